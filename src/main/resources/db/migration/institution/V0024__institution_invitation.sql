-- Offers to become a member.
CREATE TABLE invitation (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	id             uuid        NOT NULL,
	email          text        NOT NULL,
	role           text        NOT NULL CHECK (role IN ('EXECUTIVE', 'CONTRIBUTOR', 'MANAGER', 'ADMINISTRATOR')),
	state          text        NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'REVOKED')),
	created_at     timestamptz NOT NULL,
	expires_at     timestamptz NOT NULL,
	version        int         NOT NULL,
	PRIMARY KEY (institution_id, id)
);

CREATE UNIQUE INDEX invitation_open ON invitation (institution_id, email) WHERE state = 'OPEN';

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON invitation USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON invitation FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON invitation TO ${backup};
GRANT SELECT, INSERT, UPDATE ON invitation TO ${app};
