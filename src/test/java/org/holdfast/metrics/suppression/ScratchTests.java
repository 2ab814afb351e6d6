package org.holdfast.metrics.suppression;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Scratch. */
class ScratchTests {

	@Test
	void tiny() {
		int wins = 0;
		long attack = 0;
		for (long seed = 0; seed < Integer.getInteger("seeds", 60); seed++) {
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
			long t0 = System.nanoTime();
			try {
				var f = new Attacker(figures, t, 5, true).findings();
				attack += System.nanoTime() - t0;
				if (!f.isEmpty()) {
					wins++;
					if (wins < 8)
						System.out.println(seed + " " + months + " " + people + " " + codes + dims + " "
								+ f.subList(0, Math.min(4, f.size())));
				}
			}
			catch (IllegalStateException e) {
				System.out.println(seed + " " + e.getMessage());
			}
			if (!t.notAddingUp().isEmpty())
				System.out.println(seed + " not adding " + t.notAddingUp());
		}
		System.out.println("wins " + wins + " attack ms " + attack / 1_000_000);
	}

	@Test
	void large() {
		for (int k = 0; k < Integer.getInteger("rounds", 1); k++) {
			var figures = Hospital
				.random(7, 3000, Hospital.years(5, 7), 4, List.of("site", "job-family", "pool"),
						List.of(System.getProperty("codes", "HD").split(",")))
				.figures();
			long t0 = System.nanoTime();
			var t = new SmallNumbers(11).apply(figures);
			System.out.println(
					figures.size() + " figures " + (System.nanoTime() - t0) / 1_000_000 + " ms " + t.notAddingUp());
			java.util.TreeMap<String, int[]> m = new java.util.TreeMap<>();
			for (var f : figures) {
				if (f.denominator() == 0)
					continue;
				var c = m.computeIfAbsent(f.key().code() + " " + f.key().periodKind() + " " + f.key().dimension(),
						x -> new int[5]);
				c[0]++;
				var tr = t.of(f.key());
				c[tr.visibility().ordinal() + 1]++;
				if (tr.coverageHidden())
					c[4]++;
			}
			if (k == 0)
				m.forEach((a, b) -> System.out.println(a + " all " + b[0] + " shown " + b[1] + " self " + b[2]
						+ " protect " + b[3] + " cov hidden " + b[4]));
		}
	}

}
