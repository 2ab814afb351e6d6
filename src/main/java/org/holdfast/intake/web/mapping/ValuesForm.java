package org.holdfast.intake.web.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What words mean, as a person said on the page.
 *
 * @param meanings canonical column to words with what they mean; absent for a word that
 * stands for itself
 * @param source the name under which to remember it
 */
record ValuesForm(Map<String, Map<String, Optional<String>>> meanings, String source) {

	private static final String VALUE = "value.";

	static ValuesForm of(HttpServletRequest request) {
		Map<String, Map<String, Optional<String>>> meanings = new TreeMap<>();
		request.getParameterMap().forEach((name, values) -> {
			int dot = name.indexOf('.', VALUE.length());
			if (name.startsWith(VALUE) && dot > 0 && dot + 1 < name.length()) {
				meanings.computeIfAbsent(name.substring(VALUE.length(), dot), (field) -> new TreeMap<>())
					.put(name.substring(dot + 1), meaning(values[0].strip()));
			}
		});
		String source = request.getParameter("source");
		return new ValuesForm(meanings, (source != null) ? source.strip() : "");
	}

	private static Optional<String> meaning(String chosen) {
		return chosen.isEmpty() ? Optional.empty() : Optional.of(MappingForm.BLANK.equals(chosen) ? "" : chosen);
	}

	/**
	 * What to show as chosen for a word.
	 * @param field the canonical column
	 * @param word the word
	 * @param otherwise what is chosen when nothing was sent
	 * @return what was sent, so that nothing typed is lost
	 */
	public String chosen(String field, String word, String otherwise) {
		@Nullable Optional<String> sent = this.meanings.getOrDefault(field, Map.of()).get(word);
		return (sent != null) ? sent.orElse("") : otherwise;
	}

}
