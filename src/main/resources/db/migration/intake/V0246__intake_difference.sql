-- How far a file that was committed all the same is off its control total; every figure made from it says so.
ALTER TABLE import ADD difference numeric(20, 2);
