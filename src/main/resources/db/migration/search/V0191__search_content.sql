-- The texts of each published edition that is in use, in each language, place by place. A platform table: every institution reads the same editions.
CREATE TABLE content_text (
	edition_id uuid NOT NULL REFERENCES toolkit_edition (id),
	language   text NOT NULL CHECK (language IN ('en', 'es')),
	number     int  NOT NULL,
	path       text NOT NULL,
	title      text NOT NULL,
	trail      text NOT NULL,
	body       text NOT NULL,
	words      tsvector NOT NULL GENERATED ALWAYS AS (setweight(search_words(language, title), 'A') || setweight(search_words(language, body), 'B')) STORED,
	PRIMARY KEY (edition_id, language, number)
);

CREATE INDEX content_text_words ON content_text USING gin (words);

GRANT SELECT, INSERT ON content_text TO ${app};
GRANT SELECT ON content_text TO ${backup};
