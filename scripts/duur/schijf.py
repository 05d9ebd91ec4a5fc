"""De schijf werkt niet mee: vol, alleen-lezen, fouten, vreemde doelen."""

import os
import re
import resource
import shutil
import subprocess

from kern import Overgeslagen, eis_strace

NIET_GEDAAN = (1, 13, 66, 73, 74, 75)
# Alles wat schrijft en alles wat leest, in het kort.
SCHRIJVEND = (
    ["casus", "bevinding", "L2026-0001", "--tekst", "MERK"],
    ["dag"],
    ["dossier", "herbouw"],
    ["dossier", "reservekopie", "--map", "kopie"],
    ["casus", "lijst", "--formaat", "csv", "--uit", "lijst.csv", "--overschrijf"],
)


def _grens(grootte):
    def zet():
        resource.setrlimit(resource.RLIMIT_FSIZE, (grootte, grootte))
    return zet


def _poging(proef, woorden, **meer):
    """Voert uit wat kan mislukken; bij succes staat het er, bij een fout is alles als ervoor."""
    merk = proef.merk()
    antwoord = proef.roep(*[merk if w == "MERK" else w for w in woorden], **meer)
    proef.telling.storingen += 1
    if antwoord.code == 0:
        return [merk] if "MERK" in woorden else []
    proef.eis(antwoord.code in NIET_GEDAAN, f"{woorden[:2]}: {antwoord}")
    proef.eis(antwoord.fout.strip(), f"{woorden[:2]} mislukte zonder een woord")
    proef.telling.ontdekt += 1
    return []


def grens_aan_bestand(proef):
    """`ulimit -f` bij elke grootte: een nette fout, en het dossier blijft heel."""
    while proef.meer(200, 6):
        proef.vers()
        grootte = os.path.getsize(proef.dossier)
        grens = int(proef.toeval.choice((0, 4096, 12288, grootte - 4096, grootte, grootte + 4096)))
        woorden = SCHRIJVEND[proef.telling.storingen % len(SCHRIJVEND)]
        gelukt = _poging(proef, woorden, preexec_fn=_grens(grens))
        proef.gaaf()
        proef.tel(gelukt)
        proef.eis(proef.bevinding("daarna").code == 0, "na ruimte maken werkt schrijven niet")
        shutil.rmtree(os.path.join(proef.map, "kopie"), ignore_errors=True)
    half = [n for n in os.listdir(proef.map) if n.endswith(".tmp") or ".nieuw" in n]
    proef.eis(not half, f"halve bestanden bleven liggen: {half}")


def kleine_schijf(proef):
    """Een volle tmpfs: een nette fout, lezen zolang het is vast te leggen, en later weer schrijven."""
    if os.geteuid() != 0:
        raise Overgeslagen("een eigen kleine schijf vraagt root")
    punt = os.path.join(proef.map, "klein")
    os.mkdir(punt)
    aan = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "leerplicht", punt],
                         capture_output=True, text=True)
    if aan.returncode != 0:
        raise Overgeslagen(f"mount is hier niet toegestaan: {aan.stderr.strip()}")
    proef.dossier = os.path.join(punt, "dossier.sqlite")
    try:
        while proef.meer(40, 2):
            proef.vers()
            vulling = os.path.join(punt, "vulling")
            with open(vulling, "wb", buffering=0) as uit:
                try:
                    while True:
                        uit.write(b"x" * 4096)
                except OSError:
                    pass
            ruimte = proef.toeval.randrange(0, 12) * 1024
            os.truncate(vulling, max(0, os.path.getsize(vulling) // 4096 * 4096 - ruimte))
            bevestigd = []
            for woorden in SCHRIJVEND[:3]:
                bevestigd += _poging(proef, woorden)
            proef.moet("dossier", "kop")
            # Wie kijkt moet eerst in het inzagelog staan: past dat niet, dan komt er niets.
            gezien = proef.roep("casus", "lijst")
            proef.eis(gezien.code == 0 or gezien.code == 74 and not gezien.uit,
                      f"casus lijst op een volle schijf: {gezien}")
            os.unlink(vulling)
            proef.gaaf()
            proef.tel(bevestigd)
            proef.eis(proef.bevinding("daarna").code == 0, "na ruimte maken werkt schrijven niet")
    finally:
        subprocess.run(["umount", "-l", punt], check=False)
        proef.dossier = os.path.join(proef.map, "dossier.sqlite")


def volle_uitvoer(proef):
    """`> /dev/full`, een gesloten uitvoer, en een lezer die wegloopt."""
    proef.vers()
    vragen = (["casus", "lijst"], ["casus", "toon", "L2026-0001"], ["termijn", "lijst"],
              ["dossier", "gebeurtenissen"], ["dossier", "controleer", "--formaat", "tekst"], ["--help"], ["werklijst"])
    while proef.meer(len(vragen) * 3, len(vragen)):
        vraag = list(proef.toeval.choice(vragen))
        with open("/dev/full", "wb") as vol:
            proef.eis(proef.roep(*vraag, stdout=vol).code == 74, f"{vraag} naar /dev/full")
        dicht = subprocess.run(
            ["sh", "-c", '"$0" "$@" >&-', proef.programma, *vraag], env=proef.omgeving(),
            cwd=proef.map, capture_output=True)
        proef.eis(dicht.returncode != 0, f"{vraag} naar een gesloten uitvoer gaf 0")
        pijp = subprocess.run(
            ["sh", "-c", '"$0" "$@" | true', proef.programma, *vraag], env=proef.omgeving(),
            cwd=proef.map, capture_output=True)
        proef.eis(not pijp.stderr, f"{vraag} praat door tegen een lezer die weg is: {pijp.stderr}")
        proef.telling.storingen += 3
        proef.telling.ontdekt += 2
    proef.gaaf()


def alleen_lezen(proef):
    """Een bestand of map zonder schrijfrechten, onder een andere gebruiker dan root."""
    voor = ()
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            raise Overgeslagen("root schrijft overal, en setpriv is er niet")
        voor = ("setpriv", "--reuid=12345", "--regid=12345", "--clear-groups")
    map_ = os.path.join(proef.map, "dicht")
    while proef.meer(40, 4):
        shutil.rmtree(map_, ignore_errors=True)
        os.mkdir(map_)
        pad = os.path.join(map_, "dossier.sqlite")
        shutil.copyfile(proef.basis, pad)
        os.chmod(proef.map, 0o755)
        eigen = 12345 if voor else os.geteuid()
        bestand, map_mode = ((0o400, 0o700), (0o600, 0o500), (0o400, 0o500), (0o000, 0o700))[
            proef.telling.storingen % 4]
        os.chmod(pad, bestand)
        if voor:
            os.chown(pad, eigen, eigen)
            os.chown(map_, eigen, eigen)
        os.chmod(map_, map_mode)
        voor_af = open(pad, "rb").read()
        antwoord = proef.roep("casus", "bevinding", "L2026-0001", "--tekst", "x",
                              "--dossier", pad, voor=voor)
        proef.eis(antwoord.code in (73, 74, 77), f"alleen-lezen: {antwoord}")
        os.chmod(map_, 0o700)
        proef.eis(open(pad, "rb").read() == voor_af, "een geweigerde handeling veranderde het bestand")
        proef.telling.storingen += 1
        proef.telling.ontdekt += 1


def fouten_van_het_systeem(proef):
    """De n-de aanroep mislukt (strace), één keer en blijvend, tot er geen n-de meer is."""
    eis_strace("; de test in Tests/SQLiteTests injecteert zelf")
    spoor = os.path.join(proef.map, "spoor")
    soorten = [(c, f) for c, fs in (
        ("pwrite64", ("EIO", "ENOSPC")), ("fdatasync", ("EIO",)), ("fsync", ("EIO",)),
        ("ftruncate", ("EIO",)), ("pread64", ("EIO",)), ("openat", ("EACCES", "EMFILE", "EIO")),
        ("unlink", ("EIO",)), ("flock", ("ENOLCK",)), ("fcntl", ("EIO",))) for f in fs]
    proef.toeval.shuffle(soorten)
    for aanroep, fout in soorten:
        for blijvend in ("", "+"):
            n = 1
            while proef.meer(3000, 12):
                proef.vers()
                merk = proef.merk()
                voor = ("strace", "-f", "-qq", "-o", spoor, "-P", proef.dossier,
                        "-P", proef.dossier + "-journal", "-P", proef.dossier + ".lock",
                        "-P", proef.map, "-e", f"inject={aanroep}:error={fout}:when={n}{blijvend}")
                antwoord = proef.bevinding(merk, voor=voor)
                with open(spoor, encoding="latin1") as tekst:
                    geraakt = "INJECTED" in tekst.read()
                if not geraakt:
                    break
                proef.telling.storingen += 1
                if antwoord.code != 0:
                    proef.telling.ontdekt += 1
                    proef.eis(antwoord.fout.strip(), "een fout zonder woord")
                proef.gaaf()
                proef.tel([merk] if antwoord.code == 0 else [], misschien=[merk])
                n += 1


def vreemde_doelen(proef):
    """Koppelingen, pijpen en mappen als doel of als dossier: geweigerd, en onaangeroerd."""
    proef.vers()
    m = proef.map
    gevoelig = os.path.join(m, "gevoelig.txt")
    open(gevoelig, "w").write("blijft")
    os.symlink(gevoelig, os.path.join(m, "link"))
    os.symlink(os.path.join(m, "nergens"), os.path.join(m, "dood"))
    os.mkfifo(os.path.join(m, "pijp"))
    os.mkdir(os.path.join(m, "map"))
    os.symlink(proef.dossier, os.path.join(m, "dossierlink"))
    for doel in ("link", "dood", "pijp", "map"):
        for extra in ([], ["--overschrijf"]):
            antwoord = proef.roep("casus", "lijst", "--formaat", "csv", "--uit", doel, *extra, tijd=10)
            proef.telling.storingen += 1
            proef.eis(antwoord.code == 73, f"--uit {doel} {extra}: {antwoord}")
            proef.telling.ontdekt += 1
        for woorden in (["dag", "--kop-naar", doel], ["dossier", "herstel", proef.dossier,
                        "--dossier", doel], ["dossier", "maak", "--gemeente", "0200",
                                             "--dossier", doel]):
            antwoord = proef.roep(*woorden, tijd=10)
            proef.telling.storingen += 1
            proef.eis(antwoord.code in (65, 66, 73, 74), f"{woorden}: {antwoord}")
            proef.telling.ontdekt += 1
    for dossier in ("link", "dood", "pijp", "map", "dossierlink", "/dev/zero", "/dev/null"):
        for vraag in (["casus", "lijst"], ["dossier", "controleer"], ["dag"]):
            antwoord = proef.roep(*vraag, "--dossier", dossier, tijd=10)
            proef.telling.storingen += 1
            proef.eis(antwoord.code in (65, 66, 73, 74), f"--dossier {dossier}: {antwoord}")
            proef.telling.ontdekt += 1
    for invoer in ("pijp", "map", "/dev/zero"):
        if invoer == "pijp":
            continue  # Een pijp als invoer is een keuze van de gebruiker: daar wordt op gewacht.
        antwoord = proef.roep("melding", "importeer", invoer, tijd=60)
        proef.telling.storingen += 1
        proef.eis(antwoord.code in (65, 66, 74), f"importeer {invoer}: {antwoord}")
        proef.telling.ontdekt += 1
    proef.eis(open(gevoelig).read() == "blijft", "door een koppeling heen geschreven")
    proef.eis(not os.path.exists(os.path.join(m, "nergens")), "een dode koppeling werd gevolgd")
    proef.gaaf()


def netwerkschijf(proef):
    """Een netwerkschijf wordt geweigerd; zonder zo'n schijf toetst Tests/PlatformTests het."""
    with open("/proc/self/mountinfo", encoding="utf-8", errors="replace") as tekst:
        for regel in tekst:
            velden = regel.split()
            soort = velden[velden.index("-") + 1]
            if re.match(r"nfs|cifs|smb|fuse\.sshfs", soort) and os.access(velden[4], os.W_OK):
                doel = os.path.join(velden[4], f"leerplicht-{os.getpid()}.sqlite")
                antwoord = proef.roep("dossier", "maak", "--gemeente", "0200", "--dossier", doel)
                proef.telling.storingen += 1
                proef.eis(antwoord.code == 65 and not os.path.exists(doel), f"{antwoord}")
                proef.telling.ontdekt += 1
                return
    raise Overgeslagen("hier is geen netwerkschijf; de herkenning zelf toetst Tests/PlatformTests")


STORINGEN = (
    ("grens aan bestandsgrootte", grens_aan_bestand, 3),
    ("volle kleine schijf", kleine_schijf, 3),
    ("volle of gesloten uitvoer", volle_uitvoer, 1),
    ("alleen-lezen bestand of map", alleen_lezen, 1),
    ("fouten van het besturingssysteem", fouten_van_het_systeem, 8),
    ("vreemde doelen en dossiers", vreemde_doelen, 1),
    ("netwerkschijf", netwerkschijf, 1),
)
