package org.holdfast.golden;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A purchase ledger of any size, written as CSV with the template's column names, the
 * same bytes for the same seed. While it is written its exact totals are kept, so that
 * whoever reads the file can be compared with {@link PurchaseTruth}.
 * <p>
 * A row is about 110 bytes. As in a real ledger the lines of a vendor resemble each
 * other: most vendors deliver to one site and in two categories, one in sixteen to every
 * site, so that a million lines fall on about 180,000 different months, sites, categories
 * and vendors. Dates lie in the fiscal years 2025 and 2026 (July to June), about one line
 * in twenty is a credit, about one vendor in thirty has no ZIP, and each transaction has
 * up to three lines. Every {@code transaction_id} with its {@code line} is unique.
 */
public final class PurchaseFile {

	/**
	 * The ZIPs vendors have, one in eight of them blank or not placeable. The first eight
	 * make a good local list.
	 */
	public static final List<String> ZIPS = List.of("44103", "44104", "44105", "44106", "44108", "44110", "44114",
			"44115", "44118", "44120", "44121", "44125", "44135", "44035", "44052", "44074", "44240", "44301", "44308",
			"44702", "43201", "43215", "45202", "45402", "43604", "15222", "48226", "60606", "60611", "10001", "10016",
			"02139", "06511", "07102", "19104", "21201", "30303", "75201", "90012", "98101", "", "09012", "00123");

	static final List<String> CATEGORIES = List.of("Medical Surgical Supplies", "Pharmaceuticals", "Facility Services",
			"Food and Nutrition", "Information Technology", "Construction", "Staffing Services", "Laundry and Linen",
			"Printing", "Utilities", "Professional Services", "Taxes and Fees");

	static final List<String> SITES = List.of("Northgate", "Southport", "Riverside", "Lakeview", "");

	static final List<String> DEPARTMENTS = List.of("Surgery", "Emergency", "Food Service", "Engineering", "Finance",
			"Imaging", "Laboratory", "Nursing Admin", "Pharmacy", "Patient Access", "Research", "Transport");

	static final int FIRST_YEAR = 2024;

	static final int MONTHS = 24;

	private static final byte[] HEADER = bytes(
			"transaction_id,line,transaction_date,vendor_id,vendor_name,vendor_zip,amount,category,site,department\n");

	private static final int FLUSH = 1 << 16;

	private static final String[] NAMES = { "Ashbury", "Birchwood", "Cedar Point", "Dover", "Elmira", "Fairlawn",
			"Glenville", "Hough", "Ironton", "Kinsman" };

	private static final String[] TRADES = { "Medical Supply", "Building Services", "Food Partners", "Systems",
			"Laboratory Products", "Logistics", "Print Works" };

	private final long rows;

	private final long seed;

	private final int damagedPerMillion;

	private final int vendors;

	private PurchaseFile(long rows, long seed, int damagedPerMillion) {
		this.rows = rows;
		this.seed = seed;
		this.damagedPerMillion = damagedPerMillion;
		this.vendors = Math.clamp(rows / 250, 10, 20_000);
	}

	/**
	 * A file in which every row is good.
	 * @param rows number of data rows
	 * @param seed decides every byte
	 */
	public static PurchaseFile of(long rows, long seed) {
		return new PurchaseFile(rows, seed, 0);
	}

	/**
	 * The same file with some rows damaged in the ways of {@link PurchaseDamage}.
	 * @param perMillion how many rows in a million, on average, 0 to 1,000,000
	 */
	public PurchaseFile damaged(int perMillion) {
		return new PurchaseFile(this.rows, this.seed, perMillion);
	}

	/**
	 * Number of vendors the lines are drawn from.
	 */
	public int vendors() {
		return this.vendors;
	}

	/**
	 * Writes the file and answers what is in it. The stream is flushed, not closed.
	 * @throws IOException when the stream refuses
	 */
	public PurchaseTruth writeTo(OutputStream out) throws IOException {
		byte[][] vendor = vendorFields();
		byte[][] category = fields(CATEGORIES);
		byte[][] place = places();
		byte[][] date = dates();
		int[] month = months(date.length);
		PurchaseTruth truth = new PurchaseTruth(this.vendors);
		byte[] buffer = new byte[FLUSH + 512];
		int at = put(buffer, 0, HEADER);
		long transaction = 0;
		int line = 0;
		int linesOfIt = 0;
		for (long row = 0; row < this.rows; row++) {
			long random = mix(this.seed + row * 0x9E3779B97F4A7C15L);
			if (line == linesOfIt) {
				transaction++;
				line = 0;
				linesOfIt = 1 + (int) ((random >>> 60) % 3);
			}
			line++;
			int party = vendorOf(random);
			int day = (int) (((random >>> 20) & 0xFFFF) * date.length >>> 16);
			int kind = categoryOf(party, ((random >>> 36) & 0xF) < 3);
			int where = siteOf(party, random >>> 52) * DEPARTMENTS.size()
					+ (int) (((random >>> 40) & 0xFFF) * DEPARTMENTS.size() >>> 12);
			long cents = centsOf(mix(random));
			PurchaseDamage damage = (this.damagedPerMillion == 0) ? null : damageOf(mix(random + 1));
			at = putNumber(buffer, at, 'T', transaction, 9);
			buffer[at++] = ',';
			buffer[at++] = (byte) ('0' + line);
			buffer[at++] = ',';
			if (damage == null) {
				at = put(buffer, at, date[day]);
				at = put(buffer, at, vendor[party]);
				at = putAmount(buffer, at, cents);
				at = put(buffer, at, category[kind]);
				at = put(buffer, at, place[where]);
				truth.add(party, month[day], kind, where / DEPARTMENTS.size(), cents);
			}
			else {
				at = put(buffer, at, bytes(damage.rest()));
				truth.add(damage);
			}
			if (at >= FLUSH) {
				out.write(buffer, 0, at);
				at = 0;
			}
		}
		out.write(buffer, 0, at);
		out.flush();
		return truth;
	}

	/**
	 * Writes the file to disk.
	 * @throws UncheckedFileFailure when it cannot be written
	 */
	public PurchaseTruth writeTo(Path file) {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
			return writeTo(out);
		}
		catch (IOException ex) {
			throw new UncheckedFileFailure(file, ex);
		}
	}

	static String zipOf(int vendor) {
		return ZIPS.get(Math.floorMod(mix(vendor * 31L + 7), ZIPS.size()));
	}

	static int categoryOf(int vendor, boolean second) {
		return Math.floorMod(vendor * 7 + (second ? 5 : 0), CATEGORIES.size());
	}

	private static int siteOf(int vendor, long random) {
		return (int) (Long.remainderUnsigned((vendor % 16 == 0) ? random : mix(vendor), SITES.size()));
	}

	static YearMonth monthAt(int index) {
		return YearMonth.of(FIRST_YEAR, 7).plusMonths(index);
	}

	private int vendorOf(long random) {
		long uniform = random & 0xFFFFF;
		long skewed = (uniform * uniform) >>> 20;
		return (int) ((skewed * this.vendors) >>> 20);
	}

	private static long centsOf(long random) {
		long size = 1L << (7 + (random & 0x7) + ((random >>> 3) & 0x3));
		long cents = 1 + ((random >>> 8) & 0xFFFFFF) % (size * 100);
		return ((random >>> 40) % 20 == 0) ? -cents : cents;
	}

	private @Nullable PurchaseDamage damageOf(long random) {
		if (Long.remainderUnsigned(random >>> 8, 1_000_000) >= this.damagedPerMillion) {
			return null;
		}
		return PurchaseDamage.ALL.get((int) (random & 0xFF) % PurchaseDamage.ALL.size());
	}

	private byte[][] vendorFields() {
		byte[][] fields = new byte[this.vendors][];
		for (int index = 0; index < this.vendors; index++) {
			String number = String.valueOf(100_000 + index).substring(1);
			fields[index] = bytes(",V" + number + "," + NAMES[index % NAMES.length] + " "
					+ TRADES[index % TRADES.length] + " " + number + "," + zipOf(index) + ",");
		}
		return fields;
	}

	private static byte[][] places() {
		byte[][] fields = new byte[SITES.size() * DEPARTMENTS.size()][];
		for (int index = 0; index < fields.length; index++) {
			fields[index] = bytes("," + SITES.get(index / DEPARTMENTS.size()) + ","
					+ DEPARTMENTS.get(index % DEPARTMENTS.size()) + "\n");
		}
		return fields;
	}

	private static byte[][] fields(List<String> texts) {
		return texts.stream().map((text) -> bytes("," + text)).toArray(byte[][]::new);
	}

	private static byte[][] dates() {
		LocalDate first = monthAt(0).atDay(1);
		return first.datesUntil(monthAt(MONTHS).atDay(1)).map((date) -> bytes(date.toString())).toArray(byte[][]::new);
	}

	private static int[] months(int days) {
		int[] months = new int[days];
		LocalDate first = monthAt(0).atDay(1);
		for (int day = 0; day < days; day++) {
			LocalDate date = first.plusDays(day);
			months[day] = (date.getYear() - FIRST_YEAR) * 12 + date.getMonthValue() - 7;
		}
		return months;
	}

	private static int put(byte[] buffer, int at, byte[] text) {
		System.arraycopy(text, 0, buffer, at, text.length);
		return at + text.length;
	}

	private static int putNumber(byte[] buffer, int at, char prefix, long number, int digits) {
		buffer[at] = (byte) prefix;
		long rest = number;
		for (int place = digits; place > 0; place--) {
			buffer[at + place] = (byte) ('0' + rest % 10);
			rest /= 10;
		}
		return at + digits + 1;
	}

	private static int putAmount(byte[] buffer, int at, long cents) {
		int position = at;
		if (cents < 0) {
			buffer[position++] = '-';
		}
		long absolute = Math.abs(cents);
		long dollars = absolute / 100;
		int digits = 1;
		for (long power = 10; power <= dollars; power *= 10) {
			digits++;
		}
		for (int place = digits - 1; place >= 0; place--) {
			buffer[position + place] = (byte) ('0' + dollars % 10);
			dollars /= 10;
		}
		position += digits;
		buffer[position++] = '.';
		buffer[position++] = (byte) ('0' + absolute % 100 / 10);
		buffer[position++] = (byte) ('0' + absolute % 10);
		return position;
	}

	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Writes a file from the command line: rows, seed, path and, optionally, the damaged
	 * rows in a million; prints the totals.
	 */
	public static void main(String[] args) {
		PurchaseFile file = of(Long.parseLong(args[0]), Long.parseLong(args[1]));
		if (args.length > 3) {
			file = file.damaged(Integer.parseInt(args[3]));
		}
		long start = System.nanoTime();
		PurchaseTruth truth = file.writeTo(Path.of(args[2]));
		System.out.println(truth.rows() + " rows, " + truth.accepted() + " good, " + truth.sum() + " dollars, "
				+ truth.rows() * 1_000_000_000L / (System.nanoTime() - start) + " rows/s");
	}

}
