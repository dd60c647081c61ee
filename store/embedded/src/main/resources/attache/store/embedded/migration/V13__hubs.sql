-- Which hub tells of a feed, and under which address the hub knows it (WebSub); as the feed says.
ALTER TABLE subscription ADD COLUMN hub TEXT;
ALTER TABLE subscription ADD COLUMN topic TEXT;
-- When it would be asked if no hub told of it.
ALTER TABLE subscription ADD COLUMN usual_next INTEGER;

CREATE INDEX subscription_put_off ON subscription (usual_next) WHERE usual_next IS NOT NULL;

-- What was arranged with a hub. The path is known to the hub alone; it signs with the secret.
CREATE TABLE hub_pact (
  number       INTEGER PRIMARY KEY AUTOINCREMENT,
  subscription INTEGER NOT NULL REFERENCES subscription ON DELETE CASCADE,
  hub          TEXT NOT NULL,
  topic        TEXT NOT NULL,
  base         TEXT NOT NULL,
  path         TEXT NOT NULL UNIQUE,
  secret       TEXT NOT NULL,
  leaving      INTEGER NOT NULL,
  asked        INTEGER,
  until        INTEGER,
  denied       INTEGER NOT NULL,
  why          TEXT,
  next         INTEGER NOT NULL,
  times        INTEGER NOT NULL,
  told         INTEGER NOT NULL,
  ignored      INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX hub_pact_of_subscription ON hub_pact (subscription) WHERE leaving = 0;

-- Until when a server listens to hubs; the one row.
CREATE TABLE hub_listener (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  until  INTEGER NOT NULL
) STRICT;

INSERT INTO hub_listener (number, until) VALUES (1, 0);

-- What hubs told. The bytes go once they are read; the digest (SHA-256) stays for a while, so that
-- nothing is told twice.
CREATE TABLE hub_told (
  number       INTEGER PRIMARY KEY AUTOINCREMENT,
  pact         INTEGER NOT NULL REFERENCES hub_pact ON DELETE CASCADE,
  digest       BLOB NOT NULL,
  came         INTEGER NOT NULL,
  content_type TEXT,
  content      BLOB,
  UNIQUE (pact, digest)
) STRICT;

CREATE INDEX hub_told_waiting ON hub_told (number) WHERE content IS NOT NULL;
CREATE INDEX hub_told_read ON hub_told (came) WHERE content IS NULL;

PRAGMA user_version = 13;
