package org.holdfast.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the hires and the rosters of the made-up hospital: always the same for the same
 * last day.
 */
final class DemoPeople {

	static final List<String> SOURCES = List.of("Bridge to Care", "Summer Health Corps", "Neighborhood Works");

	private static final int SEED = 20_240;

	private static final int HIRES = 1_400;

	private static final int STAFF = 1_800;

	private static final int DAYS = 730;

	private static final List<String> SITES = List.of(DemoInstitution.CENTER, DemoInstitution.CENTER,
			DemoInstitution.CENTER, DemoInstitution.CLINIC, DemoInstitution.HOME_CARE);

	private static final List<String> RACES = List.of("BLACK", "BLACK", "BLACK", "BLACK", "WHITE", "WHITE", "WHITE",
			"WHITE", "HISPANIC", "ASIAN", "TWO", "");

	private static final List<String> OPEN_SOURCES = List.of("Job board", "Referral", "Career fair", "Agency");

	private static final List<String> TYPES = List.of("regular", "regular", "regular", "part-time", "per-diem");

	private final LocalDate last;

	DemoPeople(LocalDate last) {
		this.last = last;
	}

	String employments() {
		SplittableRandom random = new SplittableRandom(SEED);
		StringBuilder file = new StringBuilder("employee_id,hire_date,home_zip,job_code,job_title,job_family,site,"
				+ "worker_type,min_education,recruiting_source,starting_pay,pay_basis,race_ethnicity,end_date\n");
		for (int number = 1; number <= HIRES; number++) {
			hire(file, random, number);
		}
		return file.toString();
	}

	private void hire(StringBuilder file, SplittableRandom random, int number) {
		int since = random.nextInt(DAYS);
		LocalDate hired = this.last.minusDays(DAYS - 1L).plusDays(since);
		DemoJob job = DemoJob.any(random);
		boolean pathway = job.entry() && random.nextInt(100) < 18 + since * 22 / DAYS;
		String zip = DemoPlaces.home(random, pathway ? 88 : 40 + since * 14 / DAYS);
		boolean leaves = random.nextInt(100) < (pathway ? 24 : 38);
		LocalDate left = hired.plusDays(20L + random.nextInt(340));
		String type = (random.nextInt(100) < 4) ? "temporary" : DemoPlaces.one(random, TYPES);
		file.append(String.join(",", "H%05d".formatted(number), hired.toString(), zip, job.code(), quoted(job.title()),
				job.family(), DemoPlaces.one(random, SITES), type, job.education(),
				DemoPlaces.one(random, pathway ? SOURCES : OPEN_SOURCES), job.pay(random, since * 5 / DAYS), "hourly",
				DemoPlaces.one(random, RACES), (leaves && !left.isAfter(this.last)) ? left.toString() : ""))
			.append('\n');
	}

	String roster() {
		StringBuilder file = new StringBuilder("as_of,employee_id,home_zip,job_code,job_title,job_family,site,"
				+ "worker_type,pay,pay_basis,weekly_hours,race_ethnicity\n");
		LocalDate before = this.last.minusYears(1);
		staff(file, before, 1, 2, 44);
		staff(file, this.last, 1 + STAFF / 6, 6, 46);
		return file.toString();
	}

	private static void staff(StringBuilder file, LocalDate day, int first, int raise, int local) {
		for (int number = first; number < first + STAFF; number++) {
			SplittableRandom random = new SplittableRandom(SEED + number);
			DemoJob job = DemoJob.any(random);
			String race = DemoPlaces.one(random, RACES);
			String site = DemoPlaces.one(random, SITES);
			int hours = (random.nextInt(100) < 80) ? 40 : 24;
			String zip = DemoPlaces.home(random, local);
			file.append(String.join(",", day.toString(), "H%05d".formatted(10_000 + number), zip, job.code(),
					quoted(job.title()), job.family(), site, (random.nextInt(100) < 2) ? "volunteer" : "regular",
					job.pay(random, raise + random.nextInt(18)), "hourly", Integer.toString(hours), race))
				.append('\n');
		}
	}

	private static String quoted(String text) {
		return '"' + text + '"';
	}

}
