package org.holdfast.intake;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

/**
 * Reads the visible batches from the imports.
 */
@Component
class CommittedBatches implements Batches {

	private final ImportRepository imports;

	CommittedBatches(ImportRepository imports) {
		this.imports = imports;
	}

	@Override
	public BatchSet visible() {
		List<Batch> batches = this.imports.committed()
			.stream()
			.map((view) -> new Batch(view.id(), Objects.requireNonNull(view.batchNumber()), view.kind(),
					Objects.requireNonNull(view.sha256()), view.mappingVersion(), view.rows().accepted(),
					view.firstDay(), view.lastDay(), Objects.requireNonNull(view.committedAt()), view.goodRowsOnly(),
					view.filled()))
			.toList();
		return new BatchSet(batches);
	}

}
