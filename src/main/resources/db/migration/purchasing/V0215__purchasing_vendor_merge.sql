-- Vendors as the committed files name them, written anew in the background after each commit and withdrawal, so that no
-- page ever looks at the lines. key is id: with the vendor's number, or name: with its normalised name.
CREATE TABLE vendor_seen (
	institution_id uuid    NOT NULL,
	key            text    NOT NULL,
	id             uuid    NOT NULL,
	vendor_id      text,
	name           text,
	name_key       text,
	personal       boolean NOT NULL,
	master         boolean NOT NULL,
	zips           text[]  NOT NULL,
	cents          numeric NOT NULL,
	lines          bigint  NOT NULL,
	first_day      date,
	last_day       date,
	PRIMARY KEY (institution_id, key),
	UNIQUE (institution_id, id)
);

ALTER TABLE vendor_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vendor_seen USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON vendor_seen FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON vendor_seen TO ${app};
GRANT SELECT ON vendor_seen TO ${backup};

-- Pairs of them that may be one vendor, and why.
CREATE TABLE vendor_pair (
	institution_id uuid    NOT NULL,
	id             uuid    NOT NULL,
	left_key       text    NOT NULL,
	right_key      text    NOT NULL,
	likeness       text    NOT NULL,
	PRIMARY KEY (institution_id, id)
);

ALTER TABLE vendor_pair ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_pair FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vendor_pair USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON vendor_pair FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON vendor_pair TO ${app};
GRANT SELECT ON vendor_pair TO ${backup};

-- What people decided about two vendors. A decision is never changed, only revoked; what it was taken on stands with it.
-- Each decision and each revocation takes the next number of the institution.
CREATE TABLE vendor_decision (
	institution_id uuid        NOT NULL,
	id             uuid        NOT NULL,
	number         int         NOT NULL,
	from_key       text        NOT NULL,
	to_key         text        NOT NULL CHECK (to_key <> from_key),
	from_name      text        NOT NULL,
	to_name        text        NOT NULL,
	same           boolean     NOT NULL,
	likeness       text        NOT NULL,
	reason         text        NOT NULL,
	decided_at     timestamptz NOT NULL,
	decided_by     uuid        NOT NULL,
	revoked_number int,
	revoked_at     timestamptz,
	revoked_by     uuid,
	PRIMARY KEY (institution_id, id)
);

ALTER TABLE vendor_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vendor_decision USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON vendor_decision FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, UPDATE ON vendor_decision TO ${app};
GRANT SELECT ON vendor_decision TO ${backup};

-- The decisions in force, followed to their end: which vendor counts as which.
CREATE TABLE vendor_merge (
	institution_id uuid NOT NULL,
	from_key       text NOT NULL,
	to_key         text NOT NULL CHECK (to_key <> from_key),
	PRIMARY KEY (institution_id, from_key)
);

ALTER TABLE vendor_merge ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_merge FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vendor_merge USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON vendor_merge FOR SELECT TO ${backup} USING (true);
GRANT SELECT, INSERT, DELETE ON vendor_merge TO ${app};
GRANT SELECT ON vendor_merge TO ${backup};
