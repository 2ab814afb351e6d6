package org.holdfast.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.holdfast.intake.reading.IdentitySet;
import org.holdfast.intake.reading.PersonalText;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.rule.Severity;
import org.holdfast.intake.value.SocialSecurityNumber;
import org.holdfast.intake.value.ZipReader;
import org.jspecify.annotations.Nullable;

/**
 * Collects what speaks against the rows of one attempt: counts by rule, the first few
 * places, and whether the present row is refused.
 */
public final class RowJudge {

	/** Stands between a value and its readings. */
	static final char READINGS = '|';

	private static final int SAMPLES = 20;

	private static final int LONGEST_VALUE = 60;

	private final Cells cells;

	private final Map<Rule, Tally> tallies = new EnumMap<>(Rule.class);

	private @Nullable Row row;

	private @Nullable Rule refusal;

	private int refusalField;

	RowJudge(Cells cells) {
		this.cells = cells;
	}

	void begin(Row next) {
		this.row = next;
		this.refusal = null;
		this.refusalField = -1;
	}

	/**
	 * Takes a finding about a field of the present row.
	 * @param rule the finding, if any
	 * @param field the place of the field, or -1 for the row
	 * @return whether it refuses the row
	 */
	public boolean against(@Nullable Rule rule, int field) {
		if (rule == null) {
			return false;
		}
		Row present = this.row;
		note(rule, (present != null) ? present.number() : 0, (field >= 0) ? this.cells.label(field) : null,
				(field >= 0 && present != null) ? shown(present, field) : null);
		if (rule.severity() != Severity.ROW_ERROR && rule.severity() != Severity.FILE_ERROR) {
			return false;
		}
		if (this.refusal == null) {
			this.refusal = rule;
			this.refusalField = field;
		}
		return true;
	}

	/**
	 * Takes what was found in a ZIP code. One whose zeros were restored may be unknown as
	 * well: then both are said.
	 * @param rule the finding, if any
	 * @param zip what read it
	 * @param field the place of the field
	 * @return whether it refuses the row
	 */
	public boolean against(@Nullable Rule rule, ZipReader zip, int field) {
		if (rule == Rule.ZIP_UNKNOWN && zip.padded()) {
			against(Rule.ZIP_PADDED, field);
		}
		return against(rule, field);
	}

	/**
	 * Remarks on a value of the present row that could be read in two ways.
	 * @param rule the remark
	 * @param field the place of the field
	 * @param readings gives what it is in each; asked only where the row is shown
	 */
	public void remark(Rule rule, int field, Supplier<List<String>> readings) {
		Row present = this.row;
		Tally tally = this.tallies.get(rule);
		String value = (present != null) ? shown(present, field) : null;
		boolean kept = tally == null || tally.samples.size() < SAMPLES;
		note(rule, (present != null) ? present.number() : 0, this.cells.label(field), (value == null || !kept) ? value
				: value.replace(READINGS, ' ') + READINGS + String.join(String.valueOf(READINGS), readings.get()));
	}

	/**
	 * Decides about the present row by how its identity was met: a row equal to an
	 * earlier one is left out, a different one with the same identity is refused.
	 * @param meeting how the identity was met
	 * @param field the place of the field that shows it
	 * @param firstRow the number of the earlier row, where there is one
	 * @return what becomes of the row
	 */
	public RowLoad.Verdict met(IdentitySet.Meeting meeting, int field, int firstRow) {
		return switch (meeting) {
			case NEW -> RowLoad.Verdict.ACCEPTED;
			case EQUAL -> {
				repeats(Rule.DUPLICATE_EXCLUDED, field, firstRow);
				yield RowLoad.Verdict.DUPLICATE;
			}
			case DIFFERENT -> {
				repeats(Rule.DUPLICATE_IN_FILE, field, firstRow);
				yield RowLoad.Verdict.REFUSED;
			}
		};
	}

	private void repeats(Rule rule, int field, int firstRow) {
		Row present = this.row;
		note(rule, (present != null) ? present.number() : 0, this.cells.label(field), Integer.toString(firstRow));
		if (rule.isError() && this.refusal == null) {
			this.refusal = rule;
			this.refusalField = field;
		}
	}

	/**
	 * Whether something refused the present row.
	 * @return whether it did
	 */
	public boolean refused() {
		return this.refusal != null;
	}

	@Nullable Rule refusal() {
		return this.refusal;
	}

	int refusalField() {
		return this.refusalField;
	}

	void note(Rule rule, int rowNumber, @Nullable String column, @Nullable String value) {
		this.tallies.computeIfAbsent(rule, (key) -> new Tally()).add(rowNumber, column, value);
	}

	void note(Rule rule, int count, List<ImportView.Sample> samples) {
		Tally tally = this.tallies.computeIfAbsent(rule, (key) -> new Tally());
		tally.count += count;
		tally.samples.addAll(samples);
	}

	List<ImportView.Problem> problems() {
		List<ImportView.Problem> problems = new ArrayList<>();
		this.tallies.forEach((rule, tally) -> problems
			.add(new ImportView.Problem(rule.code(), severity(rule), tally.count, tally.samples)));
		return problems;
	}

	static String severity(Rule rule) {
		return switch (rule.severity()) {
			case FILE_ERROR, ROW_ERROR -> "error";
			case WARNING -> "warning";
			case NOTICE -> "notice";
		};
	}

	/**
	 * An employee number is never shown: it may be a Social Security number. One within
	 * another text is masked, since what is shown is stored.
	 */
	private @Nullable String shown(Row present, int field) {
		if (this.cells.isPrivate(field)) {
			return null;
		}
		String value = SocialSecurityNumber.masked(this.cells.text(present, field).strip());
		if (PersonalText.secret(value)) {
			return null;
		}
		return (value.length() > LONGEST_VALUE) ? value.substring(0, LONGEST_VALUE) + "…" : value;
	}

	private static final class Tally {

		private int count;

		private final List<ImportView.Sample> samples = new ArrayList<>();

		void add(int rowNumber, @Nullable String column, @Nullable String value) {
			this.count++;
			if (this.samples.size() < SAMPLES) {
				this.samples.add(new ImportView.Sample(rowNumber, column, value));
			}
		}

	}

}
