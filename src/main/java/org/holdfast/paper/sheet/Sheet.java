package org.holdfast.paper.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A page as it stands on paper, in one language: all its fields, whether they are
 * answered or not.
 *
 * @param stamp what the document remembers of where it came from
 * @param locale its language
 * @param title title of the page
 * @param lede what the page is about
 * @param facts title block
 * @param advice how to fill it in and bring it back, a sentence each
 * @param parts the questions by heading
 */
public record Sheet(Stamp stamp, Locale locale, String title, String lede, List<Fact> facts, List<String> advice,
		List<Part> parts) {

	public Sheet {
		facts = List.copyOf(facts);
		advice = List.copyOf(advice);
		parts = List.copyOf(parts);
	}

	public boolean filled() {
		return this.stamp.filled();
	}

	/**
	 * All questions.
	 * @return in reading order
	 */
	public Stream<Question> questions() {
		return this.parts.stream().flatMap((part) -> part.questions().stream());
	}

	/**
	 * Questions under one heading.
	 *
	 * @param key key of the group
	 * @param title heading
	 * @param intro what stands below it
	 * @param questions in order
	 */
	public record Part(String key, String title, @Nullable String intro, List<Question> questions) {

		public Part {
			questions = List.copyOf(questions);
		}

	}

}
