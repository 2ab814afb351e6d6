package org.holdfast.intake.web;

/**
 * Files that overlap each other: most rows of each stand in the one before, some of them
 * changed or in conflict; some rows have errors, and some people are hired twice.
 */
final class UglyFiles {

	private static final int ROWS = 1_500;

	private static final int APART = 500;

	private UglyFiles() {
	}

	static String of(String kind, int file) {
		return kind.equals("purchases") ? purchases(file) : employments(file);
	}

	private static String purchases(int file) {
		StringBuilder rows = new StringBuilder(
				"transaction_id,line,transaction_date,vendor_id,vendor_name,vendor_zip,amount,category\n");
		for (int row = file * APART; row < file * APART + ROWS; row++) {
			int cents = row * 37 % 90_000 + ((row % 50 == 0) ? file : 0);
			rows.append("T%d,1,2025-%02d-%02d,V%d,Vendor %d,%s,%s,%s%n".formatted(row, row % 12 + 1, row % 28 + 1,
					row % 700, row % 700, (row % 9 == 0) ? "21201" : "44103",
					(row % 97 == 0) ? "much" : cents / 100 + "." + "%02d".formatted(cents % 100),
					"Category " + (row % 12 + ((row % 71 == 0) ? file : 0))));
		}
		return rows.toString();
	}

	private static String employments(int file) {
		StringBuilder rows = new StringBuilder(
				"employee_id,hire_date,home_zip,job_title,starting_pay,pay_basis,end_date\n");
		for (int row = file * APART; row < file * APART + ROWS; row++) {
			rows.append("E%d,2024-%02d-%02d,%s,%s,%d,annual,%s%n".formatted(row, row % 12 + 1, row % 28 + 1,
					(row % 9 == 0) ? "21201" : "44103", "Clerk " + (row % 20 + ((row % 71 == 0) ? file : 0)),
					30_000 + row % 5_000, (row % 97 == 0) ? "never" : ""));
			if (row % 40 == 0) {
				// a second spell that begins before the first one ended
				rows.append("E%d,2025-01-15,44103,Nurse,50000,annual,%n".formatted(row));
			}
		}
		return rows.toString();
	}

}
