package org.holdfast.intake.reading;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A hash table outside the heap with open addressing. It has a fixed number of parts that
 * grow one by one, so that growing never needs twice the memory. A slot holds 96 bits of
 * a key (the part it lies in tells five more), a number that is not 0, and up to one more
 * word.
 */
final class OffHeapTable implements AutoCloseable {

	private static final int PARTS = 32;

	private static final int PART_SHIFT = 59;

	private static final int FIRST_CAPACITY = 1024;

	/**
	 * A guess beyond this is not believed: it makes about 200 MB.
	 */
	private static final int LARGEST_FIRST = 400_000;

	private static final int SMALL = 65_536;

	/**
	 * A part grows when more than this share, in per cent, of its slots are taken.
	 */
	private static final int FULL = 80;

	private final int slotBytes;

	private final Part[] parts = new Part[PARTS];

	private MemorySegment memory;

	private long found;

	/** Of no use but that it is read. */
	private int touched;

	private long size;

	/**
	 * Makes an empty table.
	 * @param slotBytes 16, or 24 for slots with one more word
	 * @param expected how many keys are expected; a good guess saves growing
	 */
	OffHeapTable(int slotBytes, long expected) {
		this.slotBytes = slotBytes;
		long capacity = Math.clamp(expected * 100 / FULL / PARTS * 21 / 20, FIRST_CAPACITY, LARGEST_FIRST);
		for (int i = 0; i < PARTS; i++) {
			this.parts[i] = new Part((int) capacity, slotBytes);
		}
		this.memory = this.parts[0].memory;
	}

	/**
	 * Looks the key up; its slot, or the free one where it belongs, is the current one.
	 * @param high the first 64 bits
	 * @param low the last 64 bits
	 * @return whether it is there
	 */
	boolean find(long high, long low) {
		Part part = this.parts[(int) (high >>> PART_SHIFT)];
		if (part.taken * 100L >= part.capacity * (long) FULL) {
			part = part.grown(this.slotBytes);
			this.parts[(int) (high >>> PART_SHIFT)] = part;
		}
		this.memory = part.memory;
		this.found = part.slot(high, low, this.slotBytes);
		return number() != 0;
	}

	/**
	 * Fetches from memory what a look-up of the key will read, without waiting for it: a
	 * table of many millions of keys is in no cache.
	 * @param high the first 64 bits
	 * @param low the last 64 bits
	 */
	void expect(long high, long low) {
		this.touched += this.parts[(int) (high >>> PART_SHIFT)].touch(low, this.slotBytes);
	}

	/**
	 * Takes the current free slot for the key.
	 * @param high the first 64 bits
	 * @param low the last 64 bits
	 * @param number the number to keep with it
	 */
	void take(long high, long low, int number) {
		this.memory.set(ValueLayout.JAVA_LONG_UNALIGNED, this.found, low);
		this.memory.set(ValueLayout.JAVA_INT_UNALIGNED, this.found + 8, (int) high);
		number(number);
		this.parts[(int) (high >>> PART_SHIFT)].taken++;
		this.size++;
	}

	int number() {
		return this.memory.get(ValueLayout.JAVA_INT_UNALIGNED, this.found + 12);
	}

	void number(int value) {
		this.memory.set(ValueLayout.JAVA_INT_UNALIGNED, this.found + 12, value);
	}

	long word() {
		return this.memory.get(ValueLayout.JAVA_LONG_UNALIGNED, this.found + 16);
	}

	void word(long value) {
		this.memory.set(ValueLayout.JAVA_LONG_UNALIGNED, this.found + 16, value);
	}

	long size() {
		return this.size;
	}

	/**
	 * How many bytes outside the heap are in use.
	 * @return how many bytes outside the heap are in use
	 */
	long bytes() {
		long bytes = 0;
		for (Part part : this.parts) {
			bytes += part.memory.byteSize();
		}
		return bytes;
	}

	@Override
	public void close() {
		for (Part part : this.parts) {
			part.arena.close();
		}
	}

	/**
	 * The slots of the keys that start with the same five bits.
	 */
	private static final class Part {

		private final Arena arena = Arena.ofShared();

		private final MemorySegment memory;

		private final int capacity;

		private int taken;

		private Part(int capacity, int slotBytes) {
			this.capacity = capacity;
			this.memory = this.arena.allocate((long) capacity * slotBytes, 8);
		}

		private int touch(long low, int slotBytes) {
			int index = (int) Math.unsignedMultiplyHigh(low, this.capacity);
			return this.memory.get(ValueLayout.JAVA_INT_UNALIGNED, (long) index * slotBytes + 12);
		}

		private long slot(long high, long low, int slotBytes) {
			int index = (int) Math.unsignedMultiplyHigh(low, this.capacity);
			while (true) {
				long at = (long) index * slotBytes;
				int number = this.memory.get(ValueLayout.JAVA_INT_UNALIGNED, at + 12);
				boolean here = number == 0 || (this.memory.get(ValueLayout.JAVA_LONG_UNALIGNED, at) == low
						&& this.memory.get(ValueLayout.JAVA_INT_UNALIGNED, at + 8) == (int) high);
				if (here) {
					return at;
				}
				index++;
				index = (index == this.capacity) ? 0 : index;
			}
		}

		/**
		 * Moves everything into a wider part: twice as wide while it is small, later half
		 * as wide again.
		 * @param slotBytes how many bytes a slot has
		 * @return the wider part
		 */
		private Part grown(int slotBytes) {
			int more = (this.capacity < SMALL) ? this.capacity : this.capacity / 2;
			Part wider = new Part(this.capacity + more, slotBytes);
			for (long at = 0; at < this.memory.byteSize(); at += slotBytes) {
				if (this.memory.get(ValueLayout.JAVA_INT_UNALIGNED, at + 12) != 0) {
					long low = this.memory.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
					int high = this.memory.get(ValueLayout.JAVA_INT_UNALIGNED, at + 8);
					MemorySegment.copy(this.memory, at, wider.memory, wider.slot(high, low, slotBytes), slotBytes);
				}
			}
			wider.taken = this.taken;
			this.arena.close();
			return wider;
		}

	}

}
