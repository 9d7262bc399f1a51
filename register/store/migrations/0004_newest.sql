-- What is found by its words is counted by day, kind and status without a look at the facts.
DROP INDEX facts_day;
CREATE INDEX facts_day ON facts (day, number, kind, status);
