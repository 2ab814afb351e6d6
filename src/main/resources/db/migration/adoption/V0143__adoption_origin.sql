-- Where answers went when their items moved or were split, and which answers wait for somebody to say that they still hold.
CREATE TABLE answer_origin (
	institution_id uuid        NOT NULL,
	cycle          text        NOT NULL,
	item_key       text        NOT NULL,
	row_key        text        NOT NULL,
	from_item      text        NOT NULL,
	kind           text        NOT NULL CHECK (kind IN ('CARRIED', 'OFFERED', 'TAKEN', 'DISMISSED', 'RETURNED')),
	number         int         NOT NULL,
	made_at        timestamptz NOT NULL,
	PRIMARY KEY (institution_id, cycle, item_key, row_key, from_item),
	FOREIGN KEY (institution_id, cycle) REFERENCES work_cycle (institution_id, name)
);

CREATE INDEX answer_origin_from ON answer_origin (institution_id, from_item);

ALTER TABLE answer_origin ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer_origin FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON answer_origin USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON answer_origin FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON answer_origin TO ${backup};
GRANT SELECT, INSERT, UPDATE ON answer_origin TO ${app};

CREATE TABLE answer_doubt (
	institution_id uuid        NOT NULL,
	cycle          text        NOT NULL,
	item_key       text        NOT NULL,
	number         int         NOT NULL,
	before_number  int         NOT NULL,
	before_item    text        NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	made_at        timestamptz NOT NULL,
	confirmed_at   timestamptz,
	confirmed_by   text,
	PRIMARY KEY (institution_id, cycle, item_key, number),
	FOREIGN KEY (institution_id, cycle) REFERENCES work_cycle (institution_id, name)
);

ALTER TABLE answer_doubt ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer_doubt FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON answer_doubt USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON answer_doubt FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON answer_doubt TO ${backup};
GRANT SELECT, INSERT, UPDATE ON answer_doubt TO ${app};

ALTER TABLE answer_revision DROP CONSTRAINT answer_revision_cause_check;
ALTER TABLE answer_revision ADD CONSTRAINT answer_revision_cause_check CHECK (cause IN ('SAVED', 'RESTORED', 'SET_ASIDE', 'UPGRADED')) NOT VALID;
