package org.holdfast.intake;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A place of an institution on the queue of imports. Each institution has one of each
 * kind, and every turn goes to the end of the queue: so whoever brings in a thousand
 * files waits for the others after each, and decisions do not wait for files.
 */
enum WorkLane {

	/** Files are read, checked and compared, one after the other. */
	CHECK(ImportState.RECEIVED, ImportState.READ, ImportState.CHECKING, ImportState.CHECKED),

	/** Decisions are carried out that have to be compared anew. */
	COMMIT(ImportState.COMMITTING);

	private final List<String> states;

	WorkLane(ImportState... states) {
		this.states = Stream.of(states).map(ImportState::code).toList();
	}

	/**
	 * The states in which imports wait for their turn here.
	 * @return codes
	 */
	List<String> states() {
		return this.states;
	}

	/**
	 * The name of the place on the queue.
	 * @param institution whose it is
	 * @return the institution's id and the kind
	 */
	String of(UUID institution) {
		return institution + "/" + name().toLowerCase(Locale.ROOT);
	}

	static WorkLane named(String place) {
		return place.equals(COMMIT.of(institution(place))) ? COMMIT : CHECK;
	}

	static UUID institution(String place) {
		return UUID.fromString(place.substring(0, 36));
	}

	static boolean waits(ImportState state) {
		return CHECK.states.contains(state.code()) || COMMIT.states.contains(state.code());
	}

	static WorkLane holding(String state) {
		return COMMIT.states.contains(state) ? COMMIT : CHECK;
	}

}
