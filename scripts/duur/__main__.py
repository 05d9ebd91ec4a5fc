"""Duurtest: elke storing, een gegeven tijd lang, met een gedrukt zaad, en één tabel.

Gebruik: scripts/duurtest [SECONDEN [ZAAD]] [--alleen DEEL_VAN_NAAM]
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

import afbreken
import gelijktijdig
import identiteit
import kern
import knoeien
import namen
import samenloop
import schade
import schijf
import stroom
import tijd
import vertrouwelijk

# Naam, functie, aandeel van de tijd.
STORINGEN = (
    afbreken.STORINGEN + vertrouwelijk.STORINGEN + gelijktijdig.STORINGEN + schijf.STORINGEN
    + samenloop.STORINGEN + tijd.STORINGEN + schade.STORINGEN + identiteit.STORINGEN + knoeien.STORINGEN + namen.STORINGEN
    + stroom.STORINGEN
)


def elfproef(getal):
    """Een burgerservicenummer dat de elfproef haalt, vanaf een getal."""
    while True:
        cijfers = [int(c) for c in f"{getal:09d}"]
        som = sum(c * (9 - i) for i, c in enumerate(cijfers[:8])) - cijfers[8]
        if som % 11 == 0:
            return f"{getal:09d}"
        getal += 1


def maak_basis(programma, map_):
    """Het dossier waar elke storing mee begint: twee casussen, meldingen, een bewaakte dag."""
    basis = os.path.join(map_, "basis.sqlite")
    proef = kern.Proef(programma, basis, map_, "basis", 0, 60)
    proef.moet("dossier", "maak", "--gemeente", "0200")
    for bsn, begin in (("111222333", "2026-03-02"), ("123456782", "2026-03-16")):
        proef.moet(
            "casus", "open", "--bsn", bsn, "--geboortedatum", "2010-02-10", "--voornamen", "Sanne",
            "--achternaam", "Özdemir", "--school", "05KO00", "--soort", "langdurig-relatief",
            "--begin", begin, "--op", "2026-03-20")
    rijen = ["meldingsnummer;bsn;geboortedatum;vestiging;soort;datum_melding;begindatum"]
    getal = 100000000
    for nummer in range(12):
        bsn = elfproef(getal)
        getal = int(bsn) + 1
        soort = ("luxe", "signaal", "langdurig-relatief")[nummer % 3]
        rijen.append(f"D{nummer};{bsn};2011-01-01;05KO00;{soort};2026-03-05;2026-03-02")
    invoer = os.path.join(map_, "meldingen.csv")
    with open(invoer, "w", encoding="utf-8") as uit:
        uit.write("\n".join(rijen) + "\n")
    proef.moet("melding", "importeer", invoer)
    for nummer in range(5):
        proef.moet("casus", "bevinding", "L2026-0001", "--tekst", f"basis {nummer}")
    proef.moet("dag")
    proef.gaaf()
    shutil.copyfile(proef.dossier, basis)
    return basis


def tabel(tellingen):
    koppen = ("storing", "toegebracht", "bevestigd", "gevonden", "ontdekt", "onschuldig",
              "vals alarm", "s", "uitkomst")
    rijen = [koppen]
    for t in tellingen:
        uitkomst = "goed"
        if t.fouten:
            uitkomst = "OVERTREDING"
        elif t.reden:
            uitkomst = "OVERGESLAGEN"
        rijen.append((t.naam, t.storingen, t.bevestigd, t.gevonden, t.ontdekt, t.onschuldig,
                      t.vals, f"{t.seconden:.1f}", uitkomst))
    velden = ("storingen", "bevestigd", "gevonden", "ontdekt", "onschuldig", "vals", "seconden")
    totaal = [sum(getattr(t, veld) for t in tellingen) for veld in velden]
    totaal[-1] = f"{totaal[-1]:.1f}"
    rijen.append(("totaal", *totaal, ""))
    tekst = [[str(cel) for cel in rij] for rij in rijen]
    breedte = [max(len(rij[i]) for rij in tekst) for i in range(len(koppen))]
    regels = []
    for rij in tekst:
        cellen = [cel.ljust(breedte[i]) if i in (0, len(koppen) - 1) else cel.rjust(breedte[i])
                  for i, cel in enumerate(rij)]
        regels.append("  ".join(cellen).rstrip())
    regels.insert(1, "  ".join("-" * b for b in breedte))
    regels.insert(len(regels) - 1, regels[1])
    return "\n".join(regels)


def main():
    lezer = argparse.ArgumentParser(prog="scripts/duurtest", description=__doc__.split("\n")[0])
    lezer.add_argument("seconden", nargs="?", type=float, default=600)
    lezer.add_argument("zaad", nargs="?", type=int)
    lezer.add_argument("--alleen", help="alleen storingen met dit in hun naam")
    keuze = lezer.parse_args()
    zaad = keuze.zaad if keuze.zaad is not None else random.SystemRandom().randrange(1 << 31)
    programma = os.path.abspath(os.environ["LEERPLICHT_PROGRAMMA"])
    versie = subprocess.run(
        [programma, "--versie"], capture_output=True, text=True, check=True).stdout.strip()
    gekozen = [s for s in STORINGEN if not keuze.alleen or keuze.alleen in s[0]]
    print(f"duurtest: {versie}, {keuze.seconden:g} seconden, zaad {zaad}, {len(gekozen)} storingen",
          flush=True)
    map_ = tempfile.mkdtemp(prefix="leerplicht-duur.")
    os.chmod(map_, 0o711)
    eigen = os.path.join(map_, "leerplicht")
    shutil.copyfile(programma, eigen)
    os.chmod(eigen, 0o755)
    tellingen = []
    try:
        basis = maak_basis(eigen, tempfile.mkdtemp(dir=map_))
        totaal = sum(aandeel for _, _, aandeel in gekozen)
        over, aandelen = keuze.seconden, totaal
        for naam, functie, aandeel in gekozen:
            # Wat een storing overlaat, krijgen de volgende.
            proef = kern.Proef(eigen, basis, tempfile.mkdtemp(dir=map_), naam, zaad,
                               over * aandeel / aandelen)
            telling = kern.draai(functie, proef)
            tellingen.append(telling)
            over, aandelen = max(0.0, over - telling.seconden), aandelen - aandeel
            shutil.rmtree(proef.map, ignore_errors=True)
            stand = "OVERTREDING" if telling.fouten else telling.reden or "goed"
            print(f"  {naam}: {telling.storingen} in {telling.seconden:.1f} s, {stand}",
                  file=sys.stderr, flush=True)
    finally:
        subprocess.run(["chmod", "-R", "u+rwX", map_], check=False)
        shutil.rmtree(map_, ignore_errors=True)
    print(tabel(tellingen))
    fouten = [(t.naam, fout) for t in tellingen for fout in t.fouten]
    for t in tellingen:
        if t.reden:
            print(f"OVERGESLAGEN {t.naam}: {t.reden}")
    for naam, fout in fouten:
        print(f"OVERTREDING {naam}: {fout}")
    ongelijk = sum(t.bevestigd for t in tellingen) != sum(t.gevonden for t in tellingen)
    vals = sum(t.vals for t in tellingen)
    if fouten or ongelijk or vals:
        print(f"Niet goed. Herhaal met: scripts/duurtest {keuze.seconden:g} {zaad}")
        return 1
    print(f"Alles hield. {time.strftime('%Y-%m-%d')}, zaad {zaad}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
