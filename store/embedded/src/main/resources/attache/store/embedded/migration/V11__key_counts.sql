-- How many placed stories have each key, so that nobody has to count them.
CREATE TABLE development_key_count (
  key     INTEGER PRIMARY KEY,
  stories INTEGER NOT NULL
) STRICT;

INSERT INTO development_key_count (key, stories)
SELECT key, count(*) FROM development_key GROUP BY key;

PRAGMA user_version = 11;
