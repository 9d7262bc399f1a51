-- Documents and sayings have numbers. What refers to them is small, and what is
-- new stands together at the end of its table, however large that is.
ALTER TABLE documents RENAME TO documents_1;
ALTER TABLE claims RENAME TO claims_1;
ALTER TABLE sayings RENAME TO sayings_1;
ALTER TABLE saying_keys RENAME TO saying_keys_1;
ALTER TABLE saying_context RENAME TO saying_context_1;
ALTER TABLE ties RENAME TO ties_1;
ALTER TABLE fact_sayings RENAME TO fact_sayings_1;

CREATE TABLE documents (
  number    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  source    TEXT NOT NULL,
  title     TEXT NOT NULL,
  published TEXT NOT NULL,
  day       TEXT NOT NULL,
  agency    TEXT NOT NULL,
  entered   TEXT NOT NULL, -- the day it came into the register; empty: not known
  sketch    BYTES NOT NULL,
  layout    TEXT NOT NULL, -- JSON: spans of title, date and dateline, regions
  text      TEXT NOT NULL  -- last: who reads only the head need not pass it
);
INSERT INTO documents (number, id, name, source, title, published, day, agency, entered, sketch, layout, text)
  SELECT ROW_NUMBER() OVER (ORDER BY entered, id), id, name, source, title, published, day, agency, entered, sketch, layout, text FROM documents_1;

-- The numbers of sayings outlast the sayings: a rebuild finds them again.
CREATE TABLE saying_numbers (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE
);
INSERT INTO saying_numbers (number, id)
  SELECT ROW_NUMBER() OVER (ORDER BY id), id FROM (SELECT saying AS id FROM claims_1 UNION SELECT id FROM sayings_1 UNION SELECT saying FROM fact_sayings_1) known;

CREATE TABLE claims (
  id       TEXT PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (number),
  saying   INTEGER NOT NULL, -- what it says, see sayings
  kind     TEXT NOT NULL,
  day      TEXT NOT NULL, -- of its document
  place    TEXT NOT NULL, -- orders claims: day, document, place in it
  body     TEXT NOT NULL, -- JSON: the claim as read, with the words that prove it
  found    TEXT NOT NULL  -- JSON: parties, persons, context
);
INSERT INTO claims (id, document, saying, kind, day, place, body, found)
  SELECT c.id, d.number, n.number, c.kind, c.day, c.place, c.body, c.found
  FROM claims_1 c JOIN documents d ON d.id = c.document_id JOIN saying_numbers n ON n.id = c.saying ORDER BY d.number, c.place;

-- A saying is what claims of many documents say in the same way.
CREATE TABLE sayings (
  number    INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  claims    INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  members   TEXT NOT NULL -- JSON: its first and its last claims
);
INSERT INTO sayings (number, kind, claims, first_day, last_day, members)
  SELECT n.number, s.kind, s.claims, s.first_day, s.last_day, s.members FROM sayings_1 s JOIN saying_numbers n ON n.id = s.id;

-- Sayings that may be one fact share a key.
CREATE TABLE saying_keys (
  value  BIGINT NOT NULL,
  saying INTEGER NOT NULL,
  PRIMARY KEY (value, saying)
) WITHOUT ROWID;
INSERT INTO saying_keys (value, saying) SELECT k.value, n.number FROM saying_keys_1 k JOIN saying_numbers n ON n.id = k.saying;

-- The parties, and the pairs, that documents with a saying are about.
CREATE TABLE saying_context (
  value  TEXT NOT NULL,
  kind   TEXT NOT NULL,
  saying INTEGER NOT NULL,
  PRIMARY KEY (value, kind, saying)
) WITHOUT ROWID;
INSERT INTO saying_context (value, kind, saying)
  SELECT c.value, s.kind, s.number FROM saying_context_1 c JOIN saying_numbers n ON n.id = c.saying JOIN sayings s ON s.number = n.number;

-- What a document shows about two sayings: one thing, or two. Both ways round.
CREATE TABLE ties (
  a   INTEGER NOT NULL,
  b   INTEGER NOT NULL,
  one INTEGER NOT NULL,
  PRIMARY KEY (a, b, one)
) WITHOUT ROWID;
INSERT INTO ties (a, b, one) SELECT a.number, b.number, t.one FROM ties_1 t JOIN saying_numbers a ON a.id = t.a JOIN saying_numbers b ON b.id = t.b;

CREATE TABLE fact_sayings (
  saying INTEGER PRIMARY KEY,
  number INTEGER NOT NULL
);
INSERT INTO fact_sayings (saying, number) SELECT n.number, f.number FROM fact_sayings_1 f JOIN saying_numbers n ON n.id = f.saying;

DROP TABLE claims_1;
DROP TABLE documents_1;
DROP TABLE sayings_1;
DROP TABLE saying_keys_1;
DROP TABLE saying_context_1;
DROP TABLE ties_1;
DROP TABLE fact_sayings_1;

CREATE INDEX documents_day ON documents (day);
CREATE INDEX claims_document ON claims (document);
CREATE INDEX claims_saying ON claims (saying, document);
CREATE INDEX fact_sayings_number ON fact_sayings (number);
