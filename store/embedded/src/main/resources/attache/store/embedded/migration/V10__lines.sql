-- What lists of claims are filtered and sorted by: a line for each figure and measure, as it stands
-- after review. Claims read before have none, so every story is read once more.
CREATE TABLE claim_line (
  -- 1 for a figure, 0 for a measure.
  figure      INTEGER NOT NULL,
  -- Number of its row in that table.
  claim       INTEGER NOT NULL,
  id          TEXT NOT NULL,
  story       INTEGER NOT NULL REFERENCES story,
  -- The story's id.
  told        TEXT NOT NULL,
  revision    INTEGER NOT NULL REFERENCES revision,
  -- Whether the story is withdrawn.
  hidden      INTEGER NOT NULL,
  published   TEXT,
  -- Milliseconds since 1970: publication, the least number when undated; then the same, the day of
  -- arrival when undated.
  came        INTEGER NOT NULL,
  day         INTEGER NOT NULL,
  char_start  INTEGER NOT NULL,
  ordinal     INTEGER NOT NULL,
  -- Whether it is an amount without a number.
  vague       INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  bound       TEXT NOT NULL,
  role        TEXT NOT NULL,
  type        TEXT NOT NULL,
  unit        TEXT NOT NULL,
  reach       REAL NOT NULL,
  stage       TEXT NOT NULL,
  height      INTEGER NOT NULL,
  modality    TEXT NOT NULL,
  actor       TEXT NOT NULL,
  -- What it is about.
  matter      TEXT NOT NULL,
  standing    TEXT NOT NULL,
  doubt       INTEGER NOT NULL,
  -- The last day it states.
  due         TEXT,
  PRIMARY KEY (figure, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_line_newest ON claim_line (figure, day DESC, vague, came, told, char_start, ordinal)
  WHERE hidden = 0 AND standing <> 'REJECTED';
CREATE INDEX claim_line_in_order ON claim_line (came, told, char_start, ordinal)
  WHERE hidden = 0 AND standing <> 'REJECTED';
CREATE INDEX claim_line_doubtful ON claim_line (doubt DESC, came, told, char_start, ordinal)
  WHERE hidden = 0 AND standing = 'MACHINE';
CREATE INDEX claim_line_by_unit ON claim_line (unit) WHERE hidden = 0 AND standing <> 'REJECTED';
CREATE INDEX claim_line_due ON claim_line (due) WHERE due IS NOT NULL;
CREATE INDEX claim_line_by_story ON claim_line (story);

CREATE TRIGGER figure_line AFTER DELETE ON figure BEGIN
  DELETE FROM claim_line WHERE figure = 1 AND claim = OLD.number;
END;

CREATE TRIGGER measure_line AFTER DELETE ON measure BEGIN
  DELETE FROM claim_line WHERE figure = 0 AND claim = OLD.number;
END;

CREATE TRIGGER story_lines AFTER UPDATE OF withdrawn ON story BEGIN
  UPDATE claim_line SET hidden = NEW.withdrawn WHERE story = NEW.number;
END;

-- Names stand in the parts A (who acts), C (the other party), and now also B (who gains), G (who
-- pays) and S (who says so). In how many claims a name stands is kept by the triggers.
ALTER TABLE ledger_name ADD COLUMN claims INTEGER NOT NULL DEFAULT 0;

CREATE INDEX ledger_name_most ON ledger_name (claims DESC, name);

CREATE TRIGGER figure_named AFTER INSERT ON figure_name
WHEN NOT EXISTS (SELECT 1 FROM figure_name
                 WHERE figure = NEW.figure AND name = NEW.name AND part <> NEW.part) BEGIN
  UPDATE ledger_name SET claims = claims + 1 WHERE number = NEW.name;
END;

CREATE TRIGGER figure_unnamed AFTER DELETE ON figure_name
WHEN NOT EXISTS (SELECT 1 FROM figure_name WHERE figure = OLD.figure AND name = OLD.name) BEGIN
  UPDATE ledger_name SET claims = claims - 1 WHERE number = OLD.name;
END;

CREATE TRIGGER measure_named AFTER INSERT ON measure_name
WHEN NOT EXISTS (SELECT 1 FROM measure_name
                 WHERE measure = NEW.measure AND name = NEW.name AND part <> NEW.part) BEGIN
  UPDATE ledger_name SET claims = claims + 1 WHERE number = NEW.name;
END;

CREATE TRIGGER measure_unnamed AFTER DELETE ON measure_name
WHEN NOT EXISTS (SELECT 1 FROM measure_name WHERE measure = OLD.measure AND name = OLD.name) BEGIN
  UPDATE ledger_name SET claims = claims - 1 WHERE number = OLD.name;
END;

UPDATE ledger_name SET claims =
  (SELECT count(DISTINCT figure) FROM figure_name WHERE name = ledger_name.number)
  + (SELECT count(DISTINCT measure) FROM measure_name WHERE name = ledger_name.number);

DELETE FROM ledger_state;

-- How well sets of questions were answered.
CREATE TABLE scorecard (
  number    INTEGER PRIMARY KEY,
  owner     TEXT NOT NULL,
  at        INTEGER NOT NULL,
  name      TEXT NOT NULL,
  questions INTEGER NOT NULL,
  -- Bars that were not met, parted by the unit separator, U+001F.
  missed    TEXT NOT NULL
) STRICT;

CREATE TABLE scorecard_figure (
  scorecard INTEGER NOT NULL REFERENCES scorecard ON DELETE CASCADE,
  name      TEXT NOT NULL,
  value     REAL NOT NULL,
  PRIMARY KEY (scorecard, name)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 10;
