-- Corrected rows of an import that waits for its decision. The file is an upload of its own, read after the first one;
-- its rows are numbered on from the last row before it.
CREATE TABLE import_correction (
	institution_id uuid        NOT NULL,
	import_id      uuid        NOT NULL,
	number         int         NOT NULL,
	upload_id      uuid        NOT NULL,
	sha256         text        NOT NULL,
	layout         jsonb       NOT NULL,
	first_row      int         NOT NULL,
	created_at     timestamptz NOT NULL,
	created_by     uuid        NOT NULL,
	PRIMARY KEY (institution_id, import_id, number),
	FOREIGN KEY (institution_id, import_id) REFERENCES import (institution_id, id) ON DELETE CASCADE
);

ALTER TABLE import_correction ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_correction FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_correction USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON import_correction FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON import_correction TO ${app};
GRANT SELECT ON import_correction TO ${backup};

-- The rows that corrected ones replaced: they are not read again.
CREATE TABLE corrected_row (
	institution_id uuid NOT NULL,
	import_id      uuid NOT NULL,
	row_no         int  NOT NULL,
	PRIMARY KEY (institution_id, import_id, row_no),
	FOREIGN KEY (institution_id, import_id) REFERENCES import (institution_id, id) ON DELETE CASCADE
);

ALTER TABLE corrected_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE corrected_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON corrected_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON corrected_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON corrected_row TO ${app};
GRANT SELECT ON corrected_row TO ${backup};

ALTER TABLE import ADD last_row int NOT NULL DEFAULT 0;
