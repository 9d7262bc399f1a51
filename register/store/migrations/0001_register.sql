CREATE TABLE documents (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL,
  source    TEXT NOT NULL,
  title     TEXT NOT NULL,
  published TEXT NOT NULL,
  day       TEXT NOT NULL,
  agency    TEXT NOT NULL,
  entered   TEXT NOT NULL, -- the day it came into the register; empty: not known
  text      TEXT NOT NULL,
  layout    TEXT NOT NULL, -- JSON: spans of title, date and dateline, regions
  sketch    BYTES NOT NULL
);
CREATE INDEX documents_day ON documents (day);

CREATE TABLE claims (
  id          TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  saying      TEXT NOT NULL, -- what it says, see sayings
  kind        TEXT NOT NULL,
  day         TEXT NOT NULL, -- of its document
  place       TEXT NOT NULL, -- orders claims: day, document, place in it
  body        TEXT NOT NULL, -- JSON: the claim as read, with the words that prove it
  found       TEXT NOT NULL  -- JSON: parties, persons, context
);
CREATE INDEX claims_document ON claims (document_id);
CREATE INDEX claims_saying ON claims (saying, document_id);

-- A saying is what claims of many documents say in the same way.
CREATE TABLE sayings (
  id        TEXT PRIMARY KEY,
  kind      TEXT NOT NULL,
  claims    INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  members   TEXT NOT NULL -- JSON: its first and its last claims
);

-- Sayings that may be one fact share a key.
CREATE TABLE saying_keys (
  value  BIGINT NOT NULL,
  saying TEXT NOT NULL,
  PRIMARY KEY (value, saying)
) WITHOUT ROWID;

-- The parties, and the pairs, that documents with a saying are about.
CREATE TABLE saying_context (
  value  TEXT NOT NULL,
  saying TEXT NOT NULL,
  PRIMARY KEY (value, saying)
) WITHOUT ROWID;

-- What a document shows about two sayings: one thing, or two. Both ways round.
CREATE TABLE ties (
  a   TEXT NOT NULL,
  b   TEXT NOT NULL,
  one INTEGER NOT NULL,
  PRIMARY KEY (a, b, one)
) WITHOUT ROWID;

CREATE TABLE facts (
  number         INTEGER PRIMARY KEY,
  id             TEXT NOT NULL,
  kind           TEXT NOT NULL,
  status         TEXT NOT NULL,
  day            TEXT NOT NULL, -- orders a timeline
  conflict       INTEGER NOT NULL,
  body           TEXT NOT NULL, -- JSON: the fact
  found          TEXT NOT NULL, -- JSON: what fact_index has of it
  words          TEXT NOT NULL  -- what full text finds it by
);
CREATE INDEX facts_id ON facts (id);
CREATE INDEX facts_kind ON facts (kind, day, number);
CREATE INDEX facts_day ON facts (day, number);
CREATE INDEX facts_conflict ON facts (conflict, number);

CREATE TABLE fact_sayings (
  saying TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX fact_sayings_number ON fact_sayings (number);

-- What facts are found by: role party, pair, person, area, with the fact's day.
CREATE TABLE fact_index (
  role   TEXT NOT NULL,
  value  TEXT NOT NULL,
  day    TEXT NOT NULL,
  number INTEGER NOT NULL,
  kind   TEXT NOT NULL,
  PRIMARY KEY (role, value, day, number)
) WITHOUT ROWID;
CREATE INDEX fact_index_kind ON fact_index (role, value, kind, day, number);
CREATE INDEX fact_index_number ON fact_index (number);

CREATE TABLE parties (
  party TEXT NOT NULL,
  name  TEXT NOT NULL, -- empty: the party as such
  uses  INTEGER NOT NULL,
  PRIMARY KEY (party, name)
) WITHOUT ROWID;

-- Judgements are only ever added; each carries the hash of the one before.
CREATE TABLE judgements (
  seq  INTEGER PRIMARY KEY,
  body TEXT NOT NULL -- JSON
);

CREATE TABLE counters (
  name  TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);
INSERT INTO counters (name, value) VALUES ('fact', 0);
