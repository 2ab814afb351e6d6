-- Every state an answer was ever in, and texts that lost a conflict. Nothing is ever changed or deleted here.
CREATE TABLE answer_revision (
	institution_id uuid        NOT NULL,
	cycle          text        NOT NULL,
	item_key       text        NOT NULL,
	row_key        text        NOT NULL,
	number         int         NOT NULL CHECK (number > 0),
	cause          text        NOT NULL CHECK (cause IN ('SAVED', 'RESTORED', 'SET_ASIDE')),
	version        int         NOT NULL,
	status         text        NOT NULL,
	reason         text        NOT NULL,
	typed          jsonb       NOT NULL,
	saved_at       timestamptz NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, cycle, item_key, row_key, number),
	FOREIGN KEY (institution_id, cycle) REFERENCES work_cycle (institution_id, name)
);

CREATE INDEX answer_revision_latest ON answer_revision (institution_id, saved_at DESC);

ALTER TABLE answer_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer_revision FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON answer_revision USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON answer_revision FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON answer_revision TO ${backup};
GRANT SELECT, INSERT ON answer_revision TO ${app};
