package org.holdfast.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.holdfast.web.Refused;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Content as structured text that people can read and write, in the form of the files
 * that Holdfast brings along.
 */
public final class ContentText {

	private static final List<String> ORDER = List.of("key", "kind", "number", "field", "draft", "optional", "decision",
			"timeBound", "was", "feeds", "name", "title", "label", "summary", "intro", "definition", "question",
			"minutes", "prepare", "en", "es", "text", "help", "why", "how", "example", "limit", "unit", "figure",
			"shownBy", "choices", "columns", "rows", "addRows", "source", "review", "sections", "pages", "blocks",
			"groups", "items", "terms", "challenges", "barriers", "returns", "resources", "stages", "related");

	private static final int LONGEST = 3_000_000;

	private static final int WIDTH = 110;

	private static final JsonMapper JSON = new JsonMapper();

	private ContentText() {
	}

	/**
	 * Writes content.
	 * @param content content, or a part of it
	 * @return the text
	 */
	public static String write(JsonNode content) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setWidth(WIDTH);
		options.setSplitLines(true);
		return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options)
			.dump(ordered(JSON.convertValue(content, Object.class)));
	}

	/**
	 * Reads content.
	 * @param text the text
	 * @param pointer where it was typed, for a refusal
	 * @return the content
	 * @throws Refused when it is not structured text, with the line that is wrong
	 */
	public static ObjectNode read(String text, String pointer) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		options.setMaxAliasesForCollections(0);
		options.setCodePointLimit(LONGEST);
		try {
			Object read = new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()),
					new DumperOptions(), options, new WithoutDays())
				.load(text);
			if (JSON.valueToTree(read) instanceof ObjectNode content) {
				return content;
			}
			throw Refused.of(pointer, "editing.text.shape");
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw Refused.of(pointer, "editing.text.line", line);
		}
		catch (YAMLException ex) {
			throw Refused.of(pointer, "editing.text.shape");
		}
	}

	private static Object ordered(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> sorted = new TreeMap<>(
					Comparator.comparingInt(ContentText::rank).thenComparing(Comparator.naturalOrder()));
			map.forEach((key, content) -> sorted.put(String.valueOf(key), ordered(content)));
			return new LinkedHashMap<>(sorted);
		}
		if (value instanceof List<?> list) {
			List<Object> all = new ArrayList<>();
			list.forEach((one) -> all.add(ordered(one)));
			return all;
		}
		return value;
	}

	private static int rank(String key) {
		int rank = ORDER.indexOf(key);
		return (rank < 0) ? ORDER.size() : rank;
	}

	/**
	 * Leaves days as the text they are written as.
	 */
	private static final class WithoutDays extends Resolver {

		@Override
		public void addImplicitResolver(Tag tag, Pattern pattern, String first) {
			if (!Tag.TIMESTAMP.equals(tag)) {
				super.addImplicitResolver(tag, pattern, first);
			}
		}

	}

}
