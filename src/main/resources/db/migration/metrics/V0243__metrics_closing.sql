-- Fiscal years and quarters whose figures are kept as they are. A closing that was taken back stays as a record.
CREATE TABLE period_closing (
	institution_id uuid        NOT NULL,
	id             uuid        NOT NULL,
	period_from    date        NOT NULL,
	period_to      date        NOT NULL,
	note           text        NOT NULL,
	closed_at      timestamptz NOT NULL,
	closed_by      uuid        NOT NULL,
	closed_name    text        NOT NULL,
	reopened_at    timestamptz,
	reopened_by    uuid,
	reopened_name  text,
	reopen_reason  text,
	PRIMARY KEY (institution_id, id),
	CHECK (period_from <= period_to),
	CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL))
);

CREATE UNIQUE INDEX period_closing_in_force ON period_closing (institution_id, period_from, period_to) WHERE reopened_at IS NULL;
ALTER TABLE period_closing ENABLE ROW LEVEL SECURITY;
ALTER TABLE period_closing FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON period_closing USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON period_closing FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE ON period_closing TO ${app};
GRANT SELECT ON period_closing TO ${backup};

-- When figures of a closed period were replaced, by whom and why.
CREATE TABLE restatement (
	institution_id uuid        NOT NULL,
	id             uuid        NOT NULL,
	closing_id     uuid        NOT NULL,
	reason         text        NOT NULL,
	restated_at    timestamptz NOT NULL,
	restated_by    uuid        NOT NULL,
	restated_name  text        NOT NULL,
	PRIMARY KEY (institution_id, id),
	FOREIGN KEY (institution_id, closing_id) REFERENCES period_closing (institution_id, id)
);

ALTER TABLE restatement ENABLE ROW LEVEL SECURITY;
ALTER TABLE restatement FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON restatement USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON restatement FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT ON restatement TO ${app};
GRANT SELECT ON restatement TO ${backup};

-- A figure of a closed period beside what the data would give now: proposed until a restatement takes it. Absent on one
-- side: there was none, or there would be none.
CREATE TABLE restated_figure (
	institution_id uuid NOT NULL,
	family         text NOT NULL,
	code           text NOT NULL,
	period_from    date NOT NULL,
	period_to      date NOT NULL,
	breakdown      text,
	grp            text,
	kept           text,
	becomes        text,
	restatement_id uuid,
	CHECK (kept IS NOT NULL OR becomes IS NOT NULL),
	FOREIGN KEY (institution_id, kept) REFERENCES figure (institution_id, passport),
	FOREIGN KEY (institution_id, becomes) REFERENCES figure (institution_id, passport),
	FOREIGN KEY (institution_id, restatement_id) REFERENCES restatement (institution_id, id)
);

CREATE UNIQUE INDEX restated_figure_proposed ON restated_figure (institution_id, family, code, period_from, period_to, breakdown, grp)
	NULLS NOT DISTINCT WHERE restatement_id IS NULL;
CREATE INDEX restated_figure_taken ON restated_figure (institution_id, restatement_id) WHERE restatement_id IS NOT NULL;
ALTER TABLE restated_figure ENABLE ROW LEVEL SECURITY;
ALTER TABLE restated_figure FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON restated_figure USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON restated_figure FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON restated_figure TO ${app};
GRANT SELECT ON restated_figure TO ${backup};

-- A figure that took the place of a closed one.
ALTER TABLE figure ADD COLUMN restated boolean NOT NULL DEFAULT false;
