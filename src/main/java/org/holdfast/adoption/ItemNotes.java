package org.holdfast.adoption;

import java.time.Clock;
import java.util.Map;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the institution in force notes beside items. Notes belong to no cycle and move
 * along with their items.
 */
@Service
@Transactional
public class ItemNotes {

	/** Longest note, in characters. */
	public static final int LONGEST = 2000;

	private final NoteStore store;

	private final Toolkits toolkits;

	private final Clock clock;

	ItemNotes(NoteStore store, Toolkits toolkits, Clock clock) {
		this.store = store;
		this.toolkits = toolkits;
		this.clock = clock;
	}

	/**
	 * The notes of a page.
	 * @param toolkit key of the toolkit
	 * @param page key of the page
	 * @return by whole key of the item
	 */
	@Transactional(readOnly = true)
	public Map<String, ItemNote> of(String toolkit, String page) {
		return this.store.below(toolkit + "/" + page + "/");
	}

	/**
	 * Writes a note.
	 * @param key whole key of the item
	 * @param base version that was seen, 0 for none
	 * @param text the note, empty to take it away
	 * @throws Refused when it is too long
	 * @throws WrongState when somebody else changed it in between
	 */
	public void write(String key, int base, String text) {
		Item item = this.toolkits.item(key);
		String note = text.strip().replace("\r\n", "\n").replace("\0", "");
		if (note.codePointCount(0, note.length()) > LONGEST) {
			throw Refused.of("/text", "adoption.own.long", LONGEST);
		}
		Actor actor = CurrentActor.get();
		this.toolkits.keep(Item.toolkitOf(key));
		if (!this.store.put(new ItemNote(item.key(), 0, note, this.clock.instant(), actor.accountId(), actor.name()),
				base)) {
			throw new WrongState("adoption.note.clash");
		}
	}

}
