package org.holdfast.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What other systems call the columns of our templates, from
 * {@code content/headers.yaml}.
 */
public final class HeaderDictionary {

	private static final String TEMPLATE = "Holdfast";

	private static final Set<String> USUAL = Set.of("General", "Spanish");

	private final Map<String, Map<String, Column>> kinds;

	private final Set<String> names = new HashSet<>();

	private HeaderDictionary(Map<String, Map<String, Column>> kinds) {
		this.kinds = kinds;
		kinds.values()
			.forEach((columns) -> columns.values().forEach((column) -> this.names.addAll(column.byKey().keySet())));
	}

	/**
	 * The dictionary that comes with Holdfast.
	 * @return the dictionary
	 */
	public static HeaderDictionary standard() {
		try (InputStream in = HeaderDictionary.class.getResourceAsStream("/content/headers.yaml")) {
			if (in == null) {
				throw new IllegalStateException("content/headers.yaml is not on the class path");
			}
			return read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HeaderDictionary read(InputStream in) {
		Map<String, Object> root = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
		Map<String, Object> written = map(root.get("kinds"));
		Map<String, Map<String, Column>> kinds = new LinkedHashMap<>();
		written.forEach((kind, columns) -> {
			Map<String, Column> read = new LinkedHashMap<>();
			map(columns).forEach((name, body) -> read.put(name, column(kinds, name, map(body))));
			kinds.put(kind, read);
		});
		return new HeaderDictionary(kinds);
	}

	private static Column column(Map<String, Map<String, Column>> kinds, String name, Map<String, Object> body) {
		if (body.get("same-as") instanceof String other) {
			Column same = kinds.getOrDefault(other, Map.of()).get(name);
			if (same == null) {
				throw new IllegalStateException("headers.yaml: " + name + " is the same as a column of " + other
						+ " that is not written before it");
			}
			boolean required = (body.containsKey("required")) ? Boolean.TRUE.equals(body.get("required"))
					: same.required();
			Map<String, KnownName> byKey = new LinkedHashMap<>(same.byKey());
			if (body.containsKey("names")) {
				add(byKey, map(body.get("names")));
			}
			return new Column(name, same.holds(), required, byKey);
		}
		Map<String, KnownName> byKey = new LinkedHashMap<>();
		byKey.put(NameWords.key(name), new KnownName(name, TEMPLATE, 0));
		add(byKey, map(body.get("names")));
		return new Column(name, String.valueOf(body.get("holds")), Boolean.TRUE.equals(body.get("required")), byKey);
	}

	private static void add(Map<String, KnownName> byKey, Map<String, Object> bySystem) {
		bySystem.forEach((system, names) -> {
			for (Object known : list(names)) {
				String text = String.valueOf(known);
				byKey.putIfAbsent(NameWords.key(text), new KnownName(text, system, byKey.size()));
			}
		});
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(@Nullable Object node) {
		if (node instanceof Map<?, ?> map) {
			return (Map<String, Object>) map;
		}
		throw new IllegalStateException("headers.yaml: a map of names is missing, found " + node);
	}

	private static List<Object> list(@Nullable Object node) {
		return (node instanceof List<?> list) ? new ArrayList<>(list) : List.of();
	}

	/**
	 * The columns of a kind of file, by our names; empty for a kind without a template.
	 * @param kind the kind of file as the HTTP API writes it
	 * @return the columns of a kind of file, by our names
	 */
	Map<String, Column> columns(String kind) {
		return this.kinds.getOrDefault(kind, Map.of());
	}

	/**
	 * The kinds of file, as the HTTP API writes them, that have a template.
	 * @return the kinds of file, as the HTTP API writes them, that have a template
	 */
	public Set<String> kinds() {
		return this.kinds.keySet();
	}

	/**
	 * Our names for the columns of a kind of file, in the order of the template.
	 * @param kind the kind of file as the HTTP API writes it
	 * @return our names for the columns of a kind of file, in the order of the template
	 */
	public List<String> columnNames(String kind) {
		return List.copyOf(columns(kind).keySet());
	}

	/**
	 * Our names for the columns that every row of a kind of file needs.
	 * @param kind the kind of file as the HTTP API writes it
	 * @return our names for the columns that every row of a kind of file needs
	 */
	public List<String> requiredColumns(String kind) {
		return columns(kind).values().stream().filter(Column::required).map(Column::name).toList();
	}

	/**
	 * What the cells of a column hold.
	 * @param kind the kind of file as the HTTP API writes it
	 * @param name our name for the column
	 * @return text, id, date, amount, pay, hours, zip, code or yes-no
	 */
	public String holds(String kind, String name) {
		Column column = columns(kind).get(name);
		return (column != null) ? column.holds() : "text";
	}

	/**
	 * Says whether the text names a column in any kind of file.
	 * @param text the text of a cell
	 * @return whether the text names a column in any kind of file
	 */
	public boolean knows(String text) {
		return !text.isBlank() && text.length() < 100 && this.names.contains(NameWords.key(text));
	}

	/**
	 * A column of a template.
	 *
	 * @param name our name for it
	 * @param holds what its cells hold: text, id, date, amount, pay, hours, zip, code or
	 * yes-no
	 * @param required whether every row needs it
	 * @param byKey the known names, simplified, in the order in which they are preferred
	 */
	record Column(String name, String holds, boolean required, Map<String, KnownName> byKey) {
	}

	/**
	 * A name by which a system knows a column.
	 *
	 * @param written the name as that system writes it
	 * @param system the system
	 * @param rank how much it is preferred; smaller is better
	 */
	record KnownName(String written, String system, int rank) {

		/**
		 * Whether it is a usual name, of no system in particular.
		 * @return whether it is
		 */
		boolean usual() {
			return USUAL.contains(this.system);
		}

	}

}
