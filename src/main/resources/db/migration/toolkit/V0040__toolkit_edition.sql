-- Published guidance. A platform table: every institution reads the same editions. Published rows stay as they are, so nobody may update or delete them.
CREATE TABLE toolkit_edition (
	id           uuid        NOT NULL,
	toolkit      text        NOT NULL,
	number       int         NOT NULL,
	checksum     text        NOT NULL,
	body         jsonb       NOT NULL,
	published_at timestamptz NOT NULL,
	CONSTRAINT toolkit_edition_pk PRIMARY KEY (id),
	CONSTRAINT toolkit_edition_number_once UNIQUE (toolkit, number),
	CONSTRAINT toolkit_edition_number_counts CHECK (number > 0),
	CONSTRAINT toolkit_edition_checksum_is_sha256 CHECK (checksum ~ '^[0-9a-f]{64}$')
);

GRANT SELECT, INSERT ON toolkit_edition TO ${app};
GRANT SELECT ON toolkit_edition TO ${backup};
