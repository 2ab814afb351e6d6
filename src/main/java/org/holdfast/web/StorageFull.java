package org.holdfast.web;

import java.io.Serializable;
import java.sql.SQLException;

/**
 * There is no room: on the disk of the database, or within what an institution may keep.
 * Answered with 507 and what to do.
 */
public class StorageFull extends RuntimeException {

	private static final String DISK_FULL = "53100";

	private final String messageKey;

	private final Serializable[] arguments;

	/**
	 * Says that there is no room.
	 * @param messageKey key of a sentence that says what to do
	 * @param arguments values in it
	 */
	public StorageFull(String messageKey, Serializable... arguments) {
		super(messageKey);
		this.messageKey = messageKey;
		this.arguments = arguments;
	}

	/**
	 * Whether a failure means that the disk of the database is full.
	 * @param failure what failed
	 * @return whether it does
	 */
	public static boolean in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
				return true;
			}
		}
		return false;
	}

	String messageKey() {
		return this.messageKey;
	}

	Serializable[] arguments() {
		return this.arguments;
	}

}
