package org.holdfast.intake.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/**
 * A line that is slow enough for an upload to be met on its way.
 */
final class SlowStream extends FilterInputStream {

	private static final int PIECE = 8 * 1024;

	private static final long PAUSE = 10_000_000;

	SlowStream(InputStream in) {
		super(in);
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		LockSupport.parkNanos(PAUSE);
		return super.read(bytes, from, Math.min(length, PIECE));
	}

}
