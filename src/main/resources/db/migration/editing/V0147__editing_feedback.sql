-- What readers say to the content owner about an item. A platform table: it holds what people chose to tell, and an institution's name only if they chose so.
CREATE TABLE content_feedback (
	id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	item_key         text        NOT NULL,
	text             text        NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
	role             text        NOT NULL,
	institution_name text,
	account_id       uuid        NOT NULL,
	sent_at          timestamptz NOT NULL,
	state            text        NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED')),
	answer           text        NOT NULL,
	answered_at      timestamptz
);

CREATE INDEX content_feedback_account ON content_feedback (account_id, sent_at DESC);

GRANT SELECT, INSERT, UPDATE ON content_feedback TO ${app};
GRANT SELECT ON content_feedback TO ${backup};
