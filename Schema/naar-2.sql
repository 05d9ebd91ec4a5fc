-- From version 1 to 2: the fingerprint of a command gets a salt, and can be forgotten.
-- Version 1 kept a bare digest over all options, which tells a BSN to whoever tries them all: it
-- is not taken along. The statements are those of log.sql to the letter: `controleer` compares.

CREATE TEMP TABLE earlier AS SELECT key, kind, first_seq, last_seq FROM command;
DROP TABLE command;

CREATE TABLE command (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  salt BLOB,
  fingerprint BLOB,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO command SELECT key, kind, NULL, NULL, first_seq, last_seq FROM earlier;
DROP TABLE earlier;

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
