package org.holdfast.workforce;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.crypto.Mac;

import org.holdfast.intake.Cells;
import org.holdfast.intake.FileFormat.Attempt;
import org.holdfast.intake.RowJudge;
import org.holdfast.intake.reading.Row;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.Code;
import org.holdfast.intake.value.CodeReader;
import org.holdfast.intake.value.CodeSetReader;
import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.HoursReader;
import org.holdfast.intake.value.PayBasis;
import org.holdfast.intake.value.PayReader;
import org.holdfast.intake.value.RaceEthnicity;
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

	private static final int HOUR_E2 = 100;

	private static final int YEAR_E2 = 208_000;

	private static final int WEEKS = 52;

	private final Cells cells;

	private final RowJudge judge;

	private final Mac fingerprint;

	private final TextReader text = new TextReader();

	private final ZipReader zip = new ZipReader();

	private final PayReader pay = new PayReader();

	private final HoursReader hours = new HoursReader();

	private final CodeReader<PayBasis> basis;

	private final CodeReader<WorkerType> workerType;

	private final CodeSetReader<RaceEthnicity> race;

	private final DateReader date;

	private final Fields fields;

	private boolean basisMissed;

	PersonCells(Attempt attempt, Fields fields) {
		this.cells = attempt.cells();
		this.judge = attempt.judge();
		this.fingerprint = attempt.fingerprint();
		this.fields = fields;
		this.basis = CodeReader.of(PayBasis.class, translation(fields.basis()));
		this.workerType = CodeReader.of(WorkerType.class, translation(fields.workerType()));
		this.race = CodeSetReader.of(RaceEthnicity.class, translation(fields.race()));
		this.date = new DateReader(attempt.dateOrder(), attempt.today());
	}

	private Map<String, String> translation(int field) {
		return (field >= 0) ? this.cells.translation(field) : Map.of();
	}

	/**
	 * The fingerprint of the employee number.
	 * @param row the row
	 * @return 32 bytes, absent when there is none
	 */
	byte @Nullable [] person(Row row) {
		boolean refused = this.judge.against(this.cells.read(row, this.fields.employee(), this.text),
				this.fields.employee());
		if (refused) {
			return null;
		}
		if (this.text.value().isEmpty()) {
			this.judge.against(Rule.VALUE_REQUIRED, this.fields.employee());
			return null;
		}
		return this.fingerprint.doFinal(this.text.value().getBytes(StandardCharsets.UTF_8));
	}

	Place place(Row row) {
		this.judge.against(this.cells.read(row, this.fields.zip(), this.zip), this.fields.zip());
		String digits = this.zip.zipText();
		ZipOutcome outcome = this.zip.outcome();
		return new Place(digits.isEmpty() ? null : digits, (outcome == ZipOutcome.PLACEABLE) ? null : outcome.code());
	}

	@Nullable Integer weeklyHours(Row row) {
		this.judge.against(this.cells.read(row, this.fields.hours(), this.hours), this.fields.hours());
		return (this.hours.blank() || this.hours.hundredths() == 0) ? null : this.hours.hundredths();
	}

	/**
	 * The pay of a row. A stated amount needs a basis; amounts that are no hourly pay
	 * after conversion keep it and are remarked on.
	 * @param row the row
	 * @param weeklyHoursE2 weekly hours, if given
	 * @return absent when the pay is unknown
	 */
	@Nullable StatedPay pay(Row row, @Nullable Integer weeklyHoursE2) {
		boolean refused = this.judge.against(this.cells.read(row, this.fields.pay(), this.pay), this.fields.pay());
		return (basis(row) && !refused) ? stated(weeklyHoursE2, this.fields.pay()) : null;
	}

	/**
	 * Reads the basis of pays that {@link #pay(Row, int)} reads next.
	 * @param row the row
	 * @return whether nothing speaks against it
	 */
	boolean basis(Row row) {
		this.basisMissed = false;
		return !this.judge.against(this.cells.read(row, this.fields.basis(), this.basis), this.fields.basis());
	}

	/**
	 * One of several pays of a row that share a basis.
	 * @param row the row
	 * @param field the place of the pay
	 * @return absent when the pay is unknown
	 */
	@Nullable StatedPay pay(Row row, int field) {
		boolean refused = this.judge.against(this.cells.read(row, field, this.pay), field);
		return refused ? null : stated(null, field);
	}

	private @Nullable StatedPay stated(@Nullable Integer weeklyHoursE2, int field) {
		if (this.pay.blank()) {
			return null;
		}
		long amount = this.pay.tenThousandths();
		PayBasis stated = this.basis.code();
		if (stated == null && amount != 0) {
			if (!this.basisMissed) {
				this.basisMissed = true;
				this.judge.against(Rule.VALUE_REQUIRED, this.fields.basis());
			}
			return null;
		}
		int hoursE2 = HOUR_E2;
		if (stated == PayBasis.ANNUAL) {
			hoursE2 = (weeklyHoursE2 != null) ? WEEKS * weeklyHoursE2 : YEAR_E2;
		}
		if (amount > 0 && suspect(amount, hoursE2)) {
			this.judge.against(Rule.PAY_BASIS_SUSPECT, field);
		}
		return new StatedPay(amount, hoursE2);
	}

	/** Outside 1 to 1,000 dollars an hour, compared without dividing. */
	private static boolean suspect(long amountE4, int hoursE2) {
		long dollarsE4 = 10_000L * hoursE2;
		long hundredfold = amountE4 * 100;
		return hundredfold < dollarsE4 || hundredfold > 1_000 * dollarsE4;
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
		boolean refused = this.judge.against(this.cells.read(row, field, this.date), field);
		if (refused) {
			return null;
		}
		if (this.date.blank()) {
			if (required) {
				this.judge.against(Rule.VALUE_REQUIRED, field);
			}
			return null;
		}
		return this.date.epochDay();
	}

	@Nullable String text(Row row, int field, boolean required) {
		boolean refused = this.judge.against(this.cells.read(row, field, this.text), field);
		if (refused) {
			return null;
		}
		if (this.text.value().isEmpty()) {
			if (required) {
				this.judge.against(Rule.VALUE_REQUIRED, field);
			}
			return null;
		}
		return this.text.value();
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
	 * @param hoursE2 1/100 hours
	 */
	record StatedPay(long amountE4, int hoursE2) {

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
