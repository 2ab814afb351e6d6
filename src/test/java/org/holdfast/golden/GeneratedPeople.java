package org.holdfast.golden;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * The hires and the rosters of the generated institution.
 */
final class GeneratedPeople {

	private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);

	private static final int PERSONS = 850;

	private static final int STAFF = 1250;

	private static final List<Job> JOBS = List.of(
			new Job("EVS1", "Environmental Services Aide", "Environmental Services", "none", 1650),
			new Job("EVS2", "Environmental Services Lead", "Environmental Services", "high-school", 1950),
			new Job("CNA1", "Nursing Assistant", "Nursing Support", "certificate", 1750),
			new Job("PCT1", "Patient Care Technician", "Nursing Support", "certificate", 1900),
			new Job("RN1", "Registered Nurse", "Nursing", "bachelor", 3600),
			new Job("LPN1", "Licensed Practical Nurse", "Nursing", "associate", 2600),
			new Job("PAR1", "Patient Access Representative", "Patient Access", "high-school", 1800),
			new Job("FSW1", "Food Service Worker", "Food Service", "none", 1550),
			new Job("CK1", "Cook", "Food Service", "high-school", 1850));

	private static final List<String> ZIPS = List.of("44103", "44103", "44104", "44104", "44105", "44105", "44106",
			"44108", "44108", "44110", "44112", "44118", "44120", "44121", "44125", "44134", "44035", "44052", "44052",
			"44074", "44212", "44256", "44333", "44060");

	private static final List<String> ODD_ZIPS = List.of("", "", "N/A", "44101", "09012", "00123", "K1A 0B1", "2139");

	private static final List<String> RACES = List.of("BLACK", "BLACK", "BLACK", "WHITE", "WHITE", "WHITE", "HISP",
			"ASIAN", "TWO", "HISP;WHITE", "BLACK;WHITE", "MENA", "AIAN", "NHPI");

	private static final List<String> PATHS = List.of("Step Up", "Welcome to Work", "summer cohort");

	private static final List<String> OPEN = List.of("Indeed", "Walk-in", "Referral", "Agency board");

	private static final List<String> NO_HIRE = List.of("temporary", "contingent", "student", "volunteer", "unpaid",
			"resident");

	private final Random random;

	GeneratedPeople(Random random) {
		this.random = random;
	}

	String employments() {
		StringBuilder csv = new StringBuilder("employee_id,hire_date,home_zip,job_code,job_title,job_family,site,"
				+ "worker_type,min_education,recruiting_source,program,pool,starting_pay,pay_basis,weekly_hours,"
				+ "race_ethnicity,end_date,hire_reason\n");
		for (int number = 0; number < PERSONS; number++) {
			person(csv, "P" + (10_000 + number));
		}
		return csv.toString();
	}

	String roster() {
		StringBuilder csv = new StringBuilder("as_of,employee_id,home_zip,job_code,job_title,job_family,site,"
				+ "worker_type,pay,pay_basis,weekly_hours,race_ethnicity,work_county\n");
		for (LocalDate day : GeneratedInstitution.ROSTER_DAYS) {
			for (int number = 0; number < STAFF; number++) {
				if (!chance(4)) {
					Job job = pick(JOBS);
					String county = chance(2) ? pick(List.of("Lorain", "cuyahoga", "Medina")) : "";
					csv.append(day).append(",R").append(10_000 + number).append(',').append(zip()).append(',');
					csv.append(job.text()).append(',').append(GeneratedInstitution.SITES.get(number % 3)).append(',');
					csv.append(chance(4) ? pick(NO_HIRE) : workerType()).append(',').append(pay(job)).append(',');
					csv.append(race()).append(',').append(county).append('\n');
				}
			}
		}
		return csv.toString();
	}

	private void person(StringBuilder csv, String id) {
		LocalDate hired = GeneratedInstitution.dayBetween(this.random, FIRST, GeneratedInstitution.AS_OF);
		String type = chance(8) ? pick(NO_HIRE) : workerType();
		boolean pipeline = chance(35);
		boolean counted = !NO_HIRE.contains(type);
		String end = "";
		if (counted && chance(pipeline ? 28 : 38)) {
			LocalDate last = hired.plusDays(this.random.nextInt(500));
			end = last.isAfter(GeneratedInstitution.AS_OF) ? "" : last.toString();
		}
		boolean brought = counted && chance(2);
		String reason = brought ? pick(List.of("acquisition", "transfer")) : pick(List.of("new", ""));
		Job job = pick(JOBS);
		spell(csv, id, hired, end, type, job, pipeline, reason);
		if (!counted && type.equals("temporary") && chance(60)) {
			LocalDate converted = hired.plusDays(60 + this.random.nextInt(60));
			if (!converted.isAfter(GeneratedInstitution.AS_OF)) {
				spell(csv, id, converted, "", "regular", job, pipeline, "conversion");
			}
		}
		if (!end.isEmpty() && !brought && chance(35)) {
			LocalDate again = LocalDate.parse(end).plusDays(1 + this.random.nextInt(60));
			if (!again.isAfter(GeneratedInstitution.AS_OF)) {
				spell(csv, id, again, "", "regular", job, pipeline, "rehire");
			}
		}
	}

	private void spell(StringBuilder csv, String id, LocalDate hired, String end, String type, Job job,
			boolean pipeline, String reason) {
		csv.append(id).append(',').append(hired).append(',').append(zip()).append(',').append(job.text());
		csv.append(',').append(pick(GeneratedInstitution.SITES)).append(',').append(type);
		csv.append(',').append(chance(3) ? "" : job.education()).append(',').append(path(pipeline));
		csv.append(',').append(pay(job)).append(',').append(race()).append(',').append(end);
		csv.append(',').append(reason).append('\n');
	}

	/** Source, program and pool. */
	private String path(boolean pipeline) {
		if (chance(3)) {
			return ",,";
		}
		if (chance(5)) {
			return pick(OPEN) + ",," + (pipeline ? "pipeline" : "general");
		}
		if (pipeline) {
			return chance(50) ? pick(PATHS) + ",," : "," + pick(PATHS) + ",";
		}
		return pick(OPEN) + ",,";
	}

	/** Pay, basis and weekly hours. */
	private String pay(Job job) {
		if (chance(2)) {
			return ",,";
		}
		if (chance(1)) {
			return "0,hourly,";
		}
		int cents = job.cents() + 25 * (this.random.nextInt(24) - 4);
		String hours = chance(25) ? pick(List.of("24", "30", "36")) : "";
		if (chance(40)) {
			BigDecimal yearly = BigDecimal.valueOf(cents, 2)
				.multiply(BigDecimal.valueOf(hours.isEmpty() ? 2080 : 52L * Integer.parseInt(hours)));
			return yearly.setScale(0, RoundingMode.HALF_UP).toPlainString() + ",annual," + hours;
		}
		return BigDecimal.valueOf(cents, 2).toPlainString() + ",hourly," + hours;
	}

	private String zip() {
		if (chance(5)) {
			return pick(ODD_ZIPS);
		}
		String zip = pick(ZIPS);
		return chance(10) ? zip + "-" + (1000 + this.random.nextInt(9000)) : zip;
	}

	private String race() {
		return chance(6) ? pick(List.of("", "DECLINED", "UNKNOWN")) : pick(RACES);
	}

	private String workerType() {
		return pick(List.of("regular", "regular", "regular", "", "part-time", "per-diem"));
	}

	private boolean chance(int percent) {
		return GeneratedInstitution.chance(this.random, percent);
	}

	private <T> T pick(List<T> choices) {
		return GeneratedInstitution.pick(this.random, choices);
	}

	/**
	 * A job, with its usual pay in cents an hour.
	 */
	private record Job(String code, String title, String family, String education, int cents) {

		String text() {
			return this.code + "," + this.title + "," + this.family;
		}

	}

}
