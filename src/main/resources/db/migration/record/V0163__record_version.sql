-- Moments of an institution's whole work that were given a name.
CREATE TABLE named_version (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	id             uuid        NOT NULL,
	name           text        NOT NULL,
	moment         timestamptz NOT NULL,
	made_at        timestamptz NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, id),
	UNIQUE (institution_id, name)
);

ALTER TABLE named_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE named_version FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON named_version USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON named_version FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON named_version TO ${backup};
GRANT SELECT, INSERT ON named_version TO ${app};
