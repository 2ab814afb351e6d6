-- The different words of the columns that hold codes or categories, with the number of rows, as the latest attempt found
-- them: what the page of values shows, and what later files of the same source are compared with. Bounded by the reader;
-- a column with more words than that says so and is compared with nothing.
CREATE TABLE seen_value (
	institution_id uuid    NOT NULL,
	import_id      uuid    NOT NULL,
	field          text    NOT NULL,
	words          jsonb   NOT NULL,
	more           boolean NOT NULL,
	PRIMARY KEY (institution_id, import_id, field),
	FOREIGN KEY (institution_id, import_id) REFERENCES import (institution_id, id) ON DELETE CASCADE
);

ALTER TABLE seen_value ENABLE ROW LEVEL SECURITY;
ALTER TABLE seen_value FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON seen_value USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON seen_value FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON seen_value TO ${app};
GRANT SELECT ON seen_value TO ${backup};
