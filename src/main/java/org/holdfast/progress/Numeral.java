package org.holdfast.progress;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people in the United States write them: with or without commas, blanks
 * and signs, never guessing.
 */
final class Numeral {

	private static final Pattern NUMBER = Pattern.compile("(-?)((?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})?(?:\\.\\d{1,12})?)");

	private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

	private Numeral() {
	}

	static String number(String text) throws Unreadable {
		return read(text, "progress.flaw.number").toPlainString();
	}

	static String money(String text) throws Unreadable {
		String plain = bare(text).replaceFirst("(?i)usd$", "").replaceFirst("(?i)^(-?)(us)?\\$", "$1");
		return read(plain, "progress.flaw.money").toPlainString();
	}

	static String percent(String text) throws Unreadable {
		BigDecimal percent = read(bare(text).replaceFirst("%$", ""), "progress.flaw.percent");
		if (percent.signum() < 0 || percent.compareTo(MOST_PERCENT) > 0) {
			throw new Unreadable("progress.flaw.percent.range");
		}
		return percent.toPlainString();
	}

	private static BigDecimal read(String text, String flaw) throws Unreadable {
		Matcher matcher = NUMBER.matcher(bare(text));
		if (!matcher.matches() || matcher.group(2).isEmpty()) {
			throw new Unreadable(flaw);
		}
		return new BigDecimal(matcher.group(1) + matcher.group(2).replace(",", ""));
	}

	private static String bare(String text) {
		return text.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-');
	}

}
