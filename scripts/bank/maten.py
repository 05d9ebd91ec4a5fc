"""Meten: opdrachten om en om, de middelste van de rondes, en wat daarvan onder elkaar staat."""

import json
import os
import statistics
import subprocess
import sys
import time


class Mislukt(Exception):
    """Een opdracht deed niet wat ze moest; een meting daarvan zegt niets."""


def draai(woorden, invoer=None, omgeving=None):
    """Draait een opdracht tot het einde; geeft (seconden, rekenseconden)."""
    begin = time.perf_counter()
    proces = subprocess.Popen(
        woorden, stdin=subprocess.PIPE if invoer is not None else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **(omgeving or {})})
    if invoer is not None:
        proces.stdin.write(invoer)
        proces.stdin.close()
    fout = proces.stderr.read()
    _, stand, gebruik = os.wait4(proces.pid, 0)
    proces.returncode = os.waitstatus_to_exitcode(stand)
    duur = time.perf_counter() - begin
    if proces.returncode != 0:
        raise Mislukt(f"{' '.join(woorden[:4])} eindigde met {proces.returncode}: {fout[-200:]!r}")
    return duur, gebruik.ru_utime + gebruik.ru_stime


def om_en_om(rondes, *metingen):
    """Draait functies in beurten; geeft per functie de middelste uitkomst, en de verhoudingen
    van elke ronde tot die van de eerste functie, ook de middelste."""
    uitkomsten = [[] for _ in metingen]
    for _ in range(rondes):
        for plaats, meting in enumerate(metingen):
            uitkomsten[plaats].append(meting())
    eerste = uitkomsten[0]
    return [
        (statistics.median(rij), statistics.median(a / max(b, 1e-9) for a, b in zip(rij, eerste)))
        for rij in uitkomsten
    ]


class Tabel:
    """De regels van de uitkomst: wat, tegen wat, de verhouding, en wat die moet zijn."""

    def __init__(self):
        self.rijen = []

    def voeg(self, wat, maat, gemeten, maatstaf, ijk, verhouding, moet, hoger_is_beter=False):
        haalt = verhouding >= moet if hoger_is_beter else verhouding <= moet
        self.rijen.append({
            "wat": wat, "maat": maat, "gemeten": round(gemeten, 3), "maatstaf": maatstaf,
            "ijk": round(ijk, 3), "verhouding": round(verhouding, 2),
            "moet": ("≥ " if hoger_is_beter else "≤ ") + str(moet).replace(".", ","),
            "haalt": haalt})
        self.druk(self.rijen[-1])

    def overgeslagen(self, wat, reden):
        self.rijen.append({"wat": wat, "overgeslagen": reden})
        print(f"OVERGESLAGEN  {wat}: {reden}", flush=True)

    @staticmethod
    def druk(rij):
        oordeel = "ja " if rij["haalt"] else "NEE"
        print(
            f"{oordeel} {rij['wat']:<50} {rij['verhouding']:>6.2f}  moet {rij['moet']:<7}"
            f" {rij['gemeten']:.3f} tegen {rij['ijk']:.3f} {rij['maat']} ({rij['maatstaf']})",
            flush=True)

    def zet_in(self, pad, naam, kop):
        """Vervangt de tabel van die naam in een pagina, tussen haar twee merktekens."""
        begin, einde = f"<!-- {naam} -->", f"<!-- einde {naam} -->"
        regels = [kop, "", "| Wat | Gemeten | Naast | Verhouding | Moet | Gehaald |",
                  "|---|---:|---|---:|---|---|"]
        for rij in self.rijen:
            if "overgeslagen" in rij:
                regels.append(f"| {rij['wat']} | | {rij['overgeslagen']} | | | overgeslagen |")
                continue
            cijfers = [f"{rij[naam]:.3g}".replace(".", ",") for naam in ("gemeten", "ijk")]
            verhouding = f"{rij['verhouding']:.2f}".replace(".", ",")
            regels.append(
                f"| {rij['wat']} | {cijfers[0]} {rij['maat']} | {rij['maatstaf']}: {cijfers[1]} |"
                f" {verhouding} | {rij['moet']} | {'ja' if rij['haalt'] else '**nee**'} |")
        with open(pad, encoding="utf-8") as bestand:
            voor, _, rest = bestand.read().partition(begin)
            na = rest.partition(einde)[2]
        with open(pad, "w", encoding="utf-8") as bestand:
            bestand.write("\n".join([voor + begin, "", *regels, "", einde + na]))

    def schrijf(self, pad, over):
        with open(pad, "w", encoding="utf-8") as bestand:
            json.dump({"versie": 1, **over, "rijen": self.rijen}, bestand, ensure_ascii=False,
                      indent=1)
            bestand.write("\n")


def stop(reden):
    print(f"bench: {reden}", file=sys.stderr)
    sys.exit(1)
