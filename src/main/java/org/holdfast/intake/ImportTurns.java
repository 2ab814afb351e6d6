package org.holdfast.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.holdfast.intake.TurnRepository.Turn;
import org.holdfast.intake.rule.Rule;
import org.holdfast.web.StorageFull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Gives imports their turns. One that cannot go on rests a while and is tried again; in
 * the end it stops with a reason, so that none is tried for ever.
 */
@Service
class ImportTurns {

	private static final Logger logger = LoggerFactory.getLogger(ImportTurns.class);

	private static final int MOST_TRIES = 5;

	private final TurnRepository turns;

	private final ImportWork work;

	private final ImportRecords records;

	private final Clock clock;

	ImportTurns(TurnRepository turns, ImportWork work, ImportRecords records, Clock clock) {
		this.turns = turns;
		this.work = work;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * Takes one import as far as it goes.
	 * @param lane where it waits
	 * @param stopping tells whether this node stops
	 */
	void take(WorkLane lane, BooleanSupplier stopping) {
		Optional<Turn> next = this.turns.next(lane, this.clock.instant());
		if (next.isEmpty()) {
			return;
		}
		Turn turn = next.get();
		if (turn.tries() > MOST_TRIES) {
			stop(turn, Rule.WORK_INTERRUPTED);
			return;
		}
		try {
			this.work.advance(turn.id(), stopping);
			if (stopping.getAsBoolean()) {
				this.turns.putBack(turn.id());
			}
		}
		catch (RuntimeException ex) {
			logger.error("Import {} could not go on", turn.id(), ex);
			if (StorageFull.in(ex)) {
				stop(turn, Rule.STORAGE_FULL);
			}
			else if (turn.tries() == MOST_TRIES) {
				stop(turn, Rule.WORK_INTERRUPTED);
			}
			else {
				this.turns.rest(turn.id(), this.clock.instant().plus(Duration.ofSeconds(1L << turn.tries())));
			}
		}
	}

	/**
	 * When there is more to do.
	 * @param lane where
	 * @return the moment, empty for never
	 */
	Optional<Instant> due(WorkLane lane) {
		return this.turns.due(lane);
	}

	private void stop(Turn turn, Rule rule) {
		logger.warn("Import {} stops: {}", turn.id(), rule.code());
		this.records.stop(turn.id(), Map.of("state", ImportState.FAILED, "reason", rule.code(),
				"problems", List.of(new ImportView.Problem(rule.code(), "error", 1,
						List.of(new ImportView.Sample(0, null, null))))));
	}

}
