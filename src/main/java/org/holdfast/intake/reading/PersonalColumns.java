package org.holdfast.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.holdfast.intake.value.DateOrder;
import org.holdfast.intake.value.DateReader;
import org.holdfast.intake.value.FirstNames;
import org.holdfast.intake.value.SocialSecurityNumber;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns with personal data by their names and by their values. Callers leave out
 * columns that are mapped to one of ours.
 */
public final class PersonalColumns {

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}");

	private static final Pattern PHONE = Pattern
		.compile("(\\+?1[-. ]?)?(\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}( ?(x|ext\\.?) ?\\d+)?");

	private static final Pattern STREET = Pattern.compile("(?i)\\d+[A-Z]?( [NSEW]\\.?)?( [\\p{L}\\d.']+){1,4},? "
			+ "(st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|pl|place|way|ter|terrace|cir|circle"
			+ "|pkwy|parkway|hwy|highway)\\b.*|(?i)p\\.? ?o\\.? box \\d+.*|(?i)(calle |avenida |av\\. ?|c/ ?)\\p{L}.*\\d.*");

	private static final Pattern LAST_FIRST = Pattern
		.compile("\\p{Lu}[\\p{L}'\u2019. -]*, ?\\p{Lu}[\\p{L}'\u2019.]*( \\p{L}\\.?)?");

	private static final int LEAST = 3;

	private static final int YEARS_SINCE_BIRTH = 25;

	private final LocalDate today;

	/**
	 * Looks at values as of the given day.
	 * @param today the present day
	 */
	public PersonalColumns(LocalDate today) {
		this.today = today;
	}

	/**
	 * Finds all columns that seem to hold personal data.
	 * @param sample the header and first rows of the file
	 * @param kind the kind of file as the HTTP API writes it; in files about vendors a
	 * name is no more personal than the vendor is
	 * @return the columns, in the order of the file
	 */
	public List<PersonalColumn> find(String kind, FileSample sample) {
		boolean aboutPeople = !kind.equals("purchases") && !kind.equals("vendors");
		List<PersonalColumn> found = new ArrayList<>();
		for (int column = 0; column < sample.header().size(); column++) {
			String header = sample.header().get(column);
			PersonalColumn.Kind byHeader = byHeader(NameWords.words(header), aboutPeople);
			if (byHeader != null) {
				found.add(new PersonalColumn(column, header, byHeader, true));
				continue;
			}
			PersonalColumn.Kind byValues = byValues(sample.column(column), aboutPeople);
			if (byValues != null) {
				found.add(new PersonalColumn(column, header, byValues, false));
			}
		}
		return found;
	}

	private static PersonalColumn.@Nullable Kind byHeader(String words, boolean aboutPeople) {
		Set<String> set = new HashSet<>(Arrays.asList(words.split(" ")));
		String joined = words.replace(" ", "");
		if (set.contains("ssn") || joined.contains("socialsecurity") || set.contains("ssnumber") || joined.equals("tin")
				|| joined.contains("taxid") || joined.contains("taxpayerid") || joined.equals("sin")
				|| joined.equals("nationalid") || set.contains("nss") || set.contains("curp") || set.contains("itin")
				|| joined.contains("seguridadsocial") || joined.contains("segurosocial")) {
			return PersonalColumn.Kind.SSN;
		}
		if (joined.contains("birthd") || joined.contains("dateofbirth") || set.contains("birthdate")
				|| joined.equals("birth") || set.contains("birthday") || joined.contains("nacimiento")) {
			return PersonalColumn.Kind.BIRTH_DATE;
		}
		if (set.contains("email") || joined.contains("emailaddress") || joined.equals("email")
				|| (set.contains("e") && set.contains("mail")) || set.contains("correo")) {
			return PersonalColumn.Kind.EMAIL;
		}
		if (set.contains("phone") || set.contains("telephone") || set.contains("mobile") || set.contains("fax")
				|| set.contains("cell") || joined.contains("phonenumber") || set.contains("telefono")
				|| set.contains("celular") || set.contains("movil")) {
			return PersonalColumn.Kind.PHONE;
		}
		if (street(set, joined)) {
			return PersonalColumn.Kind.STREET;
		}
		if (set.contains("iban") || set.contains("routing") || joined.contains("bankaccount") || set.contains("aba")
				|| joined.contains("directdeposit") || (set.contains("bank") && set.contains("number"))
				|| set.contains("clabe") || joined.contains("cuentabancaria") || joined.contains("cuentadebanco")
				|| joined.contains("rutabancaria")) {
			return PersonalColumn.Kind.BANK;
		}
		return (personName(set, joined, aboutPeople)) ? PersonalColumn.Kind.NAME : null;
	}

	private static boolean street(Set<String> set, String joined) {
		boolean line = joined
			.matches("(home|mailing|remit|vendor|supplier|employee|street|residence|physical)*address(line)?[0-9]*");
		return line || set.contains("street") || set.contains("calle") || set.contains("domicilio")
				|| set.contains("direccion") || joined.matches("addr(ess)?line[0-9]?");
	}

	private static boolean personName(Set<String> set, String joined, boolean aboutPeople) {
		boolean part = joined.matches(".*(first|last|middle|given|family|sur|maiden|preferred|legal|nick)names?")
				|| joined.matches(
						"(employee|worker|person|contact|applicant|candidate|manager|supervisor|emergencycontact)(full|first|last|legal|preferred)?name")
				|| joined.equals("lastfirst") || joined.equals("surname") || set.contains("apellido")
				|| set.contains("apellidos") || set.contains("nombres") || joined
					.matches("(primer|segundo)nombre|nombre(y|del?)(empleado|trabajador|persona|apellido|contacto)");
		boolean whole = aboutPeople && (joined.equals("name") || joined.equals("fullname") || joined.equals("employee")
				|| joined.equals("worker") || joined.equals("nameofemployee") || joined.equals("displayname")
				|| joined.equals("nombre") || joined.equals("nombrecompleto") || joined.equals("empleado")
				|| joined.equals("trabajador"));
		return part || whole || (set.contains("contact") && set.contains("name"))
				|| (set.contains("contacto") && set.contains("nombre"));
	}

	private PersonalColumn.@Nullable Kind byValues(List<String> values, boolean aboutPeople) {
		if (SampleShape.most(values, (value) -> SocialSecurityNumber.isWritten(value.strip()), 60, LEAST)) {
			return PersonalColumn.Kind.SSN;
		}
		if (SampleShape.most(values, SocialSecurityNumber::isWithin, 1, LEAST)) {
			return PersonalColumn.Kind.SSN;
		}
		if (SampleShape.most(values, (value) -> EMAIL.matcher(value.strip()).matches(), 60, LEAST)) {
			return PersonalColumn.Kind.EMAIL;
		}
		if (SampleShape.most(values, (value) -> PHONE.matcher(value.strip()).matches(), 60, LEAST)) {
			return PersonalColumn.Kind.PHONE;
		}
		if (SampleShape.most(values, (value) -> STREET.matcher(value.strip()).matches(), 50, LEAST)) {
			return PersonalColumn.Kind.STREET;
		}
		if (aboutPeople && birthDates(values)) {
			return PersonalColumn.Kind.BIRTH_DATE;
		}
		return (aboutPeople && names(values)) ? PersonalColumn.Kind.NAME : null;
	}

	private static boolean names(List<String> values) {
		return SampleShape.most(values, (value) -> LAST_FIRST.matcher(value.strip()).matches(), 60, LEAST)
				|| SampleShape.most(values, PersonalColumns::startsWithFirstName, 60, LEAST);
	}

	private static boolean startsWithFirstName(String value) {
		String[] words = value.strip().split("[ ,]+");
		return words.length <= 4 && (FirstNames.knows(words[0])
				|| (words.length > 1 && value.indexOf(',') > 0 && FirstNames.knows(words[1])));
	}

	/**
	 * Dates of people at work that mostly lie further back than people have worked.
	 * @param values the values of the column
	 * @return whether they do
	 */
	private boolean birthDates(List<String> values) {
		DateReader dates = new DateReader(DateOrder.MDY, this.today);
		long border = this.today.minusYears(YEARS_SINCE_BIRTH).toEpochDay();
		return SampleShape.most(values, (value) -> dates.read(value) == null && !dates.blank()
				&& value.strip().length() > 5 && dates.epochDay() < border, 60, LEAST);
	}

	static boolean phoneOrStreet(String text) {
		return PHONE.matcher(text).matches() || STREET.matcher(text).matches();
	}

	/**
	 * Says whether the employee numbers look like Social Security numbers: written with
	 * dashes, or nine digits that spread as such numbers do.
	 * @param values the values of the column
	 * @return the first that does
	 */
	public static Optional<String> employeeIdsLikeSsn(List<String> values) {
		List<String> filled = values.stream().map(String::strip).filter((value) -> !value.isEmpty()).toList();
		Optional<String> written = filled.stream().filter(SocialSecurityNumber::isWritten).findFirst();
		if (written.isPresent() && SampleShape.most(filled, SocialSecurityNumber::isWritten, 20, 1)) {
			return written;
		}
		Set<String> areas = new HashSet<>();
		filled.stream().filter(SocialSecurityNumber::isPlain).forEach((value) -> areas.add(value.substring(0, 3)));
		boolean spread = areas.size() >= 5 && areas.size() * 3 >= Math.min(filled.size(), 60);
		return (spread && SampleShape.most(filled, SocialSecurityNumber::isPlain, 80, 8))
				? Optional.of(filled.getFirst()) : Optional.empty();
	}

}
