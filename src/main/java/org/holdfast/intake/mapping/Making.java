package org.holdfast.intake.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.MoneyReader;
import org.holdfast.intake.value.NumberReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value from one or two columns of a row. What cannot be read is handed on as it
 * stands, so that the row is refused with a message that shows it.
 */
public final class Making {

	/** The second column is taken from the first. */
	public static final String DEBIT_CREDIT = "debit-credit";

	/** The second column, whose credits have a minus of their own, is added. */
	public static final String DEBIT_PLUS_CREDIT = "debit-plus-credit";

	/** The second column says whether the first is a credit. */
	public static final String CREDIT_MARK = "credit-mark";

	private static final Set<String> CREDITS = Set.of("c", "cr", "credit", "h", "haben", "-", "crédito", "abono", "cm",
			"credit memo", "return", "refund");

	private static final Set<String> DEBITS = Set.of("", "d", "dr", "debit", "db", "s", "soll", "+", "débito", "cargo",
			"dm", "debit memo", "invoice", "payment");

	/** Larger than any amount, so that a row is refused for it. */
	private static final String BEYOND = "9".repeat(30);

	/** The total of a file may be larger than any amount of a row. */
	private static final long LARGEST = Long.MAX_VALUE / 2;

	private Making() {
	}

	/**
	 * A part of a text.
	 * @param whole the text
	 * @param split what stands between the parts
	 * @param take which part, counted from 1
	 * @return the part without blanks around it, empty when there are fewer parts
	 */
	public static String part(String whole, String split, int take) {
		int start = 0;
		for (int part = 1; part < take; part++) {
			int next = whole.indexOf(split, start);
			if (next < 0) {
				return "";
			}
			start = next + split.length();
		}
		int end = whole.indexOf(split, start);
		return whole.substring(start, (end < 0) ? whole.length() : end).strip();
	}

	/**
	 * Whether a word names a way of making an amount of two columns.
	 * @param sign the word
	 * @return whether it does
	 */
	public static boolean signs(@Nullable String sign) {
		return DEBIT_CREDIT.equals(sign) || DEBIT_PLUS_CREDIT.equals(sign) || CREDIT_MARK.equals(sign);
	}

	/**
	 * A debit less a credit that is written without a sign; one with a minus is a
	 * reversal.
	 * @param sides the two texts; one of them or both may be blank
	 * @return the amount, empty when both are blank
	 */
	public static String difference(List<String> sides) {
		return together(sides, -1);
	}

	/**
	 * A debit and a credit that is written with a minus of its own.
	 * @param sides the two texts; one of them or both may be blank
	 * @return the amount, empty when both are blank
	 */
	public static String sum(List<String> sides) {
		return together(sides, 1);
	}

	private static String together(List<String> sides, int factor) {
		MoneyReader money = new MoneyReader(LARGEST);
		long cents = 0;
		boolean any = false;
		for (int side = 0; side < sides.size(); side++) {
			Rule rule = money.read(sides.get(side));
			if (rule != null) {
				return sides.get(side);
			}
			if (!money.blank()) {
				cents += (side == 0) ? money.cents() : factor * money.cents();
				any = true;
			}
		}
		return any ? BigDecimal.valueOf(cents, 2).toPlainString() : "";
	}

	/**
	 * An amount that another column marks as a debit or a credit. A credit is always
	 * negative, whether it was written with a sign or without.
	 * @param amount the amount
	 * @param mark the mark; none is a debit
	 * @return the amount with its sign
	 */
	public static String marked(String amount, String mark) {
		String said = mark.strip().toLowerCase(Locale.ROOT);
		boolean credit = CREDITS.contains(said);
		MoneyReader money = new MoneyReader(LARGEST);
		if (!credit && !DEBITS.contains(said)) {
			return amount + " " + mark;
		}
		if (!credit || money.read(amount) != null || money.blank()) {
			return amount;
		}
		return BigDecimal.valueOf(-Math.abs(money.cents()), 2).toPlainString();
	}

	/**
	 * A number times another, exactly.
	 * @param number the number as written
	 * @param times the factor
	 * @return the product
	 */
	public static String product(String number, BigDecimal times) {
		NumberReader reader = new NumberReader();
		Rule rule = reader.read(number);
		if (rule == Rule.AMOUNT_OUT_OF_RANGE) {
			return BEYOND;
		}
		if (rule != null || reader.blank()) {
			return number;
		}
		return reader.number().multiply(times).stripTrailingZeros().toPlainString();
	}

	/**
	 * A way of making a value from the cells of a row.
	 *
	 * @param from the columns from 0, -1 for one that is not there
	 * @param split what stands between the parts, empty for the whole
	 * @param take which part, from 1
	 * @param sign {@link #DEBIT_CREDIT}, {@link #DEBIT_PLUS_CREDIT}, {@link #CREDIT_MARK}
	 * or empty
	 * @param times the factor, 1 for none
	 */
	public record Way(List<Integer> from, String split, int take, String sign, BigDecimal times) {

		/**
		 * Makes the value.
		 * @param cell gives the text of a column
		 * @return the value
		 */
		public String of(Function<Integer, String> cell) {
			List<String> texts = this.from.stream().map((column) -> (column >= 0) ? cell.apply(column) : "").toList();
			String made = switch (this.sign) {
				case DEBIT_CREDIT -> difference(texts);
				case DEBIT_PLUS_CREDIT -> sum(texts);
				case CREDIT_MARK -> marked(texts.get(0), texts.get(1));
				default -> this.split.isEmpty() ? texts.getFirst() : part(texts.getFirst(), this.split, this.take);
			};
			return (this.times.compareTo(BigDecimal.ONE) != 0) ? product(made, this.times) : made;
		}

	}

}
