-- One import is one uploaded file on its way in; committed it is a batch. Each attempt to check it takes a fresh
-- batch_id, so that a killed attempt leaves only rows that nothing points to.
CREATE SEQUENCE batch_number;
GRANT USAGE ON SEQUENCE batch_number TO ${app};

CREATE TABLE import (
	institution_id  uuid        NOT NULL,
	id              uuid        NOT NULL,
	kind            text        NOT NULL,
	state           text        NOT NULL,
	reason          text,
	file_name       text        NOT NULL,
	sha256          text,
	bytes           bigint      NOT NULL DEFAULT 0,
	source          text,
	mapping         jsonb,
	mapping_version int,
	layout          jsonb,
	columns         jsonb,
	control_total   numeric(20, 2),
	idempotency_key text,
	batch_id        bigint,
	basis           bigint[],
	rows_read       int         NOT NULL DEFAULT 0,
	rows_accepted   int         NOT NULL DEFAULT 0,
	rows_rejected   int         NOT NULL DEFAULT 0,
	rows_excluded   int         NOT NULL DEFAULT 0,
	rows_new        int         NOT NULL DEFAULT 0,
	rows_same       int         NOT NULL DEFAULT 0,
	rows_changed    int         NOT NULL DEFAULT 0,
	rows_conflicting int        NOT NULL DEFAULT 0,
	rows_done       int         NOT NULL DEFAULT 0,
	rows_total      int,
	first_day       date,
	last_day        date,
	total_amount    numeric(20, 2),
	problems        jsonb       NOT NULL DEFAULT '[]',
	impact          jsonb       NOT NULL DEFAULT '[]',
	decision        jsonb,
	good_rows_only  boolean     NOT NULL DEFAULT false,
	created_at      timestamptz NOT NULL,
	created_by      uuid        NOT NULL,
	committed_at    timestamptz,
	committed_by    uuid,
	withdrawn_at    timestamptz,
	withdrawn_by    uuid,
	withdraw_reason text,
	version         int         NOT NULL DEFAULT 0,
	PRIMARY KEY (institution_id, id),
	UNIQUE (institution_id, batch_id)
);

CREATE INDEX import_by_state ON import (institution_id, kind, state);
CREATE UNIQUE INDEX import_same_file ON import (institution_id, kind, sha256)
	WHERE state NOT IN ('receiving', 'withdrawn', 'cancelled');
CREATE UNIQUE INDEX import_idempotency ON import (institution_id, idempotency_key) WHERE idempotency_key IS NOT NULL;

ALTER TABLE import ENABLE ROW LEVEL SECURITY;
ALTER TABLE import FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON import FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON import TO ${app};
GRANT SELECT ON import TO ${backup};

-- The raw upload, encrypted as it arrived (AES-GCM by chunk), where every node can read it; deleted after the retention.
CREATE TABLE upload_chunk (
	institution_id uuid  NOT NULL,
	import_id      uuid  NOT NULL,
	number         int   NOT NULL,
	sealed         bytea NOT NULL,
	PRIMARY KEY (institution_id, import_id, number)
);

ALTER TABLE upload_chunk ALTER sealed SET STORAGE EXTERNAL;
ALTER TABLE upload_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload_chunk FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON upload_chunk USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON upload_chunk FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON upload_chunk TO ${app};
GRANT SELECT ON upload_chunk TO ${backup};

-- A row does not count while the batch that hides it is visible: a later batch holds its identity, a period was
-- replaced, a vendor file names its vendor; a row refused after loading hides itself.
CREATE TABLE hidden_row (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no         int    NOT NULL,
	by_batch_id    bigint NOT NULL,
	why            text   NOT NULL,
	PRIMARY KEY (institution_id, batch_id, row_no, by_batch_id)
);

CREATE INDEX hidden_row_by ON hidden_row (institution_id, by_batch_id);
ALTER TABLE hidden_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE hidden_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON hidden_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON hidden_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON hidden_row TO ${app};
GRANT SELECT ON hidden_row TO ${backup};

-- How one source's columns and values become ours, remembered by name; every change is a new version.
CREATE TABLE saved_mapping (
	institution_id uuid        NOT NULL,
	kind           text        NOT NULL,
	source         text        NOT NULL,
	version        int         NOT NULL,
	mapping        jsonb       NOT NULL,
	headers        jsonb       NOT NULL,
	created_at     timestamptz NOT NULL,
	created_by     uuid        NOT NULL,
	PRIMARY KEY (institution_id, kind, source, version)
);

ALTER TABLE saved_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_mapping FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON saved_mapping USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON saved_mapping FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT ON saved_mapping TO ${app};
GRANT SELECT ON saved_mapping TO ${backup};

-- The rows an attempt refused: number, rule and column only; the words of the row stay in the encrypted upload.
CREATE TABLE rejected_row (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no int NOT NULL,
	rule text NOT NULL,
	column_no smallint NOT NULL
) PARTITION BY RANGE (batch_id);

ALTER TABLE rejected_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE rejected_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON rejected_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON rejected_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON rejected_row TO ${app}, ${backup};

CREATE TABLE leaf.rejected_row_0 PARTITION OF rejected_row FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.rejected_row_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (row_no, rule, column_no)
	ON leaf.rejected_row_0 TO ${loader};
CREATE INDEX rejected_row_batch ON leaf.rejected_row_0 (institution_id, batch_id);
