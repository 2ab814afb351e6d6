package org.holdfast.metrics;

import java.util.List;

/**
 * What the figures of one family, indicator and period were made from.
 *
 * @param definitions the rules and their versions
 * @param batches the files
 */
public record FigureSource(List<Rule> definitions, List<File> batches) {

	/**
	 * A rule.
	 *
	 * @param name its kind, and its name where there are several
	 * @param version its version
	 */
	public record Rule(String name, int version) {

	}

	/**
	 * A file.
	 *
	 * @param id the import it came by
	 * @param sha256 its fingerprint
	 * @param mappingVersion the version of the mapping it was read with
	 * @param rows its accepted rows
	 * @param goodRowsOnly whether refused rows were left out
	 */
	public record File(String id, String sha256, int mappingVersion, int rows, boolean goodRowsOnly) {

	}

}
