package org.holdfast.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes about an import that must be kept whatever becomes of the work around them: each
 * is a transaction of its own.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ImportRecords {

	private final ImportRepository imports;

	ImportRecords(ImportRepository imports) {
		this.imports = imports;
	}

	void begin(UUID id, String fileName, Instant now, UUID by) {
		this.imports.begin(id, fileName, now, by);
	}

	void alive(UUID id) {
		this.imports.alive(id);
	}

	void forget(UUID id) {
		this.imports.forget(id);
	}

	Optional<ImportView> find(UUID id) {
		return this.imports.find(id);
	}

	int waiting() {
		return this.imports.waiting();
	}

	void forgetAbandoned(Instant before) {
		this.imports.forgetAbandoned(before);
	}

	void forgetExamples(Instant before) {
		this.imports.forgetExamples(before);
	}

	List<Long> pointedTo(Instant withdrawnBefore) {
		return this.imports.pointedTo(withdrawnBefore);
	}

	void forgetHidden(long batch) {
		this.imports.forgetHidden(batch);
	}

	long nextBatchNumber() {
		return this.imports.nextBatchNumber();
	}

	/**
	 * Begins to work on an import. Who worked on it before can change nothing any more.
	 * @param id the import
	 * @param expected the state the work begins with
	 * @param number a number nobody had before
	 * @return whether the import is in that state
	 */
	boolean begin(UUID id, ImportState expected, long number) {
		return this.imports.lock(id).filter((view) -> view.state() == expected).map((view) -> {
			this.imports.update(id, Map.of("attempt", number));
			return true;
		}).orElse(false);
	}

	/**
	 * Writes changes if the attempt is still the latest and the import in the state it
	 * began with.
	 * @param attempt the attempt
	 * @param changes gives column to value, and may write what belongs to it; asked only
	 * when it is
	 * @return whether it is; otherwise somebody cancelled or changed the import, or
	 * another worker has it, and nothing is written
	 */
	boolean change(WorkAttempt attempt, Supplier<? extends Map<String, ? extends @Nullable Object>> changes) {
		boolean mine = this.imports.attempted(attempt.importId(), attempt.state(), attempt.number());
		if (mine) {
			this.imports.update(attempt.importId(), changes.get());
		}
		return mine;
	}

	/**
	 * Ends the work on an import with a reason, unless it rests or is over.
	 * @param id the import
	 * @param changes column to value
	 */
	void stop(UUID id, Map<String, ? extends @Nullable Object> changes) {
		if (this.imports.lock(id).filter((view) -> WorkLane.waits(view.state())).isPresent()) {
			this.imports.update(id, changes);
		}
	}

}
