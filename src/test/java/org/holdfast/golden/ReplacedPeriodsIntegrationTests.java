package org.holdfast.golden;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.Definitions;
import org.holdfast.golden.RowsByHand.Row;
import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.SetBased;
import org.holdfast.intake.WithdrawalEffect;
import org.holdfast.intake.stored.RowFilter;
import org.holdfast.intake.stored.RowsPage;
import org.holdfast.intake.stored.StoredRow;
import org.holdfast.intake.stored.StoredRows;
import org.holdfast.intake.withdrawal.Foresight;
import org.holdfast.purchasing.SpendTallies;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.workforce.RosterTallies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replacing a period writes nothing for the rows it hides and reads none of them, and
 * still counts as if each of them had been written down: after a second replacement that
 * overlaps the first, with conflicts decided both ways, and without any of the files.
 */
@IntegrationTest
class ReplacedPeriodsIntegrationTests {

	private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

	private static final List<Period> RANGES = List.of(new Period(FIRST, LAST),
			new Period(FIRST.plusDays(9), LAST.minusDays(18)));

	private static final String WORK = """
			SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) AS written,
				coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) FILTER (WHERE schemaname = 'leaf'), 0) AS read
			FROM pg_stat_xact_user_tables""";

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	private Imports imports;

	@Autowired
	private Batches batches;

	@Autowired
	private Definitions definitions;

	@Autowired
	private SetBased statements;

	@Autowired
	private SpendTallies spend;

	@Autowired
	private RosterTallies roster;

	@Autowired
	private Foresight foresight;

	@Autowired
	private StoredRows stored;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private Actor manager;

	private final List<ImportView> files = new ArrayList<>();

	private final List<List<Row>> rows = new ArrayList<>();

	private RowsByHand byHand;

	@ParameterizedTest
	@CsvSource({ "71, 2025-02-01, 2025-03-31, 2025-03-01, 2025-04-30",
			"72, 2025-02-10, 2025-03-20, 2025-03-05, 2025-04-17", "73, 2025-03-05, 2025-03-20, 2025-03-01, 2025-03-31",
			"74, 2025-01-01, 2025-06-29, 2025-06-30, 2025-06-30" })
	void purchasesCountAsIfEachHiddenLineWereWrittenDown(long seed, LocalDate from, LocalDate to, LocalDate again,
			LocalDate until) {
		commitFive(Kind.PURCHASES, (one, other) -> one.cents() != other.cents() || !one.day().equals(other.day()), seed,
				new Decision.Range(from, to), new Decision.Range(again, until));
		for (Set<Integer> visible : subsets()) {
			for (Period range : RANGES) {
				assertThat(spend(visible, range)).as("%s of %s", visible, range)
					.isEqualTo(sums(
							this.byHand.counting(visible).stream().filter((row) -> range.contains(row.day())).toList(),
							(row) -> row.day().toString().substring(0, 7) + " " + row.group()));
			}
		}
		withdrawAll(Kind.PURCHASES, seed);
	}

	@ParameterizedTest
	@CsvSource({ "81, 2025-02-01, 2025-03-31, 2025-03-01, 2025-04-30",
			"82, 2025-02-10, 2025-03-20, 2025-03-05, 2025-04-17" })
	void peopleCountAsIfEachHiddenRowWereWrittenDown(long seed, LocalDate from, LocalDate to, LocalDate again,
			LocalDate until) {
		commitFive(Kind.ROSTER, (one, other) -> false, seed, new Decision.Range(from, to),
				new Decision.Range(again, until));
		for (Set<Integer> visible : subsets()) {
			assertThat(people(visible)).as("%s", visible)
				.isEqualTo(sums(this.byHand.counting(visible), (row) -> row.day() + " " + row.group()));
		}
		withdrawAll(Kind.ROSTER, seed);
	}

	@ParameterizedTest
	@EnumSource(names = { "PURCHASES", "ROSTER" })
	void replacingAPeriodCostsNothingByTheRowsItHides(Kind kind) {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		ImportView hidden = this.programs.load(this.manager, kind, null, file(kind, many("A", 5_000)));
		ImportView ten = this.programs.send(this.manager, kind, null, file(kind, many("B", 10)));
		assertThat(ten.state()).as("%s", ten.problems()).isEqualTo(ImportState.PREVIEWED);
		Decision all = new Decision(false, null, false, "replace", new Decision.Range(FIRST, LAST));
		Cost commit = cost(() -> this.imports.commit(ten.id(), all));
		assertThat(commit.state()).isEqualTo(ImportState.COMMITTED);
		assertThat(commit.written()).isBetween(2L, 40L);
		assertThat(commit.read()).isZero();
		assertThat(why(hidden, null).values()).hasSize(50).containsOnly("period-replaced");
		assertThat(effect(ten)).isEqualTo(new WithdrawalEffect(10, 5_000));
		Cost withdrawal = cost(() -> this.imports.withdraw(ten.id(), "A test of costs"));
		assertThat(withdrawal.state()).isEqualTo(ImportState.WITHDRAWN);
		assertThat(withdrawal.written()).isBetween(1L, 40L);
		assertThat(withdrawal.read()).isZero();
		assertThat(why(hidden, null)).isEmpty();
	}

	private static List<Row> many(String prefix, int count) {
		return IntStream.range(0, count)
			.mapToObj((at) -> new Row(0, prefix + at, FIRST.plusDays(at % 181), "Food", 100 + at))
			.toList();
	}

	private Cost cost(Supplier<ImportView> change) {
		return inTransaction(() -> {
			Work before = work();
			ImportState state = change.get().state();
			Work after = work();
			return new Cost(state, after.written() - before.written(), after.read() - before.read());
		});
	}

	/** What this connection has done, a little of earlier transactions with it. */
	private Work work() {
		return this.jdbc.sql(WORK).query((row, at) -> new Work(row.getLong("written"), row.getLong("read"))).single();
	}

	private void commitFive(Kind kind, BiPredicate<Row, Row> conflict, long seed, Decision.Range first,
			Decision.Range second) {
		this.manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		this.byHand = new RowsByHand(conflict);
		Random random = new Random(seed);
		for (Decision decision : List.of(new Decision(false, null, false, null, null),
				new Decision(false, null, false, "replace", null), new Decision(false, null, false, "replace", first),
				new Decision(false, null, false, "keep", second), new Decision(false, null, false, "keep", null))) {
			List<Row> some = some(kind, random);
			ImportView sent = this.programs.send(this.manager, kind, null, file(kind, some));
			assertThat(sent.state()).as("%s", sent.problems()).isEqualTo(ImportState.PREVIEWED);
			if (decision.replace() != null) {
				assertThat(foreseen(sent, decision.replace())).as("hidden by file %s", this.files.size())
					.isEqualTo(inRange(this.byHand.counting(subsets().getLast()), decision.replace()));
			}
			Map<String, Long> met = this.byHand.put(some, decision);
			assertThat(
					List.of((long) sent.rows().same(), (long) sent.rows().changed(), (long) sent.rows().conflicting()))
				.as("file %s", this.files.size())
				.isEqualTo(List.of(met.getOrDefault("same", 0L), met.getOrDefault("changed", 0L),
						met.getOrDefault("conflicting", 0L)));
			ImportView committed = this.programs.commit(this.manager, sent.id(), decision);
			assertThat(committed.state()).isEqualTo(ImportState.COMMITTED);
			this.files.add(committed);
			this.rows.add(some);
		}
	}

	private long foreseen(ImportView file, Decision.Range range) {
		return this.cast.as(this.manager, () -> this.foresight.replaced(file.id(), range.from(), range.to()))
			.stream()
			.mapToLong(Foresight.Replaced::rows)
			.sum();
	}

	private static long inRange(List<Row> rows, Decision.Range range) {
		return rows.stream()
			.filter((row) -> !row.day().isBefore(range.from()) && !row.day().isAfter(range.to()))
			.count();
	}

	/** Of what each number stands for, files mostly say the same. */
	private List<Row> some(Kind kind, Random random) {
		List<Row> some = new ArrayList<>();
		for (int number = 0; number < 240; number++) {
			LocalDate day = FIRST.plusDays((kind == Kind.ROSTER) ? number % 12 * 15 : number * 7 % 181);
			boolean changed = random.nextInt(5) == 0;
			long cents = 1_000 + number;
			if (kind == Kind.PURCHASES && random.nextInt(6) == 0) {
				cents++;
				day = day.plusDays(random.nextInt(2));
			}
			if (random.nextInt(3) > 0) {
				some.add(new Row(this.files.size(), "N" + number + ((kind == Kind.ROSTER) ? "/" + day : ""), day,
						changed ? "Linen" : "Food", (kind == Kind.PURCHASES) ? cents : 0));
			}
		}
		return some;
	}

	private static byte[] file(Kind kind, List<Row> rows) {
		boolean people = kind == Kind.ROSTER;
		StringBuilder csv = new StringBuilder(people ? "as_of,employee_id,home_zip,job_title,pay,pay_basis,job_family\n"
				: "transaction_id,line,transaction_date,vendor_id,vendor_name,vendor_zip,amount,category\n");
		for (Row row : rows) {
			String name = row.identity().replaceFirst("/.*", "");
			csv.append(people ? "%s,%s,21201,Clerk,20,hourly,%s\n".formatted(row.day(), name, row.group())
					: "%s,1,%s,%s,Vendor %s,21201,%s,%s\n".formatted(name, row.day(), vendor(row), vendor(row),
							BigDecimal.valueOf(row.cents(), 2), row.group()));
		}
		return csv.toString().getBytes(StandardCharsets.US_ASCII);
	}

	private static String vendor(Row row) {
		return "V" + Math.floorMod(row.identity().hashCode(), 7);
	}

	private List<Set<Integer>> subsets() {
		return IntStream.range(0, 1 << this.files.size())
			.mapToObj((bits) -> IntStream.range(0, this.files.size())
				.filter((file) -> (bits >> file & 1) == 1)
				.boxed()
				.collect(Collectors.toSet()))
			.toList();
	}

	private Map<String, Sum> spend(Set<Integer> visible, Period range) {
		return tallied(visible, (set, rules) -> {
			Map<String, Sum> sums = new TreeMap<>();
			this.spend.tally(set, rules, range)
				.forEach((one) -> sums.merge(one.month().toString().substring(0, 7) + " " + one.category(),
						new Sum(one.cents(), one.lines()), Sum::plus));
			return sums;
		});
	}

	private Map<String, Sum> people(Set<Integer> visible) {
		return tallied(visible, (set, rules) -> {
			Map<String, Sum> sums = new TreeMap<>();
			this.roster.tally(set, rules, this.roster.snapshots(set))
				.forEach((one) -> sums.merge(one.asOf() + " " + one.jobFamily(), new Sum(0, one.count()), Sum::plus));
			return sums;
		});
	}

	private Map<String, Sum> tallied(Set<Integer> visible,
			BiFunction<BatchSet, DefinitionSnapshot, Map<String, Sum>> tally) {
		Set<UUID> ids = visible.stream().map((file) -> this.files.get(file).id()).collect(Collectors.toSet());
		Map<String, Sum> sums = inTransaction(() -> {
			List<Batch> seen = this.batches.visible()
				.batches()
				.stream()
				.filter((batch) -> ids.contains(batch.importId()))
				.toList();
			DefinitionSnapshot rules = this.definitions.snapshot();
			this.statements.prepare();
			return tally.apply(new BatchSet(seen), rules);
		});
		sums.values().removeIf((sum) -> sum.equals(Sum.NONE));
		return sums;
	}

	private static Map<String, Sum> sums(List<Row> rows, Function<Row, String> by) {
		Map<String, Sum> sums = new TreeMap<>();
		rows.forEach((row) -> sums.merge(by.apply(row), new Sum(row.cents(), 1), Sum::plus));
		return sums;
	}

	private void withdrawAll(Kind kind, long seed) {
		Set<Integer> visible = new TreeSet<>(subsets().getLast());
		List<Integer> order = new ArrayList<>(visible);
		Collections.shuffle(order, new Random(seed));
		for (int next : order) {
			for (int file : visible) {
				assertThat(why(this.files.get(file), visible)).as("of file %s with %s", file, visible)
					.isEqualTo(expectedWhy(file, visible));
			}
			if (kind == Kind.PURCHASES) {
				awaitVendors(visible);
			}
			assertThat(effect(this.files.get(next))).as("without file %s of %s", next, visible)
				.isEqualTo(new WithdrawalEffect(this.rows.get(next).size() - this.byHand.staying(next, visible),
						this.byHand.returning(next, visible)));
			this.cast.as(this.manager, () -> this.imports.withdraw(this.files.get(next).id(), "A test of periods"));
			visible.remove(next);
		}
	}

	private Map<Integer, String> expectedWhy(int file, Set<Integer> visible) {
		Map<Integer, String> expected = new TreeMap<>();
		for (int at = 0; at < this.rows.get(file).size(); at++) {
			String why = this.byHand.why(this.rows.get(file).get(at), visible);
			if (why != null) {
				expected.put(at + 2, why);
			}
		}
		return expected;
	}

	/**
	 * Why stored rows do not count, by their numbers; one page when nothing is said of
	 * files.
	 */
	private Map<Integer, String> why(ImportView file, Set<Integer> visible) {
		Map<Integer, String> why = new TreeMap<>();
		String after = null;
		do {
			String begin = after;
			RowsPage page = this.cast.as(this.manager, () -> this.stored.of(file.id(), RowFilter.ALL, begin));
			for (StoredRow row : page.rows()) {
				if (row.hidden() != null) {
					why.put(row.number(), row.hidden().why());
				}
			}
			after = (visible != null) ? page.next() : null;
		}
		while (after != null);
		return why;
	}

	private WithdrawalEffect effect(ImportView file) {
		return this.cast.as(this.manager, () -> this.foresight.withdrawal(file.id())).rows();
	}

	private void awaitVendors(Set<Integer> visible) {
		Map<String, Sum> expected = sums(this.byHand.counting(visible), ReplacedPeriodsIntegrationTests::vendor);
		Map<String, Sum> seen = new HashMap<>();
		try {
			Programs.await(() -> {
				seen.clear();
				seen.putAll(vendors());
				return seen.equals(expected);
			});
		}
		catch (RuntimeException ex) {
			assertThat(seen).as("vendors with %s", visible).isEqualTo(expected);
			throw ex;
		}
	}

	private Map<String, Sum> vendors() {
		return inTransaction(() -> {
			Map<String, Sum> vendors = new HashMap<>();
			this.jdbc.sql("SELECT vendor_id, cents, lines FROM vendor_seen WHERE lines <> 0")
				.query((RowCallbackHandler) (row) -> vendors.put(row.getString(1),
						new Sum(row.getLong(2), row.getLong(3))));
			return vendors;
		});
	}

	private <T> T inTransaction(Supplier<T> work) {
		return Objects.requireNonNull(this.cast.as(this.manager,
				() -> new TransactionTemplate(this.transactions).execute((status) -> work.get())));
	}

	/**
	 * What a change took.
	 *
	 * @param state the state the import has now
	 * @param written rows written in all tables
	 * @param read rows read in the tables that hold what is in files
	 */
	private record Cost(ImportState state, long written, long read) {

	}

	/**
	 * What was done to tables.
	 *
	 * @param written rows written in all tables
	 * @param read rows read in the tables that hold what is in files
	 */
	private record Work(long written, long read) {

	}

	/**
	 * What stands behind a group.
	 *
	 * @param cents the sum
	 * @param rows how many
	 */
	private record Sum(long cents, long rows) {

		static final Sum NONE = new Sum(0, 0);

		Sum plus(Sum other) {
			return new Sum(this.cents + other.cents, this.rows + other.rows);
		}

	}

}
