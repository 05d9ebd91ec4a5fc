"""Vergelijkt de uitvoer van de kalender met onafhankelijke bibliotheken.

Gebruik: controleer-kalender.py BESTAND (JSON Lines, geschreven door KalenderUitvoer.swift).
Feestdagen: holidays en dateutil.easter. Werkdagen: numpy. Maanden en jaren: dateutil.
Weken en weekdagen: datetime. Klok: zoneinfo. De dagen die een koninklijk besluit gelijkstelt
kent geen bibliotheek; die neemt de vergelijking over uit het bestand.
"""

import collections
import datetime
import json
import sys
import zoneinfo

import holidays
import numpy
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

DAG = datetime.timedelta(days=1)
GEEN_ATW = {"eerste paasdag", "eerste pinksterdag"}
GRENS = {"dagen": 90, "weken": 12, "maanden": 3, "werkdagen": 90}
AMSTERDAM = zoneinfo.ZoneInfo("Europe/Amsterdam")

geteld = collections.Counter()
verschillen = []


def vergelijk(soort, wat, onze, hunne):
    geteld[soort] += 1
    if onze != hunne:
        verschillen.append(f"{soort}: {wat}: wij {onze}, zij {hunne}")


def datum(tekst):
    return datetime.date.fromisoformat(tekst)


def feestdagen_van(jaar):
    """Datum -> namen, volgens holidays, zonder de zondagen die de wet niet noemt."""
    lijst = holidays.NL(years=jaar, categories=("public", "optional"), language="nl")
    uit = {}
    for dag, namen in lijst.items():
        over = {naam.strip().lower() for naam in namen.split(";")} - GEEN_ATW
        if over:
            uit[dag] = over
    return uit


def controleer_feestdagen(regels):
    onze = {datum(r["datum"]): r for r in regels}
    wet = {dag: r for dag, r in onze.items() if not r["gelijkgesteld"]}
    for jaar in range(2014, 2051):
        hunne = feestdagen_van(jaar)
        vergelijk("feestdagen van een jaar", jaar,
                  sorted(d for d in wet if d.year == jaar), sorted(hunne))
        for dag, namen in hunne.items():
            naam = wet[dag]["naam"].lower() if dag in wet else ""
            vergelijk("naam van een feestdag", dag, set(naam.split(" en ")), namen)
        pasen = easter(jaar)
        for afstand in (-2, 1, 39, 50):
            vergelijk("dag na Pasen", jaar, pasen + afstand * DAG in wet, True)
    return numpy.busdaycalendar(holidays=sorted(
        {d for j in range(2010, 2056) for d in feestdagen_van(j)}
        | {d for d, r in onze.items() if r["gelijkgesteld"]}))


def controleer_dagen(regels, kalender):
    for r in regels:
        dag = datum(r["datum"])
        jaar, week, weekdag = dag.isocalendar()
        vergelijk("week", dag, r["week"], f"{jaar}-W{week:02}")
        vergelijk("weekdag", dag, r["weekdag"], weekdag)
        werkdag = bool(numpy.is_busday(numpy.datetime64(dag), busdaycal=kalender))
        vergelijk("werkdag", dag, r["werkdag"], werkdag)


def verschoven(begin, aantal, eenheid, kalender):
    if eenheid == "werkdagen":
        rol = "forward" if aantal > 0 else "backward"
        uit = numpy.busday_offset(
            numpy.datetime64(begin), aantal, roll=rol, busdaycal=kalender)
        return uit.astype(datetime.date)
    namen = {"dagen": "days", "weken": "weeks", "maanden": "months", "jaren": "years"}
    return begin + relativedelta(**{namen[eenheid]: aantal})


def volgens_de_wet(begin, aantal, eenheid, einde, werkdagen):
    """Algemene termijnenwet, artikel 1, 2 en 4, letterlijk."""
    if aantal > GRENS.get(eenheid, 0):
        return einde
    while einde not in werkdagen:
        einde += DAG
    if eenheid in ("dagen", "werkdagen") and aantal < 3:
        return einde
    while sum(begin + n * DAG in werkdagen for n in range(1, (einde - begin).days + 1)) < 2:
        einde += DAG
    return einde


def controleer_termijnen(regels, kalender):
    alle = numpy.arange("2013-06-01", "2055-12-31", dtype="datetime64[D]")
    werkdagen = set(alle[numpy.is_busday(alle, busdaycal=kalender)].astype(datetime.date))
    laatste = datetime.date(2050, 12, 31)
    for r in regels:
        begin, aantal, eenheid = datum(r["begin"]), r["aantal"], r["eenheid"]
        wat = f"{begin} {aantal} {eenheid}"
        einde = verschoven(begin, aantal, eenheid, kalender)
        vergelijk(f"{eenheid} vooruit", wat, datum(r["vooruit"]), einde)
        terug = verschoven(begin, -aantal, eenheid, kalender)
        # Voor 2014 bestond Koningsdag nog niet; daar zijn werkdagen niet gemodelleerd.
        if eenheid != "werkdagen" or terug.year >= 2014:
            vergelijk(f"{eenheid} terug", wat, datum(r["terug"]), terug)
        if einde <= laatste:
            vergelijk(f"{eenheid} met de Algemene termijnenwet", wat, datum(r["wet"]),
                      volgens_de_wet(begin, aantal, eenheid, einde, werkdagen))


def controleer_tijden(regels):
    for r in regels:
        tijd = datetime.datetime.fromtimestamp(r["seconden"], AMSTERDAM)
        hunne = (str(tijd.date()), f"{tijd:%H:%M}", bool(tijd.dst()))
        vergelijk("Nederlandse tijd", r["seconden"], (r["dag"], r["klok"], r["zomertijd"]), hunne)


def main():
    regels = collections.defaultdict(list)
    with open(sys.argv[1], encoding="utf-8") as bestand:
        for regel in bestand:
            r = json.loads(regel)
            regels[r["soort"]].append(r)
    kalender = controleer_feestdagen(regels["feestdag"])
    controleer_dagen(regels["dag"], kalender)
    controleer_termijnen(regels["termijn"], kalender)
    controleer_tijden(regels["tijd"])
    for soort, aantal in sorted(geteld.items()):
        print(f"{soort}: {aantal} vergeleken")
    for verschil in verschillen[:50]:
        print("VERSCHIL", verschil)
    print(f"{sum(geteld.values())} vergelijkingen, {len(verschillen)} verschillen")
    verwacht = {"feestdag", "dag", "termijn", "tijd"}
    return 0 if not verschillen and set(regels) == verwacht else 1


if __name__ == "__main__":
    sys.exit(main())
