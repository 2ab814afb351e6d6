package org.holdfast.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import org.holdfast.Holdfast;
import org.holdfast.database.OwnerDataSource;
import org.holdfast.golden.PurchaseFile;
import org.holdfast.golden.PurchaseTruth;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Measures the application from outside, over HTTP, as ratios of two things done by turns
 * in one run: importing a generated purchases file against a plain {@code COPY} of the
 * same bytes; and the executive's page of an institution with that file, and withdrawing
 * the file, against the same with ten thousand rows. Arguments: rows, rounds.
 */
public final class Benchmark {

	private static final int FEW_ROWS = 10_000;

	private static final int SEED = 7;

	/** Rounds until the JVM has compiled what it runs; they do not count. */
	private static final int WARM_UP = 2;

	static final Path FOLDER = Path.of("target", "benchmark");

	private Benchmark() {
	}

	/**
	 * Runs with the whole application in this process, on a database of its own that is
	 * new each time; start it with the heap the application is to have.
	 * @param args rows and rounds
	 */
	public static void main(String[] args) throws Exception {
		int rows = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		int rounds = (args.length > 1) ? Integer.parseInt(args[1]) : 5;
		try (ConfigurableApplicationContext context = application()) {
			Hospital large = new Hospital(context);
			imports(rows, rounds, large, new PlainCopy(owner(context)));
			Hospital small = new Hospital(context);
			Path few = FOLDER.resolve("few.csv");
			PurchaseFile.of(FEW_ROWS, SEED).writeTo(few);
			small.load(few);
			pages(rows, large, small);
			withdrawals(rows, large, small);
		}
	}

	/**
	 * Starts the application on a database of its own that is new.
	 * @return the running application
	 */
	static ConfigurableApplicationContext application() throws IOException {
		FileSystemUtils.deleteRecursively(FOLDER);
		Files.createDirectories(FOLDER);
		System.out.printf("heap %,d MiB, %d processors%n", Runtime.getRuntime().maxMemory() >> 20,
				Runtime.getRuntime().availableProcessors());
		return SpringApplication.run(Holdfast.class, "--server.port=0", "--holdfast.data=" + FOLDER.resolve("data"),
				"--holdfast.demo.data=none", "--logging.level.root=WARN");
	}

	private static void imports(int rows, int rounds, Hospital hospital, PlainCopy plain) throws Exception {
		Path file = FOLDER.resolve("many.csv");
		PurchaseTruth truth = PurchaseFile.of(rows, SEED).writeTo(file);
		List<Double> ratios = new ArrayList<>();
		for (int round = 1 - WARM_UP; round <= rounds; round++) {
			if (round > 1 - WARM_UP) {
				hospital.withdraw();
			}
			long copy = plain.load(file);
			Hospital.Load load = hospital.load(file);
			if (!load.sum().equals(truth.sum().toPlainString())) {
				throw new IllegalStateException("Sum " + load.sum() + " instead of " + truth.sum());
			}
			double ratio = (double) copy / load.nanos();
			if (round > 0) {
				ratios.add(ratio);
			}
			System.out.printf("round %d: %s %,d rows/s, import %,d rows/s (%s), ratio %.2f%n", round, plain.name(),
					rows * 1_000_000_000L / copy, rows * 1_000_000_000L / load.nanos(), load.steps(), ratio);
		}
		Collections.sort(ratios);
		System.out.printf("import / COPY, %,d rows, median of %d: %.2f (floor 0.30)%n", rows, rounds,
				ratios.get(rounds / 2));
	}

	private static void pages(int rows, Hospital large, Hospital small) {
		List<Long> many = new ArrayList<>();
		List<Long> few = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			long first = large.openDashboard();
			long second = small.openDashboard();
			if (i >= 100) {
				many.add(first);
				few.add(second);
			}
		}
		Collections.sort(many);
		Collections.sort(few);
		double manyMedian = many.get(many.size() / 2) / 1e6;
		double fewMedian = few.get(few.size() / 2) / 1e6;
		System.out.printf("executive page p50 %.1f ms at %,d rows, %.1f ms at %,d rows: %.2f (floor 1.5)%n", manyMedian,
				rows, fewMedian, FEW_ROWS, manyMedian / fewMedian);
	}

	private static void withdrawals(int rows, Hospital large, Hospital small) throws Exception {
		double many = large.withdraw() / 1e6;
		double few = small.withdraw() / 1e6;
		System.out.printf("withdrawal %.1f ms of %,d rows, %.1f ms of %,d rows%n", many, rows, few, FEW_ROWS);
	}

	private static DataSource owner(ConfigurableApplicationContext context) {
		String name = context.getBeanFactory().getBeanNamesForAnnotation(OwnerDataSource.class)[0];
		return context.getBean(name, DataSource.class);
	}

}
