-- The row that hides another for its identity, and the day of the hidden one: what a decision about conflicts needs is
-- read here, not looked for among all lines.
ALTER TABLE hidden_row ADD COLUMN by_row_no int, ADD COLUMN day date;

-- What was compared before knows neither: it is compared anew before it is committed. The owner is under the policy too, so
-- it is lifted meanwhile.
ALTER TABLE import NO FORCE ROW LEVEL SECURITY;
UPDATE import SET basis = NULL WHERE state IN ('previewed', 'committing');
ALTER TABLE import FORCE ROW LEVEL SECURITY;
