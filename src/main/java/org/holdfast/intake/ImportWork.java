package org.holdfast.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Finding;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.staging.StagedRows;
import org.holdfast.intake.workbook.UnreadableWorkbook;
import org.holdfast.shared.Exact;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Takes an import as far as it goes by itself: read, mapped, checked, previewed. It can
 * be begun again at any point; what an interrupted attempt loaded, nothing points to.
 */
@Service
class ImportWork {

	private static final Logger logger = LoggerFactory.getLogger(ImportWork.class);

	private final ImportRecords records;

	private final Sheets sheets;

	private final SeenWords seen;

	private final FirstLook look;

	private final EarlyChecks early;

	private final CheckRun check;

	private final Preview preview;

	private final StagedRows staged;

	private final Leftovers leftovers;

	ImportWork(ImportRecords records, Sheets sheets, FirstLook look, EarlyChecks early, SeenWords seen, CheckRun check,
			Preview preview, StagedRows staged, Leftovers leftovers) {
		this.records = records;
		this.sheets = sheets;
		this.look = look;
		this.early = early;
		this.seen = seen;
		this.check = check;
		this.preview = preview;
		this.staged = staged;
		this.leftovers = leftovers;
	}

	/**
	 * Goes on with an import until it waits for a person, is over, or this node stops.
	 * Runs with the institution in force, outside a transaction.
	 * @param id the import
	 * @param stopping tells whether this node stops
	 */
	void advance(UUID id, BooleanSupplier stopping) {
		ImportState before = null;
		for (Optional<ImportView> view = this.records.find(id); view.isPresent() && view.get().state() != before
				&& !stopping.getAsBoolean(); view = this.records.find(id)) {
			before = view.get().state();
			long began = System.nanoTime();
			WorkAttempt attempt = new WorkAttempt(this.records, id, before, this.records.nextBatchNumber(), stopping);
			try {
				step(view.get(), attempt);
				logger.info("Import {} left {} after {} ms", id, before.code(),
						(System.nanoTime() - began) / 1_000_000);
			}
			catch (FileRefused ex) {
				fail(view.get(), attempt, ex.rule(), List.of());
			}
			catch (UnreadableWorkbook ex) {
				fail(view.get(), attempt, ex.rule(), List.of(new ImportView.Problem(ex.rule().code(), "error", 1,
						List.of(new ImportView.Sample(0, null, named(ex) ? ex.kind().code() : null)))));
			}
			catch (IOException | SQLException ex) {
				throw new IllegalStateException("Import " + id + " could not go on from " + before, ex);
			}
		}
	}

	private void step(ImportView view, WorkAttempt attempt) throws IOException, SQLException {
		switch (view.state()) {
			case CHECKED -> this.preview.of(view);
			case COMMITTING -> this.preview.again(view);
			case RECEIVED, READ, CHECKING -> {
				if (this.records.begin(view.id(), view.state(), attempt.number())) {
					loaded(view, attempt);
				}
			}
			default -> {
			}
		}
	}

	private void loaded(ImportView view, WorkAttempt attempt) throws IOException, SQLException {
		switch (view.state()) {
			case RECEIVED -> read(view, attempt);
			case READ -> map(view, attempt);
			default -> check(view, attempt);
		}
	}

	private void read(ImportView view, WorkAttempt attempt) throws IOException {
		FileLayout stated = Objects.requireNonNull(view.layout());
		FileSample sample = this.look.sample(view.id(), this.look.layout(view));
		if (!sample.findings().isEmpty()) {
			Finding first = sample.findings().getFirst();
			fail(view, attempt, first.rule(), problems(sample.findings()), stated.tried(sample.layout()));
			return;
		}
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("state", ImportState.READ);
		changes.put("layout", stated.with(sample.layout()));
		changes.put("columns", sample.header());
		attempt.change(changes);
	}

	private static boolean named(UnreadableWorkbook ex) {
		return ex.rule() == Rule.FILE_TYPE;
	}

	private void map(ImportView view, WorkAttempt attempt) throws IOException {
		FirstLook.Mapped found = this.look.map(view);
		Map<String, @Nullable Object> changes = new HashMap<>();
		if (found.saved() != null) {
			changes.put("source", found.saved().source());
			changes.put("mapping_version", found.saved().version());
		}
		if (found.mapping() != null) {
			changes.put("mapping", found.mapping());
		}
		if (found.layout() != null) {
			changes.put("layout", found.layout());
		}
		changes.put("state", found.ready() ? ImportState.CHECKING : ImportState.NEEDS_MAPPING);
		changes.put("reason", found.against().isEmpty() ? null : found.against().getFirst().rule());
		changes.put("problems", found.problems());
		attempt.change(changes);
	}

	private void check(ImportView view, WorkAttempt attempt) throws IOException, SQLException {
		Optional<EarlyCheck> early = this.early.take(view);
		WorkAttempt going = early.isPresent() ? attempt.numbered(early.get().number()) : attempt;
		Optional<CheckRun.Outcome> outcome;
		try {
			outcome = early.isPresent() ? early.get().end(going) : this.check.run(view, going);
		}
		catch (DatesContradict ex) {
			ask(view, going, ex.columns());
			return;
		}
		if (outcome.isEmpty()) {
			return;
		}
		CheckRun.Outcome found = outcome.get();
		if (found.counts().read() == 0) {
			throw new FileRefused(Rule.FILE_EMPTY);
		}
		going.change(() -> kept(view, found));
	}

	private static void ask(ImportView view, WorkAttempt attempt, List<String> columns) {
		List<ImportView.Problem> problems = new ArrayList<>(DateDecision.problems(columns));
		problems.addAll(notices(view));
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("state", ImportState.NEEDS_MAPPING);
		changes.put("reason", Rule.DATE_AMBIGUOUS.code());
		changes.put("layout", Objects.requireNonNull(view.layout()).asking(columns));
		changes.put("problems", problems);
		changes.put("rows_done", 0);
		attempt.change(changes);
	}

	private static List<ImportView.Problem> notices(ImportView view) {
		return view.problems().stream().filter((problem) -> problem.severity().equals("notice")).toList();
	}

	private Map<String, @Nullable Object> kept(ImportView view, CheckRun.Outcome found) {
		this.staged.keep(view.id(), found.batch(), found.kept());
		List<ImportView.Problem> problems = new ArrayList<>(found.problems());
		problems.addAll(this.seen.keep(view, found.seen()));
		Set<String> rules = problems.stream().map(ImportView.Problem::rule).collect(Collectors.toSet());
		notices(view).stream()
			.filter((notice) -> !SeenWords.RULES.contains(notice.rule()) && !rules.contains(notice.rule()))
			.forEach(problems::add);
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("state", ImportState.CHECKED);
		changes.put("batch_id", found.batch());
		changes.put("rows_read", found.counts().read());
		changes.put("rows_accepted", found.counts().accepted);
		changes.put("rows_rejected", found.counts().rejected);
		changes.put("rows_excluded", found.counts().excluded);
		changes.put("filled", found.filled());
		changes.put("last_row", found.lastRow());
		changes.put("rows_done", found.counts().read());
		changes.put("rows_total", found.counts().read());
		changes.put("first_day", (found.days() != null) ? found.days().first() : null);
		changes.put("last_day", (found.days() != null) ? found.days().last() : null);
		changes.put("total_amount", (found.totalCents() != null) ? Exact.dollars(found.totalCents()) : null);
		changes.put("problems", problems);
		return changes;
	}

	private void fail(ImportView view, WorkAttempt attempt, Rule rule, List<ImportView.Problem> problems) {
		fail(view, attempt, rule, problems, view.layout());
	}

	private void fail(ImportView view, WorkAttempt attempt, Rule rule, List<ImportView.Problem> problems,
			@Nullable FileLayout tried) {
		logger.info("Import {} cannot go on: {}", view.id(), rule.code());
		List<ImportView.Problem> all = problems.isEmpty()
				? List
					.of(new ImportView.Problem(rule.code(), "error", 1, List.of(new ImportView.Sample(0, null, null))))
				: problems;
		boolean choice = rule == Rule.FILE_EMPTY && this.sheets.several(view);
		attempt.change(() -> {
			if (ImportView.isOfContent(rule.code()) && !choice) {
				this.leftovers.forget(view.id());
			}
			Map<String, @Nullable Object> changes = new HashMap<>();
			changes.put("state", ImportState.FAILED);
			changes.put("reason", rule.code());
			changes.put("problems", all);
			changes.put("layout", tried);
			return changes;
		});
	}

	private static List<ImportView.Problem> problems(List<Finding> findings) {
		return findings.stream()
			.map((finding) -> new ImportView.Problem(finding.rule().code(), RowJudge.severity(finding.rule()), 1,
					List.of(new ImportView.Sample(finding.row(), finding.column(), finding.value()))))
			.toList();
	}

}
