package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.holdfast.institution.Institutions;
import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Finding;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.LayoutFinder;
import org.holdfast.intake.reading.PersonalColumn;
import org.holdfast.intake.reading.PersonalColumns;
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

	private static final int SAMPLE_ROWS = 200;

	private final ImportRecords records;

	private final Uploads uploads;

	private final Sheets sheets;

	private final FileFormats formats;

	private final MappingFinder finder;

	private final SeenWords seen;

	private final DateDecision dates;

	private final CheckRun check;

	private final Preview preview;

	private final StagedRows staged;

	private final Leftovers leftovers;

	private final Institutions institutions;

	private final Clock clock;

	ImportWork(ImportRecords records, Uploads uploads, Sheets sheets, FileFormats formats, MappingFinder finder,
			SeenWords seen, DateDecision dates, CheckRun check, Preview preview, StagedRows staged, Leftovers leftovers,
			Institutions institutions, Clock clock) {
		this.records = records;
		this.uploads = uploads;
		this.sheets = sheets;
		this.formats = formats;
		this.finder = finder;
		this.seen = seen;
		this.dates = dates;
		this.check = check;
		this.preview = preview;
		this.staged = staged;
		this.leftovers = leftovers;
		this.institutions = institutions;
		this.clock = clock;
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
		Layout layout = stated.packed() ? this.sheets.find(view, stated, this::fits)
				: stated.found() ? stated.layout() : find(view, stated);
		FileSample sample = sample(view.id(), layout);
		if (!sample.findings().isEmpty()) {
			Finding first = sample.findings().getFirst();
			fail(view, attempt, first.rule(), problems(sample.findings()), stated.tried(layout));
			return;
		}
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("state", ImportState.READ);
		changes.put("layout", stated.with(sample.layout()));
		changes.put("columns", sample.header());
		attempt.change(changes);
	}

	private Layout find(ImportView view, FileLayout stated) throws IOException {
		LayoutFinder finder = new LayoutFinder(this.finder.dictionary());
		try (InputStream in = this.uploads.open(view.id())) {
			byte[] head = in.readNBytes(LayoutFinder.HEAD);
			Layout layout = (stated.delimiter() != null)
					? finder.findHeader(head, stated.textEncoding(), stated.delimiter().charAt(0))
					: finder.find(head, stated.textEncoding());
			return (stated.headerRow() != null) ? layout.withHeaderRow(stated.headerRow()) : layout;
		}
	}

	/** Whether a sheet has a column for everything that its kind of file needs. */
	private boolean fits(ImportView view, FileSample sample) {
		Mapping told = (view.mapping() != null) ? view.mapping() : Mapping.EMPTY;
		return MappingCheck.problems(this.formats.get(view.kind()),
				MappingFinder.mapping(this.finder.suggest(view.kind(), sample)).with(told.constants()), sample.header())
			.isEmpty();
	}

	private static boolean named(UnreadableWorkbook ex) {
		return ex.rule() == Rule.FILE_TYPE;
	}

	FileSample sample(UUID id, Layout layout) throws IOException {
		try (InputStream in = this.uploads.open(id)) {
			return FileSample.read(in, layout, SAMPLE_ROWS);
		}
	}

	private void map(ImportView view, WorkAttempt attempt) throws IOException {
		FileFormat format = this.formats.get(view.kind());
		Layout layout = Objects.requireNonNull(view.layout()).layout();
		FileSample sample = sample(view.id(), layout);
		Map<String, @Nullable Object> changes = new HashMap<>();
		MappingFinder.Found found = this.preview.inTransaction(() -> this.finder.find(view, sample));
		Mapping mapping = found.mapping();
		List<ImportView.Problem> problems = new ArrayList<>();
		if (found.saved() != null) {
			changes.put("source", found.saved().source());
			changes.put("mapping_version", found.saved().version());
		}
		if (mapping == null) {
			Mapping proposed = this.preview.inTransaction(() -> this.finder.propose(view, sample)).mapping();
			problems.addAll(MappingCheck.problems(format, proposed, view.headers()));
			changes.put("state", ImportState.NEEDS_MAPPING);
			changes.put("reason", problems.isEmpty() ? null : problems.getFirst().rule());
		}
		else {
			changes.put("mapping", mapping);
			problems.addAll(MappingCheck.problems(format, mapping, view.headers()));
			problems.addAll(personalEmployeeIds(mapping, sample));
			if (problems.isEmpty()) {
				DateDecision.Decided decided = this.dates.decide(view, format, mapping, sample);
				problems.addAll(decided.problems());
				changes.put("layout", decided.layout());
			}
			changes.put("state", problems.isEmpty() ? ImportState.CHECKING : ImportState.NEEDS_MAPPING);
			changes.put("reason", problems.isEmpty() ? null : problems.getFirst().rule());
		}
		problems.addAll(found.remarks());
		problems.addAll(personal(view, mapping, sample));
		changes.put("problems", problems);
		attempt.change(changes);
	}

	private List<ImportView.Problem> personalEmployeeIds(Mapping mapping, FileSample sample) {
		String column = mapping.columns().get("employee_id");
		int index = (column != null) ? Cells.index(sample.header(), column) : -1;
		if (index < 0 || PersonalColumns.employeeIdsLikeSsn(sample.column(index)).isEmpty()) {
			return List.of();
		}
		return List.of(new ImportView.Problem(Rule.EMPLOYEE_ID_PERSONAL.code(), "error", 1,
				List.of(new ImportView.Sample(0, column, null))));
	}

	private List<ImportView.Problem> personal(ImportView view, @Nullable Mapping mapping, FileSample sample) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(),
				this.preview.inTransaction(this.institutions::current).zone());
		List<ImportView.Sample> dropped = new ArrayList<>();
		for (PersonalColumn column : new PersonalColumns(today).find(view.kind().code(), sample)) {
			if (mapping == null || !mapping.uses(column.header())) {
				dropped.add(new ImportView.Sample(0, column.header(), null));
			}
		}
		return dropped.isEmpty() ? List.of()
				: List.of(new ImportView.Problem(Rule.PERSONAL_DATA_DROPPED.code(), "notice", dropped.size(), dropped));
	}

	private void check(ImportView view, WorkAttempt attempt) throws IOException, SQLException {
		Optional<CheckRun.Outcome> outcome;
		try {
			outcome = this.check.run(view, attempt);
		}
		catch (DatesContradict ex) {
			ask(view, attempt, ex.columns());
			return;
		}
		if (outcome.isEmpty()) {
			return;
		}
		CheckRun.Outcome found = outcome.get();
		if (found.counts().read() == 0) {
			throw new FileRefused(Rule.FILE_EMPTY);
		}
		attempt.change(() -> kept(view, found));
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
		problems.addAll(notices(view));
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
