-- People who left, changed jobs or applied, as narrow rows (ADR 0004; see V0080). person is the HMAC of employee_id;
-- from_pay_e4 and to_pay_e4 are in 1/10000 dollars for pay_hours_e2 hours in 1/100. Which employment a separation ends
-- is worked out whenever figures are computed, never stored.
CREATE TABLE separation_row (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no int NOT NULL,
	identity uuid NOT NULL,
	content bigint NOT NULL,
	person bytea NOT NULL,
	end_date date NOT NULL,
	end_reason text,
	end_voluntary boolean,
	job_title text
) PARTITION BY RANGE (batch_id);

ALTER TABLE separation_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE separation_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON separation_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON separation_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON separation_row TO ${app}, ${backup};

CREATE TABLE leaf.separation_row_0 PARTITION OF separation_row FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.separation_row_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (row_no, identity, content, person, end_date, end_reason, end_voluntary, job_title)
	ON leaf.separation_row_0 TO ${loader};
CREATE INDEX separation_row_batch ON leaf.separation_row_0 (institution_id, batch_id);

CREATE TABLE job_change_row (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no int NOT NULL,
	identity uuid NOT NULL,
	content bigint NOT NULL,
	person bytea NOT NULL,
	effective_date date NOT NULL,
	change_type text NOT NULL,
	from_job text,
	to_job text,
	from_grade text,
	to_grade text,
	from_pay_e4 bigint,
	to_pay_e4 bigint,
	pay_hours_e2 int
) PARTITION BY RANGE (batch_id);

ALTER TABLE job_change_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE job_change_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON job_change_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON job_change_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON job_change_row TO ${app}, ${backup};

CREATE TABLE leaf.job_change_row_0 PARTITION OF job_change_row FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.job_change_row_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (row_no, identity, content, person, effective_date, change_type, from_job, to_job, from_grade, to_grade, from_pay_e4, to_pay_e4, pay_hours_e2)
	ON leaf.job_change_row_0 TO ${loader};
CREATE INDEX job_change_row_batch ON leaf.job_change_row_0 (institution_id, batch_id);

CREATE TABLE application_row (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no int NOT NULL,
	identity uuid NOT NULL,
	content bigint NOT NULL,
	applied_on date NOT NULL,
	zip text,
	zip_problem text,
	race text,
	pool text,
	interviewed boolean,
	hired boolean,
	application_id text NOT NULL,
	requisition_id text,
	job_title text,
	job_family text,
	recruiting_source text,
	program text
) PARTITION BY RANGE (batch_id);

ALTER TABLE application_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE application_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON application_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON application_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON application_row TO ${app}, ${backup};

CREATE TABLE leaf.application_row_0 PARTITION OF application_row FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.application_row_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (row_no, identity, content, applied_on, zip, zip_problem, race, pool, interviewed, hired, application_id, requisition_id, job_title, job_family, recruiting_source, program)
	ON leaf.application_row_0 TO ${loader};
CREATE INDEX application_row_batch ON leaf.application_row_0 (institution_id, batch_id);
