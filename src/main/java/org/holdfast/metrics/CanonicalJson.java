package org.holdfast.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Writes objects, lists, texts, whole numbers, booleans and null as canonical JSON (RFC
 * 8785): names in order of their UTF-16 code units, no white space, the shortest escapes.
 */
final class CanonicalJson {

	private CanonicalJson() {
	}

	static String of(@Nullable Object value) {
		StringBuilder out = new StringBuilder(256);
		write(out, value);
		return out.toString();
	}

	private static void write(StringBuilder out, @Nullable Object value) {
		switch (value) {
			case null -> out.append("null");
			case Map<?, ?> map -> object(out, map);
			case List<?> list -> array(out, list);
			case Integer number -> out.append(number.intValue());
			case Long number -> out.append(number.longValue());
			case Boolean truth -> out.append(truth.booleanValue());
			default -> text(out, value.toString());
		}
	}

	private static void object(StringBuilder out, Map<?, ?> map) {
		TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
		map.forEach((name, value) -> sorted.put(String.valueOf(name), value));
		char before = '{';
		for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
			out.append(before);
			text(out, entry.getKey());
			out.append(':');
			write(out, entry.getValue());
			before = ',';
		}
		out.append(sorted.isEmpty() ? "{}" : "}");
	}

	private static void array(StringBuilder out, List<?> list) {
		char before = '[';
		for (Object value : list) {
			out.append(before);
			write(out, value);
			before = ',';
		}
		out.append(list.isEmpty() ? "[]" : "]");
	}

	private static void text(StringBuilder out, String value) {
		out.append('"');
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
				case '"' -> out.append("\\\"");
				case '\\' -> out.append("\\\\");
				case '\b' -> out.append("\\b");
				case '\f' -> out.append("\\f");
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				case '\t' -> out.append("\\t");
				default -> {
					if (c < 0x20) {
						out.append("\\u00")
							.append(Character.forDigit(c >> 4, 16))
							.append(Character.forDigit(c & 15, 16));
					}
					else {
						out.append(c);
					}
				}
			}
		}
		out.append('"');
	}

}
