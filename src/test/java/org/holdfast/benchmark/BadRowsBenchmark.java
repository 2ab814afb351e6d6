package org.holdfast.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.holdfast.golden.PurchaseFile;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures what bad rows cost: files of which one row in a hundred or every row is
 * damaged, against the same file without damage, by turns in one run, from the first byte
 * to the preview with the errors counted. Arguments: rows, rounds.
 */
public final class BadRowsBenchmark {

	private static final int SEED = 7;

	private static final int WARM_UP = 2;

	private BadRowsBenchmark() {
	}

	/**
	 * Runs with the whole application in this process.
	 * @param args rows and rounds
	 */
	public static void main(String[] args) throws Exception {
		int rows = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		int rounds = (args.length > 1) ? Integer.parseInt(args[1]) : 5;
		try (ConfigurableApplicationContext context = Benchmark.application()) {
			Hospital hospital = new Hospital(context);
			Path clean = file(rows, 0);
			Path some = file(rows, 10_000);
			Path all = file(rows, 1_000_000);
			List<Double> someRatios = new ArrayList<>();
			List<Double> allRatios = new ArrayList<>();
			for (int round = 1 - WARM_UP; round <= rounds; round++) {
				double without = hospital.check(clean);
				double withSome = without / hospital.check(some);
				double withAll = without / hospital.check(all);
				if (round > 0) {
					someRatios.add(withSome);
					allRatios.add(withAll);
				}
				System.out.printf("round %d: clean %,.0f rows/s, one in a hundred bad %.2f of it, all bad %.2f%n",
						round, rows * 1e9 / without, withSome, withAll);
			}
			Collections.sort(someRatios);
			Collections.sort(allRatios);
			System.out.printf(
					"bad rows / clean rows, %,d rows, median of %d: one in a hundred %.2f (floor 0.80), all %.2f (floor 0.50)%n",
					rows, rounds, someRatios.get(rounds / 2), allRatios.get(rounds / 2));
		}
	}

	private static Path file(int rows, int damaged) throws Exception {
		Path file = Benchmark.FOLDER.resolve("damaged-" + damaged + ".csv");
		Files.createDirectories(Benchmark.FOLDER);
		PurchaseFile.of(rows, SEED).damaged(damaged).writeTo(file);
		return file;
	}

}
