"""Tijd en omgeving: klok terug, zomertijd, andere tijdzone, lege omgeving."""

import datetime
import json

from kern import Overgeslagen

VRAGEN = (["termijn", "lijst"], ["casus", "toon", "L2026-0001"], ["werklijst"], ["casus", "lijst"])
OMGEVINGEN = (
    {"TZ": "UTC"}, {"TZ": "Asia/Tokyo"}, {"TZ": "America/Los_Angeles"}, {"TZ": ":onzin"},
    {"TZ": ""}, {"LANG": "C"}, {"LC_ALL": "tr_TR.UTF-8"}, {"LANG": "nl_NL.UTF-8"},
    {"HOME": None}, {"PATH": None}, {"HOME": None, "PATH": None, "TZ": "Pacific/Kiritimati"},
)


def omgeving(proef):
    """Taal, tijdzone en wat er ontbreekt veranderen geen dag en geen antwoord."""
    proef.vers()
    verwacht = [proef.moet(*vraag).uit for vraag in VRAGEN]
    for extra in OMGEVINGEN:
        for vraag, goed in zip(VRAGEN, verwacht):
            proef.telling.storingen += 1
            proef.eis(proef.moet(*vraag, omgeving=extra).uit == goed, f"{vraag} anders met {extra}")
        merk = proef.merk()
        proef.eis(proef.bevinding(merk, omgeving=extra).code == 0, f"schrijven met {extra}")
        dagen = {g["op"] for g in proef.dump() if merk in json.dumps(g)}
        proef.eis(dagen == {"2026-04-14"}, f"een andere dag met {extra}: {dagen}")
        proef.vers()
    # Cron in het kaalst: alleen waar het dossier staat.
    kaal = {naam: None for naam in ("PATH", "HOME", "LEERPLICHT_MEDEWERKER")}
    proef.eis(proef.roep("dag", omgeving=kaal).code == 0, "dag in een lege omgeving")
    proef.telling.storingen += 1
    proef.gaaf()


def zomertijd(proef):
    """De Nederlandse dag rond elke wisseling van de klok, tegen een tweede uitvoering."""
    try:
        import zoneinfo
        nl = zoneinfo.ZoneInfo("Europe/Amsterdam")
    except Exception as fout:
        raise Overgeslagen(f"geen tijdzonegegevens om mee te vergelijken: {fout}") from None
    momenten = []
    for jaar in range(2026, 2036):
        for maand, dag in ((3, 31), (10, 31), (12, 31), (2, 28), (6, 21)):
            laatste = datetime.datetime(jaar, maand, dag, tzinfo=datetime.timezone.utc)
            if maand in (3, 10):
                laatste -= datetime.timedelta(days=(laatste.weekday() + 1) % 7)
            for uur, minuut, seconde in ((21, 59, 59), (22, 0, 0), (22, 59, 59), (23, 0, 0)):
                momenten.append(laatste.replace(hour=uur, minute=minuut, second=seconde)
                                - datetime.timedelta(days=proef.toeval.randrange(2)))
            for uur, minuut in ((0, 59), (1, 0), (1, 1)):
                momenten.append(laatste.replace(hour=uur, minute=minuut))
    proef.toeval.shuffle(momenten)
    for moment in momenten:
        if not proef.meer(len(momenten), 12):
            break
        proef.vers()
        nu = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        verwacht = moment.astimezone(nl).date().isoformat()
        merk = proef.merk()
        antwoord = proef.bevinding(merk, omgeving={"LEERPLICHT_NU": nu})
        if moment.isoformat() > "2026-04-14":
            proef.eis(antwoord.code == 0, f"{nu}: {antwoord}")
            dagen = [g["op"] for g in proef.dump() if merk in json.dumps(g)]
            proef.eis(dagen == [verwacht], f"{nu} is {dagen}, verwacht {verwacht}")
        proef.telling.storingen += 1


def klok_terug(proef):
    """De klok loopt terug, vooruit en naar het begin: de volgorde van het logboek blijft."""
    while proef.meer(60, 3):
        proef.vers()
        bevestigd, codes = [], []
        for nu in proef.toeval.sample(
                ["2026-04-14T08:00:00Z", "2026-04-13T23:59:59Z", "2026-04-20T08:00:00Z",
                 "1970-01-01T00:00:00Z", "2026-03-29T01:00:00Z", "2027-01-01T00:00:00Z",
                 "2106-02-07T06:28:16Z", "2016-12-31T23:59:59Z"], 4):
            merk = proef.merk()
            antwoord = proef.bevinding(merk, omgeving={"LEERPLICHT_NU": nu})
            codes.append(antwoord.code)
            proef.eis(antwoord.code in (0, 12, 65, 78), f"klok op {nu}: {antwoord}")
            if antwoord.code == 0:
                bevestigd.append(merk)
            proef.roep("dag", omgeving={"LEERPLICHT_NU": nu})
        proef.telling.storingen += 4
        tijden = [g["vastgelegd"] for g in proef.dump()]
        proef.eis(tijden == sorted(tijden), "vastgelegd loopt terug")
        proef.gaaf()
        proef.tel(bevestigd)
    for onzin in ("2026-02-30T08:00:00Z", "2026-04-14", "nu", "2016-12-31T23:59:60Z", "9" * 400):
        proef.eis(proef.roep("casus", "lijst", omgeving={"LEERPLICHT_NU": onzin}).code == 78,
                  f"LEERPLICHT_NU={onzin[:20]}")
        proef.telling.storingen += 1
        proef.telling.ontdekt += 1


STORINGEN = (
    ("tijdzone, taal, lege omgeving", omgeving, 1),
    ("nachten van zomer- en wintertijd", zomertijd, 2),
    ("klok terug en vooruit", klok_terug, 2),
)
