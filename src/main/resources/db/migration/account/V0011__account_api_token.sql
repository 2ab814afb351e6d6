-- Keys with which programs act as a member, by hash only. A platform table: the token comes before the institution is known.
CREATE TABLE api_token (
	id             uuid        NOT NULL PRIMARY KEY,
	account_id     uuid        NOT NULL REFERENCES account (id),
	institution_id uuid,
	name           text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
	token_hash     bytea       NOT NULL UNIQUE CHECK (length(token_hash) = 32),
	created_at     timestamptz NOT NULL,
	expires_at     timestamptz,
	last_used_at   timestamptz,
	revoked_at     timestamptz
);

CREATE INDEX api_token_account ON api_token (account_id);
CREATE INDEX api_token_institution ON api_token (institution_id);

GRANT SELECT, INSERT, UPDATE ON api_token TO ${app};
GRANT SELECT ON api_token TO ${backup};
