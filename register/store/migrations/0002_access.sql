-- Who may use pages and API.
CREATE TABLE users (
  name     TEXT PRIMARY KEY,
  role     TEXT NOT NULL,
  password TEXT NOT NULL, -- Argon2id in PHC form; empty: tokens only
  changed  TEXT NOT NULL
);

CREATE TABLE tokens (
  id      TEXT PRIMARY KEY,
  owner   TEXT NOT NULL REFERENCES users (name) ON DELETE CASCADE,
  hash    TEXT NOT NULL UNIQUE, -- of what the program shows, which is kept nowhere
  purpose TEXT NOT NULL,
  made    TEXT NOT NULL,
  expires TEXT NOT NULL
);

CREATE TABLE sessions (
  id      TEXT PRIMARY KEY, -- the hash of what the cookie holds
  data    BYTES NOT NULL,
  expires BIGINT NOT NULL   -- seconds since 1970
);
CREATE INDEX sessions_expires ON sessions (expires);

-- Writes and logins, as they were made; never removed.
CREATE TABLE deeds (
  seq     INTEGER PRIMARY KEY,
  made    TEXT NOT NULL,
  who     TEXT NOT NULL,
  what    TEXT NOT NULL,
  about   TEXT NOT NULL,
  outcome TEXT NOT NULL, -- empty: never learned
  address TEXT NOT NULL,
  request TEXT NOT NULL  -- its id in the log
);

-- One more with every change of the register.
INSERT INTO counters (name, value) VALUES ('revision', 0);
