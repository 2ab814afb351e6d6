package org.holdfast.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers and days as people read them.
 */
class FormatTests {

	private final Format format = new Format(new Messages(),
			new ReaderZone(new StaticListableBeanFactory().getBeanProvider(InstitutionZones.class)));

	@BeforeEach
	void english() {
		LocaleContextHolder.setLocale(Languages.ENGLISH);
	}

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void money() {
		assertThat(this.format.money(new BigDecimal("1234.5"))).isEqualTo("$1,234.50");
		assertThat(this.format.money(new BigDecimal("-0.005"))).isEqualTo("\u2212$0.01");
		assertThat(this.format.money(new BigDecimal("-0.004"))).isEqualTo("$0.00");
		assertThat(this.format.moneyWhole(new BigDecimal("147396361.90"))).isEqualTo("$147,396,362");
		assertThat(this.format.money(new BigDecimal("12345678901234567890.12")))
			.isEqualTo("$12,345,678,901,234,567,890.12");
	}

	@Test
	void shares() {
		assertThat(this.format.share(new BigDecimal("0.814678"))).isEqualTo("81.47\u00A0%");
		assertThat(this.format.share(new BigDecimal("0.00005"))).isEqualTo("0.01\u00A0%");
		assertThat(this.format.share(new BigDecimal("0.125"), 0)).isEqualTo("13\u00A0%");
		assertThat(this.format.points(new BigDecimal("0.021"))).isEqualTo("+2.1");
		assertThat(this.format.points(new BigDecimal("-0.021"))).isEqualTo("\u22122.1");
	}

	@Test
	void numbers() {
		assertThat(this.format.number(12_999)).isEqualTo("12,999");
		assertThat(this.format.number(0L)).isEqualTo("0");
		assertThat(this.format.decimal(new BigDecimal("2.5"), 0)).isEqualTo("3");
		assertThat(this.format.percentDone(999_999, 1_000_000)).isEqualTo("99\u00A0%");
		assertThat(this.format.bytes(512)).isEqualTo("512\u00A0B");
		assertThat(this.format.bytes(3L * 1024 * 1024 * 1024)).isEqualTo("3.0\u00A0GB");
	}

	@Test
	void daysInBothLanguages() {
		LocalDate day = LocalDate.of(2024, 6, 30);
		assertThat(this.format.date(day)).isEqualTo("June 30, 2024");
		assertThat(this.format.month(YearMonth.of(2024, 6))).isEqualTo("June 2024");
		assertThat(this.format.instant(Instant.parse("2024-06-30T16:05:00Z"), ZoneId.of("America/New_York")))
			.startsWith("June 30, 2024")
			.contains("12:05");
		LocaleContextHolder.setLocale(Languages.SPANISH);
		assertThat(this.format.date(day)).isEqualTo("30 de junio de 2024");
		assertThat(this.format.month(YearMonth.of(2024, 6))).isEqualTo("junio de 2024");
		assertThat(this.format.money(new BigDecimal("1234.5"))).isEqualTo("$1,234.50");
	}

	@Test
	void timesOfNoInstitutionNameTheirZone() {
		Instant moment = Instant.parse("2024-06-30T16:05:00.123456Z");
		assertThat(this.format.instant(moment)).contains("4:05").endsWith("UTC");
		assertThat(this.format.machine(moment)).isEqualTo("2024-06-30T16:05:00Z");
	}

	@Test
	void nothingIsSaidInWords() {
		assertThat(this.format.money(null)).isEqualTo("No data");
		assertThat(this.format.share(null)).isEqualTo("No data");
		assertThat(this.format.date(null)).isEqualTo("No data");
		LocaleContextHolder.setLocale(Languages.SPANISH);
		assertThat(this.format.number(null)).isEqualTo("Sin datos");
	}

}
