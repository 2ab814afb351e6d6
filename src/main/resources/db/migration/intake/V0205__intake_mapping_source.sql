-- A source has an id of its own, so that it can be renamed; all its versions carry it. The owner is under the policy
-- too, so it is lifted while the versions that are there get their ids.
ALTER TABLE saved_mapping NO FORCE ROW LEVEL SECURITY;
ALTER TABLE saved_mapping ADD source_id uuid;
UPDATE saved_mapping s SET source_id = g.id
	FROM (SELECT institution_id, kind, lower(source) AS name, gen_random_uuid() AS id
		FROM saved_mapping GROUP BY institution_id, kind, lower(source)) g
	WHERE g.institution_id = s.institution_id AND g.kind = s.kind AND g.name = lower(s.source);
ALTER TABLE saved_mapping ALTER source_id SET NOT NULL;
ALTER TABLE saved_mapping FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX saved_mapping_source ON saved_mapping (institution_id, source_id, version);
GRANT UPDATE (source), DELETE ON saved_mapping TO ${app};
