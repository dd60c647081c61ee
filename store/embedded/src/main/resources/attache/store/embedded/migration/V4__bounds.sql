-- Which bounds a tracker's figures may have: "UNQUANTIFIED", "AT_LEAST", …; empty for any.
ALTER TABLE tracker_selection ADD COLUMN bounds TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 4;
