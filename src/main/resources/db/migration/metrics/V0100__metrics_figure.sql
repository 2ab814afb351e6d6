-- Figures are computed once per change of data or definition and only read by pages. A figure that is no longer current
-- stays as its passport; superseded_at says since when. What it was made from stands once per family in figure_source.
CREATE TABLE figure_source (
	institution_id uuid  NOT NULL,
	id             text  NOT NULL,
	definitions    jsonb NOT NULL,
	batches        jsonb NOT NULL,
	PRIMARY KEY (institution_id, id)
);

ALTER TABLE figure_source ENABLE ROW LEVEL SECURITY;
ALTER TABLE figure_source FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON figure_source USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON figure_source FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT ON figure_source TO ${app};
GRANT SELECT ON figure_source TO ${backup};

CREATE TABLE figure (
	institution_id uuid        NOT NULL,
	passport       text        NOT NULL,
	family         text        NOT NULL,
	code           text        NOT NULL,
	period_from    date        NOT NULL,
	period_to      date        NOT NULL,
	breakdown      text,
	grp            text,
	numerator      numeric,
	denominator    numeric,
	value          numeric,
	known          numeric,
	total          numeric,
	low            numeric,
	high           numeric,
	excluded       jsonb       NOT NULL,
	as_of          date,
	notes          jsonb       NOT NULL,
	status         text        NOT NULL,
	visibility     text        NOT NULL,
	coverage_hidden boolean    NOT NULL,
	reasons_hidden jsonb       NOT NULL,
	source_id      text        NOT NULL,
	computed_at    timestamptz NOT NULL,
	superseded_at  timestamptz,
	PRIMARY KEY (institution_id, passport),
	FOREIGN KEY (institution_id, source_id) REFERENCES figure_source (institution_id, id)
);

CREATE INDEX figure_current ON figure (institution_id, period_from, period_to, code) WHERE superseded_at IS NULL;
ALTER TABLE figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE figure FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON figure USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON figure FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE ON figure TO ${app};
GRANT SELECT ON figure TO ${backup};

-- Whether the figures of a family are up to date. marks counts the changes; a computation clears the mark it began with.
CREATE TABLE figure_state (
	institution_id uuid        NOT NULL,
	family         text        NOT NULL,
	marks          bigint      NOT NULL,
	computed_marks bigint      NOT NULL,
	stale_since    timestamptz,
	computed_at    timestamptz,
	PRIMARY KEY (institution_id, family)
);

ALTER TABLE figure_state ENABLE ROW LEVEL SECURITY;
ALTER TABLE figure_state FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON figure_state USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON figure_state FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE ON figure_state TO ${app};
GRANT SELECT ON figure_state TO ${backup};
