-- A replaced period is one row for each batch that has days in it (ADR 0020): the rows of that batch dated in it do not
-- count while the batch that replaced it is visible, exactly as if each stood in hidden_row.
CREATE TABLE hidden_period (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	by_batch_id    bigint NOT NULL,
	first_day      date   NOT NULL,
	last_day       date   NOT NULL,
	PRIMARY KEY (institution_id, batch_id, by_batch_id)
);

CREATE INDEX hidden_period_by ON hidden_period (institution_id, by_batch_id);
ALTER TABLE hidden_period ENABLE ROW LEVEL SECURITY;
ALTER TABLE hidden_period FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON hidden_period USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON hidden_period FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON hidden_period TO ${app};
GRANT SELECT ON hidden_period TO ${backup};
