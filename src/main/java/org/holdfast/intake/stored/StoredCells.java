package org.holdfast.intake.stored;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.holdfast.intake.value.CodeList;
import org.holdfast.web.Format;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes stored values as people read them: money with its sign, codes in words.
 */
@Component
public class StoredCells {

	private static final Set<String> MONEY = Set.of("amount", "pay", "starting_pay", "from_pay", "to_pay");

	private static final Set<String> NUMBERS = Set.of("weekly_hours");

	/** Stored fields that the files call otherwise. */
	private static final Map<String, String> CANONICAL = Map.of("race", "race_ethnicity", "pay_hours", "pay_basis");

	/** What the database writes for a truth value, and our code for it. */
	private static final Set<String> TRUTH = Set.of("true", "false");

	private final MessageSource messages;

	private final Format format;

	StoredCells(MessageSource messages, Format format) {
		this.messages = messages;
		this.format = format;
	}

	/**
	 * Whether a column holds numbers, which stand to the right.
	 * @param column the canonical column
	 * @return whether it does
	 */
	public boolean number(String column) {
		return MONEY.contains(column) || NUMBERS.contains(column);
	}

	/**
	 * The name of a column in words.
	 * @param column the canonical column, or as it is stored
	 * @return its name
	 */
	public String label(String column) {
		String name = CANONICAL.getOrDefault(column, column);
		return said("intake.field." + name, name.replace('_', ' '));
	}

	/**
	 * A value in words.
	 * @param column the canonical column, or as it is stored
	 * @param value the stored value, absent for a blank one
	 * @return what is shown
	 */
	public String text(String column, @Nullable String value) {
		if (value == null || value.isEmpty()) {
			return said("intake.stored.blank", "");
		}
		if (MONEY.contains(column)) {
			return this.format.money(new BigDecimal(value));
		}
		if (NUMBERS.contains(column)) {
			return new BigDecimal(value).stripTrailingZeros().toPlainString();
		}
		String known = !column.equals("pay_hours") ? value : value.equals("1") ? "hourly" : "annual";
		return CodeList.of(CANONICAL.getOrDefault(column, column))
			.map((list) -> Arrays.stream(known.split("[;,] ?"))
				.map((code) -> code(list, code))
				.collect(Collectors.joining("; ")))
			.orElse(value);
	}

	private String code(CodeList list, String stored) {
		String code = !TRUTH.contains(stored) ? stored : stored.equals("true") ? "yes" : "no";
		return said("intake.code." + list.name() + "." + code, code);
	}

	private String said(String key, String otherwise) {
		Locale locale = LocaleContextHolder.getLocale();
		return Objects.requireNonNull(this.messages.getMessage(key, null, otherwise, locale));
	}

}
