package org.holdfast.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The case computed by hand: its files, its definitions and what the API must answer, as
 * explained in {@code docs/domain/golden-case.md}.
 */
public final class GoldenCase {

	/**
	 * Kinds of file, in the order to load them.
	 */
	public static final List<String> KINDS = List.of("employments", "roster", "vendors", "purchases");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private GoldenCase() {
	}

	/**
	 * The CSV file of a kind, as it would be uploaded.
	 */
	public static byte[] file(String kind) {
		return resource(kind + ".csv");
	}

	/**
	 * The definitions, in the order to send them.
	 */
	public static List<Definition> definitions() {
		return definitions(definitionsFile());
	}

	/**
	 * The definitions as they stand in the file.
	 */
	public static byte[] definitionsFile() {
		return resource("definitions.json");
	}

	/**
	 * Reads a list of definitions, such as that of a generated institution.
	 * @param json a list of objects with {@code path} and {@code body}
	 */
	public static List<Definition> definitions(byte[] json) {
		List<Definition> definitions = new ArrayList<>();
		for (JsonNode node : JSON.readTree(json)) {
			definitions.add(new Definition(node.get("path").asString(), node.get("body").toString()));
		}
		return definitions;
	}

	/**
	 * The requests and the figures each must be answered with.
	 */
	public static List<Answer> answers() {
		List<Answer> answers = new ArrayList<>();
		for (JsonNode node : JSON.readTree(resource("expected.json"))) {
			JsonNode request = node.get("request");
			List<Figure> figures = new ArrayList<>();
			node.get("figures").forEach((figure) -> figures.add(figure(figure)));
			answers.add(new Answer(request.get("from").asString(), request.get("to").asString(),
					List.of(request.get("codes").asString().split(",")), text(request, "breakdown"),
					node.get("adHoc").asBoolean(), figures));
		}
		return answers;
	}

	/**
	 * Reads the {@code figures} of an answer of the API, so that it can be compared.
	 * @param json the whole answer
	 */
	public static Map<String, Figure> figures(byte[] json) {
		Map<String, Figure> figures = new LinkedHashMap<>();
		for (JsonNode node : JSON.readTree(json).get("figures")) {
			Figure figure = figure(node);
			if (figures.put(figure.key(), figure) != null) {
				throw new IllegalStateException("Twice in the answer: " + figure.key());
			}
		}
		return figures;
	}

	private static Figure figure(JsonNode node) {
		JsonNode coverage = node.get("coverage");
		JsonNode bounds = node.get("bounds");
		Map<String, String> excluded = new TreeMap<>();
		node.get("excluded").properties().forEach((entry) -> excluded.put(entry.getKey(), entry.getValue().asString()));
		return new Figure(node.get("code").asString(), text(node, "group"), text(node, "numerator"),
				text(node, "denominator"), text(node, "value"), node.get("unit").asString(),
				coverage.isNull() ? null : text(coverage, "known"), coverage.isNull() ? null : text(coverage, "total"),
				bounds.isNull() ? null : text(bounds, "low"), bounds.isNull() ? null : text(bounds, "high"), excluded,
				text(node, "asOf"), node.get("status").asString());
	}

	private static @Nullable String text(JsonNode node, String name) {
		JsonNode value = node.get(name);
		return (value == null || value.isNull()) ? null : value.asString();
	}

	private static byte[] resource(String name) {
		try (InputStream in = GoldenCase.class.getResourceAsStream("/golden/" + name)) {
			if (in == null) {
				throw new IllegalStateException("golden/" + name + " is not on the class path");
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A {@code PUT} that sets a definition.
	 *
	 * @param path path of the API, with its leading slash
	 * @param body JSON
	 */
	public record Definition(String path, String body) {

	}

	/**
	 * A {@code GET /api/v1/indicators} and its figures.
	 *
	 * @param from first day, ISO
	 * @param to last day, ISO
	 * @param codes indicators asked for
	 * @param breakdown breakdown asked for, null for none
	 * @param adHoc whether the range is no month, quarter or fiscal year, so that it is
	 * computed on request
	 * @param figures all figures of the answer, without notes, passport and suppressed
	 */
	public record Answer(String from, String to, List<String> codes, @Nullable String breakdown, boolean adHoc,
			List<Figure> figures) {

		/**
		 * Path and query of the request.
		 */
		public String uri() {
			return "/api/v1/indicators?from=" + this.from + "&to=" + this.to + "&codes=" + String.join(",", this.codes)
					+ ((this.breakdown != null) ? "&breakdown=" + this.breakdown : "");
		}

	}

	/**
	 * A figure in the words of the API, every number as its text.
	 *
	 * @param code indicator
	 * @param group group of the breakdown, null for the total
	 * @param numerator null for medians
	 * @param denominator null for counts and sums
	 * @param value null when there is no data
	 * @param unit unit of the value
	 * @param known coverage
	 * @param total coverage
	 * @param low bound with no unknown in the numerator
	 * @param high bound with all of them
	 * @param excluded counts or dollars by reason
	 * @param asOf date of the newest snapshot, or of the data
	 * @param status final, no-data or low-coverage
	 */
	public record Figure(String code, @Nullable String group, @Nullable String numerator, @Nullable String denominator,
			@Nullable String value, String unit, @Nullable String known, @Nullable String total, @Nullable String low,
			@Nullable String high, Map<String, String> excluded, @Nullable String asOf, String status) {

		/**
		 * Code and group, unique in an answer.
		 */
		public String key() {
			return (this.group != null) ? this.code + " " + this.group : this.code;
		}

	}

}
