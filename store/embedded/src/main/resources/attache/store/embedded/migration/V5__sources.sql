-- A source that is followed. One that was removed keeps its number and what was seen of it.
-- AUTOINCREMENT: a number is never given twice.
CREATE TABLE subscription (
  number         INTEGER PRIMARY KEY AUTOINCREMENT,
  owner          TEXT NOT NULL,
  place          TEXT NOT NULL,
  first_place    TEXT NOT NULL,
  -- The form in which two places of one source are equal.
  place_key      TEXT NOT NULL UNIQUE,
  kind           TEXT NOT NULL,
  title          TEXT NOT NULL,
  licence        TEXT,
  access         TEXT NOT NULL,
  every_seconds  INTEGER,
  pages          TEXT NOT NULL,
  private        INTEGER NOT NULL,
  paused         INTEGER NOT NULL,
  added          INTEGER NOT NULL,
  removed        INTEGER,
  -- How it goes with it.
  tried          INTEGER,
  succeeded      INTEGER,
  fresh          INTEGER,
  trouble_since  INTEGER,
  trouble_times  INTEGER,
  trouble_kind   TEXT,
  trouble_reason TEXT,
  next           INTEGER NOT NULL,
  stopped        INTEGER NOT NULL,
  etag           TEXT,
  last_modified  TEXT,
  pause_seconds  INTEGER,
  -- Hours 0 to 23 and days 1 (Monday) to 7, parted by commas.
  quiet_hours    TEXT NOT NULL,
  quiet_days     TEXT NOT NULL,
  content        TEXT,
  moving_to      TEXT,
  moving_times   INTEGER,
  moving_since   INTEGER,
  stories        INTEGER NOT NULL
) STRICT;

CREATE INDEX subscription_by_turn ON subscription (next);

CREATE TABLE subscription_folder (
  subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  path         TEXT NOT NULL,
  PRIMARY KEY (subscription, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE subscription_attribute (
  subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  name         TEXT NOT NULL,
  value        TEXT NOT NULL,
  PRIMARY KEY (subscription, ordinal)
) STRICT, WITHOUT ROWID;

-- The item is SHA-256 of its key, the content that of what the source said of it.
CREATE TABLE subscription_item (
  subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
  item         BLOB NOT NULL,
  content      BLOB NOT NULL,
  access       TEXT NOT NULL,
  tries        INTEGER NOT NULL,
  looked       INTEGER NOT NULL,
  PRIMARY KEY (subscription, item)
) STRICT, WITHOUT ROWID;

-- Which sources a story was had from. Authors are parted by the unit separator, U+001F.
CREATE TABLE provenance (
  story        INTEGER NOT NULL REFERENCES story,
  subscription INTEGER NOT NULL REFERENCES subscription,
  access       TEXT NOT NULL,
  why          TEXT,
  licence      TEXT,
  authors      TEXT NOT NULL,
  since        INTEGER NOT NULL,
  PRIMARY KEY (story, subscription)
) STRICT, WITHOUT ROWID;

CREATE INDEX provenance_by_subscription ON provenance (subscription);

PRAGMA user_version = 5;
