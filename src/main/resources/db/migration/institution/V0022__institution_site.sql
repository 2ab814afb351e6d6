-- Hospitals, clinics and campuses.
CREATE TABLE site (
	institution_id uuid NOT NULL REFERENCES institution (institution_id),
	id             uuid NOT NULL,
	name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
	county         text,
	version        int  NOT NULL,
	PRIMARY KEY (institution_id, id)
);

CREATE UNIQUE INDEX site_name ON site (institution_id, lower(name));

ALTER TABLE site ENABLE ROW LEVEL SECURITY;
ALTER TABLE site FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON site USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON site FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON site TO ${backup};
GRANT SELECT, INSERT, UPDATE ON site TO ${app};
