-- Who published an edition; nobody where a version of Holdfast brought it along.
ALTER TABLE toolkit_edition ADD COLUMN published_by text;
