-- What a member is to be told with their next digest. Names the place, never what stands there.
CREATE TABLE notice (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	id             uuid        NOT NULL,
	account_id     uuid        NOT NULL,
	message_key    text        NOT NULL,
	by_name        text        NOT NULL,
	item_key       text        NOT NULL,
	path           text        NOT NULL,
	at             timestamptz NOT NULL,
	sent_at        timestamptz,
	PRIMARY KEY (institution_id, id)
);

CREATE INDEX notice_waiting ON notice (institution_id, account_id, at) WHERE sent_at IS NULL;

ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON notice USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON notice FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON notice TO ${backup};
GRANT SELECT, INSERT, UPDATE ON notice TO ${app};

-- How often a member wants to be reminded by mail, and when there was last a look at what to tell them. Who has no line here gets the daily digest.
CREATE TABLE reminder (
	institution_id uuid NOT NULL REFERENCES institution (institution_id),
	account_id     uuid NOT NULL,
	rhythm         text NOT NULL CHECK (rhythm IN ('OFF', 'DAILY', 'WEEKLY')),
	looked_at      timestamptz,
	PRIMARY KEY (institution_id, account_id)
);

ALTER TABLE reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON reminder USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON reminder FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON reminder TO ${backup};
GRANT SELECT, INSERT, UPDATE ON reminder TO ${app};
