CREATE TABLE access_key (
  number     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  -- SHA-256 of the secret, which is kept nowhere.
  hash       BLOB NOT NULL UNIQUE,
  scope      TEXT NOT NULL,
  per_minute INTEGER NOT NULL,
  owner      TEXT NOT NULL,
  made       INTEGER NOT NULL,
  last_used  INTEGER,
  revoked    INTEGER
) STRICT;

CREATE UNIQUE INDEX access_key_by_name ON access_key (name) WHERE revoked IS NULL;

-- AUTOINCREMENT: a number is never given twice.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at     INTEGER NOT NULL,
  owner  TEXT NOT NULL,
  what   TEXT NOT NULL,
  data   TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit log only grows');
END;

CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit log only grows');
END;

-- Words of questions, where they are kept at all: they go when the answer is forgotten.
CREATE TABLE audit_words (
  entry INTEGER PRIMARY KEY REFERENCES audit,
  data  TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE INDEX audit_words_by_data ON audit_words (data);

PRAGMA user_version = 8;
