package org.holdfast.intake.privacy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Forty made-up identifiers of people in four files, and one word that is none in a
 * column that is kept: where the word is found, an identifier would have been.
 */
final class Plants {

	private static final String LETTERS = "bcdfghjklmnpqrstvwxz";

	private final Random random = new Random();

	private final List<String> planted = new ArrayList<>();

	private final List<String> numbers = new ArrayList<>();

	private final String control = "Control " + word(10);

	private int rosterPay = 40000;

	private final Person[] people = { new Person(), new Person(), new Person() };

	private final List<String> written = List.of(this.people[0].ssn, planted(this.people[1].ssn.replace('-', ' ')),
			planted(this.people[2].ssn.replace('-', '\u2011')));

	private final Person colleague = new Person();

	private final List<String> contacts = List.of(email(), email(), email(), phone(), phone(), phone());

	private final Person trader = new Person();

	List<String> all() {
		return List.copyOf(this.planted);
	}

	List<String> employeeNumbers() {
		return List.copyOf(this.numbers);
	}

	/**
	 * All that must not be found anywhere, in any form.
	 * @return identifiers and employee numbers
	 */
	Set<String> personal() {
		Set<String> personal = forms(this.planted);
		personal.addAll(forms(this.numbers));
		return personal;
	}

	/**
	 * What must be found where it is kept.
	 * @return the forms of the control
	 */
	Set<String> kept() {
		return forms(List.of(this.control));
	}

	String employments() {
		StringBuilder file = new StringBuilder("Name,SSN,DOB,Email,Phone,Home Address,Bank Account Number,employee_id,"
				+ "hire_date,home_zip,job_title,starting_pay,pay_basis\r\n");
		for (Person one : this.people) {
			file.append(String.join(",", '"' + one.name + '"', one.ssn, one.born, one.email, one.phone, one.street,
					one.bank, one.number, "2024-02-01", "21201", this.control, "20.00", "hourly"))
				.append("\r\n");
		}
		return file.toString();
	}

	/**
	 * People in columns whose names say nothing, in another encoding and with another
	 * delimiter; a later month has other pay.
	 * @return the text
	 */
	String roster() {
		Person one = this.colleague;
		StringBuilder file = new StringBuilder(
				"Employee ID;A;B;C;D;E;F;Routing;as_of;home_zip;job_title;pay;pay_basis\r\n");
		for (int row = 1; row <= 3; row++) {
			file.append(String.join(";", one.number + row, '"' + one.name + '"', one.ssn, one.born, one.email,
					one.phone, '"' + one.street + '"', one.bank, "2024-06-30", "21201",
					'"' + this.control + "\nday shift\"", Integer.toString(this.rosterPay++), "annual"))
				.append("\r\n");
		}
		return file.toString();
	}

	String purchases() {
		StringBuilder file = new StringBuilder(
				"transaction_id,transaction_date,vendor_name,vendor_zip,amount,category,Contact Email,Contact Phone\r\n");
		for (int row = 0; row < 3; row++) {
			file.append(String.join(",", "T" + row + word(6), "2024-02-0" + (row + 1), "Acme Linen LLC", "21201",
					"10.00", this.control, this.contacts.get(row), this.contacts.get(row + 3)))
				.append("\r\n");
		}
		return file.toString();
	}

	String vendors() {
		Person one = this.trader;
		return "vendor_id,vendor_name,zip,certifying_body,Contact Name,Tax ID,Remit Address,Email,Phone,Routing,description\r\n"
				+ String.join(",", "V" + word(6), "Acme Linen LLC", "21201", this.control, '"' + one.name + '"',
						one.ssn, one.street, one.email, one.phone, one.bank, "sees " + one.ssn + " on Mondays")
				+ "\r\n";
	}

	/**
	 * People whose numbers stand within a text that is kept.
	 * @return the text
	 */
	String titles() {
		StringBuilder file = new StringBuilder("employee_id,hire_date,home_zip,job_title\r\n");
		for (int at = 0; at < this.people.length; at++) {
			file.append(String.join(",", this.people[at].number + "T", "2024-03-01", "21201",
					this.control + " " + this.written.get(at)))
				.append("\r\n");
		}
		return file.toString();
	}

	/**
	 * Purchases whose texts name people, in rows that are taken and one that is refused.
	 * @return the text
	 */
	String remarks() {
		StringBuilder file = new StringBuilder(
				"transaction_id,transaction_date,vendor_name,vendor_zip,amount,category,description\r\n");
		for (Person one : this.people) {
			file.append(String.join(",", "R" + word(6), "2024-02-01", "Acme Linen LLC", "21201", "10.00", this.control,
					"refund to " + one.ssn + " twice"))
				.append("\r\n");
		}
		return file + String.join(",", "R" + word(6), "2024-02-01", "Acme Linen LLC", "21201",
				"ten for " + this.colleague.ssn, this.control, "refund to " + this.colleague.ssn) + "\r\n";
	}

	/**
	 * All forms in which an identifier could have been written down.
	 * @param identifiers what to look for
	 * @return composed and decomposed, in capitals and small letters, without what parts
	 * digits
	 */
	static Set<String> forms(List<String> identifiers) {
		Set<String> forms = new LinkedHashSet<>();
		for (String one : identifiers) {
			for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
				String text = Normalizer.normalize(one, form);
				forms.add(text);
				forms.add(text.toUpperCase(Locale.ROOT));
				forms.add(text.toLowerCase(Locale.ROOT));
			}
			String digits = one.replaceAll("[^0-9]", "");
			if (digits.length() >= 8 && one.matches("[-() 0-9]+")) {
				forms.add(digits);
			}
			if (one.matches("\\d\\d/\\d\\d/\\d{4}")) {
				forms.add(one.substring(6) + "-" + one.substring(0, 2) + "-" + one.substring(3, 5));
			}
		}
		return forms;
	}

	/**
	 * A pattern of PostgreSQL and of Java that finds any of the texts, also as the bytes
	 * of a column of bytes.
	 * @param texts what to look for
	 * @return alternatives
	 */
	static String pattern(Set<String> texts) {
		List<String> parts = new ArrayList<>();
		for (String text : texts) {
			parts.add(text.replaceAll("([^\\p{L}\\p{N}\\p{M} ])", "\\\\$1"));
			parts.add(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
			parts.add(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)));
		}
		return String.join("|", parts);
	}

	static Pattern compiled(Set<String> texts) {
		return Pattern.compile(pattern(texts), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	private String planted(String text) {
		this.planted.add(text);
		return text;
	}

	private String word(int length) {
		StringBuilder word = new StringBuilder();
		for (int at = 0; at < length; at++) {
			word.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return word.toString();
	}

	private String digits(int count) {
		StringBuilder digits = new StringBuilder();
		for (int at = 0; at < count; at++) {
			digits.append(1 + this.random.nextInt(8));
		}
		return digits.toString();
	}

	private String email() {
		return planted(word(9) + "@example.org");
	}

	private String phone() {
		return planted("(" + digits(3) + ") " + digits(3) + "-" + digits(4));
	}

	/**
	 * Seven identifiers of one person; a trader of the last file has no date of birth.
	 */
	private final class Person {

		private final String name = planted("Qui\u00F1" + word(8) + ", Zo\u00EB");

		private final String ssn = planted(
				(1 + Plants.this.random.nextInt(5)) + digits(2) + "-" + digits(2) + "-" + digits(4));

		private final String born;

		private final String email = email();

		private final String phone = phone();

		private final String street = planted(digits(4) + " " + word(9) + " Street");

		private final String bank = planted(digits(14));

		private final String number = "N" + digits(9) + word(3);

		Person() {
			this.born = (Plants.this.numbers.size() < 4) ? planted("0" + (1 + Plants.this.random.nextInt(8)) + "/1"
					+ Plants.this.random.nextInt(9) + "/19" + (50 + Plants.this.random.nextInt(25))) : "";
			Plants.this.numbers.add(this.number);
		}

	}

}
