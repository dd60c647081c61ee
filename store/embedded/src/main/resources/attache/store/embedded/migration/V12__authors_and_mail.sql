-- Names of who wrote it, parted by the unit separator, U+001F.
ALTER TABLE story ADD COLUMN authors TEXT NOT NULL DEFAULT '';

-- Addresses that a briefing is mailed to, parted by the unit separator.
ALTER TABLE briefing_schedule ADD COLUMN mail TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 12;
