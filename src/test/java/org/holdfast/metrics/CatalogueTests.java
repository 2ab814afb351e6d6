package org.holdfast.metrics;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.holdfast.metrics.Indicator.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every indicator that is computed stands in the catalogue, in both languages, and
 * nothing else does.
 */
class CatalogueTests {

	private final Catalogue catalogue = new Catalogue();

	CatalogueTests() throws IOException {
	}

	@Test
	void theCatalogueHoldsWhatIsComputed() {
		assertThat(this.catalogue.all()).extracting(Indicator::code).containsExactly(Measure.values());
	}

	@Test
	void everyIndicatorSpeaksBothLanguages() {
		assertThat(this.catalogue.all()).allSatisfy((indicator) -> {
			for (Words words : List.of(indicator.title(), indicator.definition(), indicator.numerator(),
					indicator.denominator(), indicator.exclusions())) {
				assertThat(words.in(Locale.ENGLISH)).isNotBlank().isNotEqualTo(words.in(Locale.of("es")));
			}
		});
	}

	@Test
	void whatIsAboutPeopleIsSaidTheSameInBothPlaces() {
		assertThat(this.catalogue.all())
			.allSatisfy((indicator) -> assertThat(indicator.aboutPeople()).isEqualTo(indicator.code().aboutPeople()));
	}

}
