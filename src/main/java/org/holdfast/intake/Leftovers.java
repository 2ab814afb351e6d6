package org.holdfast.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what a file brought in, in the transaction that gives it up. What was loaded is
 * deleted right after by the janitor, who alone may. Only the record of the import stays.
 */
@Component
class Leftovers {

	private final ImportRepository imports;

	private final CorrectionRepository corrections;

	private final UploadChunks chunks;

	private final ImportJobs jobs;

	Leftovers(ImportRepository imports, CorrectionRepository corrections, UploadChunks chunks, ImportJobs jobs) {
		this.imports = imports;
		this.corrections = corrections;
		this.chunks = chunks;
		this.jobs = jobs;
	}

	@EventListener
	void on(ImportCancelled event) {
		UUID id = event.importId();
		forget(id);
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("mapping", null);
		changes.put("columns", null);
		changes.put("decision", null);
		changes.put("problems", List.of());
		this.imports.update(id, changes);
	}

	/** The rows of a withdrawn batch are not looked at again before they go. */
	@EventListener
	void on(BatchWithdrawn event) {
		this.corrections.forgetRows(event.importId());
	}

	/**
	 * Forgets a file that can never be read. Why it cannot stays with its import.
	 * @param id the import
	 */
	@Transactional
	void forget(UUID id) {
		this.corrections.uploads(id).forEach(this.chunks::delete);
		this.corrections.forget(id);
		this.chunks.delete(id);
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("batch_id", null);
		changes.put("basis", null);
		changes.put("impact", List.of());
		changes.put("samples", null);
		changes.put("near_vendors", null);
		changes.put("months", null);
		this.imports.update(id, changes);
		this.jobs.tidy();
	}

}
