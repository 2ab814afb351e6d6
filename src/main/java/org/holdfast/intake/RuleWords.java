package org.holdfast.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in words what a rule found and what to do about it. Where the value is not kept or
 * not shown, it says the same without it.
 */
@Component
public class RuleWords {

	/** The column, the value and its two readings. */
	private static final int MOST_ARGUMENTS = 4;

	private final MessageSource messages;

	RuleWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What was found.
	 * @param rule the rule's code
	 * @param column the column, if it is about one
	 * @param value the value, if it is shown
	 * @param locale the reader's language
	 * @return a sentence
	 */
	public String found(String rule, @Nullable String column, @Nullable String value, Locale locale) {
		Object[] arguments = arguments(rule, column, value, locale);
		String pattern = Rule.of(rule)
			.map((known) -> this.messages.getMessage(known.messageKey(), null, locale))
			.orElse("");
		if (value == null && pattern.contains("{1}") || column == null && pattern.contains("{0}")
				|| arguments.length < MOST_ARGUMENTS && pattern.contains("{2}")) {
			String plain = this.messages.getMessage("intake.words." + rule, arguments, "", locale);
			if (plain != null && !plain.isEmpty()) {
				return plain;
			}
		}
		return Rule.of(rule)
			.map((known) -> this.messages.getMessage(known.messageKey(), arguments, locale))
			.orElse(rule);
	}

	/**
	 * What to do.
	 * @param rule the rule's code
	 * @param column the column, if it is about one
	 * @param value the value, if it is shown
	 * @param locale the reader's language
	 * @return a sentence
	 */
	public String fix(String rule, @Nullable String column, @Nullable String value, Locale locale) {
		Object[] arguments = arguments(rule, column, value, locale);
		return Rule.of(rule).map((known) -> this.messages.getMessage(known.fixKey(), arguments, locale)).orElse(rule);
	}

	/**
	 * A value as it stands in the file.
	 * @param rule the rule's code
	 * @param value the value as it was kept, with its readings where it has two
	 * @return the value alone
	 */
	public @Nullable String plain(String rule, @Nullable String value) {
		return (value != null && readings(rule, value)) ? value.substring(0, value.indexOf(RowJudge.READINGS)) : value;
	}

	private static boolean readings(String rule, String value) {
		return rule.equals(Rule.PAY_BASIS_SUSPECT.code()) && value.indexOf(RowJudge.READINGS) >= 0;
	}

	private Object[] arguments(String rule, @Nullable String column, @Nullable String value, Locale locale) {
		List<Object> arguments = new ArrayList<>();
		arguments.add(column(column, locale));
		arguments.add(value(rule, plain(rule, value), locale));
		if (value != null && readings(rule, value)) {
			String all = value.substring(value.indexOf(RowJudge.READINGS) + 1);
			arguments.addAll(List.of(all.split("[|]")));
		}
		return arguments.toArray();
	}

	private String column(@Nullable String column, Locale locale) {
		return (column != null) ? column : this.messages.getMessage("intake.value.row", null, locale);
	}

	private String value(String rule, @Nullable String value, Locale locale) {
		if (value == null) {
			return this.messages.getMessage("intake.value.other", null, locale);
		}
		if (rule.equals(Rule.READING_REMEMBERED.code()) || rule.equals(Rule.READING_CONTRADICTED.code())) {
			return choice(value, locale);
		}
		boolean kind = rule.equals(Rule.FILE_TYPE.code()) || rule.equals(Rule.FILE_DAMAGED.code());
		String words = kind ? this.messages.getMessage("intake.rule.file-kind." + value, null, value, locale) : value;
		return (words != null) ? words : value;
	}

	/** A choice about the reading of a file, kept with its name before it. */
	private String choice(String value, Locale locale) {
		String[] said = value.split(RememberedReading.IS, 2);
		String[] chosen = said[1].split(RememberedReading.IS, 2);
		return switch (said[0]) {
			case ReadingChoices.DATE_ORDER ->
				this.messages.getMessage("intake.choice.dateOrder." + chosen[0], new Object[] { chosen[1] }, locale);
			case ReadingChoices.DELIMITER -> this.messages.getMessage("intake.choice.delimiter",
					new Object[] { this.messages.getMessage(ReadingChoices.delimiterKey(said[1]), null, locale) },
					locale);
			default -> this.messages.getMessage("intake.choice." + said[0], new Object[] { said[1] }, locale);
		};
	}

}
