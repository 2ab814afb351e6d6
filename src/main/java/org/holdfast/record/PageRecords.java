package org.holdfast.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerRecords;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.wording.AnswerLine;
import org.holdfast.progress.wording.AnswerWords;
import org.holdfast.progress.wording.LineDifference;
import org.holdfast.record.PageRecord.RecordedItem;
import org.holdfast.record.PageRecord.RecordedVersion;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.web.InstitutionNames;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what a page says at a moment, and tells how two such records differ.
 */
@Component
@Transactional(readOnly = true)
public class PageRecords {

	private final AnswerRecords answers;

	private final AnswerWords words;

	private final InstitutionNames names;

	private final MessageSource messages;

	PageRecords(AnswerRecords answers, AnswerWords words, InstitutionNames names, MessageSource messages) {
		this.answers = answers;
		this.words = words;
		this.names = names;
		this.messages = messages;
	}

	/**
	 * A page at a moment.
	 * @param cycle name of the cycle
	 * @param toolkit key of the toolkit
	 * @param key key of an answerable page
	 * @param at the moment
	 * @param locale the reader's language
	 * @return what it says
	 * @throws NotFound when there is no such page
	 */
	public PageRecord of(String cycle, String toolkit, String key, Instant at, Locale locale) {
		return find(cycle, toolkit, key, at, locale).orElseThrow(NotFound::new);
	}

	/**
	 * A page at a moment, if it was in the edition of that moment.
	 * @param cycle name of the cycle
	 * @param toolkit key of the toolkit
	 * @param key key of a page
	 * @param at the moment
	 * @param locale the reader's language
	 * @return what it says, empty when there was no such answerable page
	 */
	public Optional<PageRecord> find(String cycle, String toolkit, String key, Instant at, Locale locale) {
		Edition edition = this.answers.edition(toolkit, at);
		return edition.findPage(key)
			.filter((page) -> page.kind().answerable())
			.map((page) -> record(cycle, edition, page, at, locale));
	}

	private PageRecord record(String cycle, Edition edition, Page page, Instant at, Locale locale) {
		Map<AnswerKey, AnswerView> given = this.answers.of(cycle, edition, page, at);
		List<PageRecord.RecordedGroup> groups = page.groups()
			.stream()
			.map((group) -> new PageRecord.RecordedGroup(group.title().in(locale),
					group.items().stream().map((item) -> item(item, given, locale)).toList()))
			.toList();
		String name = Objects.requireNonNullElse(this.names.nameOf(CurrentInstitution.id()), "");
		return new PageRecord(name, edition.toolkit(), edition.title().in(locale), edition.number(), edition.checksum(),
				page.key(), page.title().in(locale), cycle, locale.getLanguage(), groups);
	}

	/**
	 * How one record became another.
	 * @param before the one
	 * @param after the other
	 * @return only the items that differ in what is asked or answered
	 */
	public List<ItemChange> changes(PageRecord before, PageRecord after) {
		Locale locale = Locale.of(after.language());
		Map<String, RecordedItem> gone = new LinkedHashMap<>();
		before.items().forEach((item) -> gone.put(item.key(), item));
		List<ItemChange> changes = new ArrayList<>();
		for (RecordedItem item : after.items()) {
			RecordedItem earlier = gone.remove(item.key());
			add(changes, item, told(earlier, locale), told(item, locale));
		}
		gone.values().forEach((item) -> add(changes, item, told(item, locale), List.of()));
		return changes;
	}

	private static void add(List<ItemChange> changes, RecordedItem item, List<AnswerLine> before,
			List<AnswerLine> after) {
		List<LineDifference> lines = LineDifference.of(before, after).stream().filter((line) -> !line.same()).toList();
		if (!lines.isEmpty()) {
			changes.add(new ItemChange(item.key(), item.anchor(), item.label(), lines));
		}
	}

	private List<AnswerLine> told(@Nullable RecordedItem item, Locale locale) {
		List<AnswerLine> told = new ArrayList<>();
		if (item == null) {
			return told;
		}
		told.add(new AnswerLine(say("record.question", locale), item.label()));
		item.lines()
			.forEach((line) -> told.add(new AnswerLine(
					line.label().isEmpty() ? say("progress.answer", locale) : line.label(), line.text())));
		told.add(new AnswerLine(say("progress.status", locale), say("progress.status." + item.status(), locale)));
		if (!item.reason().isEmpty()) {
			told.add(new AnswerLine(say("progress.reason", locale), item.reason()));
		}
		return told;
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	private RecordedItem item(Item item, Map<AnswerKey, AnswerView> given, Locale locale) {
		@Nullable AnswerView own = given.get(AnswerKey.of(item.key()));
		List<RecordedVersion> versions = given.values()
			.stream()
			.filter((answer) -> answer.key().item().equals(item.key()))
			.map(PageRecords::version)
			.toList();
		return new RecordedItem(item.key(), item.anchor(), item.label().in(locale),
				(own != null) ? own.status() : AnswerStatus.NOT_STARTED, (own != null) ? own.reason() : "",
				this.words.lines(item, given, locale), versions);
	}

	private static RecordedVersion version(AnswerView answer) {
		var saved = Objects.requireNonNull(answer.saved());
		return new RecordedVersion(answer.key().row(), answer.version(), saved.at(), saved.name());
	}

	/**
	 * How an item changed.
	 *
	 * @param key whole key
	 * @param anchor its place on its page
	 * @param label what is asked
	 * @param lines the lines that differ
	 */
	public record ItemChange(String key, String anchor, String label, List<LineDifference> lines) {

		public ItemChange {
			lines = List.copyOf(lines);
		}

	}

}
