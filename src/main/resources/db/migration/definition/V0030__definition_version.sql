-- Dated rules of an institution. A version is never changed; one that another replaced (the same first day, or the same year of a living wage) is marked and stays for the passports that name it.
CREATE TABLE definition_version (
	institution_id  uuid        NOT NULL,
	kind            text        NOT NULL,
	name            text        NOT NULL,
	version         int         NOT NULL,
	valid_from      date,
	body            jsonb       NOT NULL,
	superseded      boolean     NOT NULL DEFAULT false,
	created_at      timestamptz NOT NULL,
	created_by      uuid,
	created_by_name text,
	CONSTRAINT definition_version_pk PRIMARY KEY (institution_id, kind, name, version),
	CONSTRAINT definition_version_counts CHECK (version > 0),
	CONSTRAINT definition_version_name_short CHECK (length(name) <= 200)
);

CREATE UNIQUE INDEX definition_version_first_day_once ON definition_version (institution_id, kind, name, valid_from) WHERE NOT superseded AND valid_from IS NOT NULL;

ALTER TABLE definition_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE definition_version FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON definition_version USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON definition_version FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON definition_version TO ${backup};
GRANT SELECT, INSERT, UPDATE (superseded) ON definition_version TO ${app};
