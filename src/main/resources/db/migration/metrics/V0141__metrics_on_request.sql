-- A figure made for one request keeps its passport, but was never one of the institution's figures.
ALTER TABLE figure ADD COLUMN on_request boolean NOT NULL DEFAULT false;
