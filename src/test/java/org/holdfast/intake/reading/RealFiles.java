package org.holdfast.intake.reading;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Real public files that lie beside the project on some machines and are no part of it.
 */
final class RealFiles {

	private RealFiles() {
	}

	/**
	 * Finds a file, or skips the test with the reason.
	 * @param name its name
	 * @return where it lies
	 */
	static Path find(String name) {
		for (String up : new String[] { "..", "../.." }) {
			Path path = Path.of(up, "shared/data/real", name);
			if (Files.isReadable(path)) {
				return path;
			}
		}
		assumeTrue(false, name + " does not lie in ../shared/data/real; generated files stand in for it");
		throw new IllegalStateException("not reached");
	}

}
