package org.holdfast.intake.reading;

import java.util.List;

/**
 * The columns that a file of refused rows has behind its own: what was wrong and what to
 * do. A file that ends with them was written by us, guarded against spreadsheets, and may
 * come back as a file of its own.
 */
public final class RefusedColumns {

	/** Their names in order. */
	public static final List<String> NAMES = List.of("problem_column", "problem", "how_to_fix");

	private RefusedColumns() {
	}

	/**
	 * Whether a file ends with them.
	 * @param header its header
	 * @return whether it does, behind columns of its own
	 */
	static boolean in(List<String> header) {
		int own = header.size() - NAMES.size();
		return own > 0 && NAMES.equals(header.subList(own, header.size()));
	}

	/**
	 * A sample of a file without them.
	 * @param sample the header and first rows
	 * @return the same when there are none
	 */
	public static FileSample without(FileSample sample) {
		if (!in(sample.header())) {
			return sample;
		}
		int own = sample.header().size() - NAMES.size();
		List<String> header = sample.header().subList(0, own).stream().map(FormulaGuard::off).toList();
		return new FileSample(sample.layout(), header,
				sample.rows().stream().map((row) -> row.subList(0, own)).toList(), sample.findings());
	}

}
