package org.holdfast.golden;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of the test material could not be read or written.
 */
public final class UncheckedFileFailure extends RuntimeException {

	public UncheckedFileFailure(Path file, IOException cause) {
		super("Cannot read or write " + file, cause);
	}

}
