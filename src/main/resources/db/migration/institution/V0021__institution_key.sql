-- The root of all keys of an institution, wrapped under the master key. It never changes; only its wrapping may.
CREATE TABLE institution_key (
	institution_id uuid  NOT NULL PRIMARY KEY REFERENCES institution (institution_id),
	wrapped        bytea NOT NULL
);

ALTER TABLE institution_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE institution_key FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON institution_key USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON institution_key FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON institution_key TO ${backup};
GRANT SELECT, INSERT, UPDATE ON institution_key TO ${app};
