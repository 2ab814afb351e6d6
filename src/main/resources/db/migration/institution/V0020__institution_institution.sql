-- Institutions. Each is its own tenant, so its id is the institution's.
CREATE TABLE institution (
	institution_id uuid        NOT NULL PRIMARY KEY,
	name           text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
	time_zone      text        NOT NULL,
	county         text,
	state          text        NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'ARCHIVED')),
	created_at     timestamptz NOT NULL,
	version        int         NOT NULL
);

ALTER TABLE institution ENABLE ROW LEVEL SECURITY;
ALTER TABLE institution FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON institution USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON institution FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON institution TO ${backup};
GRANT SELECT, INSERT, UPDATE ON institution TO ${app};
