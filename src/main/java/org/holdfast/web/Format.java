package org.holdfast.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Writes numbers, money and dates for people, in the reader's language: in templates
 * {@code @format}. Only here are figures rounded, half up. Something absent becomes the
 * words "No data".
 */
public class Format {

	private static final char NO_BREAK = '\u00A0';

	private static final long KIBI = 1024;

	private final MessageSource messages;

	private final ReaderZone zone;

	Format(MessageSource messages, ReaderZone zone) {
		this.messages = messages;
		this.zone = zone;
	}

	/**
	 * Dollars and cents.
	 * @param dollars an amount
	 * @return for example {@code $1,234.50}
	 */
	public String money(@Nullable BigDecimal dollars) {
		return (dollars != null) ? dollars("#,##0.00", dollars.setScale(2, RoundingMode.HALF_UP)) : noData();
	}

	/**
	 * Whole dollars.
	 * @param dollars an amount
	 * @return for example {@code $1,235}
	 */
	public String moneyWhole(@Nullable BigDecimal dollars) {
		return (dollars != null) ? dollars("#,##0", dollars.setScale(0, RoundingMode.HALF_UP)) : noData();
	}

	/**
	 * A share as a percentage with two decimals.
	 * @param share a share, 1 being all
	 * @return for example {@code 81.47 %}
	 */
	public String share(@Nullable BigDecimal share) {
		return share(share, 2);
	}

	/**
	 * A share as a percentage.
	 * @param share a share, 1 being all
	 * @param decimals decimals of the percentage
	 * @return for example {@code 81.5 %}
	 */
	public String share(@Nullable BigDecimal share, int decimals) {
		return (share != null) ? decimal(share.movePointRight(2), decimals) + NO_BREAK + "%" : noData();
	}

	/**
	 * The difference of two shares in percentage points, with its sign.
	 * @param difference a difference of shares, 1 being a hundred points
	 * @return for example {@code +2.1}
	 */
	public String points(@Nullable BigDecimal difference) {
		if (difference == null) {
			return noData();
		}
		String text = decimal(difference.movePointRight(2), 1);
		return (difference.signum() > 0) ? "+" + text : text;
	}

	/**
	 * How much of some work is done, never rounded up to all of it.
	 * @param done what is done
	 * @param total what there is to do, above 0
	 * @return for example {@code 62 %}
	 */
	public String percentDone(long done, long total) {
		BigDecimal share = BigDecimal.valueOf(done).divide(BigDecimal.valueOf(total), 2, RoundingMode.DOWN);
		return share(share, 0);
	}

	/**
	 * A whole number.
	 * @param number a number
	 * @return for example {@code 12,999}
	 */
	public String number(@Nullable Number number) {
		return (number != null) ? decimal(new BigDecimal(number.toString()), 0) : noData();
	}

	/**
	 * A number with decimals.
	 * @param number a number
	 * @param decimals how many
	 * @return for example {@code 1.50}
	 */
	public String decimal(@Nullable BigDecimal number, int decimals) {
		if (number == null) {
			return noData();
		}
		BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
		return signed(rounded, written("#,##0" + ((decimals > 0) ? "." + "0".repeat(decimals) : ""), rounded.abs()));
	}

	/**
	 * A day.
	 * @param day a day
	 * @return for example {@code June 30, 2024}
	 */
	public String date(@Nullable LocalDate day) {
		return (day != null) ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day)
				: noData();
	}

	/**
	 * A month.
	 * @param month a month
	 * @return for example {@code June 2024}
	 */
	public String month(@Nullable YearMonth month) {
		String pattern = "es".equals(locale().getLanguage()) ? "MMMM 'de' yyyy" : "MMMM yyyy";
		return (month != null) ? DateTimeFormatter.ofPattern(pattern, locale()).format(month) : noData();
	}

	/**
	 * A moment in the time zone of the reader's institution; for readers without one in
	 * UTC, which is then named. In templates it stands in {@code fragments/time} only.
	 * @param moment a moment
	 * @return day and time
	 */
	public String instant(@Nullable Instant moment) {
		ZoneId zone = this.zone.get();
		String text = instant(moment, zone);
		return (moment != null && zone.equals(ZoneOffset.UTC)) ? text + NO_BREAK + "UTC" : text;
	}

	/**
	 * A moment as machines read it, for {@code datetime}.
	 * @param moment a moment
	 * @return for example {@code 2024-06-30T16:05:00Z}
	 */
	public @Nullable String machine(@Nullable Instant moment) {
		return (moment != null) ? moment.truncatedTo(ChronoUnit.SECONDS).toString() : null;
	}

	String instant(@Nullable Instant moment, ZoneId in) {
		return (moment != null) ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
			.withLocale(locale())
			.withZone(in)
			.format(moment) : noData();
	}

	/**
	 * The size of a file.
	 * @param bytes a number of bytes
	 * @return for example {@code 1.5 MB}
	 */
	public String bytes(long bytes) {
		String[] units = { "KB", "MB", "GB", "TB" };
		if (bytes < KIBI) {
			return number(bytes) + NO_BREAK + "B";
		}
		BigDecimal size = BigDecimal.valueOf(bytes);
		BigDecimal step = BigDecimal.valueOf(KIBI);
		int unit = -1;
		while (size.compareTo(step) >= 0 && unit < units.length - 1) {
			size = size.divide(step);
			unit++;
		}
		return decimal(size, 1) + NO_BREAK + units[unit];
	}

	/**
	 * What stands where nothing is known.
	 * @return the words "No data"
	 */
	public String noData() {
		return this.messages.getMessage("web.noData", null, locale());
	}

	private static String dollars(String pattern, BigDecimal dollars) {
		return signed(dollars, "$" + written(pattern, dollars.abs()));
	}

	private static String signed(BigDecimal number, String text) {
		return (number.signum() < 0) ? "\u2212" + text : text;
	}

	private static String written(String pattern, BigDecimal number) {
		return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US)).format(number);
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
