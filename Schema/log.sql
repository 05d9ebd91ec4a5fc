-- The log: what happened. Rows are added and never changed; the views follow from them.
-- Text columns `op` (civil day) and `vastgelegd` (UTC instant) sort as they count.

CREATE TABLE event (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  stream TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  type TEXT NOT NULL,
  op TEXT NOT NULL,
  vastgelegd TEXT NOT NULL,
  actor TEXT NOT NULL,
  payload TEXT NOT NULL,
  personal BLOB CHECK (personal IS NULL OR length(personal) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  UNIQUE (stream, version)
) STRICT;

-- What is personal about an event: written once, and destroyed when it may no longer be kept.
CREATE TABLE personal (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  body TEXT NOT NULL
) STRICT;

-- Which personal parts were destroyed, and by which event.
CREATE TABLE destroyed (
  seq INTEGER PRIMARY KEY REFERENCES event (seq),
  by_seq INTEGER NOT NULL REFERENCES event (seq)
) STRICT;

-- Commands that were done, by the key their sender gave them. Salt and fingerprint go when
-- something personal of the command is destroyed.
CREATE TABLE command (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  salt BLOB,
  fingerprint BLOB,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Guards against our own mistakes. REPLACE slips past DELETE triggers, so inserting is guarded
-- too: only the next position, only the next version.

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event: append only'); END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event: append only'); END;

CREATE TRIGGER event_next_only BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR NEW.version IS NOT
    (SELECT coalesce(max(version), 0) + 1 FROM event WHERE stream = NEW.stream)
BEGIN SELECT RAISE(ABORT, 'event: append only'); END;

CREATE TRIGGER personal_no_update BEFORE UPDATE ON personal
BEGIN SELECT RAISE(ABORT, 'personal: written once'); END;

CREATE TRIGGER personal_no_delete BEFORE DELETE ON personal
WHEN NOT EXISTS (SELECT 1 FROM destroyed WHERE seq = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'personal: destroyed only by an event'); END;

CREATE TRIGGER personal_once BEFORE INSERT ON personal
WHEN EXISTS (SELECT 1 FROM personal WHERE seq = NEW.seq)
  OR EXISTS (SELECT 1 FROM destroyed WHERE seq = NEW.seq)
  OR NOT EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq AND personal IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'personal: written once'); END;

CREATE TRIGGER destroyed_no_update BEFORE UPDATE ON destroyed
BEGIN SELECT RAISE(ABORT, 'destroyed: append only'); END;

CREATE TRIGGER destroyed_no_delete BEFORE DELETE ON destroyed
BEGIN SELECT RAISE(ABORT, 'destroyed: append only'); END;

CREATE TRIGGER destroyed_once BEFORE INSERT ON destroyed
WHEN EXISTS (SELECT 1 FROM destroyed WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'destroyed: append only'); END;

CREATE TRIGGER command_no_update BEFORE UPDATE ON command
WHEN NEW.key IS NOT OLD.key OR NEW.kind IS NOT OLD.kind
  OR NEW.first_seq IS NOT OLD.first_seq OR NEW.last_seq IS NOT OLD.last_seq
  OR NEW.salt IS NOT NULL OR NEW.fingerprint IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM destroyed WHERE seq BETWEEN OLD.first_seq AND OLD.last_seq)
BEGIN SELECT RAISE(ABORT, 'command: append only'); END;

CREATE TRIGGER command_no_delete BEFORE DELETE ON command
BEGIN SELECT RAISE(ABORT, 'command: append only'); END;

CREATE TRIGGER command_once BEFORE INSERT ON command
WHEN EXISTS (SELECT 1 FROM command WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'command: append only'); END;
