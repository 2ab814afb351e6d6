package org.holdfast.intake.mapping;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a remembered mapping fits another header.
 */
class HeaderFitTests {

	private static final List<String> BEFORE = List.of("ID", "Title", "Salary", "Grade");

	@Test
	void sameHeadersInAnyOrderAndCaseFit() {
		HeaderFit fit = HeaderFit.of(List.of("ID", "Title"), BEFORE, List.of("grade ", "id", "TITLE", "Salary"));
		assertThat(fit.same()).isTrue();
		assertThat(fit.complete()).isTrue();
		assertThat(fit.moved()).containsExactly("grade ");
	}

	@Test
	void tellsWhatIsGoneNewAndMoved() {
		HeaderFit fit = HeaderFit.of(List.of("ID", "Title", "Salary"), BEFORE, List.of("Title", "ID", "Rate"));
		assertThat(fit.same()).isFalse();
		assertThat(fit.complete()).isFalse();
		assertThat(fit.needed()).isEqualTo(3);
		assertThat(fit.found()).isEqualTo(2);
		assertThat(fit.missing()).containsExactly("Salary");
		assertThat(fit.gone()).containsExactly("Salary", "Grade");
		assertThat(fit.unread()).containsExactly("Grade");
		assertThat(fit.fresh()).containsExactly("Rate");
		assertThat(fit.moved()).hasSize(1);
		assertThat(fit.useful()).isTrue();
	}

	@Test
	void aColumnThatIsNotReadMayGo() {
		HeaderFit fit = HeaderFit.of(List.of("ID", "Title"), BEFORE, List.of("ID", "Title", "Salary"));
		assertThat(fit.complete()).isTrue();
		assertThat(fit.same()).isFalse();
		assertThat(fit.moved()).isEmpty();
	}

	@Test
	void littleInCommonIsOfNoUse() {
		assertThat(HeaderFit.of(List.of("ID", "Title", "Salary"), BEFORE, List.of("ID", "Amount")).useful()).isFalse();
		assertThat(HeaderFit.of(List.of("ID"), BEFORE, List.of("ID", "Amount")).useful()).isFalse();
	}

	@Test
	void theBetterFitRanksHigher() {
		List<String> now = List.of("ID", "Title", "Salary");
		HeaderFit all = HeaderFit.of(List.of("ID", "Title"), List.of("ID", "Title"), now);
		HeaderFit part = HeaderFit.of(List.of("ID", "Title", "Rate"), List.of("ID", "Title", "Rate"), now);
		HeaderFit wide = HeaderFit.of(List.of("ID", "Title", "Salary"), now, now);
		assertThat(all.rank()).isGreaterThan(part.rank());
		assertThat(wide.rank()).isGreaterThan(all.rank());
	}

}
