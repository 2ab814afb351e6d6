package org.holdfast.intake.value;

import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pay and weekly hours.
 */
class PayReaderTests {

	private final PayReader pay = new PayReader();

	private final HoursReader hours = new HoursReader();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "20.43|204300", "$42,500|425000000", "0|0", "26.442308|264423",
			"20.42999999|204299", "74022.5|740225000" })
	void readsTenThousandths(String written, long expected) {
		assertThat(this.pay.read(written)).isNull();
		assertThat(this.pay.tenThousandths()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "(20.00)", "100000001", "99999999999999999999" })
	void refusesNegativeAndHugePay(String written) {
		assertThat(this.pay.read(written)).isEqualTo(Rule.AMOUNT_OUT_OF_RANGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "20/hr", "NaN", "1e3", "twenty" })
	void refusesPayThatIsNoNumber(String written) {
		assertThat(this.pay.read(written)).isEqualTo(Rule.NUMBER_UNREADABLE);
	}

	@ParameterizedTest
	@CsvSource({ "40,400000", "37.5,375000", "33.332,333320", "36.12999,361300", "33.199999999999996,332000",
			"36.12994,361299", "0,0", "168,1680000" })
	void readsTenThousandthsOfHours(String written, int expected) {
		assertThat(this.hours.read(written)).isNull();
		assertThat(this.hours.tenThousandths()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "168.01", "168.00001", "400", "99999999999999999999" })
	void refusesHoursAWeekDoesNotHave(String written) {
		assertThat(this.hours.read(written)).isEqualTo(Rule.HOURS_OUT_OF_RANGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "40h", "forty", "40:00" })
	void refusesHoursThatAreNoNumber(String written) {
		assertThat(this.hours.read(written)).isEqualTo(Rule.NUMBER_UNREADABLE);
	}

}
