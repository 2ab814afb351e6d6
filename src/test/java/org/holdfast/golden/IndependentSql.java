package org.holdfast.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Computes figures from the raw files by SQL that shares nothing with the product: the
 * files go as text into a scratch schema, {@code golden/independent.sql} judges the rows,
 * and one statement for each indicator adds them up.
 * <p>
 * The connection must be allowed to create a schema. Closing drops the schema and leaves
 * the connection open; its search path is reset.
 */
public final class IndependentSql implements AutoCloseable {

	private static final Map<String, List<String>> COLUMNS = Map.of("employments",
			List.of("employee_id", "hire_date", "home_zip", "job_code", "job_title", "job_family", "site",
					"worker_type", "min_education", "recruiting_source", "program", "pool", "starting_pay", "pay_basis",
					"weekly_hours", "race_ethnicity", "end_date", "end_reason", "end_voluntary", "hire_reason"),
			"separations", List.of("employee_id", "end_date", "end_reason", "end_voluntary", "job_title"),
			"job-changes", List.of("employee_id", "effective_date", "change_type", "from_job", "to_job"),
			"applications",
			List.of("application_id", "applied_on", "job_title", "job_family", "pool", "recruiting_source", "program",
					"hired"),
			"roster",
			List.of("as_of", "employee_id", "home_zip", "job_code", "job_title", "job_family", "site", "worker_type",
					"pay", "pay_basis", "weekly_hours", "race_ethnicity", "work_county"),
			"purchases",
			List.of("transaction_id", "line", "transaction_date", "vendor_id", "vendor_name", "vendor_zip", "amount",
					"category", "site", "department", "certifications"),
			"vendors", List.of("vendor_id", "vendor_name", "address_role", "zip", "parent_vendor_id", "certification",
					"certifying_body", "certified_from", "certified_until", "ownership", "self_declared"));

	/** Spells of the period; the breakdown, if any, is the last condition. */
	private static final String SPELLS = "WITH s AS (SELECT * FROM spell WHERE hired BETWEEN ? AND ? AND %s)";

	/** People on each site's latest snapshot, at most twelve months before the end. */
	private static final String PEOPLE = """
			WITH p AS (SELECT q.* FROM person q JOIN (SELECT site, max(day) AS day FROM person, (SELECT ?::date AS from_day, ?::date AS to_day) t
				WHERE day <= to_day AND day >= to_day - interval '12 months' GROUP BY site) l
				ON l.site = q.site AND l.day = q.day WHERE %s)""";

	private static final String LINES = "WITH l AS (SELECT * FROM purchase WHERE day BETWEEN ? AND ? AND %s)";

	/**
	 * For each code: the rows, and for each row whether it counts in the numerator
	 * ({@code hit}), whether that is known, its weight and the reason it is left out. A
	 * reason that begins with "zip-" leaves the row in the coverage's total.
	 */
	private static final Map<String, String> SHARES = Map.ofEntries(Map.entry("H1",
			SPELLS + """
					, r AS (SELECT 1 AS weight, CASE WHEN reason IS NOT NULL THEN reason WHEN local IS NULL THEN 'no-definition'
						WHEN place LIKE 'zip-%%' THEN place END AS why, local AS hit, place NOT LIKE 'zip-%%' AS known FROM s)"""),
			Map.entry("H2",
					SPELLS + """
							, r AS (SELECT 1 AS weight, reason AS why, coalesce(minority, false) AS hit, minority IS NOT NULL AS known FROM s)"""),
			Map.entry("H3",
					SPELLS + """
							, r AS (SELECT 1 AS weight, coalesce(reason, CASE WHEN local IS NULL THEN 'no-definition' WHEN place LIKE 'zip-%%' THEN place END) AS why,
								local AND minority AS hit, minority IS NOT NULL AS known FROM s)"""),
			Map.entry("H4",
					PEOPLE + """
							, r AS (SELECT 1 AS weight, CASE WHEN reason IS NOT NULL THEN reason WHEN pay_yearly = 0 THEN 'unpaid'
								WHEN living_wage IS NULL THEN 'no-living-wage' END AS why,
								coalesce(pay_yearly >= living_wage * hours_yearly, false) AS hit, pay_yearly IS NOT NULL AS known FROM p)"""),
			Map.entry("H5",
					PEOPLE + """
							, r AS (SELECT 1 AS weight, CASE WHEN reason IS NOT NULL THEN reason WHEN local IS NULL THEN 'no-definition'
								WHEN place LIKE 'zip-%%' THEN place END AS why, local AS hit, place NOT LIKE 'zip-%%' AS known FROM p)"""),
			Map.entry("H6",
					SPELLS + """
							, r AS (SELECT 1 AS weight, CASE WHEN reason IS NOT NULL THEN reason WHEN no_targets OR local IS NULL THEN 'no-definition'
								WHEN place LIKE 'zip-%%' THEN place END AS why, local AS hit, place NOT LIKE 'zip-%%' AS known FROM s
								WHERE no_targets OR targeted)"""),
			Map.entry("H8",
					SPELLS + """
							, r AS (SELECT 1 AS weight, CASE WHEN reason IS NOT NULL THEN reason
								WHEN hired + 365 > (setting('data-as-of') ->> 'employments')::date THEN 'not-yet-365' END AS why,
								coalesce(really_ended >= hired + 365, true) AS hit, true AS known FROM s)"""),
			Map.entry("H9", SPELLS + """
					, r AS (SELECT 1 AS weight, CASE WHEN reason IS NOT NULL THEN reason
						WHEN (setting('data-as-of') ->> 'employments')::date - hired < 90 THEN 'not-yet-90' END AS why,
						coalesce(really_ended - hired >= 90, true) AS hit, true AS known FROM s)"""),
			Map.entry("H11",
					SPELLS + """
							, r AS (SELECT 1 AS weight, CASE WHEN reason IS NOT NULL THEN reason
								WHEN (setting('data-as-of') ->> 'employments')::date - hired < 365 THEN 'not-yet-365' END AS why,
								coalesce(really_ended - hired < 365, false) AS hit, true AS known FROM s)"""),
			Map.entry("P1",
					LINES + """
							, r AS (SELECT usd AS weight, CASE WHEN addressable IS FALSE THEN 'excluded-category' WHEN local IS NULL THEN 'no-definition'
								WHEN place LIKE 'zip-%%' THEN place END AS why, local AS hit, place NOT LIKE 'zip-%%' AS known FROM l)"""));

	private static final String SHARE = """
			SELECT coalesce(sum(weight) FILTER (WHERE why IS NULL AND known AND hit), 0),
				coalesce(sum(weight) FILTER (WHERE why IS NULL AND known), 0),
				round(coalesce(sum(weight) FILTER (WHERE why IS NULL AND known AND hit), 0)::numeric
					/ nullif(greatest(sum(weight) FILTER (WHERE why IS NULL AND known), 0), 0), 6),
				coalesce(sum(weight) FILTER (WHERE why IS NULL AND known), 0),
				coalesce(sum(weight) FILTER (WHERE why IS NULL OR why LIKE 'zip-%%'), 0),
				(SELECT string_agg(why || '=' || weight, ' ') FROM (SELECT why, sum(weight) AS weight FROM r WHERE why IS NOT NULL GROUP BY why) x)
			FROM r""";

	/** Codes that are no plain share. */
	private static final Map<String, String> OTHERS = Map.of("H7",
			SPELLS + """
					, r AS (SELECT CASE WHEN reason IS NOT NULL THEN reason WHEN disadvantaged IS NULL THEN 'no-definition' END AS why,
						disadvantaged AND pool_found = 'pipeline' AND min_education IN ('none', 'high-school', 'certificate', 'associate') AS hit,
						place NOT LIKE 'zip-%%' AND pool_found <> 'unknown' AND min_education <> '' AS known FROM s)
					SELECT count(*) FILTER (WHERE why IS NULL AND hit), count(*) FILTER (WHERE why IS NULL),
						round(count(*) FILTER (WHERE why IS NULL AND hit)::numeric / nullif(count(*) FILTER (WHERE why IS NULL), 0), 6),
						count(*) FILTER (WHERE why IS NULL AND known), count(*) FILTER (WHERE why IS NULL),
						(SELECT string_agg(why || '=' || n, ' ') FROM (SELECT why, count(*) AS n FROM r WHERE why IS NOT NULL GROUP BY why) x)
					FROM r""",
			"H13",
			SPELLS + """
					, r AS (SELECT coalesce(reason, CASE WHEN pay_yearly = 0 THEN 'unpaid' END) AS why, pay_hourly FROM s),
					o AS (SELECT pay_hourly, row_number() OVER (ORDER BY pay_hourly) AS place, count(*) OVER () AS n
						FROM r WHERE why IS NULL AND pay_hourly IS NOT NULL)
					SELECT NULL, (SELECT count(*) FROM o), (SELECT round(avg(pay_hourly), 2) FROM o WHERE place IN ((n + 1) / 2, n / 2 + 1)),
						(SELECT count(*) FROM o), count(*) FILTER (WHERE why IS NULL),
						(SELECT string_agg(why || '=' || n, ' ') FROM (SELECT why, count(*) AS n FROM r WHERE why IS NOT NULL GROUP BY why) x)
					FROM r""",
			"H4G",
			PEOPLE + """
					, r AS (SELECT CASE WHEN reason IS NOT NULL THEN reason WHEN pay_yearly = 0 THEN 'unpaid'
						WHEN living_wage IS NULL THEN 'no-living-wage' END AS why, pay_yearly,
						CASE WHEN pay_yearly < living_wage * hours_yearly THEN living_wage * hours_yearly - pay_yearly END AS gap FROM p),
					g AS (SELECT count(pay_yearly) AS known, count(*) AS total, count(gap) AS n, round(coalesce(sum(gap), 0), 2) AS gap
						FROM r WHERE why IS NULL)
					SELECT CASE WHEN known > 0 THEN gap END, n, CASE WHEN known > 0 THEN gap END, known, total,
						(SELECT string_agg(why || '=' || n, ' ') FROM (SELECT why, count(*) AS n FROM r WHERE why IS NOT NULL GROUP BY why) x)
					FROM g""",
			"HD",
			SPELLS + """
					SELECT count(*) FILTER (WHERE reason IS NULL), NULL, count(*) FILTER (WHERE reason IS NULL), NULL, NULL,
						(SELECT string_agg(reason || '=' || n, ' ') FROM (SELECT reason, count(*) AS n FROM s WHERE reason IS NOT NULL GROUP BY reason) x)
					FROM s""",
			"HC",
			PEOPLE + """
					SELECT CASE WHEN count(*) > 0 THEN count(*) FILTER (WHERE reason IS NULL) END, NULL,
						CASE WHEN count(*) > 0 THEN count(*) FILTER (WHERE reason IS NULL) END, NULL, NULL,
						(SELECT string_agg(reason || '=' || n, ' ') FROM (SELECT reason, count(*) AS n FROM p WHERE reason IS NOT NULL GROUP BY reason) x)
					FROM p""",
			"P2",
			LINES + """
					, m AS (SELECT usd, addressable IS NOT FALSE AS addressable, array_to_string(diverse, ' ') AS how FROM l),
					r AS (SELECT usd, addressable, how LIKE '%%:valid%%' AS hit, CASE WHEN NOT addressable THEN 'excluded-category'
						WHEN how LIKE '%%:valid%%' THEN NULL WHEN how LIKE '%%:self-declared%%' THEN 'self-declared'
						WHEN how LIKE '%%:lapsed%%' THEN 'lapsed' END AS why FROM m),
					t AS (SELECT coalesce(sum(usd) FILTER (WHERE hit AND addressable), 0) AS n, coalesce(sum(usd) FILTER (WHERE addressable), 0) AS d FROM r)
					SELECT n, d, CASE WHEN d > 0 THEN round(n / d, 6) END, d, d,
						(SELECT string_agg(why || '=' || usd, ' ') FROM (SELECT why, sum(usd) AS usd FROM r WHERE why IS NOT NULL GROUP BY why) x)
					FROM t""",
			"SP", LINES + " SELECT coalesce(sum(usd), 0), NULL, coalesce(sum(usd), 0), NULL, NULL, NULL FROM l", "SA",
			LINES + """
					SELECT coalesce(sum(usd) FILTER (WHERE addressable IS NOT FALSE), 0), NULL,
					coalesce(sum(usd) FILTER (WHERE addressable IS NOT FALSE), 0), NULL, NULL,
					'excluded-category=' || sum(usd) FILTER (WHERE addressable IS FALSE) FROM l""");

	/** Codes of people who left, were promoted or applied. */
	private static final Map<String, String> EVENTS = Map.of("HS",
			"""
					WITH e AS (SELECT * FROM leaving WHERE day BETWEEN ? AND ? AND %s)
					SELECT count(*) FILTER (WHERE why IS NULL), NULL, count(*) FILTER (WHERE why IS NULL), NULL, NULL,
						(SELECT string_agg(why || '=' || n, ' ') FROM (SELECT why, count(*) AS n FROM e WHERE why IS NOT NULL GROUP BY why) x)
					FROM e""",
			"H10",
			"""
					WITH t AS (SELECT ?::date AS from_day, ?::date AS to_day),
					e AS (SELECT why FROM leaving, t WHERE day BETWEEN from_day AND to_day AND %s),
					m AS (SELECT mean_at_work(from_day, to_day) AS mean, to_day - from_day + 1 AS days FROM t)
					SELECT count(*) FILTER (WHERE why IS NULL), (SELECT round(mean, 6) FROM m),
						round(count(*) FILTER (WHERE why IS NULL) * 365 / (SELECT mean * days FROM m), 6), NULL, NULL,
						(SELECT string_agg(why || '=' || n, ' ') FROM (SELECT why, count(*) AS n FROM e WHERE why IS NOT NULL GROUP BY why) x)
					FROM e""",
			"H12",
			"""
					WITH t AS (SELECT from_day, to_day FROM (SELECT ?::date AS from_day, ?::date AS to_day) d WHERE %s
						AND EXISTS (SELECT FROM job_changes)),
					latest AS (SELECT q.* FROM t, person q WHERE q.day <= from_day AND q.day >= from_day - interval '12 months'
						AND NOT EXISTS (SELECT FROM person later WHERE later.site = q.site AND later.day > q.day AND later.day <= from_day)),
					each AS (SELECT DISTINCT ON (employee_id) * FROM latest ORDER BY employee_id, reason IS NULL DESC, day DESC, site),
					f AS (SELECT e.*, rule_on('frontline-jobs', from_day) IS NULL AS undefined, EXISTS (SELECT FROM job_changes j
							WHERE j.employee_id = e.employee_id AND j.change_type = 'promotion'
							AND j.effective_date::date BETWEEN from_day AND to_day) AS promoted
						FROM each e, t WHERE rule_on('frontline-jobs', from_day) IS NULL
						OR listed(rule_on('frontline-jobs', from_day) -> 'jobs', ARRAY[job_code, job_title, job_family])),
					r AS (SELECT coalesce(reason, CASE WHEN undefined THEN 'no-definition' END) AS why, promoted FROM f)
					SELECT count(*) FILTER (WHERE why IS NULL AND promoted), count(*) FILTER (WHERE why IS NULL),
						round(count(*) FILTER (WHERE why IS NULL AND promoted)::numeric / nullif(count(*) FILTER (WHERE why IS NULL), 0), 6),
						count(*) FILTER (WHERE why IS NULL), count(*) FILTER (WHERE why IS NULL),
						(SELECT string_agg(why || '=' || n, ' ') FROM (SELECT why, count(*) AS n FROM r WHERE why IS NOT NULL GROUP BY why) x)
					FROM r""",
			"H15", """
					WITH a AS (SELECT * FROM applied WHERE day BETWEEN ? AND ? AND %s)
					SELECT count(*) FILTER (WHERE hired = 'yes'), count(*),
						round(count(*) FILTER (WHERE hired = 'yes')::numeric / nullif(count(*), 0), 6),
						count(*) FILTER (WHERE hired <> ''), count(*), NULL
					FROM a""");

	private static final String TURNOVER_BY_KIND = """
			WITH t AS (SELECT ?::date AS from_day, ?::date AS to_day, ?::text AS kind),
			e AS (SELECT why, voluntary = kind AS hit, voluntary <> '' AS known FROM leaving, t WHERE day BETWEEN from_day AND to_day),
			m AS (SELECT mean_at_work(from_day, to_day) AS mean, to_day - from_day + 1 AS days FROM t)
			SELECT count(*) FILTER (WHERE why IS NULL AND hit), (SELECT round(mean, 6) FROM m),
				round(count(*) FILTER (WHERE why IS NULL AND hit) * 365 / (SELECT mean * days FROM m), 6),
				count(*) FILTER (WHERE why IS NULL AND known), count(*) FILTER (WHERE why IS NULL),
				(SELECT string_agg(why || '=' || n, ' ') FROM (SELECT why, count(*) AS n FROM e WHERE why IS NOT NULL GROUP BY why) x)
			FROM e""";

	private final Connection connection;

	private final String schema;

	private IndependentSql(Connection connection, String schema) {
		this.connection = connection;
		this.schema = schema;
	}

	/**
	 * Loads the files and {@code definitions.json} of a directory.
	 * @param connection may create a schema
	 * @param directory where the files are; a missing kind counts as empty
	 * @throws SQLException when a row cannot be judged
	 * @throws UncheckedFileFailure when a file cannot be read
	 */
	public static IndependentSql load(Connection connection, Path directory) throws SQLException {
		String schema = "golden_" + UUID.randomUUID().toString().replace("-", "");
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE SCHEMA " + schema);
			statement.execute("SET search_path TO " + schema);
			statement.execute("CREATE TABLE request (seq bigint, path text, body jsonb)");
		}
		IndependentSql loaded = new IndependentSql(connection, schema);
		try {
			loaded.definitions(directory.resolve("definitions.json"));
			for (String kind : COLUMNS.keySet()) {
				loaded.copy(kind, directory.resolve(kind + ".csv"));
			}
			try (Statement statement = connection.createStatement()) {
				statement.execute(script());
			}
		}
		catch (SQLException | RuntimeException ex) {
			loaded.close();
			throw ex;
		}
		return loaded;
	}

	/**
	 * The totals of a period, by indicator code.
	 * @param from first day
	 * @param to last day
	 */
	public Map<String, Expected> compute(LocalDate from, LocalDate to) throws SQLException {
		return compute(from, to, null, "");
	}

	/**
	 * One group of a period.
	 * @param from first day
	 * @param to last day
	 * @param breakdown {@code site}, {@code job-family} or {@code pool} (people),
	 * {@code site} or {@code category} (spending), or {@code geography-set} (what is
	 * local); null for the total
	 * @param group the group as the files spell it, blank for "(not stated)"
	 * @return figures of the codes the breakdown applies to
	 */
	public Map<String, Expected> compute(LocalDate from, LocalDate to, @Nullable String breakdown, String group)
			throws SQLException {
		Map<String, Expected> figures = new TreeMap<>();
		Map<String, String> statements = new LinkedHashMap<>(OTHERS);
		statements.putAll(EVENTS);
		SHARES.forEach((code, rows) -> statements.put(code, rows + SHARE));
		for (Map.Entry<String, String> statement : statements.entrySet()) {
			String column = column(statement.getKey(), breakdown);
			if (column != null) {
				String sql = statement.getValue().formatted(column);
				figures.put(statement.getKey(),
						one("geography-set".equals(breakdown) ? inSet(sql) : sql, from, to, group));
			}
		}
		return figures;
	}

	/**
	 * Turnover of a period by how it came about.
	 * @param from first day
	 * @param to last day
	 * @param voluntary whether by the people's own choice
	 * @return one figure
	 */
	public Expected turnover(LocalDate from, LocalDate to, boolean voluntary) throws SQLException {
		return one(TURNOVER_BY_KIND, from, to, voluntary ? "yes" : "no");
	}

	/**
	 * The groups the files name, over all periods, or the local sets in force in one.
	 * @param breakdown a breakdown
	 * @param from first day
	 * @param to last day
	 * @return as the files spell them, blank among them where a row states none
	 */
	public Set<String> groups(String breakdown, LocalDate from, LocalDate to) throws SQLException {
		String sql = switch (breakdown) {
			case "site" -> "SELECT site FROM spell UNION SELECT site FROM person UNION SELECT site FROM purchase";
			case "job-family" -> "SELECT job_family FROM spell UNION SELECT job_family FROM person";
			case "pool" -> "SELECT DISTINCT pool_found FROM spell";
			case "category" -> "SELECT DISTINCT category FROM purchase";
			case "geography-set" ->
				"SELECT name FROM geography WHERE purpose = 'local' AND valid_from <= '%s' AND coalesce(valid_until > '%s', true)"
					.formatted(to, from);
			default -> throw new IllegalArgumentException("No such breakdown here: " + breakdown);
		};
		Set<String> groups = new TreeSet<>();
		try (Statement statement = this.connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			while (result.next()) {
				groups.add(result.getString(1));
			}
		}
		return groups;
	}

	@Override
	public void close() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("DROP SCHEMA IF EXISTS " + this.schema + " CASCADE");
			statement.execute("RESET search_path");
		}
	}

	private static @Nullable String column(String code, @Nullable String breakdown) {
		boolean spending = code.startsWith("P") || code.startsWith("S");
		boolean stock = List.of("H4", "H4G", "H5", "HC").contains(code);
		return switch (breakdown) {
			case null -> "?::text IS NOT NULL";
			case "site" -> List.of("H10", "H12", "H15").contains(code) ? null : (stock ? "q." : "") + "site = ?";
			case "job-family" ->
				(spending || List.of("H10", "H12").contains(code)) ? null : (stock ? "q." : "") + "job_family = ?";
			case "pool" -> (spending || stock || List.of("HS", "H10", "H12").contains(code)) ? null : "pool_found = ?";
			case "category" -> spending ? "category = ?" : null;
			case "geography-set" -> List.of("H1", "H5", "H6", "P1").contains(code) ? "?::text IS NOT NULL" : null;
			default -> throw new IllegalArgumentException("No such breakdown here: " + breakdown);
		};
	}

	/**
	 * Counts those of one local set, which is the parameter that else names the group.
	 */
	private static String inSet(String sql) {
		String day = sql.startsWith("WITH s AS") ? "hired" : "day";
		return sql.replace("?::text IS NOT NULL", "true")
			.replace("local AS hit", "in_set(?, place, " + day + ") AS hit");
	}

	private Expected one(String sql, LocalDate from, LocalDate to, String group) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setObject(1, from);
			statement.setObject(2, to);
			statement.setString(3, group);
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return new Expected(result.getBigDecimal(1), result.getBigDecimal(2), result.getBigDecimal(3),
						result.getBigDecimal(4), result.getBigDecimal(5), reasons(result.getString(6)));
			}
		}
	}

	private static Map<String, BigDecimal> reasons(@Nullable String text) {
		if (text == null) {
			return Map.of();
		}
		return Arrays.stream(text.split(" "))
			.map((pair) -> pair.split("="))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> new BigDecimal(pair[1])));
	}

	private void definitions(Path file) throws SQLException {
		try (PreparedStatement insert = this.connection
			.prepareStatement("INSERT INTO request SELECT n, r ->> 'path', r -> 'body'"
					+ " FROM jsonb_array_elements(?::jsonb) WITH ORDINALITY AS d (r, n)")) {
			insert.setString(1, Files.readString(file));
			insert.executeUpdate();
		}
		catch (IOException ex) {
			throw new UncheckedFileFailure(file, ex);
		}
	}

	private void copy(String kind, Path file) throws SQLException {
		String table = kind.replace('-', '_');
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(COLUMNS.get(kind)
				.stream()
				.map((column) -> column + " text NOT NULL DEFAULT ''")
				.collect(Collectors.joining(", ", "CREATE TABLE " + table + " (", ")")));
		}
		if (!Files.exists(file)) {
			return;
		}
		try (BufferedReader lines = Files.newBufferedReader(file); Reader all = Files.newBufferedReader(file)) {
			this.connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("COPY " + table + " (" + lines.readLine() + ") FROM STDIN (FORMAT csv, HEADER, NULL '\\N')",
						all);
		}
		catch (IOException ex) {
			throw new UncheckedFileFailure(file, ex);
		}
	}

	private static String script() {
		try (InputStream script = IndependentSql.class.getResourceAsStream("/golden/independent.sql")) {
			if (script == null) {
				throw new IllegalStateException("golden/independent.sql is not on the class path");
			}
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedFileFailure(Path.of("golden/independent.sql"), ex);
		}
	}

}
