-- What an institution decides about its files: how long originals are kept, and which kinds may be committed without a
-- person. No row means the defaults of the installation.
CREATE TABLE file_policy (
	institution_id uuid        NOT NULL,
	retention_days int         NOT NULL CHECK (retention_days BETWEEN 1 AND 365),
	automatic      text[]      NOT NULL DEFAULT '{}',
	changed_at     timestamptz NOT NULL,
	changed_by     uuid        NOT NULL,
	PRIMARY KEY (institution_id)
);

ALTER TABLE file_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_policy FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON file_policy USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON file_policy FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE ON file_policy TO ${app};
GRANT SELECT ON file_policy TO ${backup};
