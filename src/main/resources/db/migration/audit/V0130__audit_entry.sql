-- What happened in an institution. Append-only: the application may add lines and read them, never change or delete one.
CREATE TABLE audit_entry (
	institution_id uuid        NOT NULL,
	entry_id       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
	at             timestamptz NOT NULL,
	account_id     uuid,
	who            text,
	what           text        NOT NULL,
	subject        text        NOT NULL,
	details        jsonb       NOT NULL,
	PRIMARY KEY (institution_id, entry_id)
);

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON audit_entry USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON audit_entry FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON audit_entry TO ${backup};
GRANT SELECT, INSERT ON audit_entry TO ${app};
