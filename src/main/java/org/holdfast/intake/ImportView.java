package org.holdfast.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * An import as pages and the API show it.
 *
 * @param id the public id
 * @param kind what the file holds
 * @param state how far it has come
 * @param reason the rule that stopped it, when it failed or waits
 * @param fileName the name the file came with
 * @param sha256 its fingerprint, absent while it arrives
 * @param bytes its size
 * @param source the name of the saved mapping, if one is used
 * @param mapping the mapping in use, if any
 * @param mappingVersion the version of the saved mapping, 0 when none is saved
 * @param layout how the file is laid out, once read
 * @param headers the headers of its columns, once read
 * @param controlTotal the sum or number of people typed to compare with
 * @param batchNumber the number its rows carry in the latest attempt
 * @param rows the counts of rows
 * @param progress rows done of rows in all
 * @param firstDay the earliest day of its rows
 * @param lastDay the latest day of its rows
 * @param totalAmount the sum of its amounts, for purchases
 * @param problems what was found, counted by rule
 * @param impact every indicator before and after
 * @param goodRowsOnly whether it was committed without the refused rows
 * @param createdAt when it was received
 * @param createdBy by whom
 * @param committedAt when it became visible
 * @param committedBy by whom
 * @param withdrawnAt when it ceased to be visible
 * @param withdrawnBy by whom
 * @param withdrawReason why
 * @param filled in how many accepted rows each canonical column says something
 */
public record ImportView(UUID id, Kind kind, ImportState state, @Nullable String reason, String fileName,
		@Nullable String sha256, long bytes, @Nullable String source, @Nullable Mapping mapping, int mappingVersion,
		@Nullable FileLayout layout, List<String> headers, @Nullable BigDecimal controlTotal,
		@Nullable Long batchNumber, Rows rows, Progress progress, @Nullable LocalDate firstDay,
		@Nullable LocalDate lastDay, @Nullable BigDecimal totalAmount, List<Problem> problems,
		List<ImportImpact.Change> impact, boolean goodRowsOnly, Instant createdAt, UUID createdBy,
		@Nullable Instant committedAt, @Nullable UUID committedBy, @Nullable Instant withdrawnAt,
		@Nullable UUID withdrawnBy, @Nullable String withdrawReason, Map<String, Integer> filled) {

	private static final Set<Rule> HEADER = EnumSet.of(Rule.HEADER_MISSING, Rule.HEADER_BLANK, Rule.HEADER_DUPLICATE,
			Rule.COLUMNS_TOO_MANY);

	/**
	 * A file that still arrives, as far as its sender has told.
	 */
	static ImportView arriving(UUID id, NewImport told, long bytes, Instant now, UUID by) {
		FileLayout stated = new FileLayout(TextEncoding.UTF_8.code(), null, null, told.dateOrder());
		return new ImportView(id, told.kind(), ImportState.RECEIVING, null, "", null, bytes, told.source(),
				told.mapping(), 0, stated, List.of(), told.controlTotal(), null, Rows.NONE, new Progress(0, null), null,
				null, null, List.of(), List.of(), false, now, by, null, null, null, null, null, Map.of());
	}

	/**
	 * The same file after its first rows were read.
	 */
	ImportView looked(@Nullable FileLayout found, List<String> columns, @Nullable Mapping meant,
			List<Problem> remarks) {
		return new ImportView(this.id, this.kind, this.state, this.reason, this.fileName, this.sha256, this.bytes,
				this.source, meant, this.mappingVersion, found, columns, this.controlTotal, this.batchNumber, this.rows,
				this.progress, this.firstDay, this.lastDay, this.totalAmount, remarks, this.impact, this.goodRowsOnly,
				this.createdAt, this.createdBy, this.committedAt, this.committedBy, this.withdrawnAt, this.withdrawnBy,
				this.withdrawReason, this.filled);
	}

	/**
	 * Whether a check of the one has the same outcome as a check of the other.
	 */
	boolean checkedAlike(ImportView other) {
		return this.id.equals(other.id) && this.kind == other.kind && Objects.equals(this.layout, other.layout)
				&& Objects.equals(this.mapping, other.mapping) && this.headers.equals(other.headers)
				&& this.problems.equals(other.problems);
	}

	/**
	 * Whether the work may be tried again: what is wrong with the content of a file stays
	 * wrong.
	 * @return whether it stopped for another reason
	 */
	public boolean resumable() {
		return this.state == ImportState.FAILED && !isOfContent(this.reason);
	}

	/**
	 * Whether it stopped at the names of the columns, which another sheet, row, encoding
	 * or delimiter may mend.
	 * @return whether the file may be read in another way, as long as it is kept
	 */
	public boolean rereadable() {
		boolean sheetEmpty = Rule.FILE_EMPTY.code().equals(this.reason) && this.layout != null && this.layout.packed();
		boolean header = Rule.of(Objects.toString(this.reason, "")).filter(HEADER::contains).isPresent();
		return this.state == ImportState.FAILED && (header || sheetEmpty);
	}

	/**
	 * Whether the dates of a column are read in the order that was chosen for an earlier
	 * file of the source.
	 * @param header the column
	 * @return whether they are
	 */
	public boolean orderRemembered(String header) {
		return this.problems.stream()
			.filter((problem) -> problem.rule().equals(Rule.READING_REMEMBERED.code()))
			.flatMap((problem) -> problem.samples().stream())
			.map((sample) -> Objects.toString(sample.value(), "").split(RememberedReading.IS, 3))
			.anyMatch((said) -> said.length == 3 && said[0].equals(ReadingChoices.DATE_ORDER)
					&& said[2].equalsIgnoreCase(header));
	}

	/**
	 * The orders that the dates of columns show by themselves.
	 * @return codes by header
	 */
	public Map<String, String> shownOrders() {
		Map<String, String> shown = new TreeMap<>((this.layout != null) ? this.layout.foundOrders() : Map.of());
		shown.keySet().removeIf(this::orderRemembered);
		return shown;
	}

	static boolean isOfContent(@Nullable String reason) {
		return reason != null && (reason.startsWith("file-") || reason.equals(Rule.ARCHIVE_BOMB.code()));
	}

	/**
	 * Counts of rows: read = accepted + rejected + excluded; accepted = new + same +
	 * changed + conflicting.
	 *
	 * @param read rows of the file below its header
	 * @param accepted rows that would count
	 * @param rejected rows with an error
	 * @param excluded total rows, blank lines, repeated headers and duplicates
	 * @param fresh rows whose identity is in no visible batch ({@code new} in the API)
	 * @param same rows that a visible batch holds with equal values
	 * @param changed rows that a visible batch holds with other values
	 * @param conflicting purchases with an id whose date, vendor or amount differ
	 */
	public record Rows(int read, int accepted, int rejected, int excluded, int fresh, int same, int changed,
			int conflicting) {

		static final Rows NONE = new Rows(0, 0, 0, 0, 0, 0, 0, 0);

	}

	/**
	 * How much of the work is done.
	 *
	 * @param rowsDone rows done
	 * @param rowsTotal rows in all, absent while not known
	 */
	public record Progress(int rowsDone, @Nullable Integer rowsTotal) {

	}

	/**
	 * One rule that was broken or deserves attention.
	 *
	 * @param rule the rule's code
	 * @param severity {@code error}, {@code warning} or {@code notice}
	 * @param count how often
	 * @param samples the first few
	 */
	public record Problem(String rule, String severity, int count, List<Sample> samples) {

	}

	/**
	 * One place where a rule was broken.
	 *
	 * @param row the row as a spreadsheet numbers it, 0 for the whole file
	 * @param column the header in the file or the canonical column, absent for the row
	 * @param value the value, shortened, absent when it may be personal
	 */
	public record Sample(int row, @Nullable String column, @Nullable String value) {

	}

}
