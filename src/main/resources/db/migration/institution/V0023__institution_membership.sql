-- Who works where, as what. A second policy opens a person's own memberships while no institution is in force: that is how sign-in finds out.
CREATE TABLE membership (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	account_id     uuid        NOT NULL REFERENCES account (id),
	role           text        NOT NULL CHECK (role IN ('EXECUTIVE', 'CONTRIBUTOR', 'MANAGER', 'ADMINISTRATOR')),
	active         boolean     NOT NULL,
	since          timestamptz NOT NULL,
	version        int         NOT NULL,
	PRIMARY KEY (institution_id, account_id)
);

-- The one index that does not begin with the institution: a person's own memberships.
CREATE INDEX membership_account ON membership (account_id);

ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON membership USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY own ON membership FOR SELECT TO ${app}
	USING ((SELECT nullif(current_setting('app.institution_id', true), '')) IS NULL
		AND account_id = (SELECT nullif(current_setting('app.account_id', true), '')::uuid));
CREATE POLICY backup ON membership FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON membership TO ${backup};
GRANT SELECT, INSERT, UPDATE ON membership TO ${app};

-- The institutions a person belongs to, by name, under the same condition.
CREATE POLICY own ON institution FOR SELECT TO ${app}
	USING ((SELECT nullif(current_setting('app.institution_id', true), '')) IS NULL
		AND institution_id IN (SELECT m.institution_id FROM membership m
			WHERE m.account_id = (SELECT nullif(current_setting('app.account_id', true), '')::uuid)));
