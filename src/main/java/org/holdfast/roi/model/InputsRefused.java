package org.holdfast.roi.model;

import java.util.List;

/**
 * The inputs contradict each other or are outside any sensible range.
 */
public class InputsRefused extends RuntimeException {

	private final transient List<Refusal> refusals;

	public InputsRefused(List<Refusal> refusals) {
		super(refusals.toString());
		this.refusals = List.copyOf(refusals);
	}

	public List<Refusal> refusals() {
		return this.refusals;
	}

}
