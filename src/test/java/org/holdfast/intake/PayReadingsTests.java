package org.holdfast.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A pay that looks like one of the other basis is told with both readings.
 */
class PayReadingsTests {

	private static final String FILE = """
			as_of,employee_id,home_zip,job_title,pay,pay_basis,weekly_hours
			2026-03-31,E1,44103,Clerk,"41,600.00",hourly,
			2026-03-31,E2,44103,Clerk,20.25,annual,36
			2026-03-31,E3,44103,Clerk,20.25,hourly,36
			""";

	private final RuleWords words = new RuleWords(messages());

	private static ReloadableResourceBundleMessageSource messages() {
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasenames("classpath:messages/intake-rules", "classpath:messages/intake");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	@Test
	void bothAreNamedInBothLanguages() {
		assertThat(told(Locale.ENGLISH)).containsExactly(
				"pay has 41,600.00: 41600.00 dollars an hour if that is for an hour, 20.00 if it is for a year. "
						+ "As it is read, it lies below 1 or above 1,000.",
				"pay has 20.25: 20.25 dollars an hour if that is for an hour, 0.01 if it is for a year. "
						+ "As it is read, it lies below 1 or above 1,000.");
		assertThat(told(Locale.forLanguageTag("es")).getFirst())
			.startsWith("pay tiene 41,600.00: 41600.00 dólares por hora si es por hora, 20.00 si es por año.");
	}

	@Test
	void whatWasKeptBeforeHasItsWords() {
		assertThat(this.words.found("pay-basis-suspect", "pay", "41600", Locale.ENGLISH))
			.isEqualTo("pay has 41600, which is below 1 or above 1,000 dollars an hour as it is read.");
	}

	@Test
	void programsAreGivenTheValueAlone() {
		assertThat(samples()).extracting((sample) -> this.words.plain("pay-basis-suspect", sample.value()))
			.containsExactly("41,600.00", "20.25");
	}

	private List<String> told(Locale locale) {
		return samples().stream()
			.map((sample) -> this.words.found("pay-basis-suspect", sample.column(), sample.value(), locale))
			.toList();
	}

	private static List<ImportView.Sample> samples() {
		return JudgedFile.of(Kind.ROSTER, FILE.getBytes(StandardCharsets.UTF_8), Mapping.EMPTY, null)
			.problems()
			.stream()
			.filter((problem) -> problem.rule().equals("pay-basis-suspect"))
			.flatMap((problem) -> problem.samples().stream())
			.toList();
	}

}
