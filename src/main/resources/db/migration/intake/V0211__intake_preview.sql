-- Totals by month as typed (month to number) and as found, and the first few rows of every kind a comparison found.
ALTER TABLE import ADD control_totals jsonb;
ALTER TABLE import ADD months jsonb;
ALTER TABLE import ADD samples jsonb;
ALTER TABLE import ADD rows_gone int NOT NULL DEFAULT 0;
ALTER TABLE import ADD difference_accepted boolean NOT NULL DEFAULT false;
