-- The names of persons, and of how many facts.
CREATE TABLE persons (
  name  TEXT PRIMARY KEY,
  facts INTEGER NOT NULL
) WITHOUT ROWID;
