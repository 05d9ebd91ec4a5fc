"""kill -9 op een willekeurig moment van elk werk dat schrijft."""

import glob
import json
import os
import shutil

from kern import Overgeslagen, breek_af, duur, verwijder

# Samen vijfhonderd, verdeeld over zeven soorten werk.
PER_SOORT = 72


def _momenten(proef, woorden, **meer):
    """De tijd waarbinnen de klap valt: van meteen tot net na het einde."""
    proef.vers()
    lengte = max(0.004, duur(proef, woorden, **meer))
    return lambda: proef.toeval.uniform(0, lengte * 1.05)


def vastleggen(proef):
    """Regels van `verwerk`: elke regel is een eigen handeling, bevestigd zodra hij antwoordt."""
    bestand = os.path.join(proef.map, "werk.jsonl")

    def maak():
        merken = [proef.merk() for _ in range(12)]
        with open(bestand, "w", encoding="utf-8") as uit:
            for merk in merken:
                uit.write(json.dumps({"opdracht": "casus bevinding", "casus": "L2026-0001",
                                      "tekst": merk}) + "\n")
        return merken

    maak()
    moment = _momenten(proef, ["verwerk", bestand])
    while proef.meer(PER_SOORT):
        merken = maak()
        proef.vers()
        _, uit, _ = breek_af(proef, ["verwerk", bestand], moment())
        proef.telling.storingen += 1
        # Antwoorden die de klap halverwege afbreekt, zijn geen bevestiging.
        volledig = uit[:uit.rfind("\n") + 1].splitlines()
        klaar = {json.loads(regel)["regel"] for regel in volledig
                 if json.loads(regel)["uitkomst"] == "gelukt"}
        bevestigd = [merk for i, merk in enumerate(merken) if i + 1 in klaar]
        proef.gaaf()
        proef.tel(bevestigd, misschien=merken)
        # Hetzelfde bestand nog een keer maakt het af, zonder iets dubbel te doen.
        proef.moet("verwerk", bestand)
        proef.tel(merken)


def losse_handeling(proef):
    """Eén handeling: staat er helemaal of helemaal niet, en bevestigd is gebleven."""
    moment = _momenten(proef, ["casus", "bevinding", "L2026-0001", "--tekst", "meting"])
    while proef.meer(PER_SOORT):
        proef.vers()
        merk = proef.merk()
        _, uit, code = breek_af(
            proef, ["casus", "bevinding", "L2026-0001", "--tekst", merk], moment())
        proef.telling.storingen += 1
        proef.gaaf()
        proef.tel([merk] if code == 0 and uit.endswith("\n") else [], misschien=[merk])


def inlezen(proef):
    """Meldingen inlezen: hele rijen of geen; nog een keer geeft dezelfde eindstand."""
    bestand = os.path.join(proef.map, "m.csv")
    kop = "meldingsnummer;bsn;geboortedatum;vestiging;soort;datum_melding;begindatum\n"
    with open(bestand, "w", encoding="utf-8") as uit:
        uit.write(kop)
        nummer, getal = 0, 200000000
        while nummer < 80:
            getal += 1
            cijfers = [int(c) for c in str(getal)]
            if (sum(c * (9 - i) for i, c in enumerate(cijfers[:8])) - cijfers[8]) % 11:
                continue
            nummer += 1
            uit.write(f"X{nummer};{getal};2011-01-01;05KO00;luxe;2026-03-05;2026-03-02\n")
    woorden = ["melding", "importeer", bestand]
    moment = _momenten(proef, woorden)
    proef.vers()
    proef.moet(*woorden)
    verwacht = proef.moet("melding", "lijst").uit
    while proef.meer(PER_SOORT):
        proef.vers()
        _, _, code = breek_af(proef, woorden, moment())
        proef.telling.storingen += 1
        proef.gaaf()
        if code == 0:
            proef.telling.bevestigd += 1
        proef.moet(*woorden)
        proef.gaaf()
        gelijk = proef.moet("melding", "lijst").uit == verwacht
        proef.eis(gelijk, "na opnieuw inlezen is de eindstand anders")
        proef.telling.gevonden += code == 0


def bewaking(proef):
    """De dagelijkse bewaking: elke stap één keer, hoe vaak zij ook werd afgebroken."""
    later = {"LEERPLICHT_NU": "2026-05-20T05:00:00Z"}
    moment = _momenten(proef, ["dag"], omgeving=later)
    proef.vers()
    proef.moet("dag", omgeving=later)
    verwacht = _stappen(proef)
    proef.eis(len(verwacht) > 3, "deze bewaking heeft niets te doen")
    while proef.meer(PER_SOORT):
        proef.vers()
        breek_af(proef, ["dag"], moment(), omgeving=later)
        proef.telling.storingen += 1
        proef.gaaf()
        proef.moet("dag", omgeving=later)
        proef.eis(_stappen(proef) == verwacht, "stappen ontbreken of staan er dubbel")
        proef.gaaf()


def _stappen(proef):
    """Escalaties en signalen, zonder nummers: wat er is vastgelegd, en hoe vaak."""
    return sorted(
        (g["stroom"], g["soort"], g["op"], json.dumps(g["inhoud"], sort_keys=True))
        for g in proef.dump() if "escalee" in g["soort"])


def herbouw(proef):
    """Weergaven opnieuw maken: de oude of de nieuwe, nooit half."""
    moment = _momenten(proef, ["dossier", "herbouw"])
    vragen = (["casus", "lijst"], ["melding", "lijst"], ["termijn", "lijst"])
    proef.vers()
    verwacht = [proef.moet(*vraag).uit for vraag in vragen]
    while proef.meer(PER_SOORT):
        proef.vers()
        breek_af(proef, ["dossier", "herbouw"], moment())
        proef.telling.storingen += 1
        proef.gaaf()
        gelijk = [proef.moet(*vraag).uit for vraag in vragen] == verwacht
        proef.eis(gelijk, "weergaven zijn anders na een afgebroken herbouw")


def upgrade(proef):
    """Een dossier van de vorige versie bijwerken: daarna oud of nieuw, en altijd bruikbaar."""
    oud = sorted(glob.glob(os.path.join(os.path.dirname(__file__), "../../Tests/CLITests/Dossiers",
                                        "versie-*.sqlite")))
    if len(oud) < 2:
        raise Overgeslagen("er is geen dossier van een oudere versie")
    bron = oud[0]

    def schoon():
        proef.vers(bron)
        shutil.rmtree(proef.map + "/reservekopie", ignore_errors=True)

    schoon()
    lengte = duur(proef, ["dossier", "kop"])
    kop = proef.kop()
    while proef.meer(PER_SOORT):
        schoon()
        breek_af(proef, ["dossier", "kop"], proef.toeval.uniform(0, lengte * 1.05))
        proef.telling.storingen += 1
        proef.eis(proef.kop() == kop, "de kop veranderde door het bijwerken")
        proef.gaaf(None, kop)


def vernietiging(proef):
    """Inhoud vernietigen: nooit 'gedaan' met de tekst nog in het bestand."""
    merk = proef.merk()
    proef.vers()
    nummer = proef.bevinding(merk).uit.split("\t")[2].strip()
    for i in range(6):
        proef.bevinding(f"ander {i} " + "x" * 700)
    eigen = os.path.join(proef.map, "met.sqlite")
    shutil.copyfile(proef.dossier, eigen)
    woorden = ["dossier", "vernietig-inhoud", nummer, "--reden", "verzoek"]
    lengte = duur(proef, woorden)
    while proef.meer(PER_SOORT):
        proef.vers(eigen)
        _, uit, code = breek_af(proef, woorden, proef.toeval.uniform(0, lengte * 1.05))
        proef.telling.storingen += 1
        proef.gaaf()
        if code == 0 and uit:
            proef.eis(not _bytes_met(proef, merk), "gemeld als vernietigd, en de tekst is er nog")
        proef.moet(*woorden)
        proef.eis(not _bytes_met(proef, merk), "de tekst is er nog na herhaling")
        proef.gaaf()


def _bytes_met(proef, merk):
    gevonden = []
    for pad in glob.glob(proef.dossier + "*"):
        with open(pad, "rb") as bestand:
            if merk.encode() in bestand.read():
                gevonden.append(pad)
    return gevonden


def kopieren(proef):
    """Reservekopie en herstel: onder de naam van een kopie staat nooit een halve."""
    kopieen = os.path.join(proef.map, "kopie")
    doel = os.path.join(proef.map, "terug.sqlite")
    maak = ["dossier", "reservekopie", "--map", kopieen]
    proef.vers()
    lengte = duur(proef, maak)
    kopie = glob.glob(kopieen + "/*.sqlite")[0]
    buiten = os.path.join(proef.map, "bron.sqlite")
    shutil.copyfile(kopie, buiten)
    kop = proef.kop()
    while proef.meer(PER_SOORT):
        shutil.rmtree(kopieen, ignore_errors=True)
        verwijder(doel)
        na = proef.toeval.uniform(0, lengte * 1.05)
        if proef.toeval.random() < 0.5:
            breek_af(proef, maak, na)
            gevonden = glob.glob(kopieen + "/*.sqlite")
        else:
            breek_af(proef, ["dossier", "herstel", buiten, "--dossier", doel], na)
            gevonden = glob.glob(doel)
        proef.telling.storingen += 1
        for pad in gevonden:
            proef.gaaf(pad, kop)
        proef.gaaf()
        # Wat de klap liet liggen, ruimt de volgende reservekopie op.
        verwijder(glob.glob(kopieen + "/*.sqlite")[0] if glob.glob(kopieen + "/*.sqlite") else "-")
        proef.moet(*maak, omgeving={"LEERPLICHT_NU": "2026-04-14T09:00:00Z"})
        over = [p for p in os.listdir(kopieen) if ".nieuw" in p]
        proef.eis(not over, f"resten van een afgebroken kopie: {over}")


STORINGEN = (
    ("kill -9: regels van verwerk", vastleggen, 6),
    ("kill -9: losse handeling", losse_handeling, 3),
    ("kill -9: inlezen", inlezen, 6),
    ("kill -9: bewaking", bewaking, 6),
    ("kill -9: herbouw", herbouw, 4),
    ("kill -9: upgrade", upgrade, 4),
    ("kill -9: vernietiging", vernietiging, 4),
    ("kill -9: reservekopie en herstel", kopieren, 6),
)
