package org.holdfast.golden;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * The vendors and the purchases of the generated institution.
 */
final class GeneratedSpend {

	private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);

	private static final int VENDORS = 400;

	private static final int LINES = 20_000;

	private static final List<String> ZIPS = List.of("44103", "44104", "44105", "44106", "44108", "44110", "44114",
			"44115", "44035", "44052", "44240", "44308", "43215", "45202", "15222", "60606", "10001", "07102");

	private static final List<String> ODD_ZIPS = List.of("44101", "09012", "00123", "H3B 2Y5", "7102");

	private static final List<String> CERTIFICATES = List.of("MBE", "MBE", "WBE", "WBE", "WOSB", "SDVOSB", "8A", "DBE",
			"SBE", "LBE", "SBE;MBE");

	private static final List<String> CATEGORIES = List.of("Medical Surgical Supplies", "Pharmaceuticals",
			"Facility Services", "Food and Nutrition", "Staffing Services", "Laundry and Linen", "Printing",
			"Utilities", "Professional Services", "taxes and fees", "");

	private final Random random;

	GeneratedSpend(Random random) {
		this.random = random;
	}

	String vendors() {
		StringBuilder csv = new StringBuilder("vendor_id,vendor_name,address_role,zip,parent_vendor_id,certification,"
				+ "certifying_body,certified_from,certified_until,ownership,self_declared\n");
		for (int number = 0; number < VENDORS; number++) {
			String id = "V" + (1000 + number) + ",Supply House " + (1000 + number) + ",";
			String role = pick(List.of("ordering", "ordering", "ordering", "headquarters", "", "remit"));
			String zip = chance(5) ? "" : chance(6) ? pick(ODD_ZIPS) : pick(ZIPS);
			int certificates = chance(30) ? 1 + this.random.nextInt(2) : 0;
			for (int one = 0; one < certificates; one++) {
				csv.append(id).append(role).append(',').append(zip).append(",,").append(certificate(one)).append('\n');
			}
			if (certificates == 0) {
				csv.append(id).append(role).append(',').append(zip).append(",,,,,,,\n");
			}
			if (role.equals("ordering") && ZIPS.contains(zip) && chance(30)) {
				csv.append(id).append("remit,").append(pick(ZIPS)).append(",,,,,,,\n");
			}
		}
		return csv.toString();
	}

	String purchases() {
		StringBuilder csv = new StringBuilder(
				"transaction_id,line,transaction_date,vendor_id,vendor_zip,amount,category,site,certifications\n");
		for (int number = 0; number < LINES; number++) {
			double skew = this.random.nextDouble();
			int vendor = 1000 + (int) (skew * skew * (VENDORS + 4));
			csv.append('T').append(100_000 + number / 2).append(',').append(1 + number % 2).append(',');
			csv.append(GeneratedInstitution.dayBetween(this.random, FIRST, GeneratedInstitution.AS_OF));
			csv.append(",V").append(vendor).append(',').append(chance(2) ? pick(ZIPS) : "").append(',');
			csv.append(amount()).append(',').append(pick(CATEGORIES)).append(',');
			csv.append(chance(5) ? "" : pick(GeneratedInstitution.SITES)).append(',');
			csv.append((this.random.nextInt(200) == 0) ? "WBE" : "").append('\n');
		}
		return csv.toString();
	}

	/** Certificate, body, from, until, ownership and self-declared. */
	private String certificate(int number) {
		String code = (number == 0) ? pick(CERTIFICATES) : "HUBZONE";
		if (chance(15)) {
			return code + ",,,,,yes";
		}
		String from = chance(20) ? ""
				: GeneratedInstitution.dayBetween(this.random, FIRST.minusYears(2), FIRST.plusMonths(6)).toString();
		String until = chance(30) ? ""
				: GeneratedInstitution.dayBetween(this.random, FIRST.plusMonths(7), FIRST.plusYears(3)).toString();
		return code + ",Council " + number + "," + from + "," + until + ",independent,";
	}

	private String amount() {
		long cents = 100 + (long) (Math.pow(this.random.nextDouble(), 3) * 2_000_000);
		String text = BigDecimal.valueOf(cents, 2).toPlainString();
		if (!chance(4)) {
			return chance(2) ? "$" + text : text;
		}
		return pick(List.of("-" + text, "(" + text + ")", text + "-"));
	}

	private boolean chance(int percent) {
		return GeneratedInstitution.chance(this.random, percent);
	}

	private <T> T pick(List<T> choices) {
		return GeneratedInstitution.pick(this.random, choices);
	}

}
