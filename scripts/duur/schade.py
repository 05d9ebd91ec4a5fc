"""Schade aan het bestand: bits, bladzijden, journalen, versies."""

import glob
import os
import shutil
import struct

from kern import Overgeslagen, verwijder

VRAGEN = (
    ["casus", "lijst"], ["casus", "toon", "L2026-0001"], ["casus", "historie", "L2026-0001"],
    ["melding", "lijst"], ["termijn", "lijst"], ["jongere", "zoek", "Özdemir"],
    ["partner", "lijst"], ["dossier", "gebeurtenissen"],
)


def _antwoorden(proef):
    return [(a.code, a.uit) for a in (proef.roep(*vraag) for vraag in VRAGEN)]


def _oordeel(proef, verwacht, wat):
    """Gevonden, of onschuldig: dan is elk antwoord byte voor byte als ervoor."""
    if proef.ontdekt():
        return
    gelijk = _antwoorden(proef) == verwacht
    proef.eis(gelijk, f"{wat}: een ander antwoord, en de controle ziet niets")
    proef.telling.onschuldig += 1


def bits(proef):
    """Eén bit om op een willekeurige plaats: gevonden of onschuldig, nooit een ongeluk."""
    proef.vers()
    verwacht = _antwoorden(proef)
    grootte = os.path.getsize(proef.dossier)
    while proef.meer(1000, 12):
        proef.vers()
        plaats, bit = proef.toeval.randrange(grootte), proef.toeval.randrange(8)
        with open(proef.dossier, "r+b") as bestand:
            bestand.seek(plaats)
            byte = bestand.read(1)[0]
            bestand.seek(plaats)
            bestand.write(bytes([byte ^ (1 << bit)]))
        proef.telling.storingen += 1
        # Ook wie niet eerst controleert, krijgt nooit een ongeluk.
        proef.roep(*proef.toeval.choice(VRAGEN))
        if proef.toeval.random() < 0.2:
            proef.roep("dag")
            proef.roep("gezond")
            proef.vers()
            with open(proef.dossier, "r+b") as bestand:
                bestand.seek(plaats)
                bestand.write(bytes([byte ^ (1 << bit)]))
        _oordeel(proef, verwacht, f"bit {bit} van byte {plaats}")


def bladzijden(proef):
    """Een blad gewist, verdubbeld of verwisseld; het bestand afgekapt of verlengd."""
    proef.vers()
    verwacht = _antwoorden(proef)
    blad = 4096
    while proef.meer(200, 5):
        proef.vers()
        with open(proef.dossier, "rb") as bestand:
            bytes_ = bytearray(bestand.read())
        aantal = len(bytes_) // blad
        a, b = proef.toeval.randrange(aantal), proef.toeval.randrange(aantal)
        soort = proef.toeval.choice(("wis", "kopie", "kap", "staart", "ruis"))
        if soort == "wis":
            bytes_[a * blad:(a + 1) * blad] = bytes(blad)
        elif soort == "kopie":
            bytes_[a * blad:(a + 1) * blad] = bytes_[b * blad:(b + 1) * blad]
        elif soort == "kap":
            del bytes_[proef.toeval.randrange(len(bytes_)):]
        elif soort == "staart":
            bytes_ += proef.toeval.randbytes(proef.toeval.randrange(1, 9000))
        else:
            begin = proef.toeval.randrange(len(bytes_) - 64)
            bytes_[begin:begin + 64] = proef.toeval.randbytes(64)
        with open(proef.dossier, "wb") as bestand:
            bestand.write(bytes_)
        proef.telling.storingen += 1
        _oordeel(proef, verwacht, f"{soort} van blad {a}")


def journaal(proef):
    """Een afgekapt, vreemd of onzinnig journaal naast het dossier."""
    proef.vers()
    verwacht = _antwoorden(proef)
    vreemd = os.path.join(proef.map, "vreemd.sqlite")
    proef.roep("dossier", "maak", "--gemeente", "0363", "--regio", "noord", "--dossier", vreemd)
    with open(vreemd, "rb") as bestand:
        bladen = bestand.read()
    while proef.meer(60, 5):
        proef.vers()
        soort = ("leeg", "ruis", "kop", "vreemd", "afgekapt")[proef.telling.storingen % 5]
        if soort == "leeg":
            inhoud = b""
        elif soort == "ruis":
            inhoud = proef.toeval.randbytes(proef.toeval.randrange(1, 9000))
        else:
            inhoud = _journaal(proef, bladen, 0 if soort == "kop" else 3)
            if soort == "afgekapt":
                inhoud = inhoud[:proef.toeval.randrange(28, len(inhoud))]
        with open(proef.dossier + "-journal", "wb") as bestand:
            bestand.write(inhoud)
        proef.telling.storingen += 1
        _oordeel(proef, verwacht, f"journaal: {soort}")


def _journaal(proef, bladen, aantal):
    """Een heet journaal zoals een ander bestand het zou achterlaten (SQLite-bestandsformaat)."""
    zaad = proef.toeval.getrandbits(32)
    totaal = len(bladen) // 4096
    kop = struct.pack(">8sIIIII", bytes.fromhex("d9d505f920a163d7"), aantal, zaad, totaal, 512, 4096)
    uit = bytearray(kop.ljust(512, b"\0"))
    for nummer in range(1, aantal + 1):
        blad = bladen[(nummer - 1) * 4096:nummer * 4096]
        som, plaats = zaad, 4096 - 200
        while plaats > 0:
            som, plaats = (som + blad[plaats]) & 0xFFFFFFFF, plaats - 200
        uit += struct.pack(">I", nummer) + blad + struct.pack(">I", som)
    return bytes(uit)


def versies(proef):
    """Nieuwer, vreemd of geen dossier: geweigerd, en byte voor byte zoals het was."""
    def geweigerd(code=65):
        with open(proef.dossier, "rb") as bestand:
            ervoor = bestand.read()
        for vraag in (["casus", "lijst"], ["dag"], ["casus", "bevinding", "L2026-0001", "--tekst",
                                                    "x"], ["dossier", "herbouw"]):
            antwoord = proef.roep(*vraag)
            proef.eis(antwoord.code == code, f"{vraag}: {antwoord}")
        with open(proef.dossier, "rb") as bestand:
            proef.eis(bestand.read() == ervoor, "een geweigerd bestand is veranderd")
        proef.telling.storingen += 1
        proef.telling.ontdekt += 1

    for versie in (3, 4, 99, 2**31 - 1):
        proef.vers()
        proef.sql(f"PRAGMA user_version = {versie}")
        geweigerd()
    for opdracht in ("PRAGMA application_id = 1", "PRAGMA user_version = 0",
                     "PRAGMA user_version = -1"):
        proef.vers()
        proef.sql(opdracht)
        geweigerd()
    for inhoud in (b"", b"geen database", b"SQLite format 3\0", bytes(4096), os.urandom(8192)):
        for eind in ("-journal", ".lock"):
            verwijder(proef.dossier + eind)
        with open(proef.dossier, "wb") as bestand:
            bestand.write(inhoud)
        geweigerd()


def oudere_versies(proef):
    """Elk bewaard dossier van een oudere versie: bijgewerkt, met dezelfde kop, kopie ernaast."""
    hier = os.path.join(os.path.dirname(__file__), "../../Tests/CLITests/Dossiers")
    gevonden = sorted(glob.glob(os.path.join(hier, "versie-*.sqlite")))
    if not gevonden:
        raise Overgeslagen("er zijn geen bewaarde dossiers")
    for bron in gevonden:
        shutil.rmtree(proef.map + "/reservekopie", ignore_errors=True)
        proef.vers(bron)
        with open(bron[:-len("sqlite")] + "kop", encoding="utf-8") as tekst:
            kop = tekst.read().strip()
        proef.eis(proef.kop() == kop, f"{os.path.basename(bron)}: een andere kop")
        proef.gaaf(None, kop)
        merk = proef.merk()
        proef.eis(proef.bevinding(merk, "L2025-0001").code == 0, "schrijven na het bijwerken")
        proef.tel([merk])
        doel = os.path.join(proef.map, "terug.sqlite")
        verwijder(doel)
        proef.moet("dossier", "herstel", bron, "--dossier", doel, "--kop", kop)
        proef.gaaf(doel, kop)
        proef.telling.storingen += 1


STORINGEN = (
    ("een bit om", bits, 12),
    ("bladen gewist, verwisseld, afgekapt", bladzijden, 4),
    ("vreemd of afgekapt journaal", journaal, 2),
    ("nieuwere versie, vreemd bestand", versies, 1),
    ("oudere versies bijwerken", oudere_versies, 1),
)
