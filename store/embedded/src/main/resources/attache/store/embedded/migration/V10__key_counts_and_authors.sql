-- How many placed stories have each key, so that nobody has to count them.
CREATE TABLE development_key_count (
  key     INTEGER PRIMARY KEY,
  stories INTEGER NOT NULL
) STRICT;

INSERT INTO development_key_count (key, stories)
SELECT key, count(*) FROM development_key GROUP BY key;

-- Names of who wrote it, parted by the unit separator, U+001F.
ALTER TABLE story ADD COLUMN authors TEXT NOT NULL DEFAULT '';

-- Addresses that a briefing is mailed to, parted by the unit separator.
ALTER TABLE briefing_schedule ADD COLUMN mail TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 10;
