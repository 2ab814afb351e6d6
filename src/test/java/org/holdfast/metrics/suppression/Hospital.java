package org.holdfast.metrics.suppression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A made-up hospital: people hired, counted into figures the way the indicators say. What
 * is counted from people is always consistent, as in life.
 */
final class Hospital {

	private final List<Hire> hires = new ArrayList<>();

	private final List<Period> periods;

	private final List<String> dimensions;

	private final List<String> codes;

	Hospital(List<Period> periods, List<String> dimensions, List<String> codes) {
		this.periods = periods;
		this.dimensions = dimensions;
		this.codes = codes;
	}

	/**
	 * Months, and stretches of them.
	 */
	static List<Period> calendar(int months, int quarter, int shift, boolean year) {
		List<Period> periods = new ArrayList<>();
		for (int m = 0; m < months; m++) {
			periods.add(new Period("month", m, m));
		}
		for (int m = 0; quarter > 1 && m + quarter <= months; m += quarter) {
			periods.add(new Period("quarter", m, m + quarter - 1));
		}
		for (int m = shift; shift > 0 && quarter > 1 && m + quarter <= months; m += quarter) {
			periods.add(new Period("fiscal-quarter", m, m + quarter - 1));
		}
		if (year) {
			periods.add(new Period("fiscal-year", 0, months - 1));
		}
		return periods;
	}

	/**
	 * Several fiscal years with all their months and quarters.
	 */
	static List<Period> years(int years, int startMonth) {
		List<Period> periods = new ArrayList<>();
		int first = startMonth - 1;
		for (int m = first; m < first + 12 * years; m++) {
			periods.add(new Period("month", m, m));
			if (m % 3 == 0 && m + 2 < first + 12 * years) {
				periods.add(new Period("quarter", m, m + 2));
			}
			if ((m - first) % 3 == 0) {
				periods.add(new Period("fiscal-quarter", m, m + 2));
			}
			if ((m - first) % 12 == 0) {
				periods.add(new Period("fiscal-year", m, m + 11));
			}
		}
		return periods;
	}

	static Hospital random(long seed, int people, List<Period> periods, int groups, List<String> dimensions,
			List<String> codes) {
		Hospital hospital = new Hospital(periods, dimensions, codes);
		Random random = new Random(seed);
		Random jobs = new Random(~seed);
		int first = periods.stream().mapToInt(Period::first).min().orElse(0);
		int months = periods.stream().mapToInt(Period::last).max().orElse(0) - first + 1;
		for (int i = 0; i < people; i++) {
			Map<String, String> in = new TreeMap<>();
			in.put("site", "site " + skewed(random, groups));
			in.put("job-family", "family " + skewed(random, groups + 1));
			in.put("pool", (random.nextInt(5) == 0) ? "pipeline" : "general");
			hospital.hires
				.add(new Hire(first + random.nextInt(months), in, maybe(random, 0.3, 0.06), maybe(random, 0.4, 0.1),
						random.nextInt(8) != 0, random.nextInt(4) != 0, random.nextInt(10) == 0, jobs.nextInt(3) != 0,
						(random.nextInt(12) == 0) ? (random.nextBoolean() ? "contingent" : "student") : ""));
		}
		return hospital;
	}

	private static int skewed(Random random, int groups) {
		return Math.min(random.nextInt(groups), random.nextInt(groups));
	}

	private static @Nullable Boolean maybe(Random random, double yes, double unknown) {
		return (random.nextDouble() < unknown) ? null : Boolean.valueOf(random.nextDouble() < yes);
	}

	Hospital hire(int count, int month, String site, @Nullable Boolean local) {
		return hire(count, month, Map.of("site", site), local);
	}

	Hospital hire(int count, int month, Map<String, String> in, @Nullable Boolean local) {
		return add(count, new Hire(month, in, local, local, true, Boolean.TRUE.equals(local), false, true, ""));
	}

	/**
	 * Hires into targeted jobs or others.
	 */
	Hospital hireInto(boolean targeted, int count, int month, String site, @Nullable Boolean local) {
		return add(count, new Hire(month, Map.of("site", site), local, local, true, true, false, targeted, ""));
	}

	/**
	 * Hires of whom it is known whether they are local and of a minority.
	 */
	Hospital hireWho(boolean local, boolean minority, int count, int month, String site) {
		return add(count, new Hire(month, Map.of("site", site), local, minority, true, true, false, true, ""));
	}

	private Hospital add(int count, Hire hire) {
		for (int i = 0; i < count; i++) {
			this.hires.add(hire);
		}
		return this;
	}

	Hospital leaveOut(int count, int month, String site, String reason) {
		for (int i = 0; i < count; i++) {
			this.hires.add(new Hire(month, Map.of("site", site), null, null, false, false, false, true, reason));
		}
		return this;
	}

	List<PublishedFigure> figures() {
		List<PublishedFigure> figures = new ArrayList<>();
		for (String code : this.codes) {
			for (Period period : this.periods) {
				figures.add(figure(code, period, null, null, (hire) -> true));
				for (String dimension : this.dimensions) {
					for (String group : new TreeSet<>(this.hires.stream().map((h) -> h.group(dimension)).toList())) {
						PublishedFigure figure = figure(code, period, dimension, group,
								(hire) -> hire.group(dimension).equals(group));
						if (figure.total() > 0 || !figure.excluded().isEmpty()) {
							figures.add(figure);
						}
					}
				}
			}
		}
		return figures;
	}

	private PublishedFigure figure(String code, Period period, @Nullable String dimension, @Nullable String group,
			Predicate<Hire> in) {
		List<Hire> all = this.hires.stream()
			.filter((h) -> h.month() >= period.first() && h.month() <= period.last() && in.test(h))
			.filter((h) -> !"H6".equals(code) || h.targeted())
			.toList();
		List<Hire> counted = all.stream().filter((h) -> h.reason().isEmpty()).toList();
		Map<String, Integer> excluded = new TreeMap<>();
		all.stream().filter((h) -> !h.reason().isEmpty()).forEach((h) -> excluded.merge(h.reason(), 1, Integer::sum));
		FigureKey key = new FigureKey(code, period.from(), period.to(), period.kind(), dimension, group);
		if ("HD".equals(code)) {
			return PublishedFigure.count(key, Population.HIRES, true, counted.size(), excluded);
		}
		List<Hire> ripe = counted;
		if ("H8".equals(code)) {
			ripe = counted.stream().filter(Hire::ripe).toList();
			if (ripe.size() < counted.size()) {
				excluded.put("not-yet-365", counted.size() - ripe.size());
			}
		}
		Function<Hire, @Nullable Boolean> answer = switch (code) {
			case "H1", "H6" -> Hire::local;
			case "H3" -> (hire) -> (hire.local() == null || hire.minority() == null) ? null
					: Boolean.valueOf(hire.local() && hire.minority());
			case "H2" -> Hire::minority;
			case "H7" -> Hire::impact;
			case "H13" -> (hire) -> hire.minority();
			default -> Hire::stayed;
		};
		int known = (int) ripe.stream().filter((h) -> answer.apply(h) != null).count();
		int yes = (int) ripe.stream().filter((h) -> Boolean.TRUE.equals(answer.apply(h))).count();
		if (List.of("H1", "H3", "H6").contains(code) && known < ripe.size()) {
			ripe.stream()
				.filter((h) -> h.local() == null)
				.forEach((h) -> excluded.merge(h.stayed() ? "zip-blank" : "zip-foreign", 1, Integer::sum));
		}
		Measure measure = Measure.of(code);
		return new PublishedFigure(key, measure.nature(), measure.population(), true,
				(measure.nature() == Nature.SHARE) ? yes : 0, known, known, ripe.size(), excluded, null);
	}

	/**
	 * A stretch of months counted from January 2020.
	 *
	 * @param kind its name
	 * @param first first month
	 * @param last last month
	 */
	record Period(String kind, int first, int last) {

		LocalDate from() {
			return LocalDate.of(2020, 1, 1).plusMonths(this.first);
		}

		LocalDate to() {
			return LocalDate.of(2020, 1, 1).plusMonths(this.last + 1L).minusDays(1);
		}

	}

	/**
	 * One person hired.
	 *
	 * @param month counted from January 2020
	 * @param in groups by dimension
	 * @param local null when not known
	 * @param minority null when not known
	 * @param ripe whether the first year is over
	 * @param stayed whether still there after it
	 * @param impact counts for H7
	 * @param targeted whether into a targeted job
	 * @param reason why left out; empty when counted
	 */
	record Hire(int month, Map<String, String> in, @Nullable Boolean local, @Nullable Boolean minority, boolean ripe,
			boolean stayed, boolean impact, boolean targeted, String reason) {

		String group(String dimension) {
			return this.in.getOrDefault(dimension, "(not stated)");
		}

	}

}
