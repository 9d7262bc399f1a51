CREATE TABLE documents (
  id        TEXT PRIMARY KEY,
  name      TEXT NOT NULL,
  source    TEXT NOT NULL,
  title     TEXT NOT NULL,
  published TEXT NOT NULL,
  day       TEXT NOT NULL,
  agency    TEXT NOT NULL,
  text      TEXT NOT NULL,
  layout    TEXT NOT NULL, -- JSON: spans of title, date and dateline, regions
  sketch    BLOB NOT NULL
);

CREATE TABLE claims (
  id          TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id),
  kind        TEXT NOT NULL,
  rule        TEXT NOT NULL,
  polarity    TEXT NOT NULL,
  modality    TEXT NOT NULL,
  start_byte  INTEGER NOT NULL,
  end_byte    INTEGER NOT NULL,
  quote       TEXT NOT NULL -- the document's bytes from start to end
);
CREATE INDEX claims_document ON claims (document_id, start_byte);

CREATE TABLE claim_values (
  claim_id   TEXT NOT NULL REFERENCES claims (id),
  position   INTEGER NOT NULL,
  field      TEXT NOT NULL,
  value      TEXT NOT NULL,
  basis      TEXT NOT NULL,
  start_byte INTEGER NOT NULL, -- 0 and 0 where no words prove the value
  end_byte   INTEGER NOT NULL,
  words      TEXT NOT NULL,    -- the document's bytes from start to end
  attributes TEXT NOT NULL,    -- JSON: what the value carries besides
  PRIMARY KEY (claim_id, position)
);
CREATE INDEX claim_values_value ON claim_values (field, value);

-- What a claim is found by: role key (claims that may be one fact share one),
-- party, person, context.
CREATE TABLE claim_index (
  claim_id TEXT NOT NULL REFERENCES claims (id),
  role     TEXT NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (claim_id, role, value)
);
CREATE INDEX claim_index_value ON claim_index (role, value, claim_id);

CREATE TABLE facts (
  id             TEXT PRIMARY KEY,
  number         INTEGER NOT NULL UNIQUE,
  kind           TEXT NOT NULL,
  polarity       TEXT NOT NULL,
  modality       TEXT NOT NULL,
  status         TEXT NOT NULL,
  documents      INTEGER NOT NULL,
  voices         INTEGER NOT NULL,
  first_reported TEXT NOT NULL,
  last_reported  TEXT NOT NULL,
  conflicts      TEXT NOT NULL -- JSON: field names
);
CREATE INDEX facts_kind ON facts (kind, number);

CREATE TABLE fact_values (
  fact_id  TEXT NOT NULL REFERENCES facts (id),
  position INTEGER NOT NULL,
  field    TEXT NOT NULL,
  value    TEXT NOT NULL,
  body     TEXT NOT NULL, -- JSON: the value as a claim writes it, from = claim ids
  PRIMARY KEY (fact_id, position)
);
CREATE INDEX fact_values_value ON fact_values (field, value);

CREATE TABLE fact_claims (
  fact_id  TEXT NOT NULL REFERENCES facts (id),
  position INTEGER NOT NULL,
  claim_id TEXT NOT NULL REFERENCES claims (id),
  PRIMARY KEY (fact_id, position)
);
CREATE UNIQUE INDEX fact_claims_claim ON fact_claims (claim_id);

CREATE TABLE fact_index (
  fact_id TEXT NOT NULL REFERENCES facts (id),
  role    TEXT NOT NULL, -- party, person, context
  value   TEXT NOT NULL,
  PRIMARY KEY (fact_id, role, value)
);
CREATE INDEX fact_index_value ON fact_index (role, value, fact_id);

CREATE TABLE parties (
  party TEXT NOT NULL,
  name  TEXT NOT NULL, -- empty: the party as such
  uses  INTEGER NOT NULL,
  PRIMARY KEY (party, name)
);

CREATE TABLE counters (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
);
INSERT INTO counters (name, value) VALUES ('fact', 0);
