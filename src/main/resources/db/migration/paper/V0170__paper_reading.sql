-- What was read from documents and waits for its reader's decision; the files themselves are never kept.
CREATE TABLE paper_reading (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	id             uuid        NOT NULL,
	account_id     uuid        NOT NULL,
	toolkit        text        NOT NULL,
	page           text        NOT NULL,
	content        jsonb       NOT NULL,
	read_at        timestamptz NOT NULL,
	PRIMARY KEY (institution_id, id),
	UNIQUE (institution_id, account_id, toolkit, page)
);

CREATE INDEX paper_reading_age ON paper_reading (institution_id, read_at);

ALTER TABLE paper_reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE paper_reading FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON paper_reading USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON paper_reading FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON paper_reading TO ${backup};
GRANT SELECT, INSERT, DELETE ON paper_reading TO ${app};
