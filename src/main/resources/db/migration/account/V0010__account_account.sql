-- People who may sign in. A platform table: an account belongs to no institution.
CREATE TABLE account (
	id            uuid        NOT NULL PRIMARY KEY,
	email         text        NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) <= 254),
	name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
	password_hash text        NOT NULL,
	locale        text        NOT NULL,
	staff         boolean     NOT NULL,
	created_at    timestamptz NOT NULL,
	version       int         NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON account TO ${app};
GRANT SELECT ON account TO ${backup};
