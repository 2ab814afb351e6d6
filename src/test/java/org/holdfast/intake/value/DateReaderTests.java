package org.holdfast.intake.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.holdfast.intake.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Dates as other systems write them.
 */
class DateReaderTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private final DateReader monthFirst = new DateReader(DateOrder.MDY, TODAY);

	private final DateReader dayFirst = new DateReader(DateOrder.DMY, TODAY);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2026-03-31|2026-03-31", "2026/3/31|2026-03-31", "3/31/2026|2026-03-31", "03/31/26|2026-03-31",
					"03-31-2026|2026-03-31", "3.31.2026|2026-03-31", "31-Mar-2026|2026-03-31", "31-MAR-26|2026-03-31",
					"31 March 2026|2026-03-31", "Mar 31, 2026|2026-03-31", "March 31 2026|2026-03-31",
					"1 Sept 2026|2026-09-01", "20260331|2026-03-31", "43831|2020-01-01", "43831.75|2020-01-01",
					"25569|1970-01-01", "2019/01/26 00:00:00+00|2019-01-26", "2024/05/30 00:00:00+00|2024-05-30",
					"2026-03-31T23:59:59Z|2026-03-31", "2026-03-31T00:00:00.000-05:00|2026-03-31",
					"10/10/2017 12:00:00 AM|2017-10-10", "10/10/2017 0:00|2017-10-10", "07/10/83|1983-07-10",
					"1/1/36|2036-01-01", "1/1/37|1937-01-01", "2/29/2024|2024-02-29", "2/29/2000|2000-02-29",
					"1900-01-01|1900-01-01", "2100-12-31|2100-12-31", "7/5/2011|2011-07-05" })
	void readsManyForms(String written, LocalDate expected) {
		assertThat(this.monthFirst.read(written)).as(written).isNull();
		assertThat(this.monthFirst.date()).isEqualTo(expected);
	}

	@Test
	void readsTheDayFirstWhereTheColumnDoes() {
		assertThat(this.dayFirst.read("31/3/2026")).isNull();
		assertThat(this.dayFirst.date()).isEqualTo("2026-03-31");
		assertThat(this.dayFirst.read("2026-03-04")).isNull();
		assertThat(this.dayFirst.date()).isEqualTo("2026-03-04");
	}

	@Test
	void readsTheYearFirstWhereTheColumnDoes() {
		DateReader yearFirst = new DateReader(DateOrder.YMD, TODAY);
		assertThat(yearFirst.read("26/03/31")).isNull();
		assertThat(yearFirst.date()).isEqualTo("2026-03-31");
		assertThat(yearFirst.read("3/31/2026")).isEqualTo(Rule.DATE_UNREADABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31 June 2026", "2026-06-31", "6/31/2026", "2/30/2026", "2026-02-29", "2/29/1900",
			"13/13/2026", "0/1/2026", "2026-00-10", "31/12/2026", "20261301" })
	void refusesDaysThatAreNotInTheCalendar(String written) {
		assertThat(this.monthFirst.read(written)).isEqualTo(Rule.DATE_IMPOSSIBLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "now", "today", "infinity", "-infinity", "epoch", "yesterday", "N/A", "2026", "3/31",
			"March 2026", "2026-03", "9999", "5", "999999", "3/31/2026x", "3/31/2026 noon", "1/2/3/4", "2026-03-31-01",
			"3-31/2026", "２０２６-03-31", "31-Mrz-2026", "3/31/226", "=TODAY()" })
	void refusesWhatIsNoDate(String written) {
		assertThat(this.monthFirst.read(written)).as(written).isEqualTo(Rule.DATE_UNREADABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1899-12-31", "2101-01-01", "0001-01-01", "9999-12-31", "1/1/1753", "99999" })
	void refusesDatesFarAway(String written) {
		assertThat(this.monthFirst.read(written)).isEqualTo(Rule.DATE_OUT_OF_RANGE);
	}

	@Test
	void takesNothingAndDashesForBlank() {
		for (String written : new String[] { "", " ", "-", "--" }) {
			assertThat(this.monthFirst.read(written)).isNull();
			assertThat(this.monthFirst.blank()).isTrue();
		}
	}

	@Test
	void asksWhereTheOrderIsNotKnown() {
		DateReader unknown = new DateReader(null, TODAY);
		assertThat(unknown.read("3/4/2026")).isEqualTo(Rule.DATE_AMBIGUOUS);
		assertThat(unknown.read("4/4/2026")).isNull();
		assertThat(unknown.date()).isEqualTo("2026-04-04");
		assertThat(unknown.read("3/31/2026")).isNull();
		assertThat(unknown.date()).isEqualTo("2026-03-31");
		assertThat(unknown.read("31/3/2026")).isNull();
		assertThat(unknown.date()).isEqualTo("2026-03-31");
	}

	@Property
	void everyDayOfTwoCenturiesComesBack(@ForAll @IntRange(min = -25_567, max = 47_846) int day) {
		LocalDate date = LocalDate.ofEpochDay(day);
		DateReader reader = new DateReader(DateOrder.MDY, TODAY);
		for (String form : new String[] { "yyyy-MM-dd", "M/d/yyyy", "dd-MMM-yyyy", "yyyyMMdd", "MMMM d, yyyy" }) {
			String written = date.format(DateTimeFormatter.ofPattern(form, Locale.US));
			assertThat(reader.read(written)).as(written).isNull();
			assertThat(reader.epochDay()).as(written).isEqualTo(day);
		}
	}

	@Property
	void noTextMakesItThrow(@ForAll String text) {
		Rule rule = new DateReader(DateOrder.DMY, TODAY).read(text);
		assertThat(rule == null || rule.isError()).isTrue();
	}

}
