package org.holdfast.walls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks through PostgreSQL's catalogue for gaps in the wall.
 */
final class WallCatalogue {

	/** Tables that belong to no institution, so that no policy can guard them. */
	static final Set<String> PLATFORM = Set.of("public.account", "public.api_token", "public.attempt",
			"public.content_feedback", "public.content_text", "public.invitation_token", "public.password_link",
			"public.platform_entry", "public.scheduled_tasks", "public.spring_session",
			"public.spring_session_attributes", "public.toolkit_draft", "public.toolkit_edition");

	private static final String INSTITUTION = "(NULLIF(current_setting('app.institution_id'::text, true), ''::text))::uuid";

	private static final String BATCH = "(NULLIF(current_setting('app.batch_id'::text, true), ''::text))::bigint";

	private static final String REACHABLE_WITHOUT_WALL = """
			SELECT n.nspname || '.' || c.relname || ' (' || c.relkind::text || ') is open to ' || r.rolname || ' without a wall'
			  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			 CROSS JOIN pg_roles r
			 WHERE r.rolname = ? AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
			   AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
			   AND (has_any_column_privilege(r.oid, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
			        OR has_table_privilege(r.oid, c.oid, 'DELETE, TRUNCATE, TRIGGER'))
			   AND n.nspname || '.' || c.relname <> ALL (?)
			   AND NOT (c.relkind IN ('r', 'p') AND c.relrowsecurity AND c.relforcerowsecurity
			            AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
			   AND NOT (c.relkind = 'v' AND coalesce(c.reloptions, '{}') @> '{security_invoker=true}')
			 ORDER BY 1""";

	private static final String POLICY_OF_ANOTHER_SHAPE = """
			SELECT c.relname || ' has a policy tenant that does not compare the institution'
			  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'institution_id' AND NOT a.attisdropped
			 WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname <> ALL (?)
			   AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant' AND p.polcmd = '*'
			       AND p.polpermissive AND p.polwithcheck IS NULL
			       AND regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g')
			           LIKE '(institution_id = ( SELECT (NULLIF(current_setting(''app.institution_id''::text, true), ''''::text))::uuid%')
			 ORDER BY 1""";

	private static final String OTHER_POLICY_FOR_APP = """
			SELECT c.relname || ' opens by policy ' || p.polname || ' to application or everybody'
			  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
			 WHERE p.polpermissive AND p.polname NOT IN ('tenant', 'own')
			   AND (p.polroles @> ARRAY[0::oid] OR EXISTS (SELECT FROM pg_roles r WHERE r.rolname = ? AND r.oid = ANY (p.polroles)))
			 ORDER BY 1""";

	private static final String LOADER_HOLDS_MORE = """
			SELECT n.nspname || '.' || c.relname || ': loader holds ' || x.privilege
			  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			 CROSS JOIN (VALUES ('SELECT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER'), ('INSERT')) x (privilege)
			 WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
			   AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
			   AND (has_table_privilege(?, c.oid, x.privilege)
			        OR (x.privilege IN ('SELECT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege(?, c.oid, x.privilege))
			        OR (x.privilege = 'INSERT' AND n.nspname <> 'leaf' AND has_any_column_privilege(?, c.oid, 'INSERT')))
			 ORDER BY 1""";

	private static final String LOADER_NAMES_WHO = """
			SELECT c.relname || ': loader may name ' || a.attname
			  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
			 WHERE n.nspname = 'leaf' AND c.relkind = 'r' AND a.attname IN ('institution_id', 'batch_id')
			   AND has_column_privilege(?, c.oid, a.attname, 'INSERT')
			 ORDER BY 1""";

	private static final String LEAF_WITHOUT_DEFAULT = """
			SELECT c.relname || '.' || a.attname || ' has default ' || coalesce(pg_get_expr(d.adbin, d.adrelid), 'none')
			       || CASE WHEN a.attnotnull THEN '' ELSE ' and may be null' END
			  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('institution_id', 'batch_id')
			  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
			 WHERE n.nspname = 'leaf' AND c.relkind = 'r'
			   AND (NOT a.attnotnull OR pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM
			        CASE a.attname WHEN 'institution_id' THEN ? ELSE ? END)
			 ORDER BY 1""";

	private static final String ROLE_TOO_STRONG = """
			SELECT r.rolname || ' is too strong'
			  FROM pg_roles r
			 WHERE r.rolname IN (?, ?)
			   AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication
			        OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid)
			        OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relpersistence <> 't')
			        OR EXISTS (SELECT FROM pg_proc p WHERE p.proowner = r.oid)
			        OR EXISTS (SELECT FROM pg_namespace n WHERE n.nspowner = r.oid AND n.nspname NOT LIKE 'pg\\_%'))""";

	private static final String APP_ENTERS_LEAF = """
			SELECT 'application may use schema leaf' WHERE has_schema_privilege(?, 'leaf', 'USAGE')""";

	private static final String TENANT_KEY_NOT_FIRST = """
			SELECT c.relname || ': primary key does not begin with the institution'
			  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
			  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'institution_id'
			 WHERE i.indisprimary AND n.nspname = 'public' AND c.relkind IN ('r', 'p')
			   AND n.nspname || '.' || c.relname <> ALL (?) AND i.indkey[0] <> a.attnum
			 ORDER BY 1""";

	private final String app;

	private final String loader;

	WallCatalogue(String app, String loader) {
		this.app = app;
		this.loader = loader;
	}

	List<String> gaps(Connection connection) throws SQLException {
		String[] platform = PLATFORM.toArray(String[]::new);
		List<String> gaps = new ArrayList<>();
		gaps.addAll(ask(connection, REACHABLE_WITHOUT_WALL, this.app, platform));
		gaps.addAll(ask(connection, POLICY_OF_ANOTHER_SHAPE, (Object) platform));
		gaps.addAll(ask(connection, OTHER_POLICY_FOR_APP, this.app));
		gaps.addAll(ask(connection, LOADER_HOLDS_MORE, this.loader, this.loader, this.loader));
		gaps.addAll(ask(connection, LOADER_NAMES_WHO, this.loader));
		gaps.addAll(ask(connection, LEAF_WITHOUT_DEFAULT, INSTITUTION, BATCH));
		gaps.addAll(ask(connection, ROLE_TOO_STRONG, this.app, this.loader));
		gaps.addAll(ask(connection, APP_ENTERS_LEAF, this.app));
		gaps.addAll(ask(connection, TENANT_KEY_NOT_FIRST, (Object) platform));
		return gaps;
	}

	static List<String> leaves(Connection connection) throws SQLException {
		return ask(connection, "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
				+ " WHERE n.nspname = 'leaf' AND c.relkind = 'r' ORDER BY 1");
	}

	static List<String> ask(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int place = 0; place < values.length; place++) {
				Object value = values[place];
				if (value instanceof String[] texts) {
					value = connection.createArrayOf("text", texts);
				}
				statement.setObject(place + 1, value);
			}
			List<String> lines = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					lines.add(rows.getString(1));
				}
			}
			return lines;
		}
	}

}
