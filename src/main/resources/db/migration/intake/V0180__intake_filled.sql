-- In how many of the accepted rows of the latest attempt each canonical column says something, by name of the column: what checklists are shown by. Counted while the file is read, so that no page ever looks at the rows. Absent for files checked before.
ALTER TABLE import ADD filled jsonb;
