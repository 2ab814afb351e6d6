package org.holdfast.intake;

/**
 * An upload went over the limit and was given up before its end.
 */
public class FileTooLarge extends RuntimeException {

	private final long limit;

	FileTooLarge(long limit) {
		super("Over " + limit + " bytes");
		this.limit = limit;
	}

	/**
	 * The limit.
	 * @return bytes
	 */
	public long limit() {
		return this.limit;
	}

}
