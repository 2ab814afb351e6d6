package org.holdfast.intake.value;

import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which words of a file need to be explained, and what they probably mean.
 */
class CodeListTests {

	@ParameterizedTest
	@CsvSource({ "race_ethnicity,Hispanic/Latino", "race_ethnicity,BLACK;WHITE", "race_ethnicity,''",
			"pay_basis,Salary", "change_type,Lateral Move", "worker_type,PRN", "certifications,MBE;WBE",
			"end_voluntary,Voluntary" })
	void understands(String field, String word) {
		assertThat(CodeList.of(field).orElseThrow().understands(word)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "race_ethnicity,Black/African Amer.,BLACK", "race_ethnicity,Hispanc,HISP",
					"race_ethnicity,Caucasian non origin,WHITE", "worker_type,Per-Diem Pool Staff,PER_DIEM",
					"worker_type,Contractr,contingent", "certification,Woman Owned Business Certified,WBE",
					"race_ethnicity,Klingon,none", "change_type,Promotion - Career Progression,PROMOTION",
					"worker_type,X7,none", "pay_basis,Bi-weekly,none" })
	void suggestsWhatIsNear(String field, String word, String code) {
		CodeList list = CodeList.of(field).orElseThrow();
		assertThat(list.understands(word)).isFalse();
		assertThat(list.near(word).map((found) -> found.replace('-', '_').toUpperCase(Locale.ROOT))).isEqualTo(
				Optional.ofNullable(code).map((expected) -> expected.replace('-', '_').toUpperCase(Locale.ROOT)));
	}

	@Test
	void freeColumnsHaveNoCodes() {
		assertThat(CodeList.of("department")).isEmpty();
	}

	@Test
	void countsWordsUpToALimit() {
		WordCounter counter = new WordCounter();
		for (String word : new String[] { "ICU", "ICU ", "Lab", "", "219-09-9999" }) {
			counter.count(word.toCharArray(), 0, word.length());
		}
		assertThat(counter.words().words()).extracting(WordCounter.Word::text)
			.startsWith("ICU")
			.contains("Lab")
			.doesNotContain("", "219-09-9999");
		assertThat(counter.words().words().getFirst().rows()).isEqualTo(2);
		assertThat(counter.words().more()).isFalse();
		for (int i = 0; i < WordCounter.MOST + 10; i++) {
			String word = "W" + i;
			counter.count(word.toCharArray(), 0, word.length());
		}
		assertThat(counter.words().more()).isTrue();
		assertThat(counter.words().words()).hasSizeLessThanOrEqualTo(WordCounter.MOST);
	}

}
