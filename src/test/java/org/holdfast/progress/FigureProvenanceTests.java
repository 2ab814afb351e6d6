package org.holdfast.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.PackagedEdition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what is kept with a number that the files can tell.
 */
class FigureProvenanceTests {

	private static final Item SHARE = PackagedEdition.hiring()
		.findItem("hiring/baseline/workforce-home/surrounding-share")
		.orElseThrow();

	private static final AnswerKey KEY = AnswerKey.of(SHARE.key());

	private Optional<FigureOffer> offer = Optional
		.of(new FigureOffer("H5", "40.00 %", "40", LocalDate.of(2025, 3, 31), "/passports/HF-1", List.of()));

	private final FigureProvenance provenance = new FigureProvenance(
			new StaticListableBeanFactory(Map.of("offers", (FigureOffers) (code) -> this.offer))
				.getBeanProvider(FigureOffers.class));

	@Test
	void aNewNumberKeepsWhatTheFilesSay() {
		Typed kept = this.provenance.settle(SHARE, KEY, Typed.NOTHING, Typed.value("45"));
		assertThat(kept.text(AnswerFields.OFFERED)).isEqualTo("40");
		assertThat(kept.text(AnswerFields.OFFERED_FROM)).isEqualTo("2025-03-31");
		assertThat(flaws(kept)).extracting(Flaw::field).containsExactly(AnswerFields.WHY);
		assertThat(flaws(kept.with(AnswerFields.WHY, "Clinics are missing"))).isEmpty();
	}

	@Test
	void theSameNumberNeedsNoReasonHoweverItIsWritten() {
		assertThat(flaws(this.provenance.settle(SHARE, KEY, Typed.NOTHING, Typed.value("40.0 %")))).isEmpty();
	}

	@Test
	void aNumberThatStaysKeepsWhatTheFilesSaidThen() {
		Typed before = this.provenance.settle(SHARE, KEY, Typed.NOTHING, Typed.value("40"));
		this.offer = Optional.of(new FigureOffer("H5", "50.00 %", "50", LocalDate.of(2026, 3, 31), null, List.of()));
		assertThat(this.provenance.settle(SHARE, KEY, before, Typed.value("40")).text(AnswerFields.OFFERED))
			.isEqualTo("40");
		assertThat(this.provenance.settle(SHARE, KEY, before, Typed.value("41")).text(AnswerFields.OFFERED))
			.isEqualTo("50");
	}

	@Test
	void nobodyCanClaimWhatTheFilesSay() {
		this.offer = Optional.empty();
		Typed claimed = Typed.value("45").with(AnswerFields.OFFERED, "45");
		assertThat(this.provenance.settle(SHARE, KEY, Typed.NOTHING, claimed).text(AnswerFields.OFFERED)).isEmpty();
		assertThat(this.provenance.settle(SHARE, KEY, Typed.NOTHING, Typed.value("")).fields()).isEmpty();
	}

	private static List<Flaw> flaws(Typed typed) {
		return Reading.of(AnswerFields.of(SHARE, ""), typed).flaws();
	}

}
