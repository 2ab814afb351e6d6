-- When a member last looked at the home page, so that it can say what changed since.
CREATE TABLE home_visit (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	account_id     uuid        NOT NULL,
	seen_at        timestamptz NOT NULL,
	before_at      timestamptz,
	PRIMARY KEY (institution_id, account_id)
);

ALTER TABLE home_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE home_visit FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON home_visit USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON home_visit FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON home_visit TO ${backup};
GRANT SELECT, INSERT, UPDATE ON home_visit TO ${app};
