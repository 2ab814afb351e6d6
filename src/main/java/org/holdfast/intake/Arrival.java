package org.holdfast.intake;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far a file has come that arrives on this node, for those who read it meanwhile.
 */
final class Arrival {

	/** Who reads a file while it arrives waits for a sender no longer than this. */
	static final Duration PATIENCE = Duration.ofSeconds(1);

	private final Lock lock = new ReentrantLock();

	private final Condition further = this.lock.newCondition();

	private int chunks;

	private boolean over;

	private boolean broken;

	private long ended;

	/**
	 * Notes that one more chunk is stored.
	 */
	void chunk() {
		this.lock.lock();
		try {
			this.chunks++;
			this.further.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Notes that nothing more comes.
	 * @param whole whether all of it came
	 */
	void end(boolean whole) {
		this.lock.lock();
		try {
			this.over = true;
			this.broken = !whole;
			this.ended = System.nanoTime();
			this.further.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Waits until a chunk is stored or nothing more comes.
	 * @param number its number
	 * @throws NotComing when the sender lets wait for it, or broke off
	 */
	void await(int number) {
		this.lock.lock();
		try {
			long patience = PATIENCE.toNanos();
			while (!this.over && number >= this.chunks && patience > 0) {
				patience = this.further.awaitNanos(patience);
			}
			if (this.broken || !this.over && number >= this.chunks) {
				throw new NotComing();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotComing();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Whether nothing more has come for a while.
	 * @param since how long
	 * @return whether the last byte came that long ago, or the sender broke off
	 */
	boolean over(Duration since) {
		this.lock.lock();
		try {
			return this.broken || this.over && System.nanoTime() - this.ended > since.toNanos();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * The sender is so slow that nobody waits for the file, or has broken off.
	 */
	static final class NotComing extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotComing() {
			super("The file does not come", null, false, false);
		}

	}

}
