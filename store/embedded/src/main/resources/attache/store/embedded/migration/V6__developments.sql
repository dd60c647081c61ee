-- Instants are nanoseconds since 1970, in UTC.

-- How far developments have followed the change feed, and by which rules.
CREATE TABLE development_state (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  rules    TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE development (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  begun   INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  -- The one it was made one with.
  into_   INTEGER REFERENCES development
) STRICT;

CREATE TABLE development_story (
  story       INTEGER PRIMARY KEY REFERENCES story,
  development INTEGER NOT NULL REFERENCES development,
  -- The first of the stories that print the same text: a name of that group.
  copies      INTEGER NOT NULL,
  -- Whether a person said where it belongs.
  pinned      INTEGER NOT NULL DEFAULT 0,
  -- 0 when it was withdrawn, or is to be placed anew.
  placed      INTEGER NOT NULL,
  -- Whether what it means was known when it was placed.
  meant       INTEGER NOT NULL,
  -- Hash of the text whose vector tells what it means.
  lead        TEXT NOT NULL,
  -- Names, parted by the unit separator, U+001F.
  actors      TEXT NOT NULL,
  profile     BLOB NOT NULL
) STRICT;

CREATE INDEX development_story_by_development ON development_story (development, placed);
CREATE INDEX development_story_by_copies ON development_story (copies);
CREATE INDEX development_story_unmeant ON development_story (story) WHERE placed = 1 AND meant = 0;

-- What stories can be found by: hashes of words, names, amounts and sentences.
CREATE TABLE development_key (
  key   INTEGER NOT NULL,
  story INTEGER NOT NULL,
  PRIMARY KEY (key, story)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: a number is never given twice.
CREATE TABLE development_decision (
  number      INTEGER PRIMARY KEY AUTOINCREMENT,
  kind        TEXT NOT NULL,
  development INTEGER NOT NULL REFERENCES development,
  other       INTEGER NOT NULL REFERENCES development,
  note        TEXT NOT NULL,
  owner       TEXT NOT NULL,
  by          TEXT NOT NULL,
  at          INTEGER NOT NULL,
  undone      INTEGER
) STRICT;

CREATE TABLE development_decision_story (
  decision INTEGER NOT NULL REFERENCES development_decision ON DELETE CASCADE,
  story    INTEGER NOT NULL REFERENCES story,
  PRIMARY KEY (decision, story)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 6;
