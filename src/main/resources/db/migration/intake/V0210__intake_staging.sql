-- The cells of the first refused rows of an import that waits for its decision, each sealed, without personal columns, so
-- that they can be corrected in place. They go with the original.
CREATE TABLE staged_row (
	institution_id uuid   NOT NULL,
	import_id      uuid   NOT NULL,
	row_no         int    NOT NULL,
	batch_id       bigint NOT NULL,
	sealed         bytea  NOT NULL,
	PRIMARY KEY (institution_id, import_id, row_no),
	FOREIGN KEY (institution_id, import_id) REFERENCES import (institution_id, id) ON DELETE CASCADE
);

ALTER TABLE staged_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE staged_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON staged_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON staged_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON staged_row TO ${app};
GRANT SELECT ON staged_row TO ${backup};

-- What people changed in refused rows: who, when, which column, how many rows; never the value. A change counts with the
-- correction it became part of.
CREATE TABLE staged_change (
	institution_id uuid        NOT NULL,
	import_id      uuid        NOT NULL,
	number         int         NOT NULL,
	action         text        NOT NULL CHECK (action IN ('edit', 'exclude', 'replace')),
	column_name    text,
	row_count      int         NOT NULL,
	first_row      int         NOT NULL,
	created_at     timestamptz NOT NULL,
	created_by     uuid        NOT NULL,
	undone_at      timestamptz,
	undone_by      uuid,
	correction     int,
	PRIMARY KEY (institution_id, import_id, number),
	FOREIGN KEY (institution_id, import_id) REFERENCES import (institution_id, id) ON DELETE CASCADE
);

ALTER TABLE staged_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE staged_change FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON staged_change USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON staged_change FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE ON staged_change TO ${app};
GRANT SELECT ON staged_change TO ${backup};

-- The new cells of each row a change touched, sealed; nothing for a row that was left out.
CREATE TABLE staged_edit (
	institution_id uuid  NOT NULL,
	import_id      uuid  NOT NULL,
	number         int   NOT NULL,
	row_no         int   NOT NULL,
	sealed         bytea,
	PRIMARY KEY (institution_id, import_id, number, row_no),
	FOREIGN KEY (institution_id, import_id, number) REFERENCES staged_change (institution_id, import_id, number) ON DELETE CASCADE
);

ALTER TABLE staged_edit ENABLE ROW LEVEL SECURITY;
ALTER TABLE staged_edit FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON staged_edit USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON staged_edit FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE ON staged_edit TO ${app};
GRANT SELECT ON staged_edit TO ${backup};

CREATE INDEX staged_edit_by_row ON staged_edit (institution_id, import_id, row_no);

-- Which correction replaced a row, by which row where that is known, or whether a person left it out.
ALTER TABLE corrected_row ADD correction int NOT NULL DEFAULT 0;
ALTER TABLE corrected_row ADD by_row int;
ALTER TABLE corrected_row ADD left_out boolean NOT NULL DEFAULT false;
