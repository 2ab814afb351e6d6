-- Answers as they stand: one for each item and cycle, or for each row of an item that is a table. What was typed is kept as it was typed; value holds what could be read of it.
CREATE TABLE answer (
	institution_id uuid        NOT NULL,
	cycle          text        NOT NULL,
	item_key       text        NOT NULL,
	row_key        text        NOT NULL,
	version        int         NOT NULL CHECK (version > 0),
	status         text        NOT NULL CHECK (status IN ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'NOT_APPLICABLE', 'NOT_PURSUING')),
	reason         text        NOT NULL,
	typed          jsonb       NOT NULL,
	value          jsonb       NOT NULL,
	flaws          int         NOT NULL,
	visit          uuid,
	first_at       timestamptz NOT NULL,
	saved_at       timestamptz NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, cycle, item_key, row_key),
	FOREIGN KEY (institution_id, cycle) REFERENCES work_cycle (institution_id, name)
);

ALTER TABLE answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON answer USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON answer FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON answer TO ${backup};
GRANT SELECT, INSERT, UPDATE ON answer TO ${app};
