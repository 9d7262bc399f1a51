-- The words themselves stand in facts.
DROP TABLE fact_words;
CREATE VIRTUAL TABLE fact_words USING fts5 (words, content = 'facts', content_rowid = 'number', columnsize = 0, tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO fact_words (fact_words) VALUES ('rebuild');
