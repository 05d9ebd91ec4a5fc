"""kill -9 terwijl iemand iets inziet, en terwijl er onder belasting wordt vernietigd."""

import glob
import json
import os
import shutil
import signal
import subprocess
import threading
import time

from kern import duur

GELEDEN = {"LEERPLICHT_NU": "2016-03-20T08:00:00Z"}
LATER = {"LEERPLICHT_NU": "2030-03-20T08:00:00Z"}


def inzien(proef):
    """Wie iets zag, staat in het inzagelog, hoe het ook afliep; en het log blijft heel."""
    vragen = (["casus", "toon", "L2026-0001"], ["casus", "lijst"], ["dossier", "gebeurtenissen"],
              ["jongere", "inzage", "J000001"], ["dossier", "reservekopie", "--map", "kopie"])
    proef.vers()
    shutil.rmtree(proef.dossier + ".inzage", ignore_errors=True)
    lengte = duur(proef, vragen[0])
    ronde, iets = 0, 0
    while proef.meer(400, 12):
        ronde += 1
        lezers = []
        for nummer in range(4):
            wie = f"lezer-{ronde}-{nummer}"
            vraag = proef.toeval.choice(vragen)
            lezers.append((wie, vraag, proef.start(
                vraag, {"LEERPLICHT_MEDEWERKER": wie}, stderr=subprocess.DEVNULL)))
        for _, _, lezer in proef.toeval.sample(lezers, len(lezers)):
            time.sleep(proef.toeval.uniform(0, lengte))
            lezer.send_signal(signal.SIGKILL)
            proef.telling.storingen += 1
        gezien = [(wie, vraag) for wie, vraag, lezer in lezers if lezer.communicate()[0]]
        iets += len(gezien)
        regels = _inzagelog(proef)
        for wie, vraag in gezien:
            eigen = [r for r in regels if r[1] == wie]
            proef.eis(len(eigen) == 1 and vraag[:2] == eigen[0][3].split(),
                      f"{wie} zag {vraag} en staat {len(eigen)} keer in het inzagelog")
        heel = proef.moet("inzagelog", "toon", "--json").json()
        proef.eis(not heel["breuken"], f"het inzagelog is niet heel: {heel['breuken']}")
        # Een kopie die er is, staat er ook in.
        kopieen = glob.glob(os.path.join(proef.map, "kopie", "*.sqlite"))
        proef.eis(not kopieen or any(r[5] == "dossier" for r in regels),
                  "er is een kopie die niet in het inzagelog staat")
    proef.eis(iets > 0 or proef.telling.storingen < 40, "geen enkele lezer zag iets")
    proef.telling.bevestigd += iets
    proef.telling.gevonden += iets
    proef.gaaf()


def _inzagelog(proef):
    regels = []
    for pad in sorted(glob.glob(proef.dossier + ".inzage/*.log")):
        with open(pad, encoding="utf-8") as tekst:
            regels += [regel.split("\t") for regel in tekst.read().splitlines()]
    return [r for r in regels if len(r) == 7]


def vernietigen_onder_belasting(proef):
    """Een heel dossier gaat weg terwijl anderen schrijven en de vernietiging wordt gedood."""
    merk = proef.merk()
    met = os.path.join(proef.map, "met.sqlite")
    proef.vers()
    for woorden in (
            ["casus", "open", "--bsn", "300000005", "--geboortedatum", "2004-02-10",
             "--achternaam", merk, "--school", "05KO00", "--soort", "langdurig-relatief",
             "--begin", "2015-10-02", "--op", "2015-11-20"],
            ["casus", "bevinding", "L2015-0001", "--tekst", merk + "x" * 3000],
            ["casus", "terugkeer", "L2015-0001"],
            ["casus", "sluit", "L2015-0001", "--reden", "terug-naar-school"]):
        proef.moet(*woorden, omgeving=GELEDEN)
    nummer = [g["stroom"] for g in proef.dump()
              if merk in json.dumps(g) and g["stroom"].startswith("J")][0]
    akkoord = ["jongere", "vernietig", nummer, "--besluit", "akkoord"]
    ander = {**LATER, "LEERPLICHT_MEDEWERKER": "pieters"}
    proef.moet("jongere", "vernietig", nummer, omgeving=LATER)
    shutil.copyfile(proef.dossier, met)
    lengte = duur(proef, akkoord, omgeving=ander)
    while proef.meer(120, 2):
        proef.vers(met)
        stop, bevestigd = threading.Event(), []
        schrijvers = [threading.Thread(target=_schrijf, args=(proef, stop, bevestigd, i))
                      for i in range(2)]
        for schrijver in schrijvers:
            schrijver.start()
        time.sleep(proef.toeval.uniform(0, 0.1))
        proces = proef.start(akkoord, ander)
        time.sleep(proef.toeval.uniform(0, lengte * 2))
        proces.send_signal(signal.SIGKILL)
        proces.communicate()
        proef.telling.storingen += 1
        if proces.returncode == 0:
            proef.eis(not _met(proef, merk), "gemeld als vernietigd, en de tekst is er nog")
        proef.moet(*akkoord, omgeving=ander)
        proef.eis(not _met(proef, merk), "de tekst is er nog na herhaling")
        stop.set()
        for schrijver in schrijvers:
            schrijver.join()
        proef.gaaf()
        proef.tel(bevestigd)


def _schrijf(proef, stop, bevestigd, nummer):
    teller = 0
    while not stop.is_set() and teller < 200:
        teller += 1
        merk = f"last{nummer}x{proef.telling.storingen}x{teller}q"
        proces = proef.start(["casus", "bevinding", "L2026-0001", "--tekst", merk], LATER)
        if proces.communicate() and proces.returncode == 0:
            bevestigd.append(merk)


def _met(proef, merk):
    gevonden = []
    for pad in glob.glob(proef.dossier + "*"):
        if os.path.isfile(pad):
            with open(pad, "rb") as bestand:
                if merk.encode() in bestand.read():
                    gevonden.append(pad)
    return gevonden


STORINGEN = (
    ("kill -9: inzien", inzien, 4),
    ("kill -9: vernietigen onder belasting", vernietigen_onder_belasting, 5),
)
