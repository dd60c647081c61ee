-- Briefings as they were shown, and what is to be made again and again.
CREATE TABLE briefing (
  number   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  owner    TEXT NOT NULL,
  made     INTEGER NOT NULL,
  title    TEXT NOT NULL,
  schedule TEXT,
  contract TEXT NOT NULL
) STRICT;

CREATE INDEX briefing_by_time ON briefing (made);

CREATE TABLE briefing_schedule (
  number      INTEGER PRIMARY KEY,
  owner       TEXT NOT NULL,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
  topic       TEXT,
  actor       TEXT,
  development TEXT,
  watch       TEXT,
  title       TEXT,
  length      TEXT NOT NULL,
  every       TEXT NOT NULL,
  -- Minutes after midnight, in the zone.
  at          INTEGER NOT NULL,
  zone        TEXT NOT NULL,
  folder      TEXT,
  form        TEXT NOT NULL,
  since       INTEGER NOT NULL,
  last_run    INTEGER,
  trouble     TEXT
) STRICT;

PRAGMA user_version = 9;
