-- Instants are nanoseconds since 1970, in UTC, unless they are dates that a source wrote.

CREATE TABLE source (
  number    INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,
  -- What it has, withdrawn stories left out; the triggers below keep count.
  stories   INTEGER NOT NULL DEFAULT 0,
  news      INTEGER NOT NULL DEFAULT 0,
  sentences INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE story (
  number              INTEGER PRIMARY KEY,
  id                  TEXT NOT NULL UNIQUE,
  source              INTEGER NOT NULL REFERENCES source,
  first_seen          INTEGER NOT NULL,
  nature              TEXT NOT NULL,
  language            TEXT NOT NULL,
  partial             INTEGER NOT NULL,
  published           TEXT,
  published_written   TEXT,
  published_precision TEXT,
  address             TEXT,
  file                TEXT,
  file_offset         INTEGER,
  file_line           INTEGER,
  withdrawn           INTEGER NOT NULL DEFAULT 0,
  forgotten           INTEGER NOT NULL DEFAULT 0,
  -- Of the latest revision, the one with the greatest number.
  sentences           INTEGER NOT NULL
) STRICT;

CREATE INDEX story_by_arrival ON story (withdrawn, first_seen, number);

CREATE TABLE revision (
  number    INTEGER PRIMARY KEY,
  story     INTEGER NOT NULL REFERENCES story,
  hash      BLOB NOT NULL,
  fetched   INTEGER NOT NULL,
  headline  TEXT NOT NULL,
  body      TEXT NOT NULL,
  -- Sentences 1 and later: for each, units since the one before and its length, as varints.
  sentences BLOB NOT NULL,
  UNIQUE (story, hash)
) STRICT;

-- SHA-256 of the kind, the source where it counts, and the value: a key can hold words of the story
-- and must outlive them.
CREATE TABLE story_key (
  hash  BLOB NOT NULL PRIMARY KEY,
  story INTEGER NOT NULL REFERENCES story
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: a position is never given twice, even when the last one was replaced.
CREATE TABLE change (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  story    INTEGER NOT NULL UNIQUE REFERENCES story,
  kind     TEXT NOT NULL
) STRICT;

CREATE TABLE answer (
  number   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  owner    TEXT NOT NULL,
  asked    INTEGER NOT NULL,
  question TEXT NOT NULL,
  outcome  TEXT NOT NULL,
  contract TEXT NOT NULL
) STRICT;

CREATE INDEX answer_by_time ON answer (asked);

CREATE TABLE open_question (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  owner      TEXT NOT NULL,
  since      INTEGER NOT NULL,
  question   TEXT NOT NULL,
  last_asked INTEGER NOT NULL,
  settled_by TEXT
) STRICT;

CREATE TABLE open_question_history (
  question INTEGER NOT NULL REFERENCES open_question ON DELETE CASCADE,
  ordinal  INTEGER NOT NULL,
  words    TEXT NOT NULL,
  PRIMARY KEY (question, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  owner TEXT NOT NULL,
  name  TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER story_added AFTER INSERT ON story WHEN NEW.withdrawn = 0 BEGIN
  UPDATE source SET stories = stories + 1,
                    news = news + (NEW.nature <> 'BACKGROUND'),
                    sentences = sentences + NEW.sentences
  WHERE number = NEW.source;
END;

CREATE TRIGGER story_changed AFTER UPDATE OF withdrawn, sentences ON story BEGIN
  UPDATE source SET stories = stories + OLD.withdrawn - NEW.withdrawn,
                    news = news + (OLD.withdrawn - NEW.withdrawn) * (NEW.nature <> 'BACKGROUND'),
                    sentences = sentences + (1 - NEW.withdrawn) * NEW.sentences
                                          - (1 - OLD.withdrawn) * OLD.sentences
  WHERE number = NEW.source;
END;

PRAGMA user_version = 1;
