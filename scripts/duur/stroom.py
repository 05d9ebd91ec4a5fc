"""Nagebootste stroomuitval: de schrijfacties van een echte loop, afgebroken op elk punt.

Wat niet met fsync naar de schijf is gebracht, kan weg zijn, in een andere volgorde staan of half
zijn geschreven (512 bytes); een nieuwe naam in een map kan er nog niet staan.
"""

import os
import re
import shutil
import subprocess

from kern import NAAST, Overtreding, Telling, eis_strace, verwijder

AANROEPEN = "openat,pwrite64,write,fdatasync,fsync,ftruncate,unlink,unlinkat,close"


def stroomuitval(proef):
    """Een dag werk onder strace, daarna duizenden keren 'uit' op een ander moment."""
    opname = _neem_op(proef)
    while proef.meer(1500, 15):
        proef.telling.storingen += 1
        _val_uit(proef, opname)


def zonder_syncs(proef):
    """Dezelfde uitval als een bestand niet naar de schijf was gebracht: dat moet deze toets zien."""
    opname = _neem_op(proef)
    alle = opname.stappen
    telling, proef.telling = proef.telling, Telling("proef op de som")
    try:
        for weg in ("dossier.sqlite", "dossier.sqlite-journal"):
            opname.stappen = [stap for stap in alle if stap != ("s", weg)]
            telling.ontdekt += _wordt_gezien(proef, opname, telling, weg)
    finally:
        proef.telling = telling


def _wordt_gezien(proef, opname, telling, weg):
    for _ in range(300):
        telling.storingen += 1
        try:
            _val_uit(proef, opname)
        except Overtreding:
            return 1
    raise Overtreding(f"zonder syncs van {weg} ging er niets verloren: deze toets ziet niets")


class _Opname:
    """Wat een dag werk naar de schijf schreef, en hoe het bestand er daarvoor uitzag."""

    def __init__(self, stappen, begin, merken, map_):
        self.stappen, self.begin, self.merken, self.map = stappen, begin, merken, map_


def _neem_op(proef):
    eis_strace()
    proef.vers()
    proef.bevinding(proef.merk())  # Journaal en slot bestaan: dat is de gewone toestand.
    map_ = os.path.join(proef.map, "schijf")
    os.mkdir(map_)
    begin = {}
    for eind in NAAST:
        if os.path.exists(proef.dossier + eind) and eind != ".lock":
            shutil.copyfile(proef.dossier + eind, os.path.join(map_, "dossier.sqlite" + eind))
            with open(proef.dossier + eind, "rb") as bestand:
                begin["dossier.sqlite" + eind] = bestand.read()
    proef.dossier = os.path.join(map_, "dossier.sqlite")
    merken = [proef.merk() for _ in range(12)]
    spoor = os.path.join(proef.map, "spoor")
    script = "".join(
        f'"$0" casus bevinding L2026-0001 --tekst {merk} >/dev/null && echo ACK{i}\n'
        for i, merk in enumerate(merken)) + '"$0" dag >/dev/null && echo ACK99\n'
    klaar = subprocess.run(
        ["strace", "-f", "-qq", "-xx", "-yy", "-s", "200000", "-o", spoor, "-e",
         "trace=" + AANROEPEN, "sh", "-c", script, proef.programma],
        env=proef.omgeving({"LEERPLICHT_NU": "2026-05-20T05:00:00Z"}), cwd=proef.map,
        capture_output=True, text=True)
    proef.eis("ACK0" in klaar.stdout, f"de eerste handeling lukte niet: {klaar.stderr[:300]}")
    stappen = _lees(spoor, map_)
    proef.eis(any(s[0] == "s" for s in stappen), "geen enkele fsync gezien")
    return _Opname(stappen, begin, merken, map_)


def _val_uit(proef, opname):
    """Zet neer wat na een uitval op een willekeurig moment kan staan, en controleert dat."""
    tot = proef.toeval.randint(1, len(opname.stappen))
    bevestigd = _zet_neer(proef, opname.stappen[:tot], opname.begin, opname.map)
    proef.gaaf()
    merken = opname.merken
    proef.tel([merken[i] for i in bevestigd if i < len(merken)], misschien=merken)


def _lees(spoor, map_):
    """De stappen die er toe doen: schrijven, afkappen, naar de schijf, weg, bevestigd."""
    onthex = lambda tekst: bytes(int(h, 16) for h in re.findall(r"\\x([0-9a-f]{2})", tekst))
    pad = lambda tekst: (onthex(tekst) if "\\x" in tekst else tekst.encode()).decode("utf-8", "replace")
    stappen = []

    def ons(naam):
        naam = naam.split("<")[0]
        if naam == map_:
            return "."
        kort = os.path.basename(naam)
        eigen = os.path.dirname(naam) == map_ and not kort.endswith(".lock")
        return kort if eigen else None

    with open(spoor, encoding="latin1") as regels:
        for regel in regels:
            m = re.match(r"\d+\s+(\w+)\((.*)\)\s+=\s+(-?\d+)", regel)
            if not m or int(m[3]) < 0:
                continue
            aanroep, rest = m[1], m[2]
            if aanroep == "write":
                w = re.match(r'1(?:<.*?>)?, "([^"]*)"', rest)
                tekst = onthex(w[1]) if w else b""
                if tekst.startswith(b"ACK"):
                    stappen.append(("ack", int(tekst[3:].split()[0])))
                continue
            f = re.match(r"\d+<([^>]*)>", rest)
            if aanroep == "pwrite64":
                w = re.match(r'\d+<([^>]*)>, "([^"]*)", \d+, (\d+)', rest)
                if w and ons(pad(w[1])):
                    stappen.append(("w", ons(pad(w[1])), int(w[3]), onthex(w[2])))
            elif aanroep in ("fdatasync", "fsync") and f and ons(pad(f[1])):
                stappen.append(("s", ons(pad(f[1]))))
            elif aanroep == "ftruncate":
                w = re.match(r"\d+<([^>]*)>, (\d+)", rest)
                if w and ons(pad(w[1])):
                    stappen.append(("t", ons(pad(w[1])), int(w[2])))
            elif aanroep in ("unlink", "unlinkat"):
                w = re.search(r'"([^"]*)"', rest)
                if w and ons(pad(w[1])):
                    stappen.append(("u", ons(pad(w[1]))))
    return stappen


class _Bestand:
    def __init__(self, inhoud=b""):
        self.vast, self.los = bytearray(inhoud), []

    def naar_schijf(self):
        for stap in self.los:
            _pas_toe(self.vast, stap)
        self.los = []


def _pas_toe(inhoud, stap, toeval=None):
    """Een schrijfactie; met toeval gaat per sector van 512 bytes het een wel en het ander niet."""
    if stap[0] == "t":
        if len(inhoud) > stap[2]:
            del inhoud[stap[2]:]
        else:
            inhoud.extend(bytes(stap[2] - len(inhoud)))
        return
    plaats, nieuw = stap[2], stap[3]
    for i in range(0, len(nieuw), 512):
        if toeval and toeval.random() < 0.5:
            continue
        stuk = nieuw[i:i + 512]
        einde = plaats + i + len(stuk)
        if len(inhoud) < einde:
            inhoud.extend(bytes(einde - len(inhoud)))
        inhoud[plaats + i:einde] = stuk


def _zet_neer(proef, stappen, begin, map_):
    """Zet op de schijf wat er na deze uitval kan staan; geeft wat toen bevestigd was."""
    toeval, bevestigd = proef.toeval, []
    nu = {naam: _Bestand(inhoud) for naam, inhoud in begin.items()}
    namen = {naam: [bestand] for naam, bestand in nu.items()}
    for stap in stappen:
        if stap[0] == "ack":
            bevestigd.append(stap[1])
        elif stap[0] == "s":
            if stap[1] == ".":
                namen = {naam: [nu.get(naam)] for naam in namen}
            elif nu.get(stap[1]):
                nu[stap[1]].naar_schijf()
        elif stap[0] == "u":
            nu[stap[1]] = None
            namen.setdefault(stap[1], [None]).append(None)
        else:
            if nu.get(stap[1]) is None:
                nu[stap[1]] = _Bestand()
                namen.setdefault(stap[1], [None]).append(nu[stap[1]])
            nu[stap[1]].los.append(stap)
    for eind in NAAST:
        verwijder(proef.dossier + eind)
    for naam, mogelijk in namen.items():
        bestand = toeval.choice(mogelijk)
        if bestand is None:
            continue
        inhoud, los = bytearray(bestand.vast), list(bestand.los)
        soort = toeval.choice(("niets", "alles", "begin", "deel", "gescheurd"))
        if soort == "niets":
            los = []
        elif soort == "begin":
            los = los[:toeval.randint(0, len(los))]
        for stap in los:
            if soort in ("deel", "gescheurd") and toeval.random() < 0.5:
                continue
            _pas_toe(inhoud, stap, toeval if soort == "gescheurd" and stap[0] == "w" else None)
        with open(os.path.join(map_, naam), "wb") as uit:
            uit.write(inhoud)
        os.chmod(os.path.join(map_, naam), 0o600)
    return bevestigd


STORINGEN = (
    ("nagebootste stroomuitval", stroomuitval, 10),
    ("uitval zonder syncs wordt gezien", zonder_syncs, 2),
)
