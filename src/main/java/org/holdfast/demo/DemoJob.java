package org.holdfast.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A job at the made-up hospital.
 *
 * @param code its code
 * @param title its title
 * @param family its family
 * @param education what it needs
 * @param pay hourly pay at the start, in cents
 * @param entry whether pathways lead to it
 */
record DemoJob(String code, String title, String family, String education, int pay, boolean entry) {

	static final List<DemoJob> ALL = List.of(
			new DemoJob("EVS1", "Environmental services technician", "Support services", "none", 1745, true),
			new DemoJob("FNS1", "Food service worker", "Support services", "none", 1725, true),
			new DemoJob("TRN1", "Patient transporter", "Support services", "high-school", 1790, true),
			new DemoJob("CNA1", "Certified nursing assistant", "Nursing", "certificate", 1940, true),
			new DemoJob("PAR1", "Patient access representative", "Administration", "high-school", 2010, true),
			new DemoJob("STP1", "Sterile processing technician", "Clinical support", "certificate", 2260, true),
			new DemoJob("PHT1", "Pharmacy technician", "Clinical support", "certificate", 2180, false),
			new DemoJob("MAS1", "Medical assistant", "Clinical support", "certificate", 2085, false),
			new DemoJob("RTH1", "Respiratory therapist", "Clinical support", "associate", 3420, false),
			new DemoJob("RNS1", "Registered nurse", "Nursing", "bachelor", 3985, false),
			new DemoJob("RNS2", "Nurse, intensive care", "Nursing", "bachelor", 4310, false),
			new DemoJob("ANL1", "Financial analyst", "Administration", "bachelor", 3760, false));

	private static final int ENTRY = 6;

	static DemoJob any(SplittableRandom random) {
		return (random.nextInt(100) < 62) ? ALL.get(random.nextInt(ENTRY))
				: ALL.get(ENTRY + random.nextInt(ALL.size() - ENTRY));
	}

	/**
	 * The pay of one person.
	 * @param random chance
	 * @param raise how many of a hundred more than at the start
	 * @return dollars an hour
	 */
	String pay(SplittableRandom random, int raise) {
		return BigDecimal.valueOf(this.pay)
			.multiply(BigDecimal.valueOf(100L + raise + random.nextInt(12)))
			.divide(BigDecimal.valueOf(10_000), 2, RoundingMode.HALF_UP)
			.toString();
	}

}
