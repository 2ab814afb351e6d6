package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.holdfast.intake.reading.Row;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.staging.StagedRows;

import org.springframework.stereotype.Component;

/**
 * Keeps the cells of rows that were refused after the file was read, by reading it once
 * more as far as the last of them.
 */
@Component
class LateRows {

	private final ImportRepository imports;

	private final CorrectionRepository corrections;

	private final Uploads uploads;

	private final RejectedRows rejected;

	private final StagedRows rows;

	LateRows(ImportRepository imports, CorrectionRepository corrections, Uploads uploads, RejectedRows rejected,
			StagedRows rows) {
		this.imports = imports;
		this.corrections = corrections;
		this.uploads = uploads;
		this.rejected = rejected;
		this.rows = rows;
	}

	/**
	 * Completes the rows that are kept for an import, where any are missing that a rule
	 * over all rows refused.
	 * @param view a checked import
	 */
	void keep(ImportView view) {
		long batch = Objects.requireNonNull(view.batchNumber());
		if (view.rows().rejected() > KeptRows.MOST || !missing(view, batch) || !this.uploads.kept(view.id())) {
			return;
		}
		KeptRows kept = new KeptRows(new RefusedCells(view));
		RejectedRows.Listing refused = this.rejected.of(batch);
		try {
			for (FilePart part : this.corrections.parts(view)) {
				read(part, refused, kept);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		// nothing is kept of an import that was given up meanwhile
		if (this.imports.lock(view.id()).filter((now) -> Objects.equals(now.batchNumber(), batch)).isPresent()) {
			this.rows.keep(view.id(), batch, kept.rows());
		}
	}

	private boolean missing(ImportView view, long batch) {
		List<Integer> late = this.rejected.page(batch, Rule.DUPLICATE_SPELL.code(), 1, 0)
			.stream()
			.map(RejectedRows.One::row)
			.toList();
		return !late.isEmpty()
				&& this.rows.find(view.id(), batch, late).values().stream().allMatch((row) -> row.cells().isEmpty());
	}

	private void read(FilePart part, RejectedRows.Listing refused, KeptRows kept) throws IOException {
		try (InputStream in = this.uploads.open(part.upload()); RowReader reader = part.read(in)) {
			for (Row row = reader.next(); row != null && !refused.ended(); row = reader.next()) {
				if (refused.refused(row.number())) {
					kept.add(row, refused.rule());
				}
			}
		}
	}

}
