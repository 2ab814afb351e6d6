package org.holdfast.progress.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.holdfast.definition.Definitions;
import org.holdfast.definition.GeographySet;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.ItemMarks;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.web.Format;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Leads from the decision on what local means to the geography set that all figures use:
 * to the one in force, or to a new one that holds the ZIP codes of the decision.
 */
@Component
@Order(0)
class DecisionMarks implements ItemMarks {

	private static final String SETS = "/definitions/geography-sets/";

	private static final Pattern ZIP = Pattern.compile("(?<!\\d)\\d{5}(?!\\d)");

	private final Answers answers;

	private final Definitions definitions;

	private final MessageSource messages;

	private final Format format;

	DecisionMarks(Answers answers, Definitions definitions, MessageSource messages, Format format) {
		this.answers = answers;
		this.definitions = definitions;
		this.messages = messages;
		this.format = format;
	}

	@Override
	public Map<String, List<ItemMark>> marks(Edition edition, Page page, Cycle cycle, Locale locale) {
		Map<String, List<ItemMark>> marks = new HashMap<>();
		page.items()
			.stream()
			.filter((item) -> "local-geography".equals(item.feeds()))
			.forEach((item) -> marks.put(item.key(), List.of(mark(item, cycle, locale))));
		return marks;
	}

	private ItemMark mark(Item item, Cycle cycle, Locale locale) {
		LocalDate day = cycle.days().to();
		return this.definitions.snapshot()
			.geographySets()
			.stream()
			.filter((set) -> set.purpose() == GeographySet.Purpose.LOCAL)
			.flatMap((set) -> set.zips()
				.on(day)
				.filter((version) -> !version.rule().isEmpty())
				.map((version) -> new ItemMark(
						say("progress.definition", locale, set.name(), this.format.date(version.validFrom())),
						SETS + set.name(), ItemMark.Tone.GOOD))
				.stream())
			.findFirst()
			.orElseGet(() -> missing(item, cycle, locale));
	}

	private ItemMark missing(Item item, Cycle cycle, Locale locale) {
		if (!CurrentActor.get().may(Permission.DEFINE)) {
			return new ItemMark(say("progress.definition.missing", locale), null, ItemMark.Tone.LOOK);
		}
		String decided = this.answers.get(cycle.name(), AnswerKey.of(item.key())).typed().text(Typed.VALUE);
		String zips = ZIP.matcher(decided)
			.results()
			.map(MatchResult::group)
			.distinct()
			.collect(Collectors.joining(","));
		return new ItemMark(say("progress.definition.make", locale),
				SETS + "new" + (zips.isEmpty() ? "" : "?zips=" + zips), ItemMark.Tone.LOOK);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
