"""Vergelijkt het oordeel over nummers en codes met python-stdnum.

Gebruik: controleer-kenmerken.py BESTAND (TSV, geschreven door KenmerkUitvoer.swift: de tekst, en
een 1 of 0 voor BSN, onderwijsnummer, vestiging en postcode).
"""

import collections
import sys

from stdnum.nl import brin, bsn, onderwijsnummer, postcode

KOLOMMEN = ("bsn", "onderwijsnummer", "vestiging", "postcode")


def oordeel(kolom, tekst):
    if kolom == "bsn":
        return bsn.is_valid(tekst)
    if kolom == "onderwijsnummer":
        return onderwijsnummer.is_valid(tekst)
    if kolom == "vestiging":
        return len(tekst) == 6 and brin.is_valid(tekst)
    return postcode.is_valid(tekst)


def main():
    geteld = collections.Counter()
    geldig = collections.Counter()
    verschillen = []
    with open(sys.argv[1], encoding="ascii") as bestand:
        for regel in bestand:
            tekst, *onze = regel.rstrip("\n").split("\t")
            for kolom, cijfer in zip(KOLOMMEN, onze, strict=True):
                geteld[kolom] += 1
                geldig[kolom] += cijfer == "1"
                if (cijfer == "1") != oordeel(kolom, tekst):
                    verschillen.append(f"{kolom} {tekst}: wij {cijfer}")
    for kolom in KOLOMMEN:
        print(f"{kolom}: {geteld[kolom]} vergeleken, {geldig[kolom]} geldig")
    for verschil in verschillen[:50]:
        print("VERSCHIL", verschil)
    print(f"{sum(geteld.values())} vergelijkingen, {len(verschillen)} verschillen")
    return 0 if not verschillen and all(geldig[kolom] for kolom in KOLOMMEN) else 1


if __name__ == "__main__":
    sys.exit(main())
