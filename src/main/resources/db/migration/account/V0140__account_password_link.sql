-- Hash of a link that sets a new password -> account, or the address of the first person of staff, who has no account yet. A platform table: the link comes before anybody is signed in.
CREATE TABLE password_link (
	token_hash  bytea       NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
	account_id  uuid        REFERENCES account (id),
	staff_email text        CHECK (staff_email = lower(staff_email) AND length(staff_email) <= 254),
	expires_at  timestamptz NOT NULL,
	CHECK (num_nonnulls(account_id, staff_email) = 1)
);

CREATE INDEX password_link_account ON password_link (account_id);

GRANT SELECT, INSERT, DELETE ON password_link TO ${app};
GRANT SELECT ON password_link TO ${backup};
