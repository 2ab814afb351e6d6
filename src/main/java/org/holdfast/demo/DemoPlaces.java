package org.holdfast.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Where the made-up people and vendors of the demonstration live.
 */
final class DemoPlaces {

	static final List<String> DISADVANTAGED = List.of("21205", "21213", "21215", "21216", "21217", "21223", "21225");

	static final List<String> LOCAL = List.of("21201", "21202", "21205", "21206", "21211", "21212", "21213", "21214",
			"21215", "21216", "21217", "21218", "21223", "21224", "21225", "21229", "21230", "21231", "21239");

	private static final List<String> AROUND = List.of("21204", "21207", "21208", "21222", "21228", "21234", "21236",
			"21043", "21044", "21061", "21093", "21117", "21133");

	private static final List<String> AWAY = List.of("60607", "30303", "07102", "19104", "75201", "94105");

	private DemoPlaces() {
	}

	/**
	 * The ZIP code of a person.
	 * @param random chance
	 * @param local how many of a hundred live nearby
	 * @return a ZIP code, now and then blank
	 */
	static String home(SplittableRandom random, int local) {
		if (random.nextInt(100) < 4) {
			return "";
		}
		if (random.nextInt(100) >= local) {
			return one(random, AROUND);
		}
		return one(random, (random.nextInt(100) < 55) ? DISADVANTAGED : LOCAL);
	}

	/**
	 * The ZIP code of a vendor.
	 * @param random chance
	 * @param local whether it is nearby
	 * @return a ZIP code
	 */
	static String office(SplittableRandom random, boolean local) {
		if (local) {
			return one(random, LOCAL);
		}
		return one(random, random.nextBoolean() ? AROUND : AWAY);
	}

	static <T> T one(SplittableRandom random, List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

}
