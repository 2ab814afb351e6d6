-- Hours in 1/10000, so that full-time shares such as 0.8333 of 40 hours are compared as they were given. The
-- columns keep their privileges; the hash of a row is taken of hundredths where the hours are whole ones.
ALTER TABLE employment_row RENAME COLUMN pay_hours_e2 TO pay_hours_e4;
ALTER TABLE employment_row RENAME COLUMN weekly_hours_e2 TO weekly_hours_e4;
ALTER TABLE employment_row
	ALTER COLUMN pay_hours_e4 TYPE int USING pay_hours_e4 * 100,
	ALTER COLUMN weekly_hours_e4 TYPE int USING weekly_hours_e4 * 100;

ALTER TABLE roster_row RENAME COLUMN pay_hours_e2 TO pay_hours_e4;
ALTER TABLE roster_row RENAME COLUMN weekly_hours_e2 TO weekly_hours_e4;
ALTER TABLE roster_row
	ALTER COLUMN pay_hours_e4 TYPE int USING pay_hours_e4 * 100,
	ALTER COLUMN weekly_hours_e4 TYPE int USING weekly_hours_e4 * 100;

ALTER TABLE job_change_row RENAME COLUMN pay_hours_e2 TO pay_hours_e4;
ALTER TABLE job_change_row ALTER COLUMN pay_hours_e4 TYPE int USING pay_hours_e4 * 100;
