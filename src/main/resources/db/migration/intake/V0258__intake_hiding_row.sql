-- The row that hides another for its identity, and the day of the hidden one: what a decision about conflicts needs is
-- read here, not looked for among all lines.
ALTER TABLE hidden_row ADD COLUMN by_row_no int, ADD COLUMN day date;
