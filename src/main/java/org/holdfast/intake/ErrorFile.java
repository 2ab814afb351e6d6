package org.holdfast.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.holdfast.intake.reading.FormulaGuard;
import org.holdfast.intake.reading.RefusedColumns;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes exactly the refused rows of an import as a file to correct: the columns and
 * their order as they came, and what to do about each row. It is read anew from the
 * sealed upload and kept nowhere.
 */
@Service
public class ErrorFile {

	private final Imports imports;

	private final CorrectionRepository corrections;

	private final Uploads uploads;

	private final RejectedRows rejected;

	private final RuleWords words;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	ErrorFile(Imports imports, CorrectionRepository corrections, Uploads uploads, RejectedRows rejected,
			RuleWords words, MessageSource messages, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		this.imports = imports;
		this.corrections = corrections;
		this.uploads = uploads;
		this.rejected = rejected;
		this.words = words;
		this.messages = messages;
		this.events = events;
		this.transactions = new TransactionTemplate(transactions);
	}

	/**
	 * Finds the import whose refused rows are asked for.
	 * @param id the import
	 * @return the import, checked
	 * @throws WrongState when it is not checked yet, or its original was deleted
	 */
	public ImportView of(UUID id) {
		ImportView view = this.imports.get(id);
		if (view.batchNumber() == null || view.state() == ImportState.CHECKING || view.layout() == null) {
			throw new WrongState("intake.errors.notChecked");
		}
		if (!this.uploads.kept(id)) {
			throw new WrongState("intake.errors.gone");
		}
		return view;
	}

	/**
	 * Writes the file: UTF-8 with a byte order mark, commas, lines as spreadsheets end
	 * them.
	 * @param view a checked import
	 * @param locale the reader's language
	 * @param out where to
	 * @throws IOException when the reader leaves
	 */
	public void write(ImportView view, Locale locale, OutputStream out) throws IOException {
		note(view);
		Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
		text.write('\uFEFF');
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
		Sheet sheet = new Sheet(view, locale, csv);
		sheet.header();
		RejectedRows.Listing refused = this.rejected.of(Objects.requireNonNull(view.batchNumber()));
		for (FilePart part : this.corrections.parts(view)) {
			try (InputStream in = this.uploads.open(part.upload()); RowReader reader = part.read(in)) {
				for (Row row = reader.next(); row != null && !refused.ended(); row = reader.next()) {
					if (refused.refused(row.number())) {
						sheet.row(row, refused.rule(), refused.column());
					}
				}
			}
		}
		csv.flush();
		text.flush();
	}

	/** Rows leave the application: nobody gets them without that being written down. */
	private void note(ImportView view) {
		this.transactions.executeWithoutResult(
				(status) -> this.events.publishEvent(new AuditedEvent("rejected-rows-downloaded", view.id().toString(),
						Map.of("kind", view.kind().code(), "rows", Integer.toString(view.rows().rejected())))));
	}

	/**
	 * The file in the making.
	 */
	private final class Sheet {

		private final List<String> headers;

		private final RefusedCells refused;

		private final Locale locale;

		private final CsvWriter csv;

		Sheet(ImportView view, Locale locale, CsvWriter csv) {
			this.headers = view.headers();
			this.refused = new RefusedCells(view);
			this.locale = locale;
			this.csv = csv;
		}

		void header() {
			String[] cells = new String[this.headers.size() + 3];
			for (int column = 0; column < this.headers.size(); column++) {
				cells[column] = FormulaGuard.on(this.headers.get(column));
			}
			for (int more = 0; more < RefusedColumns.NAMES.size(); more++) {
				cells[this.headers.size() + more] = RefusedColumns.NAMES.get(more);
			}
			this.csv.writeRecord(cells);
		}

		void row(Row row, Rule rule, int column) {
			int width = this.headers.size();
			String[] cells = new String[width + 3];
			List<String> read = this.refused.of(row, rule);
			boolean hidden = read == null;
			for (int at = 0; at < width; at++) {
				cells[at] = (read != null) ? FormulaGuard.on(read.get(at)) : "";
			}
			String header = (column >= 0 && column < width) ? this.headers.get(column) : null;
			String value = hidden ? null : this.refused.shown(row, column);
			cells[width] = (header != null) ? FormulaGuard.on(header) : "";
			cells[width + 1] = said("intake.errors.problem", row.number(),
					ErrorFile.this.words.found(rule.code(), header, value, this.locale));
			String fix = ErrorFile.this.words.fix(rule.code(), header, value, this.locale);
			cells[width + 2] = hidden ? said("intake.errors.hidden", row.number(), fix) : fix;
			this.csv.writeRecord(cells);
		}

		private String said(String key, int row, String words) {
			return ErrorFile.this.messages.getMessage(key, new Object[] { Integer.toString(row), words }, this.locale);
		}

	}

}
