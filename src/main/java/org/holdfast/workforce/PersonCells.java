package org.holdfast.workforce;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.crypto.Mac;

import org.holdfast.intake.Cells;
import org.holdfast.intake.DateReaders;
import org.holdfast.intake.FileFormat.Attempt;
import org.holdfast.intake.RowJudge;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.Code;
import org.holdfast.intake.value.CodeReader;
import org.holdfast.intake.value.CodeSetReader;
import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.HoursReader;
import org.holdfast.intake.value.Pseudonyms;
import org.holdfast.intake.value.RaceEthnicity;
import org.holdfast.intake.value.SocialSecurityNumber;
import org.holdfast.intake.value.TextReader;
import org.holdfast.intake.value.WorkerType;
import org.holdfast.intake.value.YesNo;
import org.holdfast.intake.value.ZipOutcome;
import org.holdfast.intake.value.ZipReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what rows about people have in common: who, where they live, what they are paid.
 * An employee number leaves here only as its fingerprint.
 */
class PersonCells {

	private final Cells cells;

	private final RowJudge judge;

	private final Mac fingerprint;

	private final TextReader text = new TextReader();

	private final TextReader identity;

	private final ZipReader zip = new ZipReader();

	private final PayCells pay;

	private final HoursReader hours = new HoursReader();

	private final CodeReader<WorkerType> workerType;

	private final CodeSetReader<RaceEthnicity> race;

	private final DateReaders dates;

	private final Fields fields;

	PersonCells(Attempt attempt, Fields fields) {
		this.cells = attempt.cells();
		this.judge = attempt.judge();
		this.fingerprint = attempt.fingerprint();
		this.identity = new TextReader(new Pseudonyms(attempt.fingerprint()));
		this.fields = fields;
		this.pay = new PayCells(attempt, fields.pay(), fields.basis());
		this.workerType = CodeReader.of(WorkerType.class, translation(fields.workerType()));
		this.race = CodeSetReader.of(RaceEthnicity.class, translation(fields.race()));
		this.dates = attempt.dates();
	}

	private Map<String, String> translation(int field) {
		return (field >= 0) ? this.cells.translation(field) : Map.of();
	}

	/**
	 * The fingerprint of the employee number. A Social Security number is none: it is not
	 * to be sent, and what is left of it when it is masked is the same for everybody.
	 * @param row the row
	 * @return 32 bytes, absent when there is none
	 */
	byte @Nullable [] person(Row row) {
		Rule rule = this.cells.read(row, this.fields.employee(), this.text);
		if (rule == Rule.PERSONAL_DATA_IN_TEXT || SocialSecurityNumber.isWritten(this.text.value())) {
			rule = Rule.EMPLOYEE_NUMBER_PERSONAL;
		}
		if (this.judge.against(rule, this.fields.employee())) {
			return null;
		}
		if (this.text.value().isEmpty()) {
			this.judge.against(Rule.VALUE_REQUIRED, this.fields.employee());
			return null;
		}
		return this.fingerprint.doFinal(this.text.value().getBytes(StandardCharsets.UTF_8));
	}

	Place place(Row row) {
		this.judge.against(this.cells.read(row, this.fields.zip(), this.zip), this.zip, this.fields.zip());
		String digits = this.zip.zipText();
		ZipOutcome outcome = this.zip.outcome();
		return new Place(digits.isEmpty() ? null : digits, (outcome == ZipOutcome.PLACEABLE) ? null : outcome.code());
	}

	@Nullable Integer weeklyHours(Row row) {
		this.judge.against(this.cells.read(row, this.fields.hours(), this.hours), this.fields.hours());
		return (this.hours.blank() || this.hours.tenThousandths() == 0) ? null : this.hours.tenThousandths();
	}

	/**
	 * The pay of a row.
	 * @param row the row
	 * @param weeklyHoursE4 weekly hours, if given
	 * @return absent when the pay is unknown
	 */
	@Nullable StatedPay pay(Row row, @Nullable Integer weeklyHoursE4) {
		return this.pay.read(row, weeklyHoursE4);
	}

	@Nullable String workerType(Row row) {
		return code(row, this.fields.workerType(), this.workerType);
	}

	@Nullable String race(Row row) {
		this.judge.against(this.cells.read(row, this.fields.race(), this.race), this.fields.race());
		if (this.race.blank() || this.race.mask() == 0) {
			return null;
		}
		Set<String> codes = new TreeSet<>();
		this.race.codes(this.race.mask()).forEach((code) -> codes.add(code.code()));
		return String.join(";", codes);
	}

	<E extends Enum<E> & Code> @Nullable String code(Row row, int field, CodeReader<E> reader) {
		this.judge.against(this.cells.read(row, field, reader), field);
		E code = reader.code();
		return (code != null) ? code.code() : null;
	}

	/**
	 * A code that every row needs.
	 * @param row the row
	 * @param field the place of the field
	 * @param reader reads it
	 * @param <E> the list of codes
	 * @return absent when blank or refused
	 */
	<E extends Enum<E> & Code> @Nullable String requiredCode(Row row, int field, CodeReader<E> reader) {
		if (this.judge.against(this.cells.read(row, field, reader), field)) {
			return null;
		}
		E code = reader.code();
		if (code == null) {
			this.judge.against(Rule.VALUE_REQUIRED, field);
			return null;
		}
		return code.code();
	}

	@Nullable Boolean yesNo(Row row, int field, CodeReader<YesNo> reader) {
		String answer = code(row, field, reader);
		return (answer != null) ? Boolean.valueOf(answer.equals("yes")) : null;
	}

	/**
	 * A day.
	 * @param row the row
	 * @param field the place of the field
	 * @param required whether it must be there
	 * @return days since 1 January 1970, absent when blank or refused
	 */
	@Nullable Integer day(Row row, int field, boolean required) {
		DateReader date = this.dates.of(field);
		boolean refused = this.judge.against(this.cells.read(row, field, date), field);
		if (refused) {
			return null;
		}
		if (date.blank()) {
			if (required) {
				this.judge.against(Rule.VALUE_REQUIRED, field);
			}
			return null;
		}
		return date.epochDay();
	}

	@Nullable String text(Row row, int field, boolean required) {
		return text(row, field, required, this.text);
	}

	/**
	 * A text that says which row this is, needed in every row.
	 * @param row the row
	 * @param field the place of the field
	 * @return a text of its own for each number, absent when blank or refused
	 */
	@Nullable String identity(Row row, int field) {
		return text(row, field, true, this.identity);
	}

	private @Nullable String text(Row row, int field, boolean required, TextReader reader) {
		boolean refused = this.judge.against(this.cells.read(row, field, reader), field);
		if (refused) {
			return null;
		}
		if (reader.value().isEmpty()) {
			if (required) {
				this.judge.against(Rule.VALUE_REQUIRED, field);
			}
			return null;
		}
		return reader.value();
	}

	/**
	 * Where the common fields stand among the fields of a kind; -1 for one it has not.
	 */
	record Fields(int employee, int zip, int workerType, int pay, int basis, int hours, int race) {

		static Fields of(List<String> names, String payName) {
			return new Fields(names.indexOf("employee_id"), names.indexOf("home_zip"), names.indexOf("worker_type"),
					names.indexOf(payName), names.indexOf("pay_basis"), names.indexOf("weekly_hours"),
					names.indexOf("race_ethnicity"));
		}

	}

	/**
	 * A pay with the hours it stands for.
	 *
	 * @param amountE4 1/10000 dollars
	 * @param hoursE4 1/10000 hours
	 */
	record StatedPay(long amountE4, int hoursE4) {

	}

	/**
	 * A ZIP code.
	 *
	 * @param digits five digits, absent when blank or foreign
	 * @param problem why it is not placeable, absent when it is
	 */
	record Place(@Nullable String digits, @Nullable String problem) {

	}

}
