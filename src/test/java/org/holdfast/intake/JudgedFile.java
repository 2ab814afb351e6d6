package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.holdfast.intake.FileFormat.Attempt;
import org.holdfast.intake.reading.FileFindings;
import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.FileScan;
import org.holdfast.intake.reading.Finding;
import org.holdfast.intake.reading.HeaderDictionary;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.LayoutFinder;
import org.holdfast.intake.reading.MappingSuggester;
import org.holdfast.intake.reading.PersonalColumn;
import org.holdfast.intake.reading.PersonalColumns;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowKind;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.reading.RowSource;
import org.holdfast.intake.reading.SheetFile;
import org.holdfast.intake.reading.TotalRowWatch;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.rule.Severity;
import org.holdfast.intake.value.DateOrder;
import org.holdfast.intake.value.MoneyReader;
import org.holdfast.intake.workbook.BytesInMemory;
import org.holdfast.intake.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A file sent through everything that reads and judges it, as an import does, but for
 * HTTP and the database: what became of it, row by row.
 */
final class JudgedFile {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final HeaderDictionary DICTIONARY = HeaderDictionary.standard();

	private static final int SAMPLE_ROWS = 200;

	private static final int PIECE = 7919;

	private final FileFormat format;

	private final byte[] bytes;

	private @Nullable Layout layout;

	private List<String> header = List.of();

	private @Nullable String stopped;

	/** What became of each row, in order: accepted, rule and column, or why left out. */
	private final Map<Integer, String> fates = new TreeMap<>();

	private final Map<Integer, Map<String, String>> accepted = new TreeMap<>();

	/** Warnings and notices as rule and row, or rule and column. */
	private final List<String> remarks = new ArrayList<>();

	private List<ImportView.Problem> problems = List.of();

	private @Nullable Long totalCents;

	private @Nullable Mapping mapping;

	private final boolean workbook;

	private JudgedFile(Kind kind, byte[] bytes, boolean workbook) {
		this.workbook = workbook;
		this.format = Objects.requireNonNull(KnownFormats.of(kind), () -> "No format for " + kind);
		this.bytes = bytes;
	}

	static JudgedFile of(Kind kind, byte[] bytes, Mapping told, @Nullable DateOrder order) {
		return new JudgedFile(kind, bytes, false).read(told, order);
	}

	/**
	 * Sends the first sheet of a workbook through.
	 */
	static JudgedFile ofWorkbook(Kind kind, byte[] bytes, Mapping told, @Nullable DateOrder order) {
		return new JudgedFile(kind, bytes, true).read(told, order);
	}

	static Mac mac() {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String fingerprint(String employee) {
		return HexFormat.of().formatHex(mac().doFinal(employee.getBytes(StandardCharsets.UTF_8)));
	}

	@Nullable Layout layout() {
		return this.layout;
	}

	/**
	 * Why the file as a whole waits or fails.
	 * @return for example {@code asks date-ambiguous}, absent when its rows were judged
	 */
	@Nullable String stopped() {
		return this.stopped;
	}

	Map<Integer, String> fates() {
		return this.fates;
	}

	Map<Integer, Map<String, String>> accepted() {
		return this.accepted;
	}

	List<String> remarks() {
		return this.remarks;
	}

	/**
	 * What is told of the rows.
	 */
	List<ImportView.Problem> problems() {
		return this.problems;
	}

	/**
	 * The mapping that was used, when it came to that.
	 */
	@Nullable Mapping mapping() {
		return this.mapping;
	}

	@Nullable Long totalCents() {
		return this.totalCents;
	}

	private JudgedFile read(Mapping told, @Nullable DateOrder order) {
		try {
			this.layout = this.workbook ? sheet() : text();
			if (this.layout != null) {
				read(this.layout, told, order);
			}
		}
		catch (IOException | SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return this;
	}

	private InputStream open() {
		return this.workbook ? new SheetBytes(this.bytes) : new ByteArrayInputStream(this.bytes);
	}

	private Layout sheet() throws IOException {
		SheetBytes file = new SheetBytes(this.bytes);
		Layout first = Layout.ofSheet(Workbook.inspect(new BytesInMemory(this.bytes)).sheets().getFirst().name(), 0);
		try (RowReader reader = RowReader.over(file.sheet(first), first)) {
			return first.withHeaderRow(new LayoutFinder(DICTIONARY).findHeader(reader));
		}
	}

	private @Nullable Layout text() throws IOException {
		FileScan scan = new FileScan();
		for (int at = 0; at < this.bytes.length; at += PIECE) {
			scan.update(this.bytes, at, Math.min(PIECE, this.bytes.length - at));
		}
		FileFindings findings = scan.finish();
		if (findings.rule() != null) {
			this.stopped = "fails " + findings.rule().code();
			return null;
		}
		return new LayoutFinder(DICTIONARY).find(new ByteArrayInputStream(this.bytes), findings.encoding());
	}

	private void read(Layout found, Mapping told, @Nullable DateOrder order) throws IOException, SQLException {
		FileSample sample = FileSample.read(open(), found, SAMPLE_ROWS);
		this.header = sample.header();
		if (!sample.findings().isEmpty()) {
			Finding first = sample.findings().getFirst();
			this.stopped = "fails " + first.rule().code() + ((first.column() != null) ? " " + first.column() : "");
			return;
		}
		Mapping used = told.columns().isEmpty()
				? MappingFinder.mapping(new MappingSuggester(DICTIONARY).suggest(this.format.kind().code(), sample))
					.with(told.constants())
				: told;
		used = new Mapping(used.columns(), used.constants(), told.values(), told.transforms());
		List<ImportView.Problem> missing = MappingCheck.problems(this.format, used, this.header);
		if (!missing.isEmpty()) {
			this.stopped = "asks column-required " + missing.getFirst().samples().getFirst().column();
			return;
		}
		String employee = used.columns().get("employee_id");
		if (employee != null
				&& !PersonalColumns.employeeIdsLikeSsn(sample.column(Cells.index(this.header, employee))).isEmpty()) {
			this.stopped = "asks employee-id-personal";
			return;
		}
		FileLayout stated = new FileLayout("", null, null, (order != null) ? order.code() : null).with(found);
		DateDecision.Decided decided = DateDecision.decide(stated,
				DateTexts.of(this.format, new Cells(this.format.fields(), used, this.header)), sample,
				ReadingChoices.NONE, new DateDecision.Source(this.bytes.length, this::open));
		if (!decided.asked().isEmpty()) {
			this.stopped = "asks date-ambiguous";
			return;
		}
		for (PersonalColumn column : new PersonalColumns(TODAY).find(this.format.kind().code(), sample)) {
			if (used.columns().values().stream().noneMatch(column.header()::equalsIgnoreCase)) {
				this.remarks.add(Rule.PERSONAL_DATA_DROPPED.code() + " " + column.header());
			}
		}
		judge(used, decided.layout());
	}

	private void judge(Mapping mapping, FileLayout decided) throws IOException, SQLException {
		this.mapping = mapping;
		CopiedRows copied = CopiedRows.begin();
		Cells cells = new Cells(this.format.fields(), mapping, this.header);
		RowJudge judge = new RowJudge(cells);
		DateReaders dates = new DateReaders(cells, decided, TODAY);
		try (LoadSession session = new LoadSession(copied.source(), new UUID(0, 1), 1);
				RowReader reader = RowReader.open(open(), Objects.requireNonNull(this.layout));
				RowLoad load = this.format.begin(new Attempt(session, cells, judge, dates, mac(), this.bytes.length))) {
			TotalRowWatch watch = CheckRun.totals(this.format, cells);
			CreditWatch credits = CreditWatch.of(cells, this.header);
			MoneyReader money = new MoneyReader();
			int last = this.layout.headerRow();
			Row[] room = { new Row(), new Row(), new Row(), new Row(), new Row() };
			for (int count = reader.read(room); count > 0; count = reader.read(room)) {
				List<Row> rows = Arrays.asList(room).subList(0, count);
				load.expect(rows);
				for (Row row : rows) {
					blanks(last, row.number());
					last = row.number();
					judge.begin(row);
					this.fates.put(row.number(), fate(row, judge, load, cells, watch, credits, money));
				}
			}
			blanks(last, last + reader.blankRows() - blanks() + 1);
			if (!dates.contradicting().isEmpty()) {
				this.stopped = "asks date-ambiguous";
				this.fates.clear();
				return;
			}
			if (credits != null) {
				credits.tell(judge);
			}
			load.finish();
			session.commit();
			this.totalCents = load.totalCents();
		}
		this.problems = judge.problems();
		for (ImportView.Problem problem : this.problems) {
			if (!problem.severity().equals("error")) {
				problem.samples().forEach((sample) -> this.remarks.add(problem.rule() + " " + sample.row()));
			}
		}
		StoredValues.of(copied).forEach(this.accepted::put);
	}

	private void blanks(int before, int number) {
		for (int blank = before + 1; blank < number; blank++) {
			this.fates.put(blank, "x blank");
		}
	}

	private int blanks() {
		return (int) this.fates.values().stream().filter("x blank"::equals).count();
	}

	/**
	 * What {@link CheckRun} does with a row. The corpus sends the same files through the
	 * whole, which shows when the two part.
	 */
	private String fate(Row row, RowJudge judge, RowLoad load, Cells cells, @Nullable TotalRowWatch watch,
			@Nullable CreditWatch credits, MoneyReader money) throws SQLException {
		if (row.kind() == RowKind.HEADER_AGAIN) {
			return "x header-again";
		}
		if (watch != null && row.last()) {
			TotalRowWatch.Total total = watch.total(row);
			if (total != null) {
				this.remarks.add(Rule.TOTAL_ROW.code() + " " + row.number());
				if (total.rule() == Rule.CONTROL_TOTAL_DIFFERS) {
					this.remarks.add(total.rule().code() + " " + row.number());
				}
				return "x total-row";
			}
		}
		if (row.kind() == RowKind.BROKEN) {
			return refusal(Objects.requireNonNull(row.rule()), row.ruleColumn());
		}
		int amount = (watch != null) ? cells.place("amount") : -1;
		if (watch != null && cells.read(row, amount, money) == null && !money.blank()) {
			watch.add(row, money.cents());
		}
		if (credits != null) {
			credits.look(row);
		}
		return switch (load.row(row)) {
			case ACCEPTED -> "+";
			case DUPLICATE -> "x duplicate-excluded";
			case REFUSED -> refusal(Objects.requireNonNull(judge.refusal()),
					(judge.refusalField() >= 0) ? cells.column(judge.refusalField()) : -1);
		};
	}

	private String refusal(Rule rule, int column) {
		if (rule.severity() != Severity.ROW_ERROR && rule != Rule.DATE_AMBIGUOUS) {
			throw new IllegalStateException(rule + " refuses no row");
		}
		return "- " + rule.code() + ((column >= 0 && column < this.header.size()) ? " " + this.header.get(column) : "");
	}

	/**
	 * A workbook as an upload gives it.
	 */
	private static final class SheetBytes extends ByteArrayInputStream implements SheetFile {

		private final byte[] content;

		SheetBytes(byte[] content) {
			super(content);
			this.content = content;
		}

		@Override
		public RowSource sheet(Layout layout) throws IOException {
			return Workbook.inspect(new BytesInMemory(this.content))
				.rows(Objects.requireNonNull(layout.sheet()), layout.headerRow());
		}

	}

}
