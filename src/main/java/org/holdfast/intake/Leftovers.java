package org.holdfast.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Forgets what a file brought in, in the transaction that gives it up. What was loaded is
 * deleted right after by the janitor, who alone may.
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
		this.corrections.uploads(id).forEach(this.chunks::delete);
		this.corrections.forget(id);
		this.chunks.delete(id);
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("batch_id", null);
		changes.put("basis", null);
		changes.put("decision", null);
		changes.put("problems", List.of());
		changes.put("impact", List.of());
		this.imports.update(id, changes);
		this.jobs.tidy();
	}

}
