package org.holdfast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of integration tests: the real time, moved as far as a test wants. Move it
 * back when done.
 */
public class MovableClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	public void move(Duration by) {
		this.ahead = this.ahead.plus(by);
	}

	public void reset() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(Clock.system(zone), this.ahead);
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

}
