-- The one thing staff read across institutions: their names, states and numbers of people. Owned by the crossing role, which has policies of its own on just this.
GRANT SELECT (institution_id, name, state, created_at) ON institution TO ${crossing};
GRANT SELECT (institution_id, role, active) ON membership TO ${crossing};
CREATE POLICY crossing ON institution FOR SELECT TO ${crossing} USING (true);
CREATE POLICY crossing ON membership FOR SELECT TO ${crossing} USING (true);

CREATE FUNCTION institution_census()
	RETURNS TABLE (institution_id uuid, name text, state text, created_at timestamptz, members int, administrators int)
	LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
	SELECT i.institution_id, i.name, i.state, i.created_at,
	       count(m.institution_id)::int, (count(m.institution_id) FILTER (WHERE m.role = 'ADMINISTRATOR'))::int
	  FROM public.institution i
	  LEFT JOIN public.membership m ON m.institution_id = i.institution_id AND m.active
	 GROUP BY i.institution_id, i.name, i.state, i.created_at
$$;

REVOKE ALL ON FUNCTION institution_census() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION institution_census() TO ${app};
ALTER FUNCTION institution_census() OWNER TO ${crossing};
