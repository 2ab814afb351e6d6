-- Which edition of a toolkit an institution works with: one row for each edition it went on to, the one with the highest step counts. Nothing is ever changed or deleted here.
CREATE TABLE edition_adoption (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	toolkit        text        NOT NULL,
	step           int         NOT NULL CHECK (step > 0),
	number         int         NOT NULL CHECK (number > 0),
	adopted_at     timestamptz NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, toolkit, step)
);

ALTER TABLE edition_adoption ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_adoption FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON edition_adoption USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON edition_adoption FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON edition_adoption TO ${backup};
GRANT SELECT, INSERT ON edition_adoption TO ${app};

-- Whoever has answered before this table was there works with the edition that is the newest now. The list of institutions is readable only by the crossing role.
DO $$
DECLARE
	ids uuid[];
	one uuid;
BEGIN
	SET LOCAL ROLE ${crossing};
	SELECT array_agg(institution_id) INTO ids FROM public.institution;
	RESET ROLE;
	FOREACH one IN ARRAY coalesce(ids, '{}') LOOP
		PERFORM set_config('app.institution_id', one::text, true);
		INSERT INTO edition_adoption (institution_id, toolkit, step, number, adopted_at, account_id, account_name)
		SELECT DISTINCT ON (e.toolkit) one, e.toolkit, 1, e.number, a.saved_at, a.account_id, a.account_name
		  FROM (SELECT toolkit, max(number) AS number FROM toolkit_edition GROUP BY toolkit) e
		  JOIN answer a ON a.institution_id = one AND starts_with(a.item_key, e.toolkit || '/')
		 ORDER BY e.toolkit, a.first_at;
	END LOOP;
	PERFORM set_config('app.institution_id', '', true);
END
$$;
