-- What pages show of a fact stands ready with it: the words of the claims it
-- shows, and what it is counted by.
ALTER TABLE facts ADD COLUMN proofs TEXT NOT NULL DEFAULT ''; -- JSON: documents, places and words, in the order of its claims

CREATE TABLE fact_heads (
  number   INTEGER PRIMARY KEY,
  day      TEXT NOT NULL,
  kind     TEXT NOT NULL,
  status   TEXT NOT NULL,
  conflict INTEGER NOT NULL,
  about    TEXT NOT NULL -- its parties and areas, a line each: party KEN
);

-- Numbers that facts had before they became one with others, and by which of
-- their sayings they are found.
CREATE TABLE fact_moved (
  number INTEGER PRIMARY KEY,
  saying INTEGER NOT NULL
);
CREATE INDEX fact_moved_saying ON fact_moved (saying);

-- How much there is of what takes long to count.
INSERT INTO counters (name, value) SELECT 'claims', COUNT(*) FROM claims;
INSERT INTO counters (name, value) SELECT 'sayings', COUNT(*) FROM sayings;
INSERT INTO counters (name, value) SELECT 'facts', COUNT(*) FROM facts;
