package org.holdfast.adoption;

import java.util.ArrayList;
import java.util.List;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Group;
import org.holdfast.toolkit.Help;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Section;
import org.jspecify.annotations.Nullable;

/**
 * Puts the items that an institution has added itself at the end of their pages, so that
 * they are answered, counted and printed like all others.
 */
final class Tailoring {

	private static final LocalizedText TITLE = new LocalizedText("Our own items", "Nuestros propios puntos");

	private static final LocalizedText INTRO = new LocalizedText("Added by your institution. New editions leave them.",
			"Agregados por su institución. Las nuevas ediciones los dejan como están.");

	private static final LocalizedText WHY = new LocalizedText("Your institution added this item.",
			"Su institución agregó este punto.");

	private static final LocalizedText EXAMPLE = new LocalizedText("Answer as your colleagues have agreed.",
			"Responda como lo hayan acordado sus colegas.");

	private static final LocalizedText NUMBER_UNIT = new LocalizedText("number", "número");

	private static final LocalizedText MONEY_UNIT = new LocalizedText("dollars", "dólares");

	private static final int LINE = 500;

	private static final int TEXT = 5000;

	private Tailoring() {
	}

	static Edition of(Edition edition, List<OwnItem> own) {
		List<OwnItem> asked = own.stream().filter((item) -> !item.removed()).toList();
		if (asked.isEmpty()) {
			return edition;
		}
		List<Section> sections = edition.sections()
			.stream()
			.map((section) -> new Section(section.key(), section.title(), section.summary(),
					section.pages().stream().map((page) -> page(page, asked)).toList()))
			.toList();
		return new Edition(edition.id(), edition.toolkit(), edition.number(), edition.checksum(), edition.publishedAt(),
				edition.title(), edition.summary(), edition.source(), sections);
	}

	static Item item(OwnItem own) {
		LocalizedText why = own.why().isBlank() ? WHY : plain(own.why());
		return new Item(own.key(), own.field(), plain(own.label()), new Help(why, null, EXAMPLE), "", true, false,
				false, false, null, limit(own.field()), unit(own.field()), null, List.of(), List.of(), List.of(),
				List.of(), false, List.of());
	}

	private static Page page(Page page, List<OwnItem> own) {
		List<Item> items = own.stream().filter((item) -> item.page().equals(page.key())).map(Tailoring::item).toList();
		if (items.isEmpty() || !page.kind().answerable()) {
			return page;
		}
		List<Group> groups = new ArrayList<>(page.groups());
		groups.add(new Group(Item.OWN_GROUP, TITLE, INTRO, false, items));
		return new Page(page.key(), page.kind(), page.title(), page.summary(), page.source(), page.reviewed(),
				page.draft(), page.work(), page.blocks(), groups, page.terms(), page.matter(), page.related());
	}

	// What people write is no link of ours
	private static LocalizedText plain(String text) {
		String bare = text.replace("](", "] (");
		return new LocalizedText(bare, bare);
	}

	private static @Nullable Integer limit(FieldKind field) {
		return switch (field) {
			case TEXT -> LINE;
			case LONG_TEXT -> TEXT;
			default -> null;
		};
	}

	private static @Nullable LocalizedText unit(FieldKind field) {
		return switch (field) {
			case NUMBER -> NUMBER_UNIT;
			case MONEY -> MONEY_UNIT;
			default -> null;
		};
	}

}
