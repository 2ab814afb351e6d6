package org.holdfast.intake.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Bytes that cannot be fetched any more are no broken line: whoever reads a file must
 * learn that it was not read to its end.
 */
class FailingSourceTests {

	private static final Layout LAYOUT = new Layout(TextEncoding.UTF_8, ',', 1);

	@Test
	void aDatabaseThatIsGoneIsNoBrokenLine() {
		assertThatIllegalStateException().isThrownBy(() -> readAll(() -> {
			throw new IllegalStateException("The database is gone");
		})).withMessage("The database is gone");
	}

	@Test
	void aFileThatCannotBeReadIsNoBrokenLine() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> readAll(() -> {
			throw new IOException("The disk is gone");
		})).withMessage("The disk is gone");
	}

	private static void readAll(Failure failure) throws IOException {
		byte[] begin = "vendor,amount\nAcme,1.00\nBolt,2.0".getBytes(StandardCharsets.UTF_8);
		InputStream failing = new InputStream() {
			@Override
			public int read() throws IOException {
				return failure.happen();
			}
		};
		try (RowReader reader = RowReader.open(new SequenceInputStream(new ByteArrayInputStream(begin), failing),
				LAYOUT)) {
			for (int row = 0; row < 10; row++) {
				reader.next();
			}
		}
	}

	/**
	 * Something that goes wrong.
	 */
	private interface Failure {

		int happen() throws IOException;

	}

}
