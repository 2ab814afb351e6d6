-- What was given to whom: one for each item or whole page and cycle, as it stands. An item has the key of the item, a whole page has toolkit/page.
CREATE TABLE assignment (
	institution_id uuid        NOT NULL,
	cycle          text        NOT NULL,
	item_key       text        NOT NULL,
	state          text        NOT NULL CHECK (state IN ('OPEN', 'DONE', 'WITHDRAWN')),
	assignee_id    uuid        NOT NULL,
	assignee_name  text        NOT NULL,
	due_on         date,
	message        text        NOT NULL,
	assigned_at    timestamptz NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, cycle, item_key),
	FOREIGN KEY (institution_id, cycle) REFERENCES work_cycle (institution_id, name)
);

CREATE INDEX assignment_of_person ON assignment (institution_id, cycle, assignee_id);

ALTER TABLE assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON assignment USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON assignment FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON assignment TO ${backup};
GRANT SELECT, INSERT, UPDATE ON assignment TO ${app};

-- Who did what with an assignment. Nothing is ever changed or deleted here.
CREATE TABLE assignment_step (
	institution_id uuid        NOT NULL,
	cycle          text        NOT NULL,
	item_key       text        NOT NULL,
	number         int         NOT NULL CHECK (number > 0),
	what           text        NOT NULL CHECK (what IN ('ASSIGNED', 'CHANGED', 'HANDED_OVER', 'DONE', 'REOPENED', 'WITHDRAWN')),
	assignee_id    uuid        NOT NULL,
	assignee_name  text        NOT NULL,
	due_on         date,
	message        text        NOT NULL,
	at             timestamptz NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, cycle, item_key, number),
	FOREIGN KEY (institution_id, cycle, item_key) REFERENCES assignment (institution_id, cycle, item_key)
);

ALTER TABLE assignment_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignment_step FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON assignment_step USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON assignment_step FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON assignment_step TO ${backup};
GRANT SELECT, INSERT ON assignment_step TO ${app};
