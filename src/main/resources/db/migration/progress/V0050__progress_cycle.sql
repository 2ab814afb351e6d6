-- Dated rounds of an institution's work, known by their name.
CREATE TABLE work_cycle (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	name           text        NOT NULL CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,29}$'),
	first_day      date        NOT NULL,
	last_day       date        NOT NULL CHECK (last_day >= first_day),
	started_at     timestamptz NOT NULL,
	PRIMARY KEY (institution_id, name)
);

ALTER TABLE work_cycle ENABLE ROW LEVEL SECURITY;
ALTER TABLE work_cycle FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON work_cycle USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON work_cycle FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON work_cycle TO ${backup};
GRANT SELECT, INSERT ON work_cycle TO ${app};
