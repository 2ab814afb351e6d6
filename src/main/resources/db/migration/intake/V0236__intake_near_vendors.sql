-- How many vendors of the file are like others, known already or in it too, and the first few pairs; forgotten with the
-- decision.
ALTER TABLE import ADD near_vendors jsonb;
