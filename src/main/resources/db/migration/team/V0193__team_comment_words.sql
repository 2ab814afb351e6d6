-- What was said in comments, to be found by search. The database keeps it in step by itself.
ALTER TABLE comment ADD indexed tsvector NOT NULL GENERATED ALWAYS AS (search_words(words)) STORED;
