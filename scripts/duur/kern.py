"""De kern van de duurtest: het programma aanroepen, de gemeenschappelijke controle, de telling.

Elke storing is een functie met een `Proef`. Zij verzint zelf niets: alles wat toeval is komt van
`proef.toeval`, dat uit het gedrukte zaad volgt.
"""

import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import time
import traceback

NU = "2026-04-14T08:00:00Z"
# Afsluitcodes die het programma zelf kiest; al het andere is een ongeluk.
BEKEND = {0, 1, 10, 11, 12, 13, 64, 65, 66, 73, 74, 75, 77, 78, 130}
# De bestanden die SQLite en het slot naast een dossier zetten.
NAAST = ("", "-journal", "-wal", "-shm", ".lock")


class Overtreding(Exception):
    """Iets wat had moeten gelden, gold niet."""


class Overgeslagen(Exception):
    """Deze storing kan op deze machine niet worden toegebracht."""


def eis_strace(anders=""):
    """Slaat over waar strace er niet is of niets mag volgen; `anders` zegt wat dan wel toetst."""
    if not shutil.which("strace"):
        raise Overgeslagen("strace is er niet" + anders)
    mag = subprocess.run(
        ["strace", "-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    if mag.returncode != 0:
        raise Overgeslagen(f"ptrace is hier niet toegestaan: {mag.stderr.strip()[:100]}")


class Antwoord:
    """Wat een aanroep gaf."""

    def __init__(self, code, uit, fout):
        self.code, self.uit, self.fout = code, uit, fout

    def json(self):
        return json.loads(self.uit)

    def __repr__(self):
        return f"code {self.code}: {self.uit[-200:]!r} {self.fout[-300:]!r}"


class Telling:
    """Een regel van de tabel."""

    def __init__(self, naam):
        self.naam = naam
        self.storingen = 0
        self.bevestigd = 0
        self.gevonden = 0
        self.ontdekt = 0
        self.onschuldig = 0
        self.vals = 0
        self.seconden = 0.0
        self.fouten = []
        self.reden = None


class Proef:
    """Een storing aan het werk: een eigen map, eigen toeval, eigen tijd."""

    def __init__(self, programma, basis, map_, naam, zaad, seconden):
        self.programma, self.basis, self.map = programma, basis, map_
        self.telling = Telling(naam)
        self.toeval = random.Random(f"{zaad}/{naam}")
        self.seconden = seconden
        self.einde = time.monotonic() + seconden
        self.dossier = os.path.join(map_, "dossier.sqlite")
        self.teller = 0

    # Aanroepen.

    def omgeving(self, extra=None):
        omgeving = {
            "PATH": "/usr/bin:/bin", "HOME": self.map, "LEERPLICHT_DOSSIER": self.dossier,
            "LEERPLICHT_NU": NU, "LEERPLICHT_MEDEWERKER": "jansen",
        }
        omgeving.update(extra or {})
        return {k: v for k, v in omgeving.items() if v is not None}

    def start(self, woorden, omgeving=None, voor=(), **meer):
        meer.setdefault("stdin", subprocess.DEVNULL)
        meer.setdefault("stdout", subprocess.PIPE)
        meer.setdefault("stderr", subprocess.PIPE)
        return subprocess.Popen(
            [*voor, self.programma, *woorden], env=self.omgeving(omgeving), cwd=self.map, **meer)

    def roep(self, *woorden, invoer=None, tijd=120, omgeving=None, voor=(), **meer):
        """Voert een opdracht uit; een ongeluk (signaal, hangen, vreemde code) is een overtreding."""
        if invoer is not None:
            meer["stdin"] = subprocess.PIPE
        proces = self.start(woorden, omgeving, voor, **meer)
        try:
            uit, fout = proces.communicate(
                invoer.encode() if isinstance(invoer, str) else invoer, timeout=tijd)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.communicate()
            raise Overtreding(f"{' '.join(woorden)} hing langer dan {tijd} s") from None
        antwoord = Antwoord(
            proces.returncode, (uit or b"").decode("utf-8", "surrogateescape"),
            (fout or b"").decode("utf-8", "surrogateescape"))
        if antwoord.code not in BEKEND:
            raise Overtreding(f"ongeluk bij {' '.join(woorden)}: {antwoord}")
        if re.search(r"Fatal error|Swift/|Crash", antwoord.fout):
            raise Overtreding(f"ongeluk bij {' '.join(woorden)}: {antwoord}")
        return antwoord

    def moet(self, *woorden, **meer):
        """Voert een opdracht uit die hoort te lukken."""
        antwoord = self.roep(*woorden, **meer)
        self.eis(antwoord.code == 0, f"{' '.join(woorden)}: {antwoord}")
        return antwoord

    # Tijd en toeval.

    def meer(self, aantal, minstens=1):
        """Of er nog een storing bij kan: er is tijd, of het minimum is nog niet gehaald."""
        if self.telling.storingen >= aantal:
            return False
        return self.telling.storingen < minstens or time.monotonic() < self.einde

    def merk(self):
        """Een woord dat nergens anders voorkomt."""
        self.teller += 1
        return f"zq{self.toeval.getrandbits(48):012x}n{self.teller}"

    # Dossiers.

    def vers(self, bron=None):
        """Zet een schoon dossier klaar, zonder wat er nog naast stond."""
        for eind in NAAST:
            verwijder(self.dossier + eind)
        shutil.copyfile(bron or self.basis, self.dossier)
        os.chmod(self.dossier, 0o600)
        return self.dossier

    def bevinding(self, merk, casus="L2026-0001", **meer):
        """Legt een bevinding met een eigen woord vast."""
        return self.roep("casus", "bevinding", casus, "--tekst", merk, **meer)

    def dump(self, pad=None):
        """Alle gebeurtenissen, als objecten."""
        antwoord = self.moet("dossier", "gebeurtenissen", "--dossier", pad or self.dossier)
        return [json.loads(regel) for regel in antwoord.uit.splitlines()]

    def tel(self, bevestigd, pad=None, misschien=()):
        """Elke bevestigde handeling staat er één keer; een andere hoogstens één keer."""
        tekst = json.dumps(self.dump(pad))
        gevonden = sum(1 for merk in bevestigd if tekst.count(merk) == 1)
        self.telling.bevestigd += len(bevestigd)
        self.telling.gevonden += gevonden
        self.eis(gevonden == len(bevestigd),
                 f"{len(bevestigd)} bevestigd, {gevonden} teruggevonden")
        dubbel = [merk for merk in misschien if tekst.count(merk) > 1]
        self.eis(not dubbel, f"dubbel vastgelegd: {dubbel}")

    def gaaf(self, pad=None, *koppen):
        """INV: bestand, schema, keten, onveranderlijkheden, weergaven en oude koppen kloppen."""
        woorden = ["dossier", "controleer", "--json", "--dossier", pad or self.dossier]
        for kop in koppen:
            woorden += ["--kop", kop]
        antwoord = self.roep(*woorden)
        if antwoord.code != 0:
            self.telling.vals += 1
            raise Overtreding(f"controle na een storing die niets mocht breken: {antwoord}")

    def kop(self, pad=None):
        return self.moet("dossier", "kop", "--dossier", pad or self.dossier).uit.strip()

    def ontdekt(self, pad=None, *extra):
        """Of de controle schade meldt, of het bestand als dossier weigert."""
        code = self.roep(
            "dossier", "controleer", "--dossier", pad or self.dossier, *extra).code
        if code in (13, 65, 66, 74):
            self.telling.ontdekt += 1
            return True
        self.eis(code == 0, f"controleer eindigde met {code}")
        return False

    def eis(self, klopt, zin):
        if not klopt:
            raise Overtreding(zin)

    def sql(self, script, pad=None):
        """Draait SQL buiten het programma om, zoals iemand met een eigen gereedschap."""
        verbinding = sqlite3.connect(pad or self.dossier, isolation_level=None)
        try:
            verbinding.executescript(script)
        finally:
            verbinding.close()


def verwijder(pad):
    try:
        os.unlink(pad)
    except FileNotFoundError:
        pass


def breek_af(proef, woorden, na, **meer):
    """Start een opdracht, geeft haar na een tijd kill -9; vertelt of zij nog bezig was."""
    meer.setdefault("stdout", subprocess.PIPE)
    proces = proef.start(woorden, stderr=subprocess.DEVNULL, **meer)
    time.sleep(na)
    bezig = proces.poll() is None
    if bezig:
        proces.send_signal(signal.SIGKILL)
    uit, _ = proces.communicate()
    return bezig, (uit or b"").decode("utf-8", "replace"), proces.returncode


def duur(proef, woorden, **meer):
    """Hoe lang een ongestoorde opdracht duurt; het dossier wordt erna teruggezet."""
    begin = time.monotonic()
    proef.roep(*woorden, **meer)
    return time.monotonic() - begin


def draai(functie, proef):
    """Draait een storing; wat misgaat komt in de telling."""
    begin = time.monotonic()
    telling = proef.telling
    try:
        functie(proef)
    except Overgeslagen as reden:
        telling.reden = str(reden)
    except Overtreding as fout:
        telling.fouten.append(str(fout))
    except Exception:  # Een fout in de test zelf is ook geen geslaagde test.
        telling.fouten.append(traceback.format_exc(limit=4))
    telling.seconden = time.monotonic() - begin
    return telling
