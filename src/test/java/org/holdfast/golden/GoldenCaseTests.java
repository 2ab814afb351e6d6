package org.holdfast.golden;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the hand-computed case to its own arithmetic.
 */
class GoldenCaseTests {

	@Test
	void filesHaveTheRowsTheirExplanationNames() {
		assertThat(GoldenCase.KINDS).map(GoldenCaseTests::rows).containsExactly(43L, 42L, 17L, 63L);
		assertThat(GoldenCase.definitions()).hasSize(22)
			.allSatisfy((definition) -> assertThat(definition.path()).startsWith("/api/v1/definitions/"));
	}

	@Test
	void everyAnswerStartsACodeWithItsTotal() {
		for (GoldenCase.Answer answer : GoldenCase.answers()) {
			List<String> keys = answer.figures().stream().map(GoldenCase.Figure::key).toList();
			assertThat(keys).doesNotHaveDuplicates();
			String code = "";
			for (GoldenCase.Figure figure : answer.figures()) {
				assertThat(figure.group() == null).as(answer.uri() + " " + figure.key())
					.isEqualTo(!figure.code().equals(code));
				code = figure.code();
			}
			Set<String> codes = answer.figures().stream().map(GoldenCase.Figure::code).collect(Collectors.toSet());
			assertThat(codes).containsExactlyInAnyOrderElementsOf(answer.codes());
		}
	}

	@Test
	void additiveBreakdownsAddUp() {
		Set<String> additive = Set.of("site", "month", "fiscal-quarter", "category", "job-family", "fiscal-year");
		for (GoldenCase.Answer answer : GoldenCase.answers()) {
			if (answer.breakdown() == null || !additive.contains(answer.breakdown())) {
				continue;
			}
			boolean time = Set.of("month", "fiscal-quarter", "fiscal-year").contains(answer.breakdown());
			for (String code : List.of("H1", "H2", "H3", "H6", "H7", "H8", "HD", "HC", "P1", "P2", "SP", "SA")) {
				if (!(time && code.equals("HC"))) {
					List<GoldenCase.Figure> figures = answer.figures()
						.stream()
						.filter((figure) -> figure.code().equals(code))
						.toList();
					if (figures.size() > 1) {
						assertThat(sum(figures.subList(1, figures.size()))).as(answer.uri() + " " + code)
							.isEqualByComparingTo(sum(figures.subList(0, 1)));
					}
				}
			}
		}
	}

	private static BigDecimal sum(List<GoldenCase.Figure> figures) {
		return figures.stream()
			.map(GoldenCase.Figure::numerator)
			.filter((numerator) -> numerator != null)
			.map(BigDecimal::new)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static long rows(String kind) {
		return new String(GoldenCase.file(kind), StandardCharsets.UTF_8).lines().count() - 1;
	}

}
