package org.holdfast.definition.rule;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that speaks against a rule, so that all of it is said at once.
 */
final class Reasons {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	private static final int NAMED_AT_MOST = 100;

	private final List<Refused.Item> items = new ArrayList<>();

	void add(String pointer, String messageKey, Serializable... arguments) {
		if (this.items.size() < NAMED_AT_MOST) {
			this.items.add(new Refused.Item(pointer, messageKey, arguments));
		}
	}

	/**
	 * Asks for a day between 1900 and 2199.
	 * @param pointer where it stands
	 * @param day the day given
	 * @param missingKey what to say when there is none
	 * @return the day, or any other one when it is refused
	 */
	LocalDate day(String pointer, @Nullable LocalDate day, String missingKey) {
		if (day == null) {
			add(pointer, missingKey);
			return LocalDate.EPOCH;
		}
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			add(pointer, "definition.day.far");
		}
		return day;
	}

	LocalDate validFrom(@Nullable LocalDate day) {
		return day("/validFrom", day, "definition.validFrom.missing");
	}

	/**
	 * Asks for words that fit into one line.
	 * @param pointer where they stand
	 * @param words the words given
	 * @param missingKey what to say when there are none
	 * @param limit most characters
	 * @return the words, trimmed
	 */
	String words(String pointer, @Nullable String words, String missingKey, int limit) {
		if (words == null || words.isBlank()) {
			add(pointer, missingKey);
			return "";
		}
		if (words.strip().length() > limit) {
			add(pointer, "definition.words.long", limit);
		}
		else if (words.strip().chars().anyMatch(Character::isISOControl)) {
			add(pointer, "definition.words.control");
		}
		return words.strip();
	}

	/**
	 * Asks for dollars and cents above zero.
	 * @param pointer where they stand
	 * @param amount the amount given
	 * @param most the highest amount accepted
	 * @param missingKey what to say when there is none
	 * @param wrongKey what to say when it is out of range or has parts of a cent
	 * @return the amount with two decimals
	 */
	BigDecimal dollars(String pointer, @Nullable BigDecimal amount, BigDecimal most, String missingKey,
			String wrongKey) {
		if (amount == null) {
			add(pointer, missingKey);
			return BigDecimal.ONE;
		}
		if (amount.signum() <= 0 || amount.compareTo(most) > 0 || amount.stripTrailingZeros().scale() > 2) {
			add(pointer, wrongKey);
			return BigDecimal.ONE;
		}
		return amount.setScale(2);
	}

	int between(String pointer, @Nullable Integer number, int least, int most, String wrongKey) {
		if (number == null || number < least || number > most) {
			add(pointer, wrongKey);
			return least;
		}
		return number;
	}

	/**
	 * Ends the asking.
	 * @throws Refused when anything was refused
	 */
	void refuse() {
		if (!this.items.isEmpty()) {
			throw new Refused(this.items);
		}
	}

}
