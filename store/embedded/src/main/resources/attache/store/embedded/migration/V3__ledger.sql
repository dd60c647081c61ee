-- How far the ledger has followed the change feed, and by which rules.
CREATE TABLE ledger_state (
  one       INTEGER PRIMARY KEY CHECK (one = 1),
  extractor TEXT NOT NULL,
  position  INTEGER NOT NULL
) STRICT;

-- Several names, conditions or ids of one column are parted by the unit separator, U+001F. Numbers
-- are decimals as read, dates are ISO 8601, and what is empty is not stated.
CREATE TABLE figure (
  number             INTEGER PRIMARY KEY,
  id                 TEXT NOT NULL,
  story              INTEGER NOT NULL REFERENCES story,
  revision           INTEGER NOT NULL REFERENCES revision,
  -- Its place among the claims of the story, in reading order.
  ordinal            INTEGER NOT NULL,
  last_seen          INTEGER NOT NULL,
  extractor          TEXT NOT NULL,
  sentence           INTEGER NOT NULL,
  char_start         INTEGER NOT NULL,
  char_end           INTEGER NOT NULL,
  as_written         TEXT NOT NULL,
  kind               TEXT NOT NULL,
  value              TEXT,
  unit               TEXT NOT NULL,
  unit_basis         TEXT NOT NULL,
  bound              TEXT NOT NULL,
  approximate        INTEGER NOT NULL,
  lower              TEXT,
  lower_incl         INTEGER,
  upper              TEXT,
  upper_incl         INTEGER,
  tone               TEXT NOT NULL,
  role               TEXT NOT NULL,
  actor              TEXT NOT NULL,
  actor_basis        TEXT NOT NULL,
  actor_open         INTEGER NOT NULL,
  counterpart        TEXT NOT NULL,
  counterpart_basis  TEXT NOT NULL,
  counterpart_open   INTEGER NOT NULL,
  beneficiary        TEXT NOT NULL,
  beneficiary_basis  TEXT NOT NULL,
  beneficiary_open   INTEGER NOT NULL,
  action             TEXT NOT NULL,
  stage              TEXT NOT NULL,
  modality           TEXT NOT NULL,
  attribution        TEXT NOT NULL,
  attribution_basis  TEXT NOT NULL,
  attribution_open   INTEGER NOT NULL,
  purpose            TEXT NOT NULL,
  period             TEXT NOT NULL,
  period_start       TEXT,
  period_end         TEXT,
  period_precision   TEXT NOT NULL,
  period_basis       TEXT NOT NULL,
  deadline           INTEGER NOT NULL,
  part_of            TEXT,
  split_known        INTEGER NOT NULL,
  flags              TEXT NOT NULL,
  -- Two stories of one text have claims of the same ids.
  UNIQUE (id, story)
) STRICT;

CREATE INDEX figure_by_story ON figure (story);
CREATE INDEX figure_by_revision ON figure (revision);
CREATE INDEX figure_by_role ON figure (role, stage);
CREATE INDEX figure_by_stage ON figure (stage);
CREATE INDEX figure_by_kind ON figure (kind, stage);
CREATE INDEX figure_by_unit ON figure (unit, stage);

CREATE TABLE measure (
  number             INTEGER PRIMARY KEY,
  id                 TEXT NOT NULL,
  story              INTEGER NOT NULL REFERENCES story,
  revision           INTEGER NOT NULL REFERENCES revision,
  ordinal            INTEGER NOT NULL,
  last_seen          INTEGER NOT NULL,
  extractor          TEXT NOT NULL,
  sentence           INTEGER NOT NULL,
  char_start         INTEGER NOT NULL,
  char_end           INTEGER NOT NULL,
  as_written         TEXT NOT NULL,
  sphere             TEXT NOT NULL,
  type               TEXT NOT NULL,
  actor              TEXT NOT NULL,
  actor_basis        TEXT NOT NULL,
  actor_open         INTEGER NOT NULL,
  granter            TEXT NOT NULL,
  granter_basis      TEXT NOT NULL,
  granter_open       INTEGER NOT NULL,
  counterpart        TEXT NOT NULL,
  counterpart_basis  TEXT NOT NULL,
  counterpart_open   INTEGER NOT NULL,
  beneficiary        TEXT NOT NULL,
  beneficiary_basis  TEXT NOT NULL,
  beneficiary_open   INTEGER NOT NULL,
  object             TEXT NOT NULL,
  jurisdiction       TEXT NOT NULL,
  action             TEXT NOT NULL,
  direction          TEXT NOT NULL,
  stage              TEXT NOT NULL,
  modality           TEXT NOT NULL,
  attribution        TEXT NOT NULL,
  attribution_basis  TEXT NOT NULL,
  attribution_open   INTEGER NOT NULL,
  conditions         TEXT NOT NULL,
  legal_basis        TEXT NOT NULL,
  ground             TEXT NOT NULL,
  period             TEXT NOT NULL,
  period_start       TEXT,
  period_end         TEXT,
  period_precision   TEXT NOT NULL,
  period_basis       TEXT NOT NULL,
  deadline           INTEGER NOT NULL,
  -- One after another: its name, then what the six columns above hold.
  moments            TEXT NOT NULL,
  figures            TEXT NOT NULL,
  flags              TEXT NOT NULL,
  UNIQUE (id, story)
) STRICT;

CREATE INDEX measure_by_story ON measure (story);
CREATE INDEX measure_by_revision ON measure (revision);
CREATE INDEX measure_by_type ON measure (type, stage);
CREATE INDEX measure_by_stage ON measure (stage);

-- Who acts (A) and who the other party is (C), to be found by name.
CREATE TABLE ledger_name (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  -- Without its case.
  folded TEXT NOT NULL
) STRICT;

CREATE TABLE figure_name (
  figure INTEGER NOT NULL REFERENCES figure ON DELETE CASCADE,
  part   TEXT NOT NULL,
  name   INTEGER NOT NULL REFERENCES ledger_name,
  PRIMARY KEY (figure, part, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX figure_by_name ON figure_name (name, part);

CREATE TABLE measure_name (
  measure INTEGER NOT NULL REFERENCES measure ON DELETE CASCADE,
  part    TEXT NOT NULL,
  name    INTEGER NOT NULL REFERENCES ledger_name,
  PRIMARY KEY (measure, part, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_by_name ON measure_name (name, part);

CREATE INDEX story_by_publication ON story (published);

-- AUTOINCREMENT: a number is never given twice, even when the last one was forgotten.
CREATE TABLE review (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  claim   TEXT NOT NULL,
  -- Where the claim stood when it was reviewed.
  story   INTEGER NOT NULL REFERENCES story,
  verdict TEXT NOT NULL,
  note    TEXT NOT NULL,
  by      TEXT NOT NULL,
  at      INTEGER NOT NULL,
  undone  INTEGER
) STRICT;

CREATE INDEX review_by_claim ON review (claim, number);
CREATE INDEX review_by_story ON review (story);

CREATE TABLE review_correction (
  review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
  field  TEXT NOT NULL,
  value  TEXT NOT NULL,
  PRIMARY KEY (review, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE tracker (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  title  TEXT NOT NULL
) STRICT;

CREATE TABLE tracker_selection (
  tracker     INTEGER NOT NULL REFERENCES tracker ON DELETE CASCADE,
  context     INTEGER NOT NULL,
  ordinal     INTEGER NOT NULL,
  actor       TEXT,
  counterpart TEXT,
  kinds       TEXT NOT NULL,
  roles       TEXT NOT NULL,
  types       TEXT NOT NULL,
  stages      TEXT NOT NULL,
  modalities  TEXT NOT NULL,
  unit        TEXT,
  purpose     TEXT,
  topic       TEXT,
  text        TEXT,
  story       TEXT,
  since       TEXT,
  until       TEXT,
  rejected    INTEGER NOT NULL,
  PRIMARY KEY (tracker, context, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor_decision (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind   TEXT NOT NULL,
  name   TEXT NOT NULL,
  other  TEXT NOT NULL,
  story  INTEGER REFERENCES story,
  by     TEXT NOT NULL,
  at     INTEGER NOT NULL,
  undone INTEGER
) STRICT;

PRAGMA user_version = 3;
