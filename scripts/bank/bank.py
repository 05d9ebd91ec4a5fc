"""De bank: wat het programma kost naast een C-programma op dezelfde tabellen.

Gebruik: bank.py MAP PROGRAMMA METING IJK CASUSSEN UITVOER bouw|kort
Elke regel is een verhouding binnen deze ene loop; tijden van twee loops zijn niet te vergelijken.
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from datetime import date, timedelta

from maten import Mislukt, Tabel, draai, om_en_om, stop

RONDES = 5

# Wie in 2024-2025 langer dan vier weken thuis was, per soort school: dezelfde vraag aan de rijen van
# de lijsten, zonder vakanties, verhuizingen, vrijstellingen en heropeningen. De dagen zijn 1
# september 2024 en 31 juli 2025.
TELLING = """
SELECT coalesce(p.schoolsoort, 'onbekend'),
  sum(c.thuis_van + 28 <= 19967 AND (c.thuis_tot IS NULL OR c.thuis_tot > 19967)),
  sum(c.thuis_van + 28 > 19967 AND c.thuis_van + 28 <= 20300),
  sum(c.thuis_tot IS NOT NULL AND c.thuis_tot BETWEEN 19967 + 1 AND 20300)
FROM casus_rij c
  LEFT JOIN partner_rij p ON p.code = c.school
  JOIN jongere_rij j ON j.jongere = c.jongere AND j.geboortedatum <> ''
WHERE c.thuis_van <= 20300 AND (c.thuis_tot IS NULL OR c.thuis_tot >= c.thuis_van + 28)
GROUP BY 1
"""
TIEN = 10


class Bank:
    def __init__(self, map_, programma, meting, ijk, casussen):
        self.map, self.programma, self.meting, self.ijk = map_, programma, meting, ijk
        self.casussen = casussen
        self.tabel = Tabel()
        self.omgeving = {
            "LEERPLICHT_MEDEWERKER": "jansen", "LEERPLICHT_NU": "2026-06-01T08:00:00Z",
            "LEERPLICHT_DOSSIER": ""}

    def pad(self, naam):
        return os.path.join(self.map, naam)

    def tijd(self, *woorden, rekentijd=False, invoer=None):
        uitkomst = draai(list(woorden), invoer, self.omgeving)
        return uitkomst[1] if rekentijd else uitkomst[0]

    def geheugen(self, *woorden):
        """De piek in megabyte."""
        draai([self.ijk, "weeg", self.pad("piek"), *woorden], None, self.omgeving)
        with open(self.pad("piek"), encoding="ascii") as bestand:
            return int(bestand.read()) / 1024

    def kopie(self, van, naar):
        for staart in ("", "-journal", ".lock"):
            if os.path.exists(self.pad(naar) + staart):
                os.remove(self.pad(naar) + staart)
        shutil.copy(self.pad(van), self.pad(naar))
        # Anders wacht de eerste sync van de meting op de bytes van deze kopie.
        with open(self.pad(naar), "rb") as kopie:
            os.fsync(kopie.fileno())
        return self.pad(naar)

    def leeg(self, naam, schema):
        """Een leeg bestand met dezelfde tabellen, triggers en indexen."""
        doel = self.pad(naam)
        if os.path.exists(doel):
            os.remove(doel)
        with sqlite3.connect(doel) as verbinding:
            verbinding.executescript(schema)
        verbinding.close()
        return doel

    # Opbouw.

    def bouw(self, soort):
        """Twee dossiers, waarvan het ene tien keer zo groot; heel veel casussen zijn kort.

        Wat van een eerdere keer in de map ligt, blijft: een miljoen casussen bouwen duurt lang.
        """
        for naam, aantal in (("klein", self.casussen // TIEN), ("groot", self.casussen)):
            if os.path.exists(self.pad(naam)):
                continue
            draai([self.meting, soort, self.pad(naam), str(aantal)], None, self.omgeving)
        with sqlite3.connect(self.pad("groot")) as verbinding:
            (events,) = verbinding.execute("SELECT max(seq) FROM event").fetchone()
            self.schema = ";\n".join(
                sql for (sql,) in verbinding.execute(
                    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")) + ";"
        print(f"{self.casussen} casussen, {events} gebeurtenissen,"
              f" {os.path.getsize(self.pad('groot')) / 1e6:.0f} MB", flush=True)
        return events

    # De metingen.

    def starten(self):
        groot = self.pad("groot")
        ijk, versie, kop = om_en_om(
            RONDES * 8,
            lambda: self.tijd(self.ijk, "rij", groot),
            lambda: self.tijd(self.programma, "--versie"),
            lambda: self.tijd(self.programma, "dossier", "kop", "--dossier", groot))
        self.tabel.voeg("starten: --versie", "s", versie[0], "C leest een rij", ijk[0], versie[1], 2)
        self.tabel.voeg("starten: een rij lezen", "s", kop[0], "C leest een rij", ijk[0], kop[1], 2)

    def daad(self, naam):
        """Een contact vastleggen in een open casus; wat nog volgt is het dossier."""
        return [self.programma, "casus", "contact", "--casus", self.open_casus(naam), "--met",
                "ouder", "--gelukt", "ja", "--tekst", "gebeld", "--dossier"]

    def duurzaam(self):
        """Een daad, naast de sqlite3-schil die dezelfde rijen schrijft."""
        daad = self.daad("groot")
        schil = shutil.which("sqlite3")
        if not schil:
            self.tabel.overgeslagen("een duurzame daad", "sqlite3 staat niet op deze machine")
            return
        script = self.script_van(daad)

        def ons():
            self.kopie("groot", "proef")
            return self.tijd(*daad, self.pad("proef"))

        def ijk():
            self.kopie("groot", "proef")
            return self.tijd(schil, "-batch", self.pad("proef"), invoer=script)

        gemeten = om_en_om(RONDES * 3, ijk, ons)
        self.tabel.voeg("een duurzame daad vanaf de schil", "s", gemeten[1][0], "sqlite3-schil",
                        gemeten[0][0], gemeten[1][1], 1.5)
        self.syncs(daad, schil, script)

    def daad_groei(self):
        daden = {naam: [*self.daad(naam), self.kopie(naam, naam + "-daad")]
                 for naam in ("klein", "groot")}
        self.groei("een duurzame daad bij tien keer zoveel", 1.1,
                   lambda naam: self.tijd(*daden[naam]), rondes=25)
        os.remove(self.pad("groot-daad"))

    def open_casus(self, naam):
        with sqlite3.connect(self.pad(naam)) as verbinding:
            return verbinding.execute(
                "SELECT max(casus) FROM casus_rij WHERE gesloten_op IS NULL").fetchone()[0]

    def script_van(self, daad):
        """De rijen die een daad schrijft, als SQL voor de schil."""
        voor, na = self.pad("groot"), self.kopie("groot", "proef")
        draai([*daad, na], None, self.omgeving)
        regels = ["PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; BEGIN IMMEDIATE;"]
        with sqlite3.connect(na) as verbinding:
            verbinding.execute("ATTACH ? AS voor", (voor,))
            namen = [naam for (naam,) in verbinding.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
            for naam in sorted(namen, key=lambda naam: naam != "event"):
                kolommen = [rij[1] for rij in verbinding.execute(f"PRAGMA table_info({naam})")]
                tekst = " || ',' || ".join(f"quote({kolom})" for kolom in kolommen)
                soort = "INSERT" if naam in ("event", "personal", "command") else "REPLACE"
                for (waarden,) in verbinding.execute(
                        f"SELECT {tekst} FROM (SELECT * FROM main.{naam}"
                        f" EXCEPT SELECT * FROM voor.{naam})"):
                    regels.append(f"{soort} INTO {naam} VALUES ({waarden});")
        verbinding.close()
        return ("\n".join(regels) + "\nCOMMIT;\n").encode()

    def syncs(self, daad, schil, script):
        strace = shutil.which("strace")
        if not strace:
            self.tabel.overgeslagen("syncs van een daad", "strace staat niet op deze machine")
            return

        def tel(woorden, invoer):
            sporen = self.pad("sporen")
            subprocess.run(
                [strace, "-f", "-e", "trace=fsync,fdatasync", "-o", sporen, *woorden],
                input=invoer, env={**os.environ, **self.omgeving}, check=True,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            with open(sporen, encoding="utf-8") as bestand:
                return len(re.findall(r"f(?:data)?sync\(", bestand.read()))

        try:
            ons = tel([*daad, self.kopie("groot", "proef")], b"")
            ijk = tel([schil, "-batch", self.kopie("groot", "proef")], script)
        except subprocess.CalledProcessError:
            self.tabel.overgeslagen("syncs van een daad", "strace mag hier niet meekijken")
            return
        self.tabel.voeg("syncs van een daad, meer dan de schil", "keer", ons, "sqlite3-schil", ijk,
                        ons - ijk, 1)

    def groei(self, wat, moet, meting, rondes=RONDES, maat="s"):
        klein, groot = om_en_om(rondes, lambda: meting("klein"), lambda: meting("groot"))
        self.tabel.voeg(wat, maat, groot[0], "een tiende", klein[0], groot[1], moet)

    def schrijven(self):
        """Wat er staat nog eens schrijven: de bouw zelf, naast C met dezelfde rijen."""
        klein = str(self.casussen // TIEN)

        def ons():
            for staart in ("", "-journal", ".lock"):
                if os.path.exists(self.pad("nieuw") + staart):
                    os.remove(self.pad("nieuw") + staart)
            return self.tijd(self.meting, "bouw", self.pad("nieuw"), klein, rekentijd=True)

        def ijk():
            return self.tijd(self.ijk, "herhaal", self.pad("klein"),
                             self.leeg("doel", self.schema), "1000", rekentijd=True)

        gemeten = om_en_om(3, ons, ijk)
        self.tabel.voeg("schrijven met keten en lijsten, besluiten erbij", "s", gemeten[0][0],
                        "C, dezelfde rijen", gemeten[1][0], gemeten[1][1], 0.5, True)
        self.eventsourcing(gemeten[0][0], gemeten[1][0])

    def eventsourcing(self, ons, ijk):
        try:
            import eventsourcing  # noqa: F401
        except ImportError:
            self.tabel.overgeslagen(
                "naast Python eventsourcing", "de module eventsourcing staat niet op deze machine")
            return
        from vergelijk_eventsourcing import seconden
        with sqlite3.connect(self.pad("klein")) as verbinding:
            (aantal,) = verbinding.execute("SELECT max(seq) FROM event").fetchone()
        for naam, moet, duur in seconden(self.pad("klein"), self.map, aantal):
            # Ook C haalt de grens niet op tabellen met keten, persoonlijke delen en lijsten.
            grens = f"{duur / ijk:.2f}".replace(".", ",")
            self.tabel.voeg(f"schrijven naast eventsourcing, {naam}", "s", ons,
                            f"{naam} (C haalt {grens})", duur, duur / ons, moet, True)

    def lezen(self):
        groot = self.pad("groot")
        lees, vouw, keten = om_en_om(
            RONDES, lambda: self.tijd(self.ijk, "lees", groot, rekentijd=True),
            lambda: self.tijd(self.meting, "vouw", groot, "1", rekentijd=True),
            lambda: self.tijd(self.meting, "keten", groot, "1", rekentijd=True))
        self.tabel.voeg("herbouw: alles lezen en vouwen", "s", vouw[0], "C leest alles", lees[0],
                        1 / vouw[1], 0.15, True)
        self.tabel.voeg("keten nagerekend", "s", keten[0], "C leest alles", lees[0], 1 / keten[1],
                        0.12, True)
        keren = str(min(self.casussen, 20_000))
        ijk, ons = om_en_om(
            RONDES, lambda: self.tijd(self.ijk, "open", groot, keren, rekentijd=True),
            lambda: self.tijd(self.meting, "open", groot, keren, rekentijd=True))
        self.tabel.voeg(f"een casus openen ({keren} keer)", "s", ons[0], "C leest hem", ijk[0],
                        ons[1], 2)

    def dag(self):
        """De dag met de meeste stappen, naast C dat dezelfde termijnen vindt en schrijft."""
        drukste = {naam: self.tot_de_drukste_dag(naam) for naam in ("klein", "groot")}

        def ons(naam):
            dag, _ = drukste[naam]
            proef = self.kopie(naam + "-bewaakt", "proef")
            return draai([self.programma, "dag", "--json", "--dossier", proef], None,
                         {**self.omgeving, "LEERPLICHT_NU": self.ochtend(dag)})[0]

        dag, stappen = drukste["groot"]
        ijk, gemeten = om_en_om(
            RONDES, lambda: self.tijd(self.ijk, "dag", self.kopie("groot-bewaakt", "proef"),
                                      str(dag)), lambda: ons("groot"))
        self.tabel.voeg(f"dag met {stappen} stappen", "s", gemeten[0], "C", ijk[0], gemeten[1], 3)
        # Het aantal stappen verschilt: per stap, en een dag waarop niets meer te doen is.
        self.groei(f"dag bij tien keer zoveel, per stap ({drukste['klein'][1]} en {stappen})", 1.3,
                   lambda naam: 1_000 * ons(naam) / drukste[naam][1], maat="ms")
        gedaan = {naam: self.kopie(naam + "-bewaakt", naam + "-gedaan") for naam in drukste}

        def niets(naam):
            nu = {**self.omgeving, "LEERPLICHT_NU": self.ochtend(drukste[naam][0])}
            return draai([self.programma, "dag", "--dossier", gedaan[naam]], None, nu)[0]

        for naam in drukste:
            niets(naam)
        self.groei("dag zonder stappen bij tien keer zoveel", 1.3, niets, rondes=15)

        def lijst(*woorden):
            return lambda naam: self.tijd(self.programma, *woorden, "--dossier", self.pad(naam))

        self.groei("werklijst bij tien keer zoveel", 1.3, lijst("werklijst", "--van", "a7"))
        self.groei("agenda bij tien keer zoveel", 1.3, lijst(
            "agenda", "kernteam", "--school", "10AB00", "--datum", "2026-06-01"))

    def tot_de_drukste_dag(self, naam):
        """Bewaakt een dossier tot de dag voor die met de meeste stappen; geeft dag en aantal."""
        bewaakt = self.kopie(naam, naam + "-bewaakt")
        vraag = "SELECT stap_op FROM termijn_rij WHERE stap_op IS NOT NULL GROUP BY 1" \
                " ORDER BY count(*) DESC, 1 DESC LIMIT 1"
        with sqlite3.connect(bewaakt) as verbinding:
            dag = verbinding.execute(vraag).fetchone()[0]
        verbinding.close()
        draai([self.programma, "dag", "--json", "--dossier", bewaakt], None,
              {**self.omgeving, "LEERPLICHT_NU": self.ochtend(dag - 1)})
        with sqlite3.connect(bewaakt) as verbinding:
            (stappen,) = verbinding.execute(
                "SELECT count(*) FROM termijn_rij WHERE stap_op <= ?", (dag,)).fetchone()
        verbinding.close()
        return dag, stappen

    @staticmethod
    def ochtend(dagnummer):
        return (date(1970, 1, 1) + timedelta(days=dagnummer)).isoformat() + "T06:00:00Z"

    def telling(self):
        """Een schooljaar onder een definitie, naast SQL op de rijen van dezelfde casussen."""
        vraag = ["telling", "--schooljaar", "2024-2025", "--definitie", "langdurig-relatief",
                 "--dossier"]
        groot = self.pad("groot")
        ijk, ons = om_en_om(
            RONDES, lambda: self.tijd(self.ijk, "vraag", groot, TELLING, rekentijd=True),
            lambda: self.tijd(self.programma, *vraag, groot, rekentijd=True))
        self.tabel.voeg(f"telling van een schooljaar over {self.casussen}", "s", ons[0],
                        "SQL op de rijen", ijk[0], ons[1], 3)
        a = self.geheugen(self.programma, *vraag, self.pad("klein"))
        b = self.geheugen(self.programma, *vraag, groot)
        self.tabel.voeg("geheugen van een telling bij tien keer zoveel", "MB", b, "een tiende", a,
                        b / a, 1.2)

    # Inlezen.

    def meldingen(self, naam, aantal):
        """Een bestand met meldingen die elk een casus openen."""
        regels = ["meldingsnummer;bsn;geboortedatum;vestiging;schoolsoort;soort;datum_melding;"
                  "begindatum"]
        basis = 50_000_000
        while len(regels) <= aantal:
            basis += 1
            som = sum(int(cijfer) * (9 - plaats) for plaats, cijfer in enumerate(str(basis)))
            if som % 11 == 10:
                continue
            nummer = len(regels)
            regels.append(
                f"{basis};{basis}{som % 11};2012-05-{nummer % 28 + 1:02};{nummer % 90 + 10}AB00;vo;"
                f"langdurig-relatief;2026-03-22;2026-03-{nummer % 20 + 1:02}")
        with open(self.pad(naam), "w", encoding="utf-8") as bestand:
            bestand.write("\n".join(regels) + "\n")
        return self.pad(naam)

    def nieuw_dossier(self, naam):
        for staart in ("", "-journal", ".lock"):
            if os.path.exists(self.pad(naam) + staart):
                os.remove(self.pad(naam) + staart)
        draai([self.programma, "dossier", "maak", "--gemeente", "0200", "--dossier",
               self.pad(naam)], None, {**self.omgeving, "LEERPLICHT_NU": "2026-03-01T08:00:00Z"})
        return self.pad(naam)

    def inlezen(self):
        aantal = self.casussen
        groot = self.meldingen("meldingen.csv", aantal)
        klein = self.meldingen("meldingen-klein.csv", aantal // TIEN)

        def inlees(bestand):
            return [self.programma, "melding", "importeer", bestand, "--dossier",
                    self.nieuw_dossier("inlees")]

        def ons():
            return self.tijd(*inlees(groot), rekentijd=True)

        ons()
        gemeten = om_en_om(
            3, lambda: self.tijd(self.ijk, "herhaal", self.pad("inlees"),
                                 self.leeg("doel", self.schema), "1000", rekentijd=True),
            ons)
        self.tabel.voeg(f"{aantal} meldingen inlezen", "s", gemeten[1][0], "C, dezelfde rijen",
                        gemeten[0][0], gemeten[1][1], 3)
        a, b = self.geheugen(*inlees(klein)), self.geheugen(*inlees(groot))
        self.tabel.voeg("geheugen van inlezen bij tien keer zoveel", "MB", b, "een tiende", a,
                        b / a, 1.2)

    def omvang(self):
        groot, klein = self.pad("groot"), self.pad("klein")
        a = self.geheugen(self.programma, "dossier", "herbouw", "--dossier", klein)
        b = self.geheugen(self.programma, "dossier", "herbouw", "--dossier", groot)
        self.tabel.voeg("geheugen van herbouw bij tien keer zoveel", "MB", b, "een tiende", a,
                        b / a, 1.2)
        kort = self.geheugen(self.programma, "dossier", "kop", "--dossier", groot)
        self.tabel.voeg("geheugen van een korte opdracht", "MB", kort, "grens in MB", 16, kort, 16)
        grootte = os.path.getsize(self.programma) / 1e6
        self.tabel.voeg("het programma zelf", "MB", grootte, "grens in MB", 20, grootte, 20)


def main():
    map_, programma, meting, ijk, casussen, uitvoer, soort = sys.argv[1:]
    map_ = os.path.join(map_, f"{soort}-{casussen}")
    os.makedirs(map_, exist_ok=True)
    bank = Bank(map_, programma, meting, ijk, int(casussen))
    try:
        events = bank.bouw(soort)
        delen = (bank.starten, bank.daad_groei, bank.lezen, bank.dag, bank.telling)
        if soort == "bouw":
            delen = (
                bank.starten, bank.duurzaam, bank.daad_groei, bank.schrijven, bank.lezen, bank.dag,
                bank.telling, bank.inlezen, bank.omvang)
        for deel in delen:
            deel()
    except Mislukt as fout:
        stop(fout)
    bank.tabel.schrijf(uitvoer, {"casussen": bank.casussen, "gebeurtenissen": events})
    bank.tabel.zet_in("Docs/snelheid.md", soort, f"Gemeten op {date.today().strftime('%d-%m-%Y')}, met"
                      f" {bank.casussen} casussen en {events} gebeurtenissen.")
    gemist = [rij["wat"] for rij in bank.tabel.rijen if not rij.get("haalt", True)]
    print(f"\n{len(bank.tabel.rijen) - len(gemist)} van {len(bank.tabel.rijen)} gehaald"
          + (f"; niet: {', '.join(gemist)}" if gemist else ""))


main()
