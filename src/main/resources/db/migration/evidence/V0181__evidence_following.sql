-- Whether people can be followed from one roster to the next: of the two latest days, how many people stand in the earlier one and how many of them in the later one too. Found when a roster is committed or withdrawn, so that no page ever looks at the rows; the counts are never shown.
CREATE TABLE roster_following (
	institution_id uuid NOT NULL,
	earlier        date NOT NULL,
	later          date NOT NULL CHECK (later > earlier),
	people         int  NOT NULL,
	followed       int  NOT NULL CHECK (followed <= people),
	PRIMARY KEY (institution_id)
);

ALTER TABLE roster_following ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_following FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON roster_following USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON roster_following FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON roster_following TO ${backup};
GRANT SELECT, INSERT, DELETE ON roster_following TO ${app};
