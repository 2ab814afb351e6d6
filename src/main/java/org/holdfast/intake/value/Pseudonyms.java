package org.holdfast.intake.value;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import javax.crypto.Mac;

/**
 * Tells apart texts whose Social Security numbers are masked: what is masked in two of
 * them would make them one. The same text has the same pseudonym in every file of an
 * institution, and nobody without its key can find the text from it.
 */
public final class Pseudonyms {

	private static final byte[] PURPOSE = "masked text ".getBytes(StandardCharsets.UTF_8);

	private static final int BYTES = 8;

	private final Mac key;

	/**
	 * Takes pseudonyms under a key.
	 * @param key ready to take many
	 */
	public Pseudonyms(Mac key) {
		this.key = key;
	}

	String of(String text) {
		this.key.update(PURPOSE);
		byte[] taken = this.key.doFinal(text.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(taken, 0, BYTES);
	}

}
