package org.holdfast.adoption;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Items that the institution in force adds to pages itself. They are answered like all
 * others, and no edition touches them.
 */
@Service
@Transactional
public class OwnItems {

	/** How an own item may be answered. */
	public static final Set<FieldKind> FIELDS = Set.of(FieldKind.YES_PARTLY_NO, FieldKind.TEXT, FieldKind.LONG_TEXT,
			FieldKind.NUMBER, FieldKind.PERCENT, FieldKind.MONEY, FieldKind.DATE);

	private static final int LONGEST_LABEL = 300;

	private static final int LONGEST_WHY = 1000;

	private static final int MOST_ON_A_PAGE = 50;

	private final OwnItemStore store;

	private final Toolkits toolkits;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OwnItems(OwnItemStore store, Toolkits toolkits, ApplicationEventPublisher events, Clock clock) {
		this.store = store;
		this.toolkits = toolkits;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The own items of a page.
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @return in order, without those that were removed
	 */
	@Transactional(readOnly = true)
	public List<OwnItem> of(String toolkit, String page) {
		return this.store.of(toolkit).stream().filter((item) -> item.page().equals(page) && !item.removed()).toList();
	}

	/**
	 * An own item.
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @param number its number
	 * @return the item
	 * @throws NotFound when there is none of that number
	 */
	@Transactional(readOnly = true)
	public OwnItem get(String toolkit, String page, int number) {
		return this.store.find(toolkit, page, number).filter((item) -> !item.removed()).orElseThrow(NotFound::new);
	}

	/**
	 * Adds an item.
	 * @param toolkit key of the toolkit
	 * @param page key of an answerable page
	 * @param field how it is answered
	 * @param label the question or statement
	 * @param why why it is asked, empty when there is nothing to say
	 * @return its number
	 * @throws Refused when the label is missing, or something is too long
	 */
	public int add(String toolkit, String page, FieldKind field, String label, String why) {
		if (!this.toolkits.page(toolkit, page).kind().answerable()) {
			throw new NotFound();
		}
		check(label, why);
		if (!FIELDS.contains(field)) {
			throw Refused.of("/field", "adoption.own.field.missing");
		}
		if (of(toolkit, page).size() >= MOST_ON_A_PAGE) {
			throw new WrongState("adoption.own.many", MOST_ON_A_PAGE);
		}
		this.toolkits.keep(toolkit);
		OwnItem item = new OwnItem(toolkit, page, 0, field, line(label), why.strip(), 1, false, this.clock.instant(),
				"");
		int number = this.store.add(item, CurrentActor.get());
		tell("own-item-added", get(toolkit, page, number));
		return number;
	}

	/**
	 * Changes the words of an item.
	 * @param item the item as it was seen
	 * @param version version that was seen
	 * @param label the question or statement
	 * @param why why it is asked
	 * @throws WrongState when somebody else changed it in between
	 */
	public void change(OwnItem item, int version, String label, String why) {
		check(label, why);
		store(new OwnItem(item.toolkit(), item.page(), item.number(), item.field(), line(label), why.strip(), version,
				false, this.clock.instant(), ""));
	}

	/**
	 * Asks an item no longer. Its answers stay readable.
	 * @param item the item as it was seen
	 * @param version version that was seen
	 * @throws WrongState when somebody else changed it in between
	 */
	public void remove(OwnItem item, int version) {
		store(new OwnItem(item.toolkit(), item.page(), item.number(), item.field(), item.label(), item.why(), version,
				true, this.clock.instant(), ""));
		tell("own-item-removed", item);
	}

	private void store(OwnItem item) {
		if (!this.store.change(item, CurrentActor.get())) {
			throw new WrongState("adoption.own.clash");
		}
	}

	private void tell(String what, OwnItem item) {
		this.events.publishEvent(new AuditedEvent(what, item.key(), Map.of()));
	}

	private static void check(String label, String why) {
		String line = line(label);
		if (line.isEmpty()) {
			throw Refused.of("/label", "adoption.own.label.missing");
		}
		if (line.length() > LONGEST_LABEL) {
			throw Refused.of("/label", "adoption.own.long", LONGEST_LABEL);
		}
		if (why.strip().length() > LONGEST_WHY) {
			throw Refused.of("/why", "adoption.own.long", LONGEST_WHY);
		}
	}

	private static String line(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ").replace("\0", "");
	}

}
