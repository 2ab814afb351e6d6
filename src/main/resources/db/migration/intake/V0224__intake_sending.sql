-- How a file was sent, where that was not the plain way: with columns left out in the browser, or to be committed without
-- a person. "held" says why it was not committed so; such a file waits for a person and is not tried again.
CREATE TABLE import_sending (
	institution_id uuid    NOT NULL,
	import_id      uuid    NOT NULL,
	left_out       int,
	automatic      boolean NOT NULL,
	held           text,
	PRIMARY KEY (institution_id, import_id),
	FOREIGN KEY (institution_id, import_id) REFERENCES import (institution_id, id) ON DELETE CASCADE
);

ALTER TABLE import_sending ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_sending FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_sending USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON import_sending FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON import_sending TO ${app};
GRANT SELECT ON import_sending TO ${backup};
