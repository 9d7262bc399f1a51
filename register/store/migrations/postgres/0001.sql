CREATE TABLE fact_words (
  rowid BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX fact_words_words ON fact_words USING gin (words);

-- The members of a JSON array, as SQLite's function of that name gives them.
CREATE FUNCTION json_items(list TEXT) RETURNS TABLE (value TEXT)
  LANGUAGE sql IMMUTABLE STRICT ROWS 50
  AS 'SELECT jsonb_array_elements_text(list::jsonb)';
