-- What was signed, to the letter. Nothing is ever changed or deleted here.
CREATE TABLE sign_off_seal (
	institution_id uuid        NOT NULL,
	sign_off_id    uuid        NOT NULL,
	document       text        NOT NULL,
	digest         text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
	sealed_at      timestamptz NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, sign_off_id),
	FOREIGN KEY (institution_id, sign_off_id) REFERENCES sign_off (institution_id, id)
);

ALTER TABLE sign_off_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_off_seal FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON sign_off_seal USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON sign_off_seal FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON sign_off_seal TO ${backup};
GRANT SELECT, INSERT ON sign_off_seal TO ${app};
