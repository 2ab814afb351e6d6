package org.holdfast.toolkit.web;

import java.util.List;

import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.Matter;
import org.jspecify.annotations.Nullable;

/**
 * The barriers of a page, all of them or those of one challenge.
 *
 * @param matter what the page holds
 * @param challenge key of the challenge wanted; one that does not exist counts as none
 */
record BarrierList(Matter matter, @Nullable String challenge) {

	BarrierList {
		String wanted = challenge;
		if (matter.challenges().stream().noneMatch((one) -> one.key().equals(wanted))) {
			challenge = null;
		}
	}

	public List<Matter.Barrier> shown() {
		return this.matter.barriers()
			.stream()
			.filter((barrier) -> this.challenge == null || barrier.challenge().equals(this.challenge))
			.toList();
	}

	/**
	 * What a challenge is called.
	 * @param key key of a challenge
	 * @return its title
	 */
	public LocalizedText title(String key) {
		return this.matter.challenges()
			.stream()
			.filter((one) -> one.key().equals(key))
			.map(Matter.Challenge::title)
			.findFirst()
			.orElseThrow();
	}

}
