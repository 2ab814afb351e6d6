package org.holdfast.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * A hospital of ordinary size, invented by a seeded generator: about 900 hires over the
 * fiscal years 2025 and 2026 (July to June), rosters of about 1,200 people on two days at
 * three sites, 20,000 purchase lines with 400 vendors, and the definitions they are
 * measured by. It holds what golden-case.md holds, only more of it; large enough that a
 * threshold of 11 leaves something to read.
 * <p>
 * What it leaves out on purpose, because the rules are silent there: chains of more than
 * one rehire, rehires after a transfer, and vendors with a PO box before another address.
 */
public final class GeneratedInstitution {

	/**
	 * Sites, each with its county in the definitions.
	 */
	public static final List<String> SITES = List.of("Northgate", "Southport", "Riverside");

	/**
	 * Day up to which the employments are known.
	 */
	public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

	/**
	 * Days of the two rosters.
	 */
	public static final List<LocalDate> ROSTER_DAYS = List.of(LocalDate.of(2025, 6, 30), LocalDate.of(2026, 6, 30));

	private final long seed;

	private GeneratedInstitution(long seed) {
		this.seed = seed;
	}

	/**
	 * The institution of a seed: the same seed gives the same bytes.
	 */
	public static GeneratedInstitution of(long seed) {
		return new GeneratedInstitution(seed);
	}

	/**
	 * Writes {@code employments.csv}, {@code roster.csv}, {@code purchases.csv},
	 * {@code vendors.csv} and {@code definitions.json} into a directory that exists.
	 * @throws UncheckedFileFailure when a file cannot be written
	 */
	public void writeTo(Path directory) {
		GeneratedPeople people = new GeneratedPeople(new Random(this.seed));
		GeneratedSpend spend = new GeneratedSpend(new Random(this.seed + 1));
		write(directory.resolve("employments.csv"), people.employments());
		write(directory.resolve("roster.csv"), people.roster());
		write(directory.resolve("vendors.csv"), spend.vendors());
		write(directory.resolve("purchases.csv"), spend.purchases());
		write(directory.resolve("definitions.json"), GeneratedDefinitions.JSON);
	}

	static LocalDate dayBetween(Random random, LocalDate first, LocalDate last) {
		return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
	}

	static <T> T pick(Random random, List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

	static boolean chance(Random random, int percent) {
		return random.nextInt(100) < percent;
	}

	private static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedFileFailure(file, ex);
		}
	}

}
