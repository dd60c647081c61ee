-- Several terms, actors or addresses of one column are parted by the unit separator, U+001F. What
-- was removed can be brought back until it is purged.
CREATE TABLE watch (
  number        INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  owner         TEXT NOT NULL,
  name          TEXT NOT NULL,
  terms         TEXT NOT NULL,
  actors        TEXT NOT NULL,
  stages        TEXT NOT NULL,
  types         TEXT NOT NULL,
  amount        TEXT,
  currency      TEXT,
  new_on        TEXT,
  question      TEXT,
  mail          TEXT NOT NULL,
  webhooks      TEXT NOT NULL,
  -- Seconds.
  at_most_every INTEGER NOT NULL,
  since         INTEGER NOT NULL,
  paused        INTEGER NOT NULL,
  removed       INTEGER
) STRICT;

CREATE UNIQUE INDEX watch_by_name ON watch (owner, name COLLATE NOCASE) WHERE removed IS NULL;

CREATE TABLE lens (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL UNIQUE,
  owner   TEXT NOT NULL,
  name    TEXT NOT NULL,
  since   INTEGER NOT NULL,
  removed INTEGER
) STRICT;

CREATE UNIQUE INDEX lens_by_name ON lens (owner, name COLLATE NOCASE) WHERE removed IS NULL;

CREATE TABLE lens_scenario (
  lens    INTEGER NOT NULL REFERENCES lens ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  words   TEXT NOT NULL,
  PRIMARY KEY (lens, ordinal)
) STRICT, WITHOUT ROWID;

-- What owners did to their watches and lenses, to be taken back.
CREATE TABLE watch_act (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  owner  TEXT NOT NULL,
  kind   TEXT NOT NULL,
  lens   INTEGER NOT NULL,
  -- Id of the watch or lens.
  of     TEXT NOT NULL,
  at     INTEGER NOT NULL,
  undone INTEGER
) STRICT;

-- How far the change feed was held against watches.
CREATE TABLE watch_state (
  reading  TEXT PRIMARY KEY,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alert (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  watch  INTEGER NOT NULL REFERENCES watch ON DELETE CASCADE,
  at     INTEGER NOT NULL,
  seen   INTEGER
) STRICT;

CREATE INDEX alert_by_watch ON alert (watch, at);

-- No words of stories: places in them, and hashes of what they say.
CREATE TABLE watch_hit (
  number    INTEGER PRIMARY KEY,
  watch     INTEGER NOT NULL REFERENCES watch ON DELETE CASCADE,
  story     INTEGER NOT NULL REFERENCES story,
  revision  TEXT NOT NULL,
  at        INTEGER NOT NULL,
  substance TEXT NOT NULL,
  known     TEXT NOT NULL,
  weight    TEXT,
  alert     INTEGER REFERENCES alert ON DELETE SET NULL,
  UNIQUE (watch, story, revision)
) STRICT;

CREATE INDEX watch_hit_by_story ON watch_hit (story);
CREATE INDEX watch_hit_by_time ON watch_hit (watch, at);
CREATE INDEX watch_hit_by_alert ON watch_hit (alert);

CREATE TABLE watch_reason (
  hit        INTEGER NOT NULL REFERENCES watch_hit ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  what       TEXT NOT NULL,
  sentence   INTEGER NOT NULL,
  char_start INTEGER NOT NULL,
  char_end   INTEGER NOT NULL,
  claim      TEXT,
  strength   INTEGER NOT NULL,
  PRIMARY KEY (hit, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE lens_signal (
  lens       INTEGER NOT NULL REFERENCES lens ON DELETE CASCADE,
  scenario   INTEGER NOT NULL,
  story      INTEGER NOT NULL REFERENCES story,
  revision   TEXT NOT NULL,
  sentence   INTEGER NOT NULL,
  char_start INTEGER NOT NULL,
  char_end   INTEGER NOT NULL,
  strength   INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  PRIMARY KEY (lens, scenario, story)
) STRICT, WITHOUT ROWID;

CREATE INDEX lens_signal_by_story ON lens_signal (story);

CREATE TABLE dispatch (
  alert     INTEGER NOT NULL REFERENCES alert ON DELETE CASCADE,
  channel   TEXT NOT NULL,
  attempts  INTEGER NOT NULL,
  -- When it is tried next; NULL once it arrived or was given up.
  next      INTEGER,
  delivered INTEGER,
  trouble   TEXT,
  PRIMARY KEY (alert, channel)
) STRICT, WITHOUT ROWID;

CREATE INDEX dispatch_due ON dispatch (next) WHERE next IS NOT NULL;

-- Ids of watches and of open questions that a new story could answer.
CREATE TABLE question_due (
  id    TEXT PRIMARY KEY,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE watch_answer (
  watch   INTEGER PRIMARY KEY REFERENCES watch ON DELETE CASCADE,
  at      INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  text    TEXT NOT NULL
) STRICT;

CREATE TABLE watch_answer_story (
  watch   INTEGER NOT NULL REFERENCES watch_answer ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  story   TEXT NOT NULL,
  PRIMARY KEY (watch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE look (
  owner TEXT PRIMARY KEY,
  at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 7;
