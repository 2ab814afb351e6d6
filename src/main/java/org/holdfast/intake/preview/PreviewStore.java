package org.holdfast.intake.preview;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.holdfast.intake.NearVendors;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what a comparison left with its import.
 */
@Repository
@Transactional(readOnly = true)
public class PreviewStore {

	private static final TypeReference<Map<String, BigDecimal>> TYPED = new TypeReference<>() {
	};

	private static final TypeReference<List<Found>> FOUND = new TypeReference<>() {
	};

	private static final TypeReference<List<RowSample>> SAMPLES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	PreviewStore(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * The control totals that were typed.
	 * @param id the import
	 * @return by month, possibly none
	 */
	public Map<String, BigDecimal> typed(UUID id) {
		String text = column(id, "control_totals");
		return (text != null) ? this.json.readValue(text, TYPED) : Map.of();
	}

	/**
	 * The months of a checked file and those that were typed.
	 * @param id the import
	 * @return in rising order
	 */
	public List<MonthTotal> months(UUID id) {
		String text = column(id, "months");
		return joined((text != null) ? this.json.readValue(text, FOUND) : List.of(), typed(id));
	}

	/**
	 * Puts what was found beside what was typed.
	 * @param found by month
	 * @param typed by month
	 * @return in rising order
	 */
	public static List<MonthTotal> joined(List<Found> found, Map<String, BigDecimal> typed) {
		Map<String, Found> months = new TreeMap<>();
		found.forEach((one) -> months.put(one.month(), one));
		boolean amounts = found.stream().anyMatch((one) -> one.amount() != null);
		TreeSet<String> all = new TreeSet<>(months.keySet());
		all.addAll(typed.keySet());
		List<MonthTotal> totals = new ArrayList<>();
		for (String month : all) {
			Found one = months.getOrDefault(month, new Found(month, 0, amounts ? BigDecimal.ZERO : null));
			totals.add(new MonthTotal(YearMonth.parse(month), one.rows(), one.amount(), typed.get(month)));
		}
		return totals;
	}

	/**
	 * The first few rows of each kind.
	 * @param id the import
	 * @return possibly none
	 */
	public List<RowSample> samples(UUID id) {
		String text = column(id, "samples");
		return (text != null) ? this.json.readValue(text, SAMPLES) : List.of();
	}

	/**
	 * The vendors that are like others.
	 * @param id the import
	 * @return what was found, absent for kinds without vendors and once it was decided
	 */
	public NearVendors.@Nullable Found nearVendors(UUID id) {
		String text = column(id, "near_vendors");
		return (text != null) ? this.json.readValue(text, NearVendors.Found.class) : null;
	}

	/**
	 * How many rows that count already are dated in the days of the file and not in it.
	 * @param id the import
	 * @return rows
	 */
	public int gone(UUID id) {
		String text = column(id, "rows_gone");
		return (text != null) ? Integer.parseInt(text) : 0;
	}

	/**
	 * Whether the import was committed although a total differed.
	 * @param id the import
	 * @return whether somebody accepted the difference
	 */
	public boolean differenceAccepted(UUID id) {
		return "true".equals(column(id, "difference_accepted"));
	}

	private @Nullable String column(UUID id, String name) {
		return this.jdbc
			.sql("SELECT coalesce(" + name + "::text, '') FROM import WHERE institution_id = :institution AND id = :id")
			.param("institution", CurrentInstitution.id())
			.param("id", id)
			.query(String.class)
			.optional()
			.filter((text) -> !text.isEmpty())
			.orElse(null);
	}

	/**
	 * What a file holds of one month.
	 *
	 * @param month for example {@code 2025-01}
	 * @param rows accepted rows
	 * @param amount the sum of their amounts, absent for kinds without amounts
	 */
	public record Found(String month, int rows, @Nullable BigDecimal amount) {

	}

}
