package org.holdfast.purchasing.likeness;

import org.holdfast.intake.Batches;
import org.holdfast.intake.SetBased;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for vendors that may be one, among those of the visible batches.
 */
@Service
class VendorSearch {

	private final VendorDirectory directory;

	private final Batches batches;

	private final SetBased statements;

	VendorSearch(VendorDirectory directory, Batches batches, SetBased statements) {
		this.directory = directory;
		this.batches = batches;
		this.statements = statements;
	}

	@Transactional
	void search() {
		this.statements.prepare();
		this.directory.write(this.batches.visible());
	}

}
