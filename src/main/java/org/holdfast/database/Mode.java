package org.holdfast.database;

/**
 * How Holdfast runs: to be tried out on one machine, or for real.
 */
public enum Mode {

	/**
	 * Made-up data, accounts whose passwords are printed at start, loopback only.
	 */
	DEMO,

	/**
	 * Real data; secrets must be given.
	 */
	PRODUCTION

}
