-- Hash of an invitation's link -> institution. A platform table: the link comes before the institution is known.
CREATE TABLE invitation_token (
	token_hash     bytea NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
	institution_id uuid  NOT NULL,
	invitation_id  uuid  NOT NULL,
	FOREIGN KEY (institution_id, invitation_id) REFERENCES invitation (institution_id, id)
);

CREATE UNIQUE INDEX invitation_token_invitation ON invitation_token (institution_id, invitation_id);

GRANT SELECT, INSERT, DELETE ON invitation_token TO ${app};
GRANT SELECT ON invitation_token TO ${backup};
