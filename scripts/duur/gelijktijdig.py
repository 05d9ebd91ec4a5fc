"""Velen tegelijk: schrijvers, twee bewakingen, kopieën onder belasting."""

import glob
import json
import os
import signal
import time


def _werk(proef, naam, aantal):
    merken = [proef.merk() for _ in range(aantal)]
    pad = os.path.join(proef.map, naam + ".jsonl")
    with open(pad, "w", encoding="utf-8") as uit:
        for merk in merken:
            uit.write(json.dumps({"opdracht": "casus bevinding", "casus": "L2026-0001",
                                  "tekst": merk}) + "\n")
    return pad, merken


def schrijvers(proef):
    """50 processen met elk 200 handelingen; minder wanneer er minder tijd is."""
    groot = proef.seconden >= 25
    processen, aantal = (50, 200) if groot else (8, 10)
    proef.vers()
    werk = [_werk(proef, f"w{i}", aantal) for i in range(processen)]
    lopend = [proef.start(["verwerk", pad], {"LEERPLICHT_MEDEWERKER": f"schrijver{i}"})
              for i, (pad, _) in enumerate(werk)]
    bevestigd, bezet = [], 0
    for (_, merken), proces in zip(werk, lopend):
        uit, _ = proces.communicate(timeout=900)
        proef.eis(proces.returncode in (0, 65, 75), f"een schrijver eindigde met {proces.returncode}")
        for regel in uit.decode().splitlines():
            antwoord = json.loads(regel)
            if antwoord["uitkomst"] == "gelukt":
                bevestigd.append(merken[antwoord["regel"] - 1])
            else:
                proef.eis(antwoord["code"] == 75, f"geweigerd met {antwoord['code']}")
                bezet += 1
    proef.telling.storingen += processen
    proef.telling.onschuldig += bezet
    proef.gaaf()
    proef.tel(bevestigd, misschien=[merk for _, merken in werk for merk in merken])
    proef.eis(bevestigd, "niets bevestigd")


def stilgezet(proef):
    """Een schrijver die stil staat of sterft met het slot in handen, houdt niemand op."""
    while proef.meer(40):
        proef.vers()
        pad, merken = _werk(proef, "stil", 30)
        houder = proef.start(["verwerk", pad])
        time.sleep(proef.toeval.uniform(0.004, 0.08))
        houder.send_signal(signal.SIGSTOP)
        ander = proef.start(["casus", "bevinding", "L2026-0002", "--tekst", "wacht"])
        time.sleep(0.03)
        houder.send_signal(signal.SIGKILL if proef.toeval.random() < 0.5 else signal.SIGCONT)
        uit, _ = houder.communicate(timeout=60)
        begin = time.monotonic()
        ander.communicate(timeout=60)
        proef.eis(ander.returncode == 0, f"de wachtende eindigde met {ander.returncode}")
        proef.eis(time.monotonic() - begin < 20, "de wachtende wachtte na het vrijkomen")
        proef.telling.storingen += 1
        volledig = uit.decode()[:uit.decode().rfind("\n") + 1].splitlines()
        klaar = [merken[json.loads(r)["regel"] - 1] for r in volledig
                 if json.loads(r)["uitkomst"] == "gelukt"]
        proef.gaaf()
        proef.tel(klaar, misschien=merken)


def twee_bewakingen(proef):
    """Twee dagelijkse bewakingen en een ambtenaar tegelijk: elke stap één keer."""
    later = {"LEERPLICHT_NU": "2026-05-20T05:00:00Z"}
    while proef.meer(60):
        proef.vers()
        merk = proef.merk()
        lopend = [proef.start(["dag"], later) for _ in range(2)]
        lopend.append(proef.start(
            ["casus", "bevinding", "L2026-0001", "--tekst", merk], later))
        for proces in lopend:
            proces.communicate(timeout=120)
            proef.eis(proces.returncode == 0, f"eindigde met {proces.returncode}")
        proef.telling.storingen += 1
        stappen = [(g["stroom"], g["soort"], json.dumps(g["inhoud"], sort_keys=True))
                   for g in proef.dump() if "escalee" in g["soort"] or "bewaakt" in g["soort"]]
        proef.eis(len(stappen) == len(set(stappen)), "een stap staat er dubbel")
        proef.gaaf()
        proef.tel([merk])


def zelfde_versie(proef):
    """Twee ambtenaren die dezelfde versie zagen: precies één schrijft."""
    while proef.meer(60):
        proef.vers()
        merken = [proef.merk(), proef.merk()]
        laatste = max(g["stroomversie"] for g in proef.dump() if g["stroom"] == "L2026-0001")
        lopend = [proef.start(["casus", "bevinding", "L2026-0001", "--tekst", merk,
                               "--verwacht", str(laatste)]) for merk in merken]
        codes = []
        for proces in lopend:
            proces.communicate(timeout=60)
            codes.append(proces.returncode)
        proef.telling.storingen += 1
        proef.eis(sorted(codes) == [0, 11], f"afsluitcodes {codes}, verwacht 0 en 11")
        proef.gaaf()
        proef.tel([merken[codes.index(0)]], misschien=merken)


def kopie_onder_belasting(proef):
    """Een kopie van een dossier waarin wordt geschreven is heel, en mist niets van ervoor."""
    proef.vers()
    pad, merken = _werk(proef, "druk", 400 if proef.seconden > 5 else 60)
    schrijver = proef.start(["verwerk", pad])
    ronde = 0
    try:
        while schrijver.poll() is None and proef.meer(30):
            ervoor = int(proef.kop().split(":")[0])
            doel = os.path.join(proef.map, f"k{ronde}")
            proef.moet("dossier", "reservekopie", "--map", doel)
            kopie = glob.glob(doel + "/*.sqlite")[0]
            proef.gaaf(kopie)
            proef.eis(int(proef.kop(kopie).split(":")[0]) >= ervoor, "de kopie mist gebeurtenissen")
            proef.telling.storingen += 1
            ronde += 1
    finally:
        uit, _ = schrijver.communicate(timeout=300)
    klaar = [merken[json.loads(r)["regel"] - 1] for r in uit.decode().splitlines()
             if json.loads(r)["uitkomst"] == "gelukt"]
    proef.gaaf()
    proef.tel(klaar)


def trage_lezer(proef):
    """Wie een lijst open laat staan in een pijp, houdt geen schrijver op."""
    proef.vers()
    lezer = proef.start(["dossier", "gebeurtenissen"])
    try:
        while proef.meer(20):
            merk = proef.merk()
            begin = time.monotonic()
            proef.eis(proef.bevinding(merk).code == 0, "schrijven lukte niet naast een lezer")
            proef.eis(time.monotonic() - begin < 5, "een lezer hield een schrijver op")
            proef.telling.storingen += 1
            proef.tel([merk])
    finally:
        lezer.stdout.close()
        lezer.stderr.close()
        lezer.kill()
        lezer.wait()
    proef.gaaf()


STORINGEN = (
    ("vele schrijvers tegelijk", schrijvers, 10),
    ("schrijver stilgezet of gedood", stilgezet, 3),
    ("twee bewakingen en een ambtenaar", twee_bewakingen, 3),
    ("twee ambtenaren, zelfde versie", zelfde_versie, 2),
    ("reservekopie onder belasting", kopie_onder_belasting, 3),
    ("lezer die blijft hangen", trage_lezer, 1),
)
