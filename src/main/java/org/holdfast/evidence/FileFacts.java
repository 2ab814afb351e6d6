package org.holdfast.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the committed files of one institution show, by counts over whole files. Of each
 * kind the files of the latest month speak.
 *
 * @param batches the visible batches
 * @param followed whether people can be followed between two rosters, absent with less
 * than two days
 */
record FileFacts(BatchSet batches, @Nullable Boolean followed) {

	/** A column is there when at least nine of ten rows hold it. */
	private static final int TENTHS = 9;

	private static final long MILLION = 1_000_000;

	private static final String PAY_OVER_TIME = "roster.pay_over_time";

	private static final String PERSON_OVER_TIME = "roster.person_over_time";

	/** Columns that show the same fact, so that either will do. */
	private static final Map<String, String> SAME = Map.of("vendors.zip", "purchases.vendor_zip",
			"vendors.certification", "purchases.certifications", "job-changes.to_pay", PAY_OVER_TIME,
			"job-changes.change_type", PERSON_OVER_TIME);

	/**
	 * How far the files show what an item asks.
	 * @param shownBy the item's columns, not empty
	 * @return how far
	 */
	Proof proof(List<String> shownBy) {
		Map<String, List<String>> facts = new LinkedHashMap<>();
		shownBy.forEach((column) -> facts.computeIfAbsent(fact(column), (fact) -> new ArrayList<>()).add(column));
		List<Proof> known = facts.values()
			.stream()
			.map(this::best)
			.filter((proof) -> proof.level() != Proof.Level.NOTHING)
			.toList();
		if (known.isEmpty()) {
			return Proof.nothing(facts.size());
		}
		Proof worst = known.stream().min(Comparator.comparing(FileFacts::share)).orElseThrow();
		Proof.Level level = (known.size() < facts.size()) ? Proof.Level.SOME_FACTS : worst.level();
		return new Proof(level, known.size(), facts.size(), worst.filled(), worst.rows(), worst.file());
	}

	private static String fact(String column) {
		String other = SAME.get(column);
		if (other != null) {
			return other;
		}
		return column.startsWith("employments.") ? column.replace("employments.", "roster.") : column;
	}

	private Proof best(List<String> columns) {
		return columns.stream().map(this::column).max(Comparator.comparing(FileFacts::share)).orElseThrow();
	}

	private Proof column(String name) {
		String[] parts = name.split("\\.", 2);
		return Kind.of(parts[0]).map((kind) -> switch (name) {
			case PAY_OVER_TIME -> payOverTime();
			case PERSON_OVER_TIME -> personOverTime();
			default -> filled(kind, parts[1]);
		}).orElseGet(() -> Proof.nothing(1));
	}

	private Proof filled(Kind kind, String column) {
		List<Batch> told = this.batches.of(kind).stream().filter((batch) -> !batch.filled().isEmpty()).toList();
		Optional<YearMonth> latest = told.stream().map(FileFacts::month).max(Comparator.naturalOrder());
		return count(told.stream().filter((batch) -> Optional.of(month(batch)).equals(latest)).toList(), column);
	}

	private static Proof count(List<Batch> files, String column) {
		long rows = files.stream().mapToLong(Batch::rows).sum();
		long filled = files.stream()
			.mapToLong((batch) -> Math.min(batch.rows(), batch.filled().getOrDefault(column, 0)))
			.sum();
		if (filled == 0) {
			return Proof.nothing(1);
		}
		Proof.Level level = (10 * filled >= TENTHS * rows) ? Proof.Level.SHOWN : Proof.Level.SOME_ROWS;
		return new Proof(level, 1, 1, filled, rows, files.getLast());
	}

	private Proof payOverTime() {
		List<Batch> paid = this.batches.of(Kind.ROSTER)
			.stream()
			.filter((batch) -> batch.filled().getOrDefault("pay", 0) > 0)
			.toList();
		Proof pay = count(paid, "pay");
		return (paid.isEmpty() || FollowingStore.days(paid).size() > 1) ? pay : oneDay(pay);
	}

	private Proof personOverTime() {
		List<Batch> rosters = this.batches.of(Kind.ROSTER);
		if (rosters.isEmpty()) {
			return Proof.nothing(1);
		}
		Batch latest = rosters.stream().max(Comparator.comparing(FileFacts::month)).orElseThrow();
		Proof whole = new Proof(Proof.Level.SHOWN, 1, 1, latest.rows(), latest.rows(), latest);
		if (this.followed == null) {
			return oneDay(whole);
		}
		return this.followed ? whole : Proof.nothing(1);
	}

	private static Proof oneDay(Proof proof) {
		return new Proof(Proof.Level.ONE_DAY, 1, 1, proof.filled(), proof.rows(), proof.file());
	}

	/**
	 * The month a file is known by: that of its last row, else that of its commit.
	 * @param batch a file
	 * @return the month
	 */
	static YearMonth month(Batch batch) {
		LocalDate last = batch.lastDay();
		return YearMonth
			.from(Objects.requireNonNullElseGet(last, () -> LocalDate.ofInstant(batch.committedAt(), ZoneOffset.UTC)));
	}

	/** One day counts for less than some rows of enough days. */
	private static long share(Proof proof) {
		if (proof.rows() == 0) {
			return 0;
		}
		return (proof.level() == Proof.Level.ONE_DAY) ? 1 : MILLION * proof.filled() / proof.rows();
	}

}
