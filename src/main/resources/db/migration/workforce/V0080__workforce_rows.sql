-- People facts as narrow rows (ADR 0004): the parent is forced and all that the application may read, the leaf is
-- what the loader may fill. person is the HMAC of employee_id; zip_problem says why a ZIP is not placeable; pay_e4 is
-- the pay in 1/10000 dollars and pay_hours_e2 the hours it pays for in 1/100 (100 hourly, 208000 annual).
CREATE TABLE employment_row (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no int NOT NULL,
	identity uuid NOT NULL,
	content bigint NOT NULL,
	person bytea NOT NULL,
	hire_date date NOT NULL,
	end_date date,
	zip text,
	zip_problem text,
	job_code text,
	job_title text,
	job_family text,
	site text,
	department text,
	worker_type text,
	min_education text,
	recruiting_source text,
	program text,
	cohort text,
	pool text,
	pay_e4 bigint,
	pay_hours_e2 int,
	weekly_hours_e2 int,
	race text,
	gender text,
	requisition_id text,
	requisition_approved date,
	offer_accepted date,
	end_reason text,
	end_voluntary boolean,
	hire_reason text
) PARTITION BY RANGE (batch_id);

ALTER TABLE employment_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE employment_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON employment_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON employment_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON employment_row TO ${app}, ${backup};

CREATE TABLE leaf.employment_row_0 PARTITION OF employment_row FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.employment_row_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (row_no, identity, content, person, hire_date, end_date, zip, zip_problem, job_code, job_title, job_family, site, department, worker_type, min_education, recruiting_source, program, cohort, pool, pay_e4, pay_hours_e2, weekly_hours_e2, race, gender, requisition_id, requisition_approved, offer_accepted, end_reason, end_voluntary, hire_reason)
	ON leaf.employment_row_0 TO ${loader};
CREATE INDEX employment_row_batch ON leaf.employment_row_0 (institution_id, batch_id);

CREATE TABLE roster_row (
	institution_id uuid   NOT NULL,
	batch_id       bigint NOT NULL,
	row_no int NOT NULL,
	identity uuid NOT NULL,
	content bigint NOT NULL,
	person bytea NOT NULL,
	as_of date NOT NULL,
	zip text,
	zip_problem text,
	job_code text,
	job_title text,
	job_family text,
	site text,
	department text,
	worker_type text,
	pay_e4 bigint,
	pay_hours_e2 int,
	weekly_hours_e2 int,
	race text,
	gender text,
	grade text,
	hire_date date,
	work_county text
) PARTITION BY RANGE (batch_id);

ALTER TABLE roster_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE roster_row FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON roster_row USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON roster_row FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON roster_row TO ${app}, ${backup};

CREATE TABLE leaf.roster_row_0 PARTITION OF roster_row FOR VALUES FROM (0) TO (1000000000);
ALTER TABLE leaf.roster_row_0
	ALTER institution_id SET DEFAULT nullif(current_setting('app.institution_id', true), '')::uuid,
	ALTER batch_id SET DEFAULT nullif(current_setting('app.batch_id', true), '')::bigint;
GRANT INSERT (row_no, identity, content, person, as_of, zip, zip_problem, job_code, job_title, job_family, site, department, worker_type, pay_e4, pay_hours_e2, weekly_hours_e2, race, gender, grade, hire_date, work_county)
	ON leaf.roster_row_0 TO ${loader};
CREATE INDEX roster_row_batch ON leaf.roster_row_0 (institution_id, batch_id);
