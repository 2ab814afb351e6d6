package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The attacker against hospitals made up at random, small and sparse, where suppression
 * is hardest.
 */
class RandomAttackTests {

	private static final List<List<String>> CODES = List.of(List.of("HD"), List.of("HD", "H1"),
			List.of("HD", "H1", "H8"), List.of("HD", "H7", "H13", "H8"), List.of("HD", "H1", "H2"));

	@Property(tries = 80, shrinking = ShrinkingMode.OFF)
	@Label("No small count can be narrowed down in a tiny hospital")
	void tiny(@ForAll long seed) {
		List<PublishedFigure> figures = hospital(seed);
		Treatments treatments = new SmallNumbers(5).apply(figures);
		assertThat(treatments.notAddingUp()).isEmpty();
		assertThat(new Attacker(figures, treatments, 5, true).findings()).isEmpty();
	}

	@Property(tries = 8, shrinking = ShrinkingMode.OFF)
	@Label("No small count can be narrowed down in half a year of a small hospital")
	void small(@ForAll long seed) {
		List<PublishedFigure> figures = Hospital
			.random(seed, 60 + new Random(seed).nextInt(240), Hospital.calendar(6, 3, 1, true), 3, List.of("site"),
					List.of("HD", "H1", "H8"))
			.figures();
		assertThat(new Attacker(figures, new SmallNumbers(11).apply(figures), 11, false).findings()).isEmpty();
	}

	@Property(tries = 60, shrinking = ShrinkingMode.OFF)
	@Label("The same set in another order gives the same answer")
	void order(@ForAll long seed) {
		List<PublishedFigure> figures = hospital(seed);
		List<PublishedFigure> shuffled = new ArrayList<>(figures);
		Collections.shuffle(shuffled, new Random(seed));
		assertThat(new SmallNumbers(5).apply(shuffled)).isEqualTo(new SmallNumbers(5).apply(figures));
	}

	@Test
	void theAttackerWinsWithoutComplementarySuppression() {
		long won = new Random(1).longs(40)
			.mapToObj(RandomAttackTests::hospital)
			.filter((figures) -> !new Attacker(figures, new SmallNumbers(5, false).apply(figures), 5, false).findings()
				.isEmpty())
			.count();
		assertThat(won).isGreaterThan(30);
	}

	private static List<PublishedFigure> hospital(long seed) {
		Random random = new Random(seed);
		List<Hospital.Period> periods = Hospital.calendar(1 + random.nextInt(5), 2, random.nextInt(2),
				random.nextBoolean());
		int people = 3 + random.nextInt(random.nextBoolean() ? 40 : 150);
		List<String> dimensions = random.nextBoolean() ? List.of("site") : List.of("site", "pool");
		return Hospital
			.random(seed, people, periods, 2 + random.nextInt(2), dimensions, CODES.get(random.nextInt(CODES.size())))
			.figures();
	}

}
