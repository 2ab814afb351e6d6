-- Spend facts as narrow rows (ADR 0004). party, category, site and department are numbers of the batch's dictionaries;
-- cells are the sums by month, category, site and party that the loader writes, with the first and last day they hold.
CREATE TABLE purchase_line (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no int NOT NULL,
	identity uuid NOT NULL,
	content bigint NOT NULL,
	cents bigint NOT NULL,
	transaction_date date NOT NULL,
	party int NOT NULL,
	category smallint NOT NULL,
	site smallint NOT NULL,
	department smallint NOT NULL,
	explicit boolean NOT NULL,
	construction boolean,
	paid_on date,
	received_on date
) PARTITION BY RANGE (batch_id);

ALTER TABLE purchase_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchase_line FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON purchase_line USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON purchase_line FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON purchase_line TO ${app}, ${backup};

CREATE TABLE leaf.purchase_line_0 PARTITION OF purchase_line FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.purchase_line_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (row_no, identity, content, cents, transaction_date, party, category, site, department, explicit, construction, paid_on, received_on)
	ON leaf.purchase_line_0 TO ${loader};
CREATE INDEX purchase_line_batch ON leaf.purchase_line_0 (institution_id, batch_id);

CREATE TABLE purchase_party (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	party int NOT NULL,
	vendor_id text,
	vendor_name text,
	name_key text,
	personal boolean NOT NULL,
	zip text,
	zip_problem text,
	certifications text
) PARTITION BY RANGE (batch_id);

ALTER TABLE purchase_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchase_party FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON purchase_party USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON purchase_party FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON purchase_party TO ${app}, ${backup};

CREATE TABLE leaf.purchase_party_0 PARTITION OF purchase_party FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.purchase_party_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (party, vendor_id, vendor_name, name_key, personal, zip, zip_problem, certifications)
	ON leaf.purchase_party_0 TO ${loader};
CREATE INDEX purchase_party_batch ON leaf.purchase_party_0 (institution_id, batch_id);

CREATE TABLE purchase_label (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	dimension char(1) NOT NULL,
	number smallint NOT NULL,
	label text NOT NULL
) PARTITION BY RANGE (batch_id);

ALTER TABLE purchase_label ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchase_label FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON purchase_label USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON purchase_label FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON purchase_label TO ${app}, ${backup};

CREATE TABLE leaf.purchase_label_0 PARTITION OF purchase_label FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.purchase_label_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (dimension, number, label)
	ON leaf.purchase_label_0 TO ${loader};
CREATE INDEX purchase_label_batch ON leaf.purchase_label_0 (institution_id, batch_id);

CREATE TABLE purchase_cell (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	month date NOT NULL,
	party int NOT NULL,
	category smallint NOT NULL,
	site smallint NOT NULL,
	cents bigint NOT NULL,
	lines int NOT NULL,
	first_day date NOT NULL,
	last_day date NOT NULL
) PARTITION BY RANGE (batch_id);

ALTER TABLE purchase_cell ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchase_cell FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON purchase_cell USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON purchase_cell FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON purchase_cell TO ${app}, ${backup};

CREATE TABLE leaf.purchase_cell_0 PARTITION OF purchase_cell FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.purchase_cell_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (month, party, category, site, cents, lines, first_day, last_day)
	ON leaf.purchase_cell_0 TO ${loader};
CREATE INDEX purchase_cell_batch ON leaf.purchase_cell_0 (institution_id, batch_id);

CREATE TABLE vendor_row (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no int NOT NULL,
	identity uuid NOT NULL,
	content bigint NOT NULL,
	vendor_id text NOT NULL,
	vendor_name text NOT NULL,
	name_key text NOT NULL,
	personal boolean NOT NULL,
	address_role text,
	zip text,
	zip_problem text,
	parent_vendor_id text,
	certifications text,
	certifying_body text,
	certified_from date,
	certified_until date,
	ownership text,
	self_declared boolean NOT NULL
) PARTITION BY RANGE (batch_id);

ALTER TABLE vendor_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendor_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vendor_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON vendor_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON vendor_row TO ${app}, ${backup};

CREATE TABLE leaf.vendor_row_0 PARTITION OF vendor_row FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.vendor_row_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (row_no, identity, content, vendor_id, vendor_name, name_key, personal, address_role, zip, zip_problem, parent_vendor_id, certifications, certifying_body, certified_from, certified_until, ownership, self_declared)
	ON leaf.vendor_row_0 TO ${loader};
CREATE INDEX vendor_row_batch ON leaf.vendor_row_0 (institution_id, batch_id);
