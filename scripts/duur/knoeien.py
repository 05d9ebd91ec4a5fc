"""Iemand met een eigen gereedschap verandert het dossier: alles valt op."""

import hashlib
import os
import shutil
import struct

from kern import verwijder

# De achttien manieren; `kop` zegt dat alleen een eerder bewaarde kop het laat zien.
MANIEREN = (
    ("UPDATE", "UPDATE event SET payload = '{}' WHERE seq = 5", "geweigerd"),
    ("DELETE", "DELETE FROM event WHERE seq = 5", "geweigerd"),
    ("REPLACE", "INSERT OR REPLACE INTO event SELECT seq, stream, version, 'x/1', op, vastgelegd, "
     "actor, payload, personal, hash FROM event WHERE seq = 5", "geweigerd"),
    ("persoonlijk deel wijzigen", "UPDATE personal SET body = '{}'", "geweigerd"),
    ("trigger weg, wijzigen, terug", "@trigger event_no_update;"
     "UPDATE event SET payload = replace(payload, 'langdurig', 'luxe') WHERE seq = 5", "gezien"),
    ("trigger weg en weg laten", "DROP TRIGGER event_no_update", "gezien"),
    ("trigger leeg gemaakt, naam gebleven", "DROP TRIGGER event_no_update; CREATE TRIGGER "
     "event_no_update BEFORE UPDATE ON event WHEN 0 BEGIN SELECT 1; END", "gezien"),
    ("writable_schema", "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = "
     "'trigger'; PRAGMA writable_schema = OFF", "gezien"),
    ("tabel weg", "PRAGMA foreign_keys = OFF; DROP TABLE event", "gezien"),
    ("kopie zonder een rij", "CREATE TABLE k AS SELECT * FROM event WHERE seq <> 7; "
     "DROP TRIGGER event_no_delete; PRAGMA foreign_keys = OFF; DELETE FROM event WHERE seq = 7; "
     "DROP TABLE k", "gezien"),
    ("persoonlijk deel weg", "@trigger personal_no_delete;DELETE FROM personal WHERE seq = 2",
     "gezien"),
    ("verzonnen vernietiging", "INSERT INTO destroyed VALUES (2, 9)", "gezien"),
    ("verzonnen vernietiging, inhoud weg", "INSERT INTO destroyed VALUES (2, 9); "
     "DELETE FROM personal WHERE seq = 2", "gezien"),
    ("persoonlijk deel herschreven", "@trigger personal_no_update;"
     "UPDATE personal SET body = replace(body, 'Sanne', 'Anna')", "gezien"),
    ("rij van een lijst gewijzigd", "UPDATE casus_rij SET fase = 'handelen'", "gezien"),
    ("bevoegdheid ingeschoven", "INSERT INTO functionaris_rij VALUES ('boef', 'teamleider', 'B', "
     "NULL, NULL, NULL, NULL, '[]', 1)", "gezien"),
    ("termijn weggehaald", "DELETE FROM termijn_rij", "gezien"),
    ("extra tabel", "CREATE TABLE verstopt (x)", "gezien"),
    ("staart afgeknipt", "@staart", "kop"),
    ("alles herschreven", "@herschrijf", "kop"),
    ("oude kopie teruggezet", "@oud", "kop"),
    ("staart afgeknipt, zonder weergaven", "@staart-herbouw", "kop"),
)


def knoei(proef):
    """De bekende manieren om triggers heen, en de drie die een keten alleen niet ziet."""
    if proef.telling.storingen == 0:
        proef.vers()
        oud = os.path.join(proef.map, "oud.sqlite")
        shutil.copyfile(proef.dossier, oud)
    for naam, script, verwacht in MANIEREN:
        proef.vers()
        proef.bevinding(proef.merk())
        kop = proef.kop()
        proef.telling.storingen += 1
        geweigerd = False
        try:
            _doe(proef, script, oud)
        except Exception as fout:
            if type(fout).__module__ != "sqlite3":
                raise
            geweigerd = True
        if verwacht == "geweigerd":
            proef.eis(geweigerd, f"{naam}: niet geweigerd")
            proef.gaaf(None, kop)
            proef.telling.ontdekt += 1
            continue
        proef.eis(not geweigerd, f"{naam}: werd geweigerd, dus niet beproefd")
        if verwacht == "gezien":
            proef.eis(proef.ontdekt(), f"{naam}: niet gezien")
        else:
            proef.eis(proef.ontdekt(None, "--kop", kop), f"{naam}: niet gezien met een oude kop")
        _bewaking(proef, naam, kop, verwacht)


def _bewaking(proef, naam, kop, verwacht):
    """De dagelijkse bewaking met een koppenbestand schrijft niet verder op een afgekapt logboek."""
    if verwacht != "kop":
        return
    koppen = os.path.join(proef.map, "koppen.txt")
    with open(koppen, "w", encoding="utf-8") as uit:
        uit.write(f"2026-04-14T08:00:00Z {kop}\n")
    with open(proef.dossier, "rb") as bestand:
        ervoor = bestand.read()
    antwoord = proef.roep("dag", "--kop-naar", koppen,
                          omgeving={"LEERPLICHT_NU": "2026-05-20T05:00:00Z"})
    proef.eis(antwoord.code == 13, f"{naam}: de bewaking schreef door: {antwoord}")
    with open(proef.dossier, "rb") as bestand:
        proef.eis(bestand.read() == ervoor, f"{naam}: de bewaking veranderde het dossier")


def _doe(proef, script, oud):
    if script == "@oud":
        shutil.copyfile(oud, proef.dossier)
        return
    if script.startswith("@staart"):
        proef.sql("PRAGMA foreign_keys = OFF;" + _zonder_triggers(proef)
                  + "DELETE FROM personal WHERE seq > (SELECT max(seq) - 3 FROM event);"
                  "DELETE FROM event WHERE seq > (SELECT max(seq) - 3 FROM event);"
                  + _triggers(proef))
        if script.endswith("herbouw"):
            proef.moet("dossier", "herbouw")
        return
    if script == "@herschrijf":
        _herschrijf(proef)
        return
    if script.startswith("@trigger "):
        kop, rest = script.split(";", 1)
        naam = kop.split()[1]
        tekst = _sql_van(proef, naam)
        proef.sql(f"DROP TRIGGER {naam}; {rest}; {tekst};")
        return
    proef.sql(script)


def _verbinding(proef):
    import sqlite3
    return sqlite3.connect(proef.dossier)


def _sql_van(proef, naam):
    with _verbinding(proef) as v:
        return v.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (naam,)).fetchone()[0]


def _alle_triggers(proef):
    with _verbinding(proef) as v:
        return v.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()


def _zonder_triggers(proef):
    proef.bewaard = _alle_triggers(proef)
    return "".join(f"DROP TRIGGER {naam};" for naam, _ in proef.bewaard)


def _triggers(proef):
    return "".join(sql + ";" for _, sql in proef.bewaard)


def _herschrijf(proef):
    """Verandert één gebeurtenis en rekent alle hashes erna opnieuw uit: een keten die klopt."""
    proef.sql(_zonder_triggers(proef))
    v = _verbinding(proef)
    v.execute("UPDATE event SET actor = 'ander' WHERE seq = 8")
    vorige = bytes(32)
    rijen = v.execute("SELECT seq, stream, version, type, op, vastgelegd, actor, payload, personal "
                      "FROM event ORDER BY seq").fetchall()
    for seq, stroom, versie, soort, op, tijd, wie, inhoud, persoonlijk in rijen:
        vorige = hashlib.sha256(
            b"LP-event-v1" + _veld(b"h", vorige) + _veld(b"i", struct.pack(">q", seq))
            + _veld(b"t", stroom.encode()) + _veld(b"i", struct.pack(">q", versie))
            + b"".join(_veld(b"t", t.encode()) for t in (soort, op, tijd, wie))
            + _veld(b"b", inhoud.encode())
            + (_veld(b"h", persoonlijk) if persoonlijk else _veld(b"n", b""))).digest()
        v.execute("UPDATE event SET hash = ? WHERE seq = ?", (vorige, seq))
    v.commit()
    v.close()
    proef.sql(_triggers(proef))
    proef.eis(proef.roep("dossier", "controleer").code == 0,
              "de tweede uitvoering van de hash is anders dan die van het programma")


def _veld(letter, inhoud):
    return letter + struct.pack(">Q", len(inhoud)) + inhoud


def heen_en_weer(proef):
    """Uitvoeren en laden geeft hetzelfde logboek; een regel die anders is, wordt geweigerd."""
    proef.vers()
    nummer = proef.bevinding(proef.merk()).uit.split("\t")[2].strip()
    proef.moet("dossier", "vernietig-inhoud", nummer, "--reden", "verzoek")
    kop = proef.kop()
    tekst = proef.moet("dossier", "gebeurtenissen").uit
    doel = os.path.join(proef.map, "geladen.sqlite")
    invoer = os.path.join(proef.map, "logboek.jsonl")

    def laad(inhoud):
        verwijder(doel)
        with open(invoer, "w", encoding="utf-8", errors="surrogateescape") as uit:
            uit.write(inhoud)
        return proef.roep("dossier", "laad", invoer, "--dossier", doel)

    proef.eis(laad(tekst).code == 0, "laden mislukte")
    proef.eis(proef.kop(doel) == kop, "een andere kop na laden")
    gelijk = proef.moet("dossier", "gebeurtenissen", "--dossier", doel).uit == tekst
    proef.eis(gelijk, "uitvoeren na laden geeft iets anders")
    proef.gaaf(doel, kop)
    proef.telling.storingen += 1
    regels = tekst.splitlines(keepends=True)
    while proef.meer(150, 5):
        anders = list(regels)
        i = proef.toeval.randrange(len(anders) - 1)
        soort = proef.toeval.choice(("weg", "dubbel", "wissel", "byte", "kap"))
        if soort == "weg":
            del anders[i]
        elif soort == "dubbel":
            anders.insert(i, anders[i])
        elif soort == "wissel":
            anders[i], anders[i + 1] = anders[i + 1], anders[i]
        elif soort == "kap":
            anders[i] = anders[i][:proef.toeval.randrange(1, len(anders[i]) - 1)] + "\n"
        else:
            cijfers = [p for p, c in enumerate(anders[i]) if c.isdigit()]
            p = proef.toeval.choice(cijfers)
            nieuw = str((int(anders[i][p]) + 1) % 10)
            anders[i] = anders[i][:p] + nieuw + anders[i][p + 1:]
        antwoord = laad("".join(anders))
        proef.telling.storingen += 1
        proef.eis(antwoord.code != 0, f"{soort} in regel {i + 1} werd geladen")
        proef.eis(not os.path.exists(doel), "een geweigerd logboek liet een dossier achter")
        proef.telling.ontdekt += 1


STORINGEN = (
    ("knoeien met eigen gereedschap", knoei, 2),
    ("uitvoeren en laden", heen_en_weer, 2),
)
