package org.holdfast.metrics;

import java.util.List;
import java.util.Optional;

import org.holdfast.metrics.closing.Closing;
import org.holdfast.shared.Period;

/**
 * The closings in force at one moment, which say what figures are kept.
 */
class ClosedPeriods {

	private final List<Closing> closings;

	/**
	 * Creates them.
	 * @param closings in force, longer periods before those inside them
	 */
	ClosedPeriods(List<Closing> closings) {
		this.closings = List.copyOf(closings);
	}

	boolean isEmpty() {
		return this.closings.isEmpty();
	}

	/**
	 * The closing that keeps the figures of a period.
	 * @param period any period
	 * @return the widest, empty when the period does not lie wholly within a closed one
	 */
	Optional<Closing> over(Period period) {
		return this.closings.stream().filter((closing) -> closing.period().contains(period)).findFirst();
	}

	/**
	 * The closings that lie in no wider one.
	 * @return together they cover all that is closed
	 */
	List<Closing> widest() {
		return this.closings.stream()
			.filter((closing) -> over(closing.period()).filter(closing::equals).isPresent())
			.toList();
	}

	/**
	 * The closed periods themselves, those inside others among them.
	 * @return longer ones first
	 */
	List<Period> periods() {
		return this.closings.stream().map(Closing::period).toList();
	}

}
