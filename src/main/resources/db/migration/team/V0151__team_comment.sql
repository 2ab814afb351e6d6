-- Conversations about an item. A conversation that is resolved can be opened again.
CREATE TABLE comment_thread (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	id             uuid        NOT NULL,
	cycle          text        NOT NULL,
	item_key       text        NOT NULL,
	started_at     timestamptz NOT NULL,
	resolved_at    timestamptz,
	resolved_by    uuid,
	resolved_name  text,
	PRIMARY KEY (institution_id, id)
);

CREATE INDEX comment_thread_item ON comment_thread (institution_id, item_key, started_at);

ALTER TABLE comment_thread ENABLE ROW LEVEL SECURITY;
ALTER TABLE comment_thread FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON comment_thread USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON comment_thread FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON comment_thread TO ${backup};
GRANT SELECT, INSERT, UPDATE ON comment_thread TO ${app};

-- What was said, as its author left it.
CREATE TABLE comment (
	institution_id uuid        NOT NULL,
	id             uuid        NOT NULL,
	thread_id      uuid        NOT NULL,
	words          text        NOT NULL,
	said_at        timestamptz NOT NULL,
	edited_at      timestamptz,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, id),
	FOREIGN KEY (institution_id, thread_id) REFERENCES comment_thread (institution_id, id)
);

CREATE INDEX comment_of_thread ON comment (institution_id, thread_id, said_at);

ALTER TABLE comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE comment FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON comment USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON comment FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON comment TO ${backup};
GRANT SELECT, INSERT, UPDATE ON comment TO ${app};

-- Who was told about a comment.
CREATE TABLE comment_mention (
	institution_id uuid NOT NULL,
	comment_id     uuid NOT NULL,
	account_id     uuid NOT NULL,
	account_name   text NOT NULL,
	PRIMARY KEY (institution_id, comment_id, account_id),
	FOREIGN KEY (institution_id, comment_id) REFERENCES comment (institution_id, id)
);

ALTER TABLE comment_mention ENABLE ROW LEVEL SECURITY;
ALTER TABLE comment_mention FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON comment_mention USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON comment_mention FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON comment_mention TO ${backup};
GRANT SELECT, INSERT ON comment_mention TO ${app};
