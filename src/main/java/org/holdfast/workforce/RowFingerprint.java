package org.holdfast.workforce;

import java.nio.ByteBuffer;
import java.util.UUID;

import org.holdfast.intake.reading.RowHash;
import org.jspecify.annotations.Nullable;

/**
 * Takes the identity of a row about a person, and the hash of its content.
 */
class RowFingerprint {

	private static final String ABSENT = "";

	/** Ten-thousandths in a hundredth. */
	private static final int FINER = 100;

	private final RowHash identity = new RowHash();

	private final RowHash content = new RowHash();

	void identify(byte[] person, int epochDay) {
		begin(person, epochDay).end();
		this.content.begin();
	}

	/**
	 * Takes an identity of which a person and a day are not enough.
	 * @param person the fingerprint of the employee number
	 * @param epochDay the day, counted from 1970
	 * @param further what tells apart rows of one person and day
	 */
	void identify(byte[] person, int epochDay, String further) {
		begin(person, epochDay).add(further).end();
		this.content.begin();
	}

	/**
	 * Takes an identity that is a number of the file alone.
	 * @param number the number as given
	 */
	void identify(String number) {
		this.identity.begin().add(number).end();
		this.content.begin();
	}

	private RowHash begin(byte[] person, int epochDay) {
		UUID first = uuid(person, 0);
		UUID second = uuid(person, 16);
		return this.identity.begin()
			.add(first.getMostSignificantBits())
			.add(first.getLeastSignificantBits())
			.add(second.getMostSignificantBits())
			.add(second.getLeastSignificantBits())
			.add(epochDay);
	}

	void add(@Nullable String value) {
		this.content.add((value != null) ? value : ABSENT);
	}

	void addAll(@Nullable String... values) {
		for (String value : values) {
			add(value);
		}
	}

	void add(@Nullable Number value) {
		this.content.add((value != null) ? 1L : 0L);
		this.content.add((value != null) ? value.longValue() : 0L);
	}

	/**
	 * Takes hours. Whole hundredths are taken as such, as they were when rows were
	 * committed before there was anything finer, so that those rows are still the same.
	 * @param tenThousandths the hours in 1/10000, at least 0
	 */
	void addHours(@Nullable Integer tenThousandths) {
		if (tenThousandths == null) {
			add((Integer) null);
			return;
		}
		boolean whole = tenThousandths % FINER == 0;
		add(Integer.valueOf(whole ? tenThousandths / FINER : -tenThousandths));
	}

	void add(@Nullable Boolean value) {
		add((value != null) ? Integer.valueOf(value ? 1 : 0) : null);
	}

	long content() {
		return this.content.end().low();
	}

	long high() {
		return this.identity.high();
	}

	long low() {
		return this.identity.low();
	}

	private static UUID uuid(byte[] bytes, int at) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes, at, 16);
		return new UUID(buffer.getLong(), buffer.getLong());
	}

}
