-- Drafts of toolkits. A platform table: only staff read them, and no institution's words are in them.
CREATE TABLE toolkit_draft (
	toolkit      text        NOT NULL PRIMARY KEY,
	base         int         NOT NULL CHECK (base >= 0),
	body         jsonb       NOT NULL,
	version      int         NOT NULL CHECK (version > 0),
	started_at   timestamptz NOT NULL,
	changed_at   timestamptz NOT NULL,
	account_id   uuid        NOT NULL,
	account_name text        NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON toolkit_draft TO ${app};
GRANT SELECT ON toolkit_draft TO ${backup};
