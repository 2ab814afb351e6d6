package org.holdfast.golden;

import java.util.List;

/**
 * A way in which a generated purchase row is wrong, with the rule it must be refused by.
 */
public enum PurchaseDamage {

	/** A day that the month does not have. */
	DATE_IMPOSSIBLE("date-impossible", "transaction_date",
			"2024-06-31,V00001,Ashbury,44103,10.00,Printing,Northgate,Surgery\n"),

	/** No date at all in the date column. */
	DATE_UNREADABLE("date-unreadable", "transaction_date",
			"soon,V00001,Ashbury,44103,10.00,Printing,Northgate,Surgery\n"),

	/** An empty date. */
	DATE_MISSING("value-required", "transaction_date", ",V00001,Ashbury,44103,10.00,Printing,Northgate,Surgery\n"),

	/** NaN as an amount. */
	AMOUNT_NAN("number-unreadable", "amount", "2024-08-01,V00001,Ashbury,44103,NaN,Printing,Northgate,Surgery\n"),

	/** A floating-point amount. */
	AMOUNT_EXPONENT("number-unreadable", "amount", "2024-08-01,V00001,Ashbury,44103,1e3,Printing,Northgate,Surgery\n"),

	/** Three decimals that are not zero. */
	AMOUNT_TOO_PRECISE("amount-too-precise", "amount",
			"2024-08-01,V00001,Ashbury,44103,10.005,Printing,Northgate,Surgery\n"),

	/** An empty amount. */
	AMOUNT_MISSING("value-required", "amount", "2024-08-01,V00001,Ashbury,44103,,Printing,Northgate,Surgery\n"),

	/** A ZIP with too few digits. */
	ZIP_UNREADABLE("zip-unreadable", "vendor_zip", "2024-08-01,V00001,Ashbury,44,10.00,Printing,Northgate,Surgery\n"),

	/** Two columns missing at the end. */
	ROW_TOO_SHORT("row-too-short", "", "2024-08-01,V00001,Ashbury,44103,10.00,Printing\n"),

	/** One column too many. */
	ROW_TOO_LONG("row-too-long", "", "2024-08-01,V00001,Ashbury,44103,10.00,Printing,Northgate,Surgery,x\n");

	static final List<PurchaseDamage> ALL = List.of(values());

	private final String rule;

	private final String column;

	private final String rest;

	PurchaseDamage(String rule, String column, String rest) {
		this.rule = rule;
		this.column = column;
		this.rest = rest;
	}

	/**
	 * Code of the rule that refuses the row.
	 */
	public String rule() {
		return this.rule;
	}

	/**
	 * Column that the problem is in, empty when it is the row as a whole.
	 */
	public String column() {
		return this.column;
	}

	/**
	 * The row behind its transaction id and line number.
	 */
	String rest() {
		return this.rest;
	}

}
