CREATE VIRTUAL TABLE fact_words USING fts5 (words, tokenize = 'porter unicode61 remove_diacritics 2');
