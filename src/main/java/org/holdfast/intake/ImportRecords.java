package org.holdfast.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

	boolean atWork() {
		return this.imports.atWork();
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
	 * Writes changes if the import is still in the state the work began with.
	 * @param id the import
	 * @param expected the state
	 * @param changes column to value
	 * @return whether it was; otherwise somebody cancelled it, and nothing is written
	 */
	boolean change(UUID id, ImportState expected, Map<String, ? extends @Nullable Object> changes) {
		Optional<ImportView> found = this.imports.lock(id);
		if (found.isEmpty() || found.get().state() != expected) {
			return false;
		}
		this.imports.update(id, changes);
		return true;
	}

}
