package org.holdfast.metrics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.holdfast.metrics.Figure.Visibility;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stored figures of the institution in force. A figure that is computed anew with the
 * same result keeps its row.
 */
@Repository
class FigureRepository {

	private static final int CHUNK = 2_000;

	private static final String INSERT = """
			INSERT INTO figure (institution_id, passport, family, code, period_from, period_to, breakdown, grp,
				numerator, denominator, value, known, total, low, high, excluded, as_of, notes, status, visibility,
				coverage_hidden, reasons_hidden, source_id, computed_at%s)
			SELECT :institution, r.passport, r.family, r.code, r.period_from, r.period_to, r.breakdown, r.grp,
				r.numerator, r.denominator, r.value, r.known, r.total, r.low, r.high, r.excluded, r.as_of, r.notes, r.status,
				r.visibility, r.coverage_hidden, r.reasons_hidden, r.source_id, :now%s
			FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (passport text, family text, code text, period_from date,
				period_to date, breakdown text, grp text, numerator numeric, denominator numeric,
				value numeric, known numeric, total numeric, low numeric, high numeric, excluded jsonb, as_of date,
				notes jsonb, status text, visibility text, coverage_hidden boolean, reasons_hidden jsonb, source_id text)
			""";

	private static final String SELECT = "SELECT f.* FROM figure f WHERE f.institution_id = :institution";

	private static final TypeReference<TreeMap<String, BigDecimal>> COUNTS = new TypeReference<>() {
	};

	private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
	};

	private static final TypeReference<List<FigureSource.Rule>> RULES = new TypeReference<>() {
	};

	private static final TypeReference<List<FigureSource.File>> FILES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	FigureRepository(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Puts a new set of figures in the place of a family's current ones, in the running
	 * transaction. Figures that are kept stay as they are; only what is hidden of them is
	 * decided anew.
	 * @param family whose
	 * @param figures the new set
	 * @param keeping current figures that are kept whatever was computed
	 * @param now the present moment
	 */
	void swap(Family family, List<Decided> figures, List<Decided> keeping, Instant now) {
		Map<String, String> stored = stored(family);
		List<Decided> treated = new ArrayList<>();
		for (Decided one : keeping) {
			if (!treatment(one).equals(stored.remove(one.computed().passport()))) {
				treated.add(one);
			}
		}
		treat(treated);
		List<Map<String, @Nullable Object>> fresh = new ArrayList<>();
		Map<String, FigureSource> sources = new LinkedHashMap<>();
		Set<String> kept = new HashSet<>();
		for (Decided decided : figures) {
			String passport = decided.computed().passport();
			if (!kept.add(passport)) {
				continue;
			}
			if (!treatment(decided).equals(stored.remove(passport))) {
				String source = PassportWriter.key(decided.computed().source());
				sources.putIfAbsent(source, decided.computed().source());
				fresh.add(row(decided, family, source));
			}
		}
		retire(stored.keySet(), now);
		store(sources);
		for (int from = 0; from < fresh.size(); from += CHUNK) {
			store(fresh.subList(from, Math.min(from + CHUNK, fresh.size())), now);
		}
	}

	private void treat(List<Decided> kept) {
		if (kept.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					UPDATE figure SET visibility = r.visibility, coverage_hidden = r.coverage_hidden, reasons_hidden = r.reasons_hidden
					FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (passport text, visibility text, coverage_hidden boolean,
						reasons_hidden jsonb)
					WHERE figure.institution_id = :institution AND figure.passport = r.passport""")
			.param("institution", CurrentInstitution.id())
			.param("rows", this.json.writeValueAsString(kept.stream().map((one) -> {
				Map<String, Object> row = new LinkedHashMap<>(hiding(one));
				row.put("passport", one.computed().passport());
				return row;
			}).toList()))
			.update();
	}

	/**
	 * Stores figures that are proposed in the place of kept ones: not current.
	 * @param figures the proposed ones
	 * @param now the present moment
	 */
	void propose(List<Decided> figures, Instant now) {
		aside(figures, """
				ON CONFLICT (institution_id, passport) DO UPDATE SET visibility = excluded.visibility,
					coverage_hidden = excluded.coverage_hidden, reasons_hidden = excluded.reasons_hidden""", now);
	}

	/** Stores figures that are not current. */
	private void aside(List<Decided> figures, String known, Instant now) {
		Map<String, FigureSource> sources = new LinkedHashMap<>();
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (Decided decided : figures) {
			Computed computed = decided.computed();
			String source = PassportWriter.key(computed.source());
			sources.putIfAbsent(source, computed.source());
			rows.add(row(decided, computed.measured().code().family(), source));
		}
		store(sources);
		for (int from = 0; from < rows.size(); from += CHUNK) {
			this.jdbc.sql(INSERT.formatted(", superseded_at, on_request", ", :now, true") + known)
				.param("institution", CurrentInstitution.id())
				.param("rows", this.json.writeValueAsString(rows.subList(from, Math.min(from + CHUNK, rows.size()))))
				.param("now", Timestamp.from(now))
				.update();
		}
	}

	/**
	 * Lets proposed figures take the place of kept ones.
	 * @param kept the passports of those
	 * @param taken the passports of the others
	 * @param now the present moment
	 */
	void restate(Collection<String> kept, Collection<String> taken, Instant now) {
		retire(kept, now);
		this.jdbc.sql("""
				UPDATE figure SET superseded_at = NULL, on_request = false, restated = true
				WHERE institution_id = :institution AND passport = ANY (:passports)""")
			.param("institution", CurrentInstitution.id())
			.param("passports", taken.toArray(String[]::new))
			.update();
	}

	/**
	 * The current figures of a family in some periods, groups among them.
	 * @param family whose
	 * @param periods all that lies in one of them
	 * @return in no order
	 */
	List<Figure> inside(Family family, List<Period> periods) {
		return this.jdbc.sql(SELECT + """
				 AND family = :family AND superseded_at IS NULL
				AND EXISTS (SELECT 1 FROM unnest(CAST(:froms AS date[]), CAST(:tos AS date[])) AS p (first, last)
					WHERE f.period_from >= p.first AND f.period_to <= p.last)""")
			.param("institution", CurrentInstitution.id())
			.param("family", family.name())
			.param("froms", periods.stream().map((period) -> period.from().toString()).toArray(String[]::new))
			.param("tos", periods.stream().map((period) -> period.to().toString()).toArray(String[]::new))
			.query(this::figure)
			.list();
	}

	/**
	 * Figures by their passports, whether they are current or not.
	 * @param passports codes
	 * @return those that are known
	 */
	Map<String, Figure> named(Collection<String> passports) {
		Map<String, Figure> named = new LinkedHashMap<>();
		if (!passports.isEmpty()) {
			this.jdbc.sql(SELECT + " AND passport = ANY (:passports)")
				.param("institution", CurrentInstitution.id())
				.param("passports", passports.toArray(String[]::new))
				.query(this::figure)
				.list()
				.forEach((figure) -> named.put(figure.passport(), figure));
		}
		return named;
	}

	private Map<String, String> stored(Family family) {
		Map<String, String> stored = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT passport, visibility || coverage_hidden || reasons_hidden FROM figure
				WHERE institution_id = :institution AND family = :family AND superseded_at IS NULL""")
			.param("institution", CurrentInstitution.id())
			.param("family", family.name())
			.query((RowCallbackHandler) (rs) -> stored.put(rs.getString(1), rs.getString(2)));
		return stored;
	}

	private String treatment(Decided decided) {
		StringBuilder reasons = new StringBuilder("[");
		decided.reasonsHidden()
			.stream()
			.sorted()
			.forEach((reason) -> reasons.append((reasons.length() > 1) ? ", " : "")
				.append('"')
				.append(reason)
				.append('"'));
		return decided.visibility().name() + decided.coverageHidden() + reasons.append(']');
	}

	private void retire(Collection<String> passports, Instant now) {
		if (!passports.isEmpty()) {
			this.jdbc.sql("""
					UPDATE figure SET superseded_at = :now WHERE institution_id = :institution
					AND passport = ANY (:passports) AND superseded_at IS NULL""")
				.param("now", Timestamp.from(now))
				.param("institution", CurrentInstitution.id())
				.param("passports", passports.toArray(String[]::new))
				.update();
		}
	}

	private void store(Map<String, FigureSource> sources) {
		sources.forEach((id, source) -> this.jdbc
			.sql("""
					INSERT INTO figure_source (institution_id, id, definitions, batches)
					VALUES (:institution, :id, CAST(:definitions AS jsonb), CAST(:batches AS jsonb)) ON CONFLICT DO NOTHING""")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.param("definitions", this.json.writeValueAsString(source.definitions()))
			.param("batches", this.json.writeValueAsString(source.batches()))
			.update());
	}

	private void store(List<Map<String, @Nullable Object>> rows, Instant now) {
		this.jdbc
			.sql(INSERT.formatted("", "")
					+ """
							ON CONFLICT (institution_id, passport) DO UPDATE SET superseded_at = NULL, on_request = false, restated = false,
								computed_at = excluded.computed_at, visibility = excluded.visibility,
								coverage_hidden = excluded.coverage_hidden, reasons_hidden = excluded.reasons_hidden""")
			.param("institution", CurrentInstitution.id())
			.param("rows", this.json.writeValueAsString(rows))
			.param("now", Timestamp.from(now))
			.update();
	}

	/**
	 * Which figures have no passport yet.
	 * @param made figures as they were made on request
	 * @return those that are not stored, each once
	 */
	List<Computed> unknown(List<Computed> made) {
		if (made.isEmpty()) {
			return made;
		}
		Set<String> known = new HashSet<>(this.jdbc
			.sql("SELECT passport FROM figure WHERE institution_id = :institution AND passport = ANY (:passports)")
			.param("institution", CurrentInstitution.id())
			.param("passports", made.stream().map(Computed::passport).toArray(String[]::new))
			.query(String.class)
			.list());
		return made.stream().filter((one) -> known.add(one.passport())).toList();
	}

	/**
	 * Stores figures that were made on request: never current, and hidden from whoever
	 * may not read such figures.
	 * @param made figures without a passport
	 * @param now the present moment
	 */
	void keep(List<Computed> made, Instant now) {
		aside(made.stream().map(FigureRepository::onRequest).toList(), " ON CONFLICT DO NOTHING", now);
	}

	private static Decided onRequest(Computed one) {
		boolean nothing = one.measured().isOfNothing();
		return new Decided(one, nothing ? Figure.Visibility.SHOWN : Figure.Visibility.HIDDEN_FOR_ITSELF, !nothing,
				nothing ? Set.of() : one.measured().excluded().keySet());
	}

	private static Map<String, @Nullable Object> row(Decided decided, Family family, String source) {
		Computed computed = decided.computed();
		Measured measured = computed.measured();
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("passport", computed.passport());
		row.put("family", family.name());
		row.put("code", measured.code().name());
		row.put("period_from", computed.period().from().toString());
		row.put("period_to", computed.period().to().toString());
		row.put("breakdown", (computed.breakdown() != null) ? computed.breakdown().code() : null);
		row.put("grp", measured.group());
		row.put("numerator", measured.numerator());
		row.put("denominator", measured.denominator());
		row.put("value", measured.value());
		row.put("known", measured.known());
		row.put("total", measured.total());
		row.put("low", measured.low());
		row.put("high", measured.high());
		row.put("excluded", measured.excluded());
		row.put("as_of", (measured.asOf() != null) ? measured.asOf().toString() : null);
		row.put("notes", measured.notes());
		row.put("status", measured.status().code());
		row.putAll(hiding(decided));
		row.put("source_id", source);
		return row;
	}

	private static Map<String, Object> hiding(Decided decided) {
		return Map.of("visibility", decided.visibility().name(), "coverage_hidden", decided.coverageHidden(),
				"reasons_hidden", decided.reasonsHidden().stream().sorted().toList());
	}

	/**
	 * The last days of the periods in which a headcount by job family is hidden, be it
	 * current or proposed.
	 * @return in no order
	 */
	List<LocalDate> hiddenHeadcounts() {
		return this.jdbc.sql("""
				SELECT DISTINCT f.period_to FROM figure f WHERE f.institution_id = :institution AND f.code = 'HC'
				AND f.breakdown = 'job-family' AND f.visibility <> 'SHOWN' AND (f.superseded_at IS NULL OR EXISTS (
					SELECT 1 FROM restated_figure r WHERE r.institution_id = f.institution_id AND r.becomes = f.passport
					AND r.restatement_id IS NULL))""")
			.param("institution", CurrentInstitution.id())
			.query((rs, number) -> rs.getObject(1, LocalDate.class))
			.list();
	}

	/**
	 * The periods that have current figures.
	 * @return in no order
	 */
	List<Period> periods() {
		return this.jdbc.sql("""
				SELECT DISTINCT period_from, period_to FROM figure
				WHERE institution_id = :institution AND superseded_at IS NULL AND breakdown IS NULL""")
			.param("institution", CurrentInstitution.id())
			.query((rs, number) -> new Period(rs.getObject(1, LocalDate.class), rs.getObject(2, LocalDate.class)))
			.list();
	}

	List<Figure> totals(Period period, Collection<Measure> codes) {
		return current(period, codes, "AND breakdown IS NULL");
	}

	List<Figure> groups(Period period, Collection<Measure> codes, Breakdown breakdown) {
		return current(period, codes, "AND breakdown = '" + breakdown.code() + "'");
	}

	/**
	 * The current totals of the periods inside a range, for trends.
	 * @param range any range
	 * @param codes the indicators
	 * @return totals of all stored periods inside it
	 */
	List<Figure> totalsInside(Period range, Collection<Measure> codes) {
		return this.jdbc.sql(SELECT + """
				 AND period_from >= :from AND period_to <= :to
				AND period_from <= :to AND code = ANY (:codes) AND breakdown IS NULL AND superseded_at IS NULL
				ORDER BY period_from, period_to""")
			.param("institution", CurrentInstitution.id())
			.param("from", range.from())
			.param("to", range.to())
			.param("codes", codes.stream().map(Measure::name).toArray(String[]::new))
			.query(this::figure)
			.list();
	}

	private List<Figure> current(Period period, Collection<Measure> codes, String condition) {
		return this.jdbc.sql(SELECT + """
				 AND period_from = :from AND period_to = :to
				AND code = ANY (:codes) AND superseded_at IS NULL %s ORDER BY code, grp""".formatted(condition))
			.param("institution", CurrentInstitution.id())
			.param("from", period.from())
			.param("to", period.to())
			.param("codes", codes.stream().map(Measure::name).toArray(String[]::new))
			.query(this::figure)
			.list();
	}

	Optional<Figure> byPassport(String passport) {
		return this.jdbc.sql(SELECT + " AND passport = :passport")
			.param("institution", CurrentInstitution.id())
			.param("passport", passport)
			.query(this::figure)
			.optional();
	}

	/**
	 * Whether a stored figure still stands.
	 * @param passport its code
	 * @return current, replaced, or made on request
	 */
	Passport.Standing standing(String passport) {
		return this.jdbc
			.sql("""
					SELECT CASE WHEN superseded_at IS NULL THEN 'CURRENT' WHEN on_request THEN 'ON_REQUEST' ELSE 'REPLACED' END
					FROM figure WHERE institution_id = :institution AND passport = :passport""")
			.param("institution", CurrentInstitution.id())
			.param("passport", passport)
			.query((rs, number) -> Passport.Standing.valueOf(rs.getString(1)))
			.single();
	}

	FigureSource sourceOf(String passport) {
		return this.jdbc.sql("""
				SELECT s.definitions, s.batches FROM figure f
				JOIN figure_source s ON s.institution_id = f.institution_id AND s.id = f.source_id
				WHERE f.institution_id = :institution AND f.passport = :passport""")
			.param("institution", CurrentInstitution.id())
			.param("passport", passport)
			.query((rs, number) -> new FigureSource(this.json.readValue(rs.getString(1), RULES),
					this.json.readValue(rs.getString(2), FILES)))
			.single();
	}

	/**
	 * Which of some files stored figures were made from.
	 * @param passports the figures
	 * @param files the imports to look for
	 * @return imports by passport, of figures made from any of them
	 */
	Map<String, Set<String>> madeFrom(Collection<String> passports, Collection<String> files) {
		Map<String, Set<String>> found = new HashMap<>();
		this.jdbc.sql("""
				SELECT f.passport, file.id FROM figure f
				JOIN figure_source s ON s.institution_id = f.institution_id AND s.id = f.source_id
				JOIN unnest(:files) AS file (id) ON s.batches @> jsonb_build_array(jsonb_build_object('id', file.id))
				WHERE f.institution_id = :institution AND f.passport = ANY (:passports)""")
			.param("files", files.toArray(String[]::new))
			.param("institution", CurrentInstitution.id())
			.param("passports", passports.toArray(String[]::new))
			.query((RowCallbackHandler) (rs) -> found.computeIfAbsent(rs.getString(1), (key) -> new HashSet<>())
				.add(rs.getString(2)));
		return found;
	}

	private Figure figure(ResultSet rs, int number) throws SQLException {
		Measured measured = new Measured(Measure.valueOf(rs.getString("code")), rs.getString("grp"),
				rs.getBigDecimal("numerator"), rs.getBigDecimal("denominator"), rs.getBigDecimal("value"),
				rs.getBigDecimal("known"), rs.getBigDecimal("total"), rs.getBigDecimal("low"), rs.getBigDecimal("high"),
				this.json.readValue(rs.getString("excluded"), COUNTS), rs.getObject("as_of", LocalDate.class),
				this.json.readValue(rs.getString("notes"), TEXTS), Measured.Status.of(rs.getString("status")));
		String breakdown = rs.getString("breakdown");
		return new Figure(
				new Period(rs.getObject("period_from", LocalDate.class), rs.getObject("period_to", LocalDate.class)),
				(breakdown != null) ? Breakdown.of(breakdown).orElseThrow() : null, measured, rs.getString("passport"),
				Visibility.valueOf(rs.getString("visibility")), rs.getBoolean("coverage_hidden"),
				Set.copyOf(this.json.readValue(rs.getString("reasons_hidden"), TEXTS)),
				rs.getTimestamp("computed_at").toInstant(), rs.getBoolean("restated"));
	}

	/**
	 * A figure to store.
	 *
	 * @param computed as it was computed
	 * @param visibility what suppression decided
	 * @param coverageHidden whether coverage and bounds are hidden
	 * @param reasonsHidden the reasons whose counts are hidden
	 */
	record Decided(Computed computed, Visibility visibility, boolean coverageHidden, Set<String> reasonsHidden) {

	}

}
