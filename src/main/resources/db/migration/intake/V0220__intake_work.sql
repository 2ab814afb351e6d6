-- Who works on an import at present, and how often the work on its present step was begun. Every change of the state
-- ends an attempt, so that a worker that was taken for dead can change nothing any more when it wakes up.
ALTER TABLE import ADD attempt bigint, ADD tries int NOT NULL DEFAULT 0, ADD rest_until timestamptz;
