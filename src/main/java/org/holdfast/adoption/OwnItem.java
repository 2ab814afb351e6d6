package org.holdfast.adoption;

import java.time.Instant;
import java.util.Optional;

import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;

/**
 * An item that an institution has added to a page itself.
 *
 * @param toolkit key of the toolkit
 * @param page key of the page
 * @param number rising from 1 on the page
 * @param field how it is answered
 * @param label the question or statement, in the institution's own words
 * @param why why it is asked, empty when nobody said
 * @param version rises with every change
 * @param removed whether it is asked no longer
 * @param savedAt when it was last changed
 * @param savedBy who did so
 */
public record OwnItem(String toolkit, String page, int number, FieldKind field, String label, String why, int version,
		boolean removed, Instant savedAt, String savedBy) {

	/**
	 * The key its answers have.
	 * @return whole key of the item
	 */
	public String key() {
		return this.toolkit + "/" + this.page + "/" + Item.OWN_GROUP + "/item-" + this.number;
	}

	/**
	 * The item as it may have been at a moment. One that was changed or removed since is
	 * shown with its present words; one that was added since is not.
	 * @param moment the moment
	 * @return the item, empty when it was not there yet
	 */
	Optional<OwnItem> at(Instant moment) {
		if (!this.savedAt.isAfter(moment)) {
			return Optional.of(this);
		}
		return (this.version == 1) ? Optional.empty() : Optional.of(new OwnItem(this.toolkit, this.page, this.number,
				this.field, this.label, this.why, this.version, false, this.savedAt, this.savedBy));
	}

}
