-- What is typed in an answer (weight A) and why an item is left out (weight B), to be found by search. The database keeps it in step by itself.
CREATE FUNCTION answer_text(typed jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN (SELECT coalesce(string_agg(one.said, E'\n' ORDER BY field.key, one.place), '')
		FROM jsonb_each(typed) AS field (key, value), jsonb_array_elements_text(field.value) WITH ORDINALITY AS one (said, place));

ALTER TABLE answer ADD words tsvector NOT NULL
	GENERATED ALWAYS AS (setweight(search_words(answer_text(typed)), 'A') || setweight(search_words(reason), 'B')) STORED;
