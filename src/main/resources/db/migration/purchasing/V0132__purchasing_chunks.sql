-- A page of lines in one row (ADR 0009): each column holds the values of up to 120 lines, in their order. One default,
-- one entry of the index and one row's overhead for a page of lines; the view below reads them as lines again.
CREATE TABLE purchase_chunk (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no int[] NOT NULL,
	identity uuid[] NOT NULL,
	content bigint[] NOT NULL,
	cents bigint[] NOT NULL,
	transaction_date date[] NOT NULL,
	party int[] NOT NULL,
	category smallint[] NOT NULL,
	site smallint[] NOT NULL,
	department smallint[] NOT NULL,
	explicit boolean[] NOT NULL,
	construction boolean[],
	paid_on date[],
	received_on date[],
	CHECK (cardinality(identity) = cardinality(row_no) AND cardinality(content) = cardinality(row_no)
		AND cardinality(cents) = cardinality(row_no) AND cardinality(transaction_date) = cardinality(row_no)
		AND cardinality(party) = cardinality(row_no) AND cardinality(category) = cardinality(row_no)
		AND cardinality(site) = cardinality(row_no) AND cardinality(department) = cardinality(row_no)
		AND cardinality(explicit) = cardinality(row_no)
		AND coalesce(cardinality(construction), cardinality(row_no)) = cardinality(row_no)
		AND coalesce(cardinality(paid_on), cardinality(row_no)) = cardinality(row_no)
		AND coalesce(cardinality(received_on), cardinality(row_no)) = cardinality(row_no))
) PARTITION BY RANGE (batch_id);

ALTER TABLE purchase_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchase_chunk FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON purchase_chunk USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON purchase_chunk FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON purchase_chunk TO ${app}, ${backup};

-- a row fills a page and stays in it, instead of going to the side table column by column
CREATE TABLE leaf.purchase_chunk_0 PARTITION OF purchase_chunk FOR VALUES FROM (0) TO (1000000000)
	WITH (toast_tuple_target = 8160);
ALTER TABLE leaf.purchase_chunk_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (row_no, identity, content, cents, transaction_date, party, category, site, department, explicit, construction, paid_on, received_on)
	ON leaf.purchase_chunk_0 TO ${loader};
CREATE INDEX purchase_chunk_batch ON leaf.purchase_chunk_0 (institution_id, batch_id);

-- from leaf to leaf, where no policy applies: every institution's lines at once
INSERT INTO leaf.purchase_chunk_0 (institution_id, batch_id, row_no, identity, content, cents, transaction_date, party, category,
	site, department, explicit, construction, paid_on, received_on)
SELECT institution_id, batch_id, array_agg(row_no ORDER BY row_no), array_agg(identity ORDER BY row_no),
	array_agg(content ORDER BY row_no), array_agg(cents ORDER BY row_no), array_agg(transaction_date ORDER BY row_no),
	array_agg(party ORDER BY row_no), array_agg(category ORDER BY row_no), array_agg(site ORDER BY row_no),
	array_agg(department ORDER BY row_no), array_agg(explicit ORDER BY row_no), array_agg(construction ORDER BY row_no),
	array_agg(paid_on ORDER BY row_no), array_agg(received_on ORDER BY row_no)
FROM leaf.purchase_line_0 GROUP BY institution_id, batch_id, row_no / 120;

DROP TABLE purchase_line;

CREATE VIEW purchase_line WITH (security_invoker = true) AS
SELECT institution_id, batch_id, unnest(row_no) AS row_no, unnest(identity) AS identity, unnest(content) AS content,
	unnest(cents) AS cents, unnest(transaction_date) AS transaction_date, unnest(party) AS party,
	unnest(category) AS category, unnest(site) AS site, unnest(department) AS department, unnest(explicit) AS explicit,
	unnest(construction) AS construction, unnest(paid_on) AS paid_on, unnest(received_on) AS received_on
FROM purchase_chunk;
GRANT SELECT ON purchase_line TO ${app}, ${backup};

-- the same for the sums
CREATE TABLE purchase_cell_chunk (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	month date[] NOT NULL,
	party int[] NOT NULL,
	category smallint[] NOT NULL,
	site smallint[] NOT NULL,
	cents bigint[] NOT NULL,
	lines int[] NOT NULL,
	first_day date[] NOT NULL,
	last_day date[] NOT NULL,
	CHECK (cardinality(party) = cardinality(month) AND cardinality(category) = cardinality(month)
		AND cardinality(site) = cardinality(month) AND cardinality(cents) = cardinality(month)
		AND cardinality(lines) = cardinality(month) AND cardinality(first_day) = cardinality(month)
		AND cardinality(last_day) = cardinality(month))
) PARTITION BY RANGE (batch_id);

ALTER TABLE purchase_cell_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE purchase_cell_chunk FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON purchase_cell_chunk USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON purchase_cell_chunk FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON purchase_cell_chunk TO ${app}, ${backup};

CREATE TABLE leaf.purchase_cell_chunk_0 PARTITION OF purchase_cell_chunk FOR VALUES FROM (0) TO (1000000000)
	WITH (toast_tuple_target = 8160);
ALTER TABLE leaf.purchase_cell_chunk_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (month, party, category, site, cents, lines, first_day, last_day) ON leaf.purchase_cell_chunk_0 TO ${loader};
CREATE INDEX purchase_cell_chunk_batch ON leaf.purchase_cell_chunk_0 (institution_id, batch_id);

INSERT INTO leaf.purchase_cell_chunk_0 (institution_id, batch_id, month, party, category, site, cents, lines, first_day, last_day)
SELECT institution_id, batch_id, array_agg(month), array_agg(party), array_agg(category), array_agg(site), array_agg(cents),
	array_agg(lines), array_agg(first_day), array_agg(last_day)
FROM (SELECT *, row_number() OVER (PARTITION BY institution_id, batch_id) / 200 AS page FROM leaf.purchase_cell_0) c
GROUP BY institution_id, batch_id, page;

DROP TABLE purchase_cell;

CREATE VIEW purchase_cell WITH (security_invoker = true) AS
SELECT institution_id, batch_id, unnest(month) AS month, unnest(party) AS party, unnest(category) AS category,
	unnest(site) AS site, unnest(cents) AS cents, unnest(lines) AS lines, unnest(first_day) AS first_day,
	unnest(last_day) AS last_day
FROM purchase_cell_chunk;
GRANT SELECT ON purchase_cell TO ${app}, ${backup};
