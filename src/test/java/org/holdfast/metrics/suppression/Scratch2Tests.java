package org.holdfast.metrics.suppression;

import java.util.*;
import org.junit.jupiter.api.Test;

/** Scratch. */
class Scratch2Tests {

	@Test
	void one() {
		long seed = Long.getLong("seed", 10);
		java.util.Random r = new java.util.Random(seed);
		int months = 1 + r.nextInt(5);
		var periods = Hospital.calendar(months, 2, r.nextInt(2), r.nextBoolean());
		int people = 3 + r.nextInt(r.nextBoolean() ? 40 : 150);
		List<String> dims = r.nextBoolean() ? List.of("site") : List.of("site", "pool");
		List<String> codes = switch (r.nextInt(4)) {
			case 0 -> List.of("HD");
			case 1 -> List.of("HD", "H1");
			case 2 -> List.of("HD", "H1", "H8");
			default -> List.of("HD", "H7", "H13", "H8");
		};
		var figures = Hospital.random(seed, people, periods, 2 + r.nextInt(2), dims, codes).figures();
		var t = new SmallNumbers(5).apply(figures);
		figures.stream()
			.sorted(Comparator.comparing((PublishedFigure f) -> f.key().code())
				.thenComparing(f -> f.key().to())
				.thenComparing(f -> f.key().from()))
			.forEach(f -> System.out.println(f.key().code() + " " + f.key().from() + ".." + f.key().to() + " "
					+ f.key().group() + " n" + f.numerator() + "/" + f.denominator() + " total " + f.total() + " "
					+ t.of(f.key()).visibility()));
		new Attacker(figures, t, 5, true).findings().forEach(System.out::println);
	}

}
