-- Failed guesses of passwords and tokens by account and by network address, both as hashes. A platform table: nobody is signed in yet.
CREATE TABLE attempt (
	key_hash bytea       NOT NULL PRIMARY KEY,
	failures int         NOT NULL,
	last_at  timestamptz NOT NULL
);

CREATE INDEX attempt_last_at ON attempt (last_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON attempt TO ${app};
