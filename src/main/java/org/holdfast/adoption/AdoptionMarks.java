package org.holdfast.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.progress.Cycle;
import org.holdfast.progress.ItemMark;
import org.holdfast.progress.ItemMarks;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells beside an item where its answer came from, what is offered, what waits to be
 * confirmed and what was noted.
 */
@Component
@Transactional(readOnly = true)
class AdoptionMarks implements ItemMarks {

	private final OriginStore origins;

	private final DoubtStore doubts;

	private final NoteStore notes;

	private final Library library;

	private final MessageSource messages;

	AdoptionMarks(OriginStore origins, DoubtStore doubts, NoteStore notes, Library library, MessageSource messages) {
		this.origins = origins;
		this.doubts = doubts;
		this.notes = notes;
		this.library = library;
		this.messages = messages;
	}

	@Override
	public Map<String, List<ItemMark>> marks(Edition edition, Page page, Cycle cycle, Locale locale) {
		Map<String, List<ItemMark>> marks = new LinkedHashMap<>();
		String prefix = edition.toolkit() + "/" + page.key() + "/";
		String review = "/editions/" + edition.toolkit() + "/review";
		this.doubts.open(cycle.name(), prefix)
			.forEach((doubt) -> add(marks, doubt.item(), new ItemMark(
					said("adoption.mark.reworded", locale, doubt.number(), doubt.name()), review, ItemMark.Tone.LOOK)));
		this.origins.below(prefix)
			.stream()
			.filter((origin) -> origin.cycle().equals(cycle.name()))
			.forEach((origin) -> add(marks, origin, edition, review, locale));
		this.notes.below(prefix)
			.values()
			.stream()
			.filter((note) -> !note.text().isBlank())
			.forEach((note) -> add(marks, note.item(),
					new ItemMark(said("adoption.mark.note", locale, note.text()),
							"/own/" + edition.toolkit() + "/" + page.key() + "#note-" + anchor(note.item()),
							ItemMark.Tone.PLAIN)));
		return marks;
	}

	private void add(Map<String, List<ItemMark>> marks, Origin origin, Edition edition, String review, Locale locale) {
		String before = this.library.last(origin.fromItem(), edition.number())
			.map((item) -> item.label().in(locale))
			.orElse(origin.fromItem());
		if (origin.kind() == Origin.Kind.OFFERED) {
			add(marks, origin.to().item(),
					new ItemMark(said("adoption.mark.offered", locale, before), review, ItemMark.Tone.LOOK));
		}
		if (origin.kind() == Origin.Kind.CARRIED && origin.number() == edition.number() && !origin.to().isRow()) {
			add(marks, origin.to().item(), new ItemMark(said("adoption.mark.carried", locale, before, origin.number()),
					null, ItemMark.Tone.PLAIN));
		}
	}

	private String said(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private static void add(Map<String, List<ItemMark>> marks, String item, ItemMark mark) {
		List<ItemMark> told = marks.computeIfAbsent(item, (key) -> new ArrayList<>());
		if (!told.contains(mark)) {
			told.add(mark);
		}
	}

	static String anchor(String itemKey) {
		return itemKey.substring(itemKey.indexOf('/', Item.toolkitOf(itemKey).length() + 1) + 1).replace('/', '-');
	}

}
