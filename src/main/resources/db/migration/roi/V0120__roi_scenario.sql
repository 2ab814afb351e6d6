-- Named return-on-investment calculations. Only what was given is stored; results are calculated when they are read.
CREATE TABLE roi_scenario (
	institution_id uuid        NOT NULL,
	id             uuid        NOT NULL,
	name           text        NOT NULL CHECK (name = btrim(name) AND length(name) BETWEEN 1 AND 120),
	inputs         jsonb       NOT NULL,
	version        int         NOT NULL DEFAULT 0,
	changed_at     timestamptz NOT NULL,
	changed_by     text        NOT NULL,
	PRIMARY KEY (institution_id, id)
);

CREATE UNIQUE INDEX roi_scenario_name ON roi_scenario (institution_id, lower(name));

ALTER TABLE roi_scenario ENABLE ROW LEVEL SECURITY;
ALTER TABLE roi_scenario FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON roi_scenario USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON roi_scenario FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON roi_scenario TO ${backup};
GRANT SELECT, INSERT, UPDATE, DELETE ON roi_scenario TO ${app};
