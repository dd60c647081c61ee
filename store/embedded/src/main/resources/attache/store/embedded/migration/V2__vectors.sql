CREATE TABLE vector_model (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE
) STRICT;

-- Values are little-endian 32-bit floats.
CREATE TABLE vector (
  number INTEGER PRIMARY KEY,
  model  INTEGER NOT NULL REFERENCES vector_model,
  hash   BLOB NOT NULL,
  value  BLOB NOT NULL,
  UNIQUE (model, hash)
) STRICT;

-- Which texts a story is searched by.
CREATE TABLE text_use (
  story INTEGER NOT NULL REFERENCES story,
  hash  BLOB NOT NULL,
  PRIMARY KEY (story, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX text_use_by_hash ON text_use (hash);

PRAGMA user_version = 2;
