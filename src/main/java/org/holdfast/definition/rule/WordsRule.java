package org.holdfast.definition.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A list of words as files hold them; they match trimmed and whatever their capitals.
 */
public sealed interface WordsRule extends Rule {

	@Override
	LocalDate validFrom();

	/**
	 * The words.
	 * @return as entered, each once
	 */
	@JsonIgnore
	List<String> words();

	private static List<String> read(Reasons reasons, String pointer,
			@Nullable List<? extends @Nullable String> given) {
		if (given == null) {
			reasons.add(pointer, "definition.list.missing");
			return List.of();
		}
		List<String> words = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int place = 0; place < given.size(); place++) {
			String word = reasons.words(pointer + "/" + place, given.get(place), "definition.list.blank", 200);
			if (seen.add(word.toLowerCase(Locale.ROOT))) {
				words.add(word);
			}
		}
		return List.copyOf(words);
	}

	/**
	 * A list of jobs. An empty one ends the rule.
	 *
	 * @param validFrom the first day in force
	 * @param jobs job codes, titles or families
	 */
	record Jobs(LocalDate validFrom, List<String> jobs) implements WordsRule {

		@JsonCreator
		public static Jobs of(@Nullable LocalDate validFrom, @Nullable List<? extends @Nullable String> jobs) {
			Reasons reasons = new Reasons();
			Jobs rule = new Jobs(reasons.validFrom(validFrom), read(reasons, "/jobs", jobs));
			reasons.refuse();
			return rule;
		}

		@Override
		@JsonIgnore
		public List<String> words() {
			return this.jobs;
		}

	}

	/**
	 * A list of pathway sources. An empty one ends the rule.
	 *
	 * @param validFrom the first day in force
	 * @param sources recruiting sources and programs
	 */
	record Sources(LocalDate validFrom, List<String> sources) implements WordsRule {

		@JsonCreator
		public static Sources of(@Nullable LocalDate validFrom, @Nullable List<? extends @Nullable String> sources) {
			Reasons reasons = new Reasons();
			Sources rule = new Sources(reasons.validFrom(validFrom), read(reasons, "/sources", sources));
			reasons.refuse();
			return rule;
		}

		@Override
		@JsonIgnore
		public List<String> words() {
			return this.sources;
		}

	}

	/**
	 * A list of spend categories that are not addressable. An empty one excludes nothing.
	 *
	 * @param validFrom the first day in force
	 * @param excludedCategories categories as the ledger names them
	 */
	record Categories(LocalDate validFrom, List<String> excludedCategories) implements WordsRule {

		@JsonCreator
		public static Categories of(@Nullable LocalDate validFrom,
				@Nullable List<? extends @Nullable String> excludedCategories) {
			Reasons reasons = new Reasons();
			Categories rule = new Categories(reasons.validFrom(validFrom),
					read(reasons, "/excludedCategories", excludedCategories));
			reasons.refuse();
			return rule;
		}

		@Override
		@JsonIgnore
		public List<String> words() {
			return this.excludedCategories;
		}

	}

}
