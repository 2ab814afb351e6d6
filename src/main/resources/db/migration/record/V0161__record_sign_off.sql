-- Requests that a named person signs a page off, and what became of them.
CREATE TABLE sign_off (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	id             uuid        NOT NULL,
	cycle          text        NOT NULL,
	toolkit        text        NOT NULL,
	page           text        NOT NULL,
	state          text        NOT NULL CHECK (state IN ('WAITING', 'ACCEPTED', 'SENT_BACK', 'WITHDRAWN')),
	named_id       uuid        NOT NULL,
	named_name     text        NOT NULL,
	asked_id       uuid        NOT NULL,
	asked_name     text        NOT NULL,
	asked_at       timestamptz NOT NULL,
	message        text        NOT NULL,
	decided_at     timestamptz,
	comment        text        NOT NULL,
	PRIMARY KEY (institution_id, id),
	CHECK ((state = 'WAITING') = (decided_at IS NULL))
);

CREATE UNIQUE INDEX sign_off_waiting ON sign_off (institution_id, cycle, toolkit, page) WHERE state = 'WAITING';

ALTER TABLE sign_off ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_off FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON sign_off USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON sign_off FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON sign_off TO ${backup};
GRANT SELECT, INSERT, UPDATE ON sign_off TO ${app};
