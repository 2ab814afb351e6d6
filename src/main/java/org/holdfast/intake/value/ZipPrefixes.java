package org.holdfast.intake.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The first three digits of ZIP codes that are in use, from
 * {@code content/zip-prefixes.txt}.
 */
final class ZipPrefixes {

	private static final BitSet ALLOCATED = load();

	private ZipPrefixes() {
	}

	static boolean allocated(int prefix) {
		return ALLOCATED.get(prefix);
	}

	static boolean military(int prefix) {
		return (prefix >= 90 && prefix <= 98) || prefix == 340 || (prefix >= 962 && prefix <= 966);
	}

	private static BitSet load() {
		BitSet allocated = new BitSet(1000);
		try (InputStream in = ZipPrefixes.class.getResourceAsStream("/content/zip-prefixes.txt")) {
			if (in == null) {
				throw new IllegalStateException("content/zip-prefixes.txt is not on the class path");
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
			lines.lines().filter((line) -> !line.startsWith("#")).forEach((line) -> {
				for (String range : line.split(" ")) {
					int first = Integer.parseInt(range, 0, 3, 10);
					int last = Integer.parseInt(range, range.length() - 3, range.length(), 10);
					allocated.set(first, last + 1);
				}
			});
			return allocated;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
