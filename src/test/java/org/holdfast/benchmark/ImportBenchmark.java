package org.holdfast.benchmark;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.holdfast.Holdfast;
import org.holdfast.account.AccountView;
import org.holdfast.account.Accounts;
import org.holdfast.account.EmailAddress;
import org.holdfast.database.OwnerDataSource;
import org.holdfast.definition.Definitions;
import org.holdfast.golden.PurchaseFile;
import org.holdfast.golden.PurchaseTruth;
import org.holdfast.institution.Institutions;
import org.holdfast.institution.Members;
import org.holdfast.intake.Acceptance;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.NewImport;
import org.holdfast.intake.ReceivedFile;
import org.holdfast.intake.Uploads;
import org.holdfast.metrics.FigureAnswer;
import org.holdfast.metrics.Figures;
import org.holdfast.metrics.Measure;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Role;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Loads a generated purchases file through upload, check, preview, commit and
 * recomputation, alternately with a plain {@code COPY} of the same bytes, and prints the
 * ratio of their speeds. Arguments: rows, rounds.
 */
public final class ImportBenchmark {

	private ImportBenchmark() {
	}

	/**
	 * Runs the benchmark with the whole application in this process; start it with the
	 * heap the application is to have.
	 * @param args rows and rounds
	 */
	public static void main(String[] args) throws Exception {
		int rows = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		int rounds = (args.length > 1) ? Integer.parseInt(args[1]) : 3;
		Path file = Path.of("target", "benchmark", "purchases-" + rows + ".csv");
		Files.createDirectories(file.getParent());
		PurchaseTruth truth = PurchaseFile.of(rows, 7).writeTo(file);
		try (ConfigurableApplicationContext context = SpringApplication.run(Holdfast.class, "--server.port=0",
				"--holdfast.data=target/benchmark/data", "--holdfast.demo.data=none")) {
			new ImportBenchmark.Run(context, file, truth).rounds(rounds);
		}
	}

	private static final class Run {

		private final ConfigurableApplicationContext context;

		private final Path file;

		private final PurchaseTruth truth;

		private final Actor actor;

		private final PlainCopy plain;

		Run(ConfigurableApplicationContext context, Path file, PurchaseTruth truth) throws Exception {
			this.context = context;
			this.file = file;
			this.truth = truth;
			UUID institution = UUID.randomUUID();
			AccountView account = context.getBean(Accounts.class)
				.ensure(new EmailAddress("benchmark-" + institution + "@example.org"), "Benchmark",
						"a lantern on the harbor wall", false);
			CurrentInstitution.runAs(institution, () -> {
				context.getBean(Institutions.class).found("Benchmark", Institutions.DEFAULT_ZONE, null);
				context.getBean(Members.class).join(account.id(), Role.ADMINISTRATOR);
			});
			this.actor = new Actor(account.id(), "Benchmark", account.email(), institution, Role.ADMINISTRATOR);
			this.plain = new PlainCopy(owner(context));
			context.getBean(Definitions.class);
		}

		private static DataSource owner(ConfigurableApplicationContext context) {
			String name = context.getBeanFactory().getBeanNamesForAnnotation(OwnerDataSource.class)[0];
			return context.getBean(name, DataSource.class);
		}

		void rounds(int rounds) throws Exception {
			List<Double> ratios = new ArrayList<>();
			for (int round = 1; round <= rounds; round++) {
				long copy = this.plain.load(this.file);
				long import_ = load();
				double ratio = (double) copy / import_;
				ratios.add(ratio);
				System.out.printf("round %d: COPY %,d rows/s, import %,d rows/s, ratio %.2f%n", round, speed(copy),
						speed(import_), ratio);
			}
			Collections.sort(ratios);
			System.out.printf("import / COPY, %,d rows, median of %d: %.2f (floor 0.30)%n", this.truth.rows(), rounds,
					ratios.get(rounds / 2));
		}

		private long speed(long nanos) {
			return this.truth.rows() * 1_000_000_000L / nanos;
		}

		private long load() throws Exception {
			Imports imports = this.context.getBean(Imports.class);
			long start = System.nanoTime();
			UUID id = CurrentActor.runAs(this.actor, () -> {
				try (InputStream in = Files.newInputStream(this.file)) {
					ReceivedFile received = this.context.getBean(Uploads.class).receive("purchases.csv", in);
					Acceptance accepted = imports.accept(received,
							new NewImport(Kind.PURCHASES, null, null, null, null, null));
					return accepted.id();
				}
			});
			long received = System.nanoTime();
			ImportView view = settled(imports, id);
			long previewed = System.nanoTime();
			if (view.state() != ImportState.PREVIEWED) {
				throw new IllegalStateException(view.state() + " " + view.problems());
			}
			CurrentActor.runAs(this.actor, () -> imports.commit(id, new Decision(false, null, false, null, null)));
			long committed = System.nanoTime();
			FigureAnswer answer = fresh();
			long end = System.nanoTime();
			System.out.printf(
					"  upload %d ms, check and preview %d ms, commit %d ms, figures %d ms; SP of the year %s%n",
					(received - start) / 1_000_000, (previewed - received) / 1_000_000,
					(committed - previewed) / 1_000_000, (end - committed) / 1_000_000,
					answer.figures().getFirst().value());
			if (!view.totalAmount().equals(this.truth.sum())) {
				throw new IllegalStateException("Sum " + view.totalAmount() + " instead of " + this.truth.sum());
			}
			CurrentActor.runAs(this.actor, () -> imports.withdraw(id, "benchmark"));
			fresh();
			return end - start;
		}

		private ImportView settled(Imports imports, UUID id) throws Exception {
			while (true) {
				ImportView view = CurrentActor.runAs(this.actor, () -> imports.get(id));
				if (view.state() == ImportState.PREVIEWED || view.state() == ImportState.FAILED
						|| view.state() == ImportState.NEEDS_MAPPING) {
					return view;
				}
				LockSupport.parkNanos(5_000_000);
			}
		}

		private FigureAnswer fresh() throws Exception {
			while (true) {
				FigureAnswer answer = CurrentActor.runAs(this.actor, () -> this.context.getBean(Figures.class)
					.of(Period.month(2025, 3), List.of(Measure.SP, Measure.P1), null));
				if (answer.staleSince() == null && answer.computedAt() != null) {
					return answer;
				}
				LockSupport.parkNanos(5_000_000);
			}
		}

	}

}
