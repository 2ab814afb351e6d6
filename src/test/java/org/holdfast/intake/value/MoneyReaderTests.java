package org.holdfast.intake.value;

import java.math.BigDecimal;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Amounts as ledgers write them.
 */
class MoneyReaderTests {

	private final MoneyReader money = new MoneyReader();

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false,
			value = { "1234.5|123450", "1,234.50|123450", "$1,234.50|123450", "(1,234.50)|-123450", "1234.50-|-123450",
					"-1234.50|-123450", "-$1,234.50|-123450", "$-1,234.50|-123450", "($1,234.50)|-123450",
					"$(1,234.50)|-123450", "4166.66 $|416666", "(9.36)$|-936", " 147396361.90 $ |14739636190", "0|0",
					"-0|0", "+12|1200", ".5|50", "12.|1200", "12.340|1234", "12.3400000|1234", "USD 5|500", "5 usd|500",
					"US$5|500", "$ -  |0", "1,000,000|100000000", "\u22125|-500", "\u00a012.00\u00a0|1200", "007|700",
					"0000000000000000000000012.50|1250", "1000000000|100000000000" })
	void readsToTheCent(String written, long cents) {
		assertThat(this.money.read(written)).isNull();
		assertThat(this.money.blank()).isFalse();
		assertThat(this.money.cents()).isEqualTo(cents);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e3", "NaN", "Infinity", "١٢٣", "１２３", "12a", "1,23", "1,2345", "12,34,567", ",123",
			"1.2.3", "1.234,50", "--5", "-5-", "(5", "5)", "(-5)", "((5))", "$$5", "5$5", "1 234", "5%", "€5", "£5",
			"$", "()", ".", "+", "#N/A", "=1+1", "abc", "5,", "1,234.5,6", "\\N", "null" })
	void refusesWhatIsNoNumber(String written) {
		assertThat(this.money.read(written)).isEqualTo(Rule.NUMBER_UNREADABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12.345", "0.001", "0.30000000000000004", "(1.239)" })
	void refusesMoreThanTwoDecimals(String written) {
		assertThat(this.money.read(written)).isEqualTo(Rule.AMOUNT_TOO_PRECISE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1000000000.01", "-1000000000.01", "99999999999999999999", "9223372036854775807",
			"1234567890123456789012345678901234567890.00" })
	void refusesWhatIsTooLarge(String written) {
		assertThat(this.money.read(written)).isEqualTo(Rule.AMOUNT_OUT_OF_RANGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00a0", "-", " - ", "\t" })
	void takesNothingAndADashForBlank(String written) {
		assertThat(this.money.read(written)).isNull();
		assertThat(this.money.blank()).isTrue();
	}

	@Test
	void readsASliceOnly() {
		char[] row = "a1,200.00b".toCharArray();
		assertThat(this.money.read(row, 1, 9)).isNull();
		assertThat(this.money.cents()).isEqualTo(120_000);
	}

	@Property
	void everyWayOfWritingGivesTheSameAmount(
			@ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long cents) {
		MoneyReader reader = new MoneyReader();
		BigDecimal amount = BigDecimal.valueOf(cents, 2);
		String grouped = String.format(Locale.US, "%,.2f", amount.abs());
		String[] written = { amount.toPlainString(), String.format(Locale.US, "%,.2f", amount),
				(cents < 0) ? "(" + grouped + ")" : "$" + grouped, (cents < 0) ? grouped + "-" : grouped + " $" };
		for (String form : written) {
			assertThat(reader.read(form)).as(form).isNull();
			assertThat(reader.cents()).as(form).isEqualTo(cents);
		}
	}

	@Property
	void noTextMakesItThrow(@ForAll String text) {
		MoneyReader reader = new MoneyReader();
		Rule rule = reader.read(text);
		assertThat(rule == null || rule.isError()).isTrue();
	}

}
