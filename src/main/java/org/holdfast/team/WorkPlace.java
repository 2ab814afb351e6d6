package org.holdfast.team;

import java.util.Optional;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.Page;
import org.jspecify.annotations.Nullable;

/**
 * Something people work on together: an item, or a whole page.
 *
 * @param edition the edition it stands in
 * @param page the page
 * @param item the item, absent for the whole page
 */
public record WorkPlace(Edition edition, Page page, @Nullable Item item) {

	/**
	 * Its key.
	 * @return whole key of the item, or {@code toolkit/page}
	 */
	public String key() {
		return (this.item != null) ? this.item.key() : this.edition.toolkit() + "/" + this.page.key();
	}

	public LocalizedText title() {
		return (this.item != null) ? this.item.label() : this.page.title();
	}

	/**
	 * The address that leads to it, also through the sign-in page.
	 * @return path from the root
	 */
	public String path() {
		return "/work/" + key();
	}

	/**
	 * The address of its page, at the place where it stands.
	 * @return path from the root
	 */
	public String back() {
		String path = this.edition.path(this.page);
		return (this.item != null) ? path + "#" + this.item.anchor() : path;
	}

	public boolean whole() {
		return this.item == null;
	}

	static Optional<WorkPlace> in(Edition edition, String key) {
		String[] parts = key.split("/");
		if (parts.length == 2) {
			return edition.findPage(parts[1])
				.filter((one) -> one.kind().answerable())
				.map((one) -> new WorkPlace(edition, one, null));
		}
		return edition.findItem(key)
			.or(() -> became(edition, key))
			.flatMap((item) -> edition.pages()
				.stream()
				.filter((one) -> one.kind().answerable() && one.items().contains(item))
				.findFirst()
				.map((one) -> new WorkPlace(edition, one, item)));
	}

	// Links in mails and pages left open lead by the key an item had
	private static Optional<Item> became(Edition edition, String key) {
		return edition.pages()
			.stream()
			.flatMap((page) -> page.items().stream())
			.filter((item) -> item.was().contains(key))
			.findFirst();
	}

}
