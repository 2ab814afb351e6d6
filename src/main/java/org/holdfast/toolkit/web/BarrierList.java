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

	/**
	 * The challenges shown.
	 * @return the one wanted, else all
	 */
	public List<Matter.Challenge> shown() {
		return this.matter.challenges()
			.stream()
			.filter((one) -> this.challenge == null || one.key().equals(this.challenge))
			.toList();
	}

	/**
	 * The barriers of a challenge.
	 * @param key key of a challenge
	 * @return in order
	 */
	public List<Matter.Barrier> of(String key) {
		return this.matter.barriers().stream().filter((barrier) -> barrier.challenge().equals(key)).toList();
	}

	/**
	 * How many barriers are shown.
	 * @return their number
	 */
	public int size() {
		return shown().stream().mapToInt((one) -> of(one.key()).size()).sum();
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
