package org.holdfast.adoption;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A toolkit for tests, edited by hand or at random and published as it stands.
 */
public final class MadeUpToolkit {

	private static final List<String> FIELDS = List.of("yes-partly-no", "text", "long-text", "number", "percent",
			"date", "choice", "multi-choice", "table");

	private static final List<String> GROUPS = List.of("plan/first", "plan/second", "work/first", "work/second");

	private final String key;

	private final Map<String, Piece> pieces = new LinkedHashMap<>();

	private final Set<String> retired = new LinkedHashSet<>();

	private int made;

	public MadeUpToolkit() {
		this.key = "made-up-" + UUID.randomUUID().toString().substring(0, 8);
	}

	public String key() {
		return this.key;
	}

	/**
	 * Adds an item.
	 * @param place page, group and item
	 * @param field how it is answered
	 * @param label what is asked
	 * @param was places it had
	 * @return its whole key
	 */
	public String put(String place, String field, String label, String... was) {
		this.pieces.put(place,
				new Piece(field, label, List.of(was), List.of("a", "b", "c"), List.of("one", "two"), true));
		return this.key + "/" + place;
	}

	public void remove(String place) {
		this.pieces.remove(place);
	}

	/**
	 * Changes a few things at random.
	 * @param random where chance comes from
	 */
	void change(RandomGenerator random) {
		for (int times = 1 + random.nextInt(6); times > 0; times--) {
			changeOnce(random);
		}
	}

	void fill(RandomGenerator random, int items) {
		for (int count = 0; count < items; count++) {
			add(random);
		}
	}

	/**
	 * Publishes what there is.
	 * @param jdbc the database
	 * @param number number of the edition
	 */
	public void publish(JdbcClient jdbc, int number) {
		String body = new JsonMapper().writeValueAsString(body());
		jdbc.sql("""
				INSERT INTO toolkit_edition (id, toolkit, number, checksum, body, published_at)
				VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?)
				""")
			.params(UUID.randomUUID(), this.key, number, sha256(body + number), body,
					Instant.parse("2026-07-01T00:00:00Z").atOffset(ZoneOffset.UTC))
			.update();
	}

	private void changeOnce(RandomGenerator random) {
		List<String> places = List.copyOf(this.pieces.keySet());
		if (places.size() < 4) {
			add(random);
			return;
		}
		String place = places.get(random.nextInt(places.size()));
		Piece piece = this.pieces.get(place);
		switch (random.nextInt(8)) {
			case 0 -> add(random);
			case 1 -> retire(place);
			case 2 -> this.pieces.put(place, piece.labelled("Question " + random.nextInt(1_000_000)));
			case 3 -> this.pieces.put(place, piece.asked(field(random)));
			case 4 -> move(place, random);
			case 5 -> split(place, random);
			case 6 -> this.pieces.put(place, piece.narrowed());
			default -> merge(place, places.get(random.nextInt(places.size())), random);
		}
	}

	private void add(RandomGenerator random) {
		put(fresh(random), field(random), "Question " + this.made);
	}

	private void retire(String place) {
		this.pieces.remove(place);
		this.retired.add(place);
	}

	// Now and then something goes back to where it was
	private void move(String place, RandomGenerator random) {
		Piece piece = this.pieces.remove(place);
		List<String> free = this.retired.stream().filter((one) -> piece.was.contains(this.key + "/" + one)).toList();
		String target = (free.isEmpty() || random.nextBoolean()) ? fresh(random) : free.getFirst();
		this.retired.remove(target);
		this.retired.add(place);
		Piece moved = piece.from(this.key + "/" + place);
		this.pieces.put(target, (random.nextInt(4) == 0) ? moved.asked(field(random)) : moved);
	}

	private void split(String place, RandomGenerator random) {
		Piece piece = this.pieces.get(place);
		if (random.nextBoolean()) {
			retire(place);
		}
		for (int parts = 2 + random.nextInt(2); parts > 0; parts--) {
			this.pieces.put(fresh(random), new Piece(random.nextBoolean() ? piece.field : field(random),
					piece.label + parts, List.of(this.key + "/" + place), piece.choices, piece.rows, piece.addRows));
		}
	}

	private void merge(String place, String other, RandomGenerator random) {
		Piece piece = this.pieces.get(place);
		if (place.equals(other)) {
			return;
		}
		retire(place);
		retire(other);
		this.pieces.put(fresh(random), new Piece(piece.field, piece.label,
				List.of(this.key + "/" + place, this.key + "/" + other), piece.choices, piece.rows, piece.addRows));
	}

	private String fresh(RandomGenerator random) {
		this.made++;
		return GROUPS.get(random.nextInt(GROUPS.size())) + "/item-" + this.made;
	}

	private static String field(RandomGenerator random) {
		return FIELDS.get(random.nextInt(FIELDS.size()));
	}

	private Map<String, Object> body() {
		List<Object> pages = new ArrayList<>();
		for (String page : List.of("plan", "work")) {
			List<Object> groups = new ArrayList<>();
			for (String group : List.of("first", "second")) {
				List<Object> items = new ArrayList<>();
				this.pieces.forEach((place, piece) -> {
					if (place.startsWith(page + "/" + group + "/")) {
						items.add(piece.json(place.substring(place.lastIndexOf('/') + 1)));
					}
				});
				groups.add(Map.of("key", group, "title", words(group), "items", items));
			}
			pages.add(Map.of("key", page, "kind", "checklist", "title", words("Page " + page), "summary", words("Sum"),
					"source", "https://example.org/", "review", "done", "minutes", 5, "prepare", words("Nothing"),
					"blocks", List.of(Map.of("kind", "paragraph", "text", words("Text"))), "groups", groups));
		}
		return Map.of("key", this.key, "title", words("Made up " + this.key), "summary", words("For tests"), "source",
				"https://example.org/", "sections",
				List.of(Map.of("key", "all", "title", words("All"), "summary", words("All of it"), "pages", pages)));
	}

	private static Map<String, String> words(String text) {
		return Map.of("en", text, "es", "En español: " + text);
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An item.
	 *
	 * @param field how it is answered
	 * @param label what is asked
	 * @param was keys it had
	 * @param choices keys of choices, where it has any
	 * @param rows keys of rows, where it has any
	 * @param addRows whether rows may be added, where it has any
	 */
	private record Piece(String field, String label, List<String> was, List<String> choices, List<String> rows,
			boolean addRows) {

		Piece labelled(String other) {
			return new Piece(this.field, other, this.was, this.choices, this.rows, this.addRows);
		}

		Piece asked(String other) {
			return new Piece(other, this.label, this.was, this.choices, this.rows, this.addRows);
		}

		Piece narrowed() {
			return new Piece(this.field, this.label, this.was, List.of("b", "c"), List.of("two"), false);
		}

		Piece from(String key) {
			List<String> all = new ArrayList<>(List.of(key));
			all.addAll(this.was);
			return new Piece(this.field, this.label, all.stream().distinct().toList(), this.choices, this.rows,
					this.addRows);
		}

		Map<String, Object> json(String key) {
			Map<String, Object> json = new LinkedHashMap<>(Map.of("key", key, "field", this.field, "label",
					words(this.label), "help", Map.of("why", words("Why"), "example", words("Example")), "source",
					"https://example.org/"));
			if (!this.was.isEmpty()) {
				json.put("was", this.was);
			}
			switch (this.field) {
				case "text", "long-text" -> json.put("limit", 500);
				case "number" -> json.put("unit", words("people"));
				case "choice", "multi-choice" -> json.put("choices", keyed(this.choices));
				case "table" -> {
					json.put("columns", List.of(column("name", "text"), column("size", "number")));
					json.put("rows", keyed(this.rows));
					json.put("addRows", this.addRows);
				}
				default -> {
				}
			}
			return json;
		}

		private static List<Object> keyed(List<String> keys) {
			return keys.stream().<Object>map((key) -> Map.of("key", key, "label", words("Label " + key))).toList();
		}

		private static Map<String, Object> column(String key, String field) {
			return "text".equals(field) ? Map.of("key", key, "field", field, "label", words(key), "limit", 200)
					: Map.of("key", key, "field", field, "label", words(key), "unit", words("people"));
		}

	}

}
