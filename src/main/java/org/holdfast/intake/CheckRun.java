package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.holdfast.database.LoaderDataSource;
import org.holdfast.institution.InstitutionKeys;
import org.holdfast.institution.Institutions;
import org.holdfast.intake.FileFormat.Attempt;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowKind;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.reading.TotalRowWatch;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.MoneyReader;
import org.holdfast.intake.value.WordCounter;
import org.holdfast.shared.Exact;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a whole file, checks every row and loads the good ones under a fresh batch
 * number, invisible. One transaction of the loader: all of it is there afterwards or
 * nothing is.
 */
@Component
class CheckRun {

	private static final int REPORT_EVERY = 20_000;

	/** What so many rows need fits into the nearest memory. */
	private static final int EXPECTED = 64;

	private static final String REJECTED_COLUMNS = "row_no, rule, column_no";

	private final Uploads uploads;

	private final FileFormats formats;

	private final CorrectionRepository corrections;

	private final InstitutionKeys keys;

	private final Institutions institutions;

	private final DataSource loader;

	private final IntakeSettings settings;

	private final Clock clock;

	CheckRun(Uploads uploads, FileFormats formats, CorrectionRepository corrections, InstitutionKeys keys,
			Institutions institutions, @LoaderDataSource DataSource loader, IntakeSettings settings, Clock clock) {
		this.uploads = uploads;
		this.formats = formats;
		this.corrections = corrections;
		this.keys = keys;
		this.institutions = institutions;
		this.loader = loader;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Reads, checks and loads.
	 * @param view the import, mapped
	 * @param progress follows it
	 * @return the outcome, empty when it mattered no more
	 * @throws IOException when the upload cannot be read
	 * @throws SQLException when the database fails
	 * @throws DatesContradict when the dates of a column are not in the order they were
	 * read in
	 */
	Optional<Outcome> run(ImportView view, Progress progress) throws IOException, SQLException {
		FileFormat format = this.formats.get(view.kind());
		FileLayout layout = Objects.requireNonNull(view.layout());
		Mapping mapping = Objects.requireNonNull(view.mapping());
		Cells cells = new Cells(format.fields(), mapping, view.headers());
		RowJudge judge = new RowJudge(cells);
		try (LoadSession session = new LoadSession(this.loader, CurrentInstitution.id(), progress.number())) {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.institutions.current().zone());
			Attempt begun = new Attempt(session, cells, judge, new DateReaders(cells, layout, today),
					this.keys.mac("employee-id"), view.bytes());
			try (RowLoad load = format.begin(begun)) {
				return load(view, progress, begun, load);
			}
		}
	}

	private Optional<Outcome> load(ImportView view, Progress progress, Attempt begun, RowLoad load)
			throws IOException, SQLException {
		FileFormat format = this.formats.get(view.kind());
		LoadSession session = begun.session();
		Cells cells = begun.cells();
		RowJudge judge = begun.judge();
		LeafWriter rejected = session.holding("rejected_row", REJECTED_COLUMNS);
		FilledCells filled = new FilledCells(format.fields(), cells);
		Pass pass = new Pass(view, progress, cells, judge, load, filled, rejected, totals(format, cells));
		for (FilePart part : this.corrections.parts(view)) {
			if (!read(part, pass, session)) {
				return Optional.empty();
			}
		}
		List<String> contradicting = begun.dates().contradicting();
		if (!contradicting.isEmpty()) {
			throw new DatesContradict(contradicting);
		}
		pass.counts.excluded += this.corrections.leftOut(view.id());
		pass.compareTotal();
		pass.compareCredits();
		load.finish();
		if (!progress.ends(pass.counts.read())) {
			return Optional.empty();
		}
		session.commit();
		return Optional.of(new Outcome(progress.number(), pass.counts, filled.counts(), cells.seen(), judge.problems(),
				load.days(), load.totalCents(), pass.lastRow, pass.kept.rows()));
	}

	private boolean read(FilePart part, Pass pass, LoadSession session) throws IOException, SQLException {
		try (InputStream in = this.uploads.open(part.upload()); RowReader reader = part.read(in)) {
			boolean whole = pass.over(reader, session, part.offset() > 0);
			pass.counts.excluded += reader.blankRows();
			return whole;
		}
	}

	static @Nullable TotalRowWatch totals(FileFormat format, Cells cells) {
		FileFormat.Totals totals = format.totals();
		if (totals == null || !cells.read(cells.place(totals.amount()))) {
			return null;
		}
		int[] identifying = totals.identifying()
			.stream()
			.mapToInt((name) -> cells.column(cells.place(name)))
			.filter((column) -> column >= 0)
			.toArray();
		int amount = cells.place(totals.amount());
		return new TotalRowWatch(cells.column(amount), (row, money) -> cells.read(row, amount, money), identifying);
	}

	/**
	 * What became of an attempt.
	 *
	 * @param batch the number of the loaded rows
	 * @param counts read, accepted, rejected, excluded
	 * @param filled in how many accepted rows each column says something
	 * @param seen the words in columns of codes and categories
	 * @param problems what was found
	 * @param days the days of the accepted rows
	 * @param totalCents the sum of the accepted amounts
	 * @param lastRow the number of the last row
	 * @param kept the cells of the first refused rows
	 */
	record Outcome(long batch, Counts counts, Map<String, Integer> filled, Map<String, WordCounter.Words> seen,
			List<ImportView.Problem> problems, RowLoad.@Nullable Days days, @Nullable Long totalCents, int lastRow,
			Map<Integer, List<String>> kept) {

	}

	/**
	 * Counts of rows.
	 */
	static final class Counts {

		int accepted;

		int rejected;

		int excluded;

		int read() {
			return this.accepted + this.rejected + this.excluded;
		}

	}

	/**
	 * One pass over the rows.
	 */
	private final class Pass {

		private final ImportView view;

		private final Progress progress;

		private final Cells cells;

		private final RowJudge judge;

		private final RowLoad load;

		private final FilledCells filled;

		private final LeafWriter rejected;

		private final @Nullable TotalRowWatch watch;

		private final @Nullable CreditWatch credits;

		private final MoneyReader money = new MoneyReader();

		private final Counts counts = new Counts();

		private final BitSet replaced;

		private final KeptRows kept;

		private TotalRowWatch.@Nullable Total total;

		private int totalRow;

		private long replacedCents;

		private long correctedCents;

		private int lastRow;

		Pass(ImportView view, Progress progress, Cells cells, RowJudge judge, RowLoad load, FilledCells filled,
				LeafWriter rejected, @Nullable TotalRowWatch watch) {
			this.view = view;
			this.progress = progress;
			this.cells = cells;
			this.judge = judge;
			this.load = load;
			this.filled = filled;
			this.rejected = rejected;
			this.watch = watch;
			this.credits = CreditWatch.of(cells, view.headers());
			this.replaced = CheckRun.this.corrections.replaced(view.id());
			this.kept = new KeptRows(new RefusedCells(view));
		}

		boolean over(RowReader reader, LoadSession session, boolean corrected) throws IOException, SQLException {
			int amount = (this.watch != null) ? this.cells.place("amount") : -1;
			try (RowsAhead ahead = new RowsAhead(reader)) {
				for (List<Row> rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
					for (int from = 0; from < rows.size(); from += EXPECTED) {
						int before = this.counts.read();
						check(rows.subList(from, Math.min(from + EXPECTED, rows.size())), amount, corrected);
						if (!goesOn(before, ahead.bytesRead(), session)) {
							return false;
						}
					}
				}
			}
			return true;
		}

		private void check(List<Row> rows, int amount, boolean corrected) throws SQLException {
			this.load.expect(rows);
			for (Row row : rows) {
				this.lastRow = row.number();
				if (this.replaced.get(row.number())) {
					add(row, amount, corrected, true);
				}
				else {
					this.judge.begin(row);
					take(row, amount, corrected);
				}
			}
		}

		private boolean goesOn(int before, long bytes, LoadSession session) throws SQLException {
			int done = this.counts.read();
			if (done > CheckRun.this.settings.mostRows()) {
				throw new FileRefused(Rule.FILE_TOO_LARGE);
			}
			if (done / REPORT_EVERY == before / REPORT_EVERY) {
				return true;
			}
			session.relieve();
			return report(done, bytes);
		}

		/**
		 * The sum a total row is compared with; a row that was replaced counts in it no
		 * more.
		 */
		private void add(Row row, int amount, boolean corrected, boolean replacedRow) {
			if (this.watch == null || row.kind() != RowKind.VALUES || this.cells.read(row, amount, this.money) != null
					|| this.money.blank()) {
				return;
			}
			if (!corrected) {
				boolean counts = this.watch.add(row, this.money.cents());
				this.replacedCents += (counts && replacedRow) ? this.money.cents() : 0;
			}
			else if (!replacedRow) {
				this.correctedCents += this.money.cents();
			}
		}

		private void take(Row row, int amount, boolean corrected) throws SQLException {
			if (row.kind() == RowKind.HEADER_AGAIN) {
				this.counts.excluded++;
				return;
			}
			if (this.watch != null && row.last() && !corrected && isTotal(row, this.watch)) {
				this.counts.excluded++;
				return;
			}
			if (row.kind() == RowKind.BROKEN) {
				Rule rule = (row.rule() != null) ? row.rule() : Rule.ROW_TOO_SHORT;
				this.judge.note(rule, row.number(),
						(row.ruleColumn() >= 0 && row.ruleColumn() < this.view.headers().size())
								? this.view.headers().get(row.ruleColumn()) : null,
						null);
				reject(row, rule, row.ruleColumn());
				return;
			}
			if (this.watch != null) {
				add(row, amount, corrected, false);
			}
			if (this.credits != null) {
				this.credits.look(row);
			}
			switch (this.load.row(row)) {
				case ACCEPTED -> {
					this.counts.accepted++;
					this.filled.count(row);
				}
				case DUPLICATE -> this.counts.excluded++;
				case REFUSED -> {
					Rule rule = (this.judge.refusal() != null) ? this.judge.refusal() : Rule.VALUE_REQUIRED;
					reject(row, rule,
							(this.judge.refusalField() >= 0) ? this.cells.column(this.judge.refusalField()) : -1);
				}
			}
		}

		private boolean isTotal(Row row, TotalRowWatch totals) {
			this.total = totals.total(row);
			this.totalRow = row.number();
			return this.total != null;
		}

		/** Compares a total row with the rows, once all corrected ones are known too. */
		void compareTotal() {
			if (this.total == null) {
				return;
			}
			Long stated = this.total.statedCents();
			long sum = this.total.sumCents() - this.replacedCents + this.correctedCents;
			this.judge.note(Rule.TOTAL_ROW, this.totalRow, null, (stated != null) ? money(stated) : null);
			if (stated == null || stated != sum) {
				this.judge.note(Rule.CONTROL_TOTAL_DIFFERS, this.totalRow, null, money(sum));
			}
		}

		void compareCredits() {
			if (this.credits != null) {
				this.credits.tell(this.judge);
			}
		}

		private void reject(Row row, Rule rule, int column) throws SQLException {
			this.counts.rejected++;
			this.kept.add(row, rule);
			this.rejected.row().int4(row.number()).text(rule.code()).int2(column);
		}

		private boolean report(int done, long bytes) {
			long estimated = (bytes > 0) ? done * this.view.bytes() / bytes : done;
			return this.progress.goesOn(done, (int) Math.max(done, estimated));
		}

		private static String money(long cents) {
			return Exact.money(Exact.dollars(cents));
		}

	}

}
