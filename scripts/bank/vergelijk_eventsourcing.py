"""Dezelfde gebeurtenissen door de Python-bibliotheek eventsourcing op SQLite."""

import os
import sqlite3
import time
from uuid import NAMESPACE_URL, uuid5

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteAggregateRecorder, SQLiteDatastore

PER = 1_000


class Casus(Aggregate):
    @event("Gezegd")
    def zeg(self, wat):
        self.laatste = wat


def stromen(bron):
    with sqlite3.connect(bron) as verbinding:
        yield from verbinding.execute("SELECT stream, version, type, payload FROM event ORDER BY seq")


def bewaarder(bron, doel):
    recorder = SQLiteAggregateRecorder(SQLiteDatastore(doel))
    recorder.create_table()
    begin = time.process_time()
    stapel = []
    for stroom, versie, soort, inhoud in stromen(bron):
        stapel.append(StoredEvent(uuid5(NAMESPACE_URL, stroom), versie, soort, inhoud.encode()))
        if len(stapel) == PER:
            recorder.insert_events(stapel)
            stapel = []
    recorder.insert_events(stapel)
    return time.process_time() - begin


def toepassing(bron, doel):
    app = Application(env={
        "PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": doel})
    begin = time.process_time()
    casussen, stapel = {}, []
    for stroom, _, _, inhoud in stromen(bron):
        casus = casussen.setdefault(stroom, None) or Casus()
        casussen[stroom] = casus
        casus.zeg(inhoud)
        stapel.append(casus)
        if len(stapel) == PER:
            app.save(*{casus.id: casus for casus in stapel}.values())
            stapel = []
    app.save(*{casus.id: casus for casus in stapel}.values())
    return time.process_time() - begin


def seconden(bron, map_, _aantal):
    """Per laag: haar naam, wat de verhouding moet zijn, en de rekenseconden."""
    for naam, moet, werk in (("recorder", 1.3, bewaarder), ("application", 3, toepassing)):
        doel = os.path.join(map_, "es-" + naam)
        if os.path.exists(doel):
            os.remove(doel)
        yield naam, moet, werk(bron, doel)
