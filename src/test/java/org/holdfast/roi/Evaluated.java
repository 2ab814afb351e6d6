package org.holdfast.roi;

import java.time.Instant;
import java.util.UUID;

import org.holdfast.roi.model.Evaluation;
import org.holdfast.roi.model.HiringReturn;
import org.holdfast.roi.model.Inputs;

/**
 * Scenarios as the service hands them out.
 */
public final class Evaluated {

	public static final UUID ID = UUID.fromString("0b6f3b1e-6a0f-4d0e-9a3c-0d7a3f6c1b11");

	private static final Instant CHANGED = Instant.parse("2026-03-01T15:00:00Z");

	private Evaluated() {
	}

	public static Scenario scenario(String name, Inputs inputs) {
		return new Scenario(ID, name, inputs.mode(), inputs, HiringReturn.evaluate(inputs, 11), 3, CHANGED,
				"Ana Reyes");
	}

	public static Scenario hidden(String name, Inputs inputs) {
		return new Scenario(ID, name, inputs.mode(), null, Evaluation.hidden(inputs.mode(), 11), 3, CHANGED,
				"Ana Reyes");
	}

}
