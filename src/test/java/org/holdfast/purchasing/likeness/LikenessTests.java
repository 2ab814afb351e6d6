package org.holdfast.purchasing.likeness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which names of vendors are alike, and why.
 */
class LikenessTests {

	@ParameterizedTest
	@CsvSource({ "ACME SUPPLY, ACME SUPPLY, false, SAME_NAME",
			"ACME SUPPLY, THE ACME SUPPLY COMPANY, false, LEGAL_FORM", "SMITH SONS, SMITH AND SONS, false, LEGAL_FORM",
			"BALTIMORE CITY, CITY OF BALTIMORE, false, WORD_ORDER", "QUICK PRINT, QUICKPRINT, false, SPACING",
			"ACME SUPPLY, ACME SUPLY, false, SPELLING", "MERCY, MERCI, true, SPELLING",
			"JOHNSON CONTROLS, JOHNSNO CONTROLS, false, SPELLING",
			"GREATER HARBOR FOODS, GRATER HARBOUR FOODS, false, SPELLING",
			"HARBOR FOODS, HARBOR FOODS MARYLAND, true, PART_OF_NAME" })
	void alike(String one, String other, boolean sameZip, Likeness why) {
		assertThat(Likeness.of(one, other, sameZip)).contains(why);
		assertThat(Likeness.of(other, one, sameZip)).contains(why);
	}

	@ParameterizedTest
	@CsvSource({ "MERCY, MERCI, false", "STORE 12 OWINGS, STORE 14 OWINGS, true", "LOCAL 1199, LOCAL 1198, true",
			"HARBOR FOODS, HARBOR FOODS MARYLAND, false", "HARBOR, HARBOR FOODS, true", "IBM, IBS, true",
			"FIRST MEDICAL, FAST MEDIA, true", "THE CO, THE LLC, false" })
	void notAlike(String one, String other, boolean sameZip) {
		assertThat(Likeness.of(one, other, sameZip)).isEmpty();
		assertThat(Likeness.of(other, one, sameZip)).isEmpty();
	}

	@Test
	void distanceCountsChangesAndSwaps() {
		assertThat(Likeness.distance("", "ABC")).isEqualTo(3);
		assertThat(Likeness.distance("ABC", "ABC")).isZero();
		assertThat(Likeness.distance("ABC", "ACB")).isEqualTo(1);
		assertThat(Likeness.distance("KITTEN", "SITTING")).isEqualTo(3);
	}

}
