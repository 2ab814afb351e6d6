package org.holdfast.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the vendors and the purchases of the made-up hospital: always the same for the
 * same last day.
 */
final class DemoSpend {

	static final List<String> NOT_ADDRESSABLE = List.of("Utilities", "Taxes and fees");

	private static final int SEED = 77_031;

	private static final int VENDORS = 150;

	private static final int NEARBY = 54;

	private static final int LINES = 6_000;

	private static final int DAYS = 730;

	private static final List<String> CATEGORIES = List.of("Medical supplies", "Food and nutrition",
			"Facilities and construction", "Professional services", "Information technology", "Linen and laundry",
			"Pharmaceuticals", "Office and print", "Utilities", "Taxes and fees");

	private static final List<String> FIRST = List.of("Chesapeake", "Patapsco", "Fells Point", "Liberty", "Druid Hill",
			"Northstar", "Blue Heron", "Keystone", "Canton", "Meridian", "Old Bay", "Summit", "Oriole", "Granite",
			"Beacon");

	private static final List<String> SECOND = List.of("Supply", "Catering", "Builders", "Advisors", "Systems", "Linen",
			"Pharma", "Print", "Services", "Partners");

	private static final List<String> CERTIFICATES = List.of("MBE", "MBE", "WBE", "WBE", "VOSB", "DOBE", "SBE");

	private static final List<String> SITES = List.of(DemoInstitution.CENTER, DemoInstitution.CENTER,
			DemoInstitution.CLINIC, DemoInstitution.HOME_CARE);

	private final LocalDate last;

	DemoSpend(LocalDate last) {
		this.last = last;
	}

	String vendors() {
		SplittableRandom random = new SplittableRandom(SEED);
		StringBuilder file = new StringBuilder("vendor_id,vendor_name,address_role,zip,certification,certifying_body,"
				+ "certified_from,certified_until,ownership,self_declared\n");
		for (int number = 0; number < VENDORS; number++) {
			vendor(file, random, number);
		}
		return file.toString();
	}

	private void vendor(StringBuilder file, SplittableRandom random, int number) {
		String zip = DemoPlaces.office(random, number < NEARBY);
		boolean certified = random.nextInt(100) < ((number < NEARBY) ? 40 : 12);
		LocalDate from = this.last.minusDays(500L + random.nextInt(600));
		boolean lapsed = random.nextInt(100) < 15;
		boolean claimed = random.nextInt(100) < 15;
		List<String> cells = new ArrayList<>(List.of(id(number), name(number), "ordering", zip));
		if (certified) {
			cells.addAll(List.of(DemoPlaces.one(random, CERTIFICATES), claimed ? "" : "Regional council",
					from.toString(), (lapsed ? this.last.minusDays(200) : this.last.plusYears(1)).toString()));
		}
		else {
			cells.addAll(List.of("", "", "", ""));
		}
		cells.addAll(List.of((random.nextInt(100) < 8) ? "cooperative" : "independent",
				(certified && claimed) ? "yes" : ""));
		file.append(String.join(",", cells)).append('\n');
	}

	String purchases() {
		SplittableRandom random = new SplittableRandom(SEED + 1);
		StringBuilder file = new StringBuilder(
				"transaction_id,line,transaction_date,vendor_id,vendor_name,amount,category,site\n");
		for (int number = 1; number <= LINES; number++) {
			int since = random.nextInt(DAYS);
			boolean nearby = random.nextInt(100) < 24 + since * 12 / DAYS;
			int vendor = nearby ? random.nextInt(NEARBY) : NEARBY + random.nextInt(VENDORS - NEARBY);
			long cents = 4_000L + random.nextInt(90_000) * (1L + random.nextInt(14));
			boolean credit = random.nextInt(100) < 3;
			file.append(String.join(",", "D%06d".formatted(number), "1",
					this.last.minusDays(DAYS - 1L).plusDays(since).toString(), id(vendor), name(vendor),
					BigDecimal.valueOf(credit ? -cents / 10 : cents, 2).toString(),
					CATEGORIES.get((vendor + random.nextInt(3)) % CATEGORIES.size()), DemoPlaces.one(random, SITES)))
				.append('\n');
		}
		return file.toString();
	}

	private static String id(int number) {
		return "V%04d".formatted(number + 1);
	}

	private static String name(int number) {
		return FIRST.get(number % FIRST.size()) + " " + SECOND.get(number / FIRST.size());
	}

}
