-- What staff did and what happened to no institution. A platform table, append-only as well.
CREATE TABLE platform_entry (
	entry_id   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	at         timestamptz NOT NULL,
	account_id uuid,
	who        text,
	what       text        NOT NULL,
	subject    text        NOT NULL,
	details    jsonb       NOT NULL
);

GRANT SELECT, INSERT ON platform_entry TO ${app};
GRANT SELECT ON platform_entry TO ${backup};
