package org.holdfast.intake.mapping;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is made of columns, to the cent and to the letter.
 */
class MakingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false,
			value = { "53513 - Repairer| - |1|53513", "53513 - Repairer| - |2|Repairer", "53513-Repairer|-|2|Repairer",
					"53513 - Repairer| - |3|''", "N/A| - |1|N/A", "N/A| - |2|''", "a.b.c|.|2|b",
					" 7 : Nurse |:|2|Nurse", "A - B - C| - |2|B" })
	void takesAPart(String whole, String split, int take, String expected) {
		assertThat(Making.part(whole, split, take)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'1,234.50'|''|1234.50", "''|20|-20.00", "10|2.5|7.50", "(5)|''|-5.00",
			"''|-3|3.00", "''|''|''", "free|2|free", "1|2.345|2.345" })
	void takesCreditsFromDebits(String debit, String credit, String expected) {
		assertThat(Making.difference(List.of(debit, credit))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'1,234.50'|''|1234.50", "''|-20|-20.00", "10|-2.5|7.50", "''|(3)|-3.00",
			"(5)|''|-5.00", "''|3|3.00", "''|''|''", "free|-2|free", "1|2.345|2.345" })
	void addsCreditsThatHaveAMinus(String debit, String credit, String expected) {
		assertThat(Making.sum(List.of(debit, credit))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "10.00|C|-10.00", "10.00|cr|-10.00", "-10.00|Credit|-10.00", "10.00|H|-10.00", "10.00|D|10.00",
					"-10.00|debit|-10.00", "10.00|''|10.00", "10.00|maybe|10.00 maybe", "free|C|free", "''|C|''" })
	void givesAMarkedCreditItsSign(String amount, String mark, String expected) {
		assertThat(Making.marked(amount, mark)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'$3,500.10'|12|42001.2", "1730.77|26|45000.02", "0.5|40|20", "''|12|''", "free|12|free",
					"0.1|3|0.3", "(1,234.50)|1000|-1234500", "1234.50-|1000|-1234500", "USD 3500|12|42000",
					"- $ 5|10|-50", "-|12|-", "1e3|12|1e3", "12,5|12|12,5", "\u0663|12|\u0663",
					"1e900000000|12|1e900000000", "99999999999999999999|0.1|999999999999999999999999999999" })
	void multipliesExactly(String number, BigDecimal times, String expected) {
		assertThat(Making.product(number, times)).isEqualTo(expected);
	}

	@Test
	void multipliesWhatItMadeAndLeavesOutColumnsThatAreNotThere() {
		List<String> row = List.of("7 - 100", "x");
		assertThat(new Making.Way(List.of(0), " - ", 2, "", new BigDecimal("12")).of(row::get)).isEqualTo("1200");
		assertThat(
				new Making.Way(List.of(0, -1), "", 1, Making.DEBIT_CREDIT, BigDecimal.ONE).of(List.of("4", "9")::get))
			.isEqualTo("4.00");
		assertThat(new Making.Way(List.of(0, 1), "", 1, Making.DEBIT_PLUS_CREDIT, new BigDecimal("1000"))
			.of(List.of("4", "-9")::get)).isEqualTo("-5000");
	}

}
