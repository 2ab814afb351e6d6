package org.holdfast.intake.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.holdfast.intake.reading.HeaderDictionary.Column;
import org.holdfast.intake.reading.HeaderDictionary.KnownName;
import org.holdfast.intake.reading.MappingSuggestion.Confidence;
import org.holdfast.intake.reading.MappingSuggestion.Reason;
import org.holdfast.intake.value.CodeList;

/**
 * Suggests which column of a file is which of ours: first by name, then by a part of the
 * name, then by what the values look like: words of a list of codes, and, for dates,
 * amounts and ZIP codes that every file of the kind has, when only one column fits.
 */
public final class MappingSuggester {

	private final HeaderDictionary dictionary;

	public MappingSuggester(HeaderDictionary dictionary) {
		this.dictionary = dictionary;
	}

	/**
	 * Suggests a mapping for a file of the given kind.
	 * @param sample the header and first rows of the file
	 * @param kind the kind as the HTTP API writes it, such as {@code purchases}
	 * @return what is suggested
	 */
	public MappingSuggestions suggest(String kind, FileSample sample) {
		List<MappingSuggestion> found = byName(kind, sample);
		Taken taken = new Taken(found);
		new NearNames(this.dictionary.columns(kind)).suggest(sample, taken);
		byCodes(kind, sample, taken);
		byValues(kind, sample, taken);
		found.sort(Comparator.comparingInt(MappingSuggestion::column));
		Map<String, String> constants = constants(kind, found);
		List<String> missing = new ArrayList<>(this.dictionary.requiredColumns(kind));
		found.forEach((suggestion) -> missing.remove(suggestion.canonical()));
		missing.removeAll(constants.keySet());
		boolean vendorKnown = found.stream().anyMatch((suggestion) -> suggestion.canonical().startsWith("vendor_"));
		if (kind.equals("purchases") && !vendorKnown) {
			missing.add("vendor_id");
		}
		return new MappingSuggestions(List.copyOf(found), Map.copyOf(constants), List.copyOf(missing));
	}

	private List<MappingSuggestion> byName(String kind, FileSample sample) {
		List<Fit> fits = new ArrayList<>();
		for (int column = 0; column < sample.header().size(); column++) {
			String key = NameWords.key(sample.header().get(column));
			for (Column ours : this.dictionary.columns(kind).values()) {
				KnownName name = ours.byKey().get(key);
				if (name != null) {
					fits.add(new Fit(column, ours, name));
				}
			}
		}
		fits.sort(Comparator.comparing((Fit fit) -> fit.name().rank() > 0)
			.thenComparing((fit) -> !fit.ours().required())
			.thenComparingInt((fit) -> fit.name().rank())
			.thenComparingInt(Fit::column));
		List<MappingSuggestion> found = new ArrayList<>();
		Set<Integer> columns = new HashSet<>();
		Set<String> taken = new HashSet<>();
		for (Fit fit : fits) {
			boolean free = !columns.contains(fit.column()) && !taken.contains(fit.ours().name());
			boolean template = fit.name().rank() == 0;
			if (free && (template || plausible(fit.ours(), sample.column(fit.column())))) {
				columns.add(fit.column());
				taken.add(fit.ours().name());
				Reason reason = (fit.name().rank() == 0) ? Reason.TEMPLATE
						: fit.name().usual() ? Reason.USUAL_NAME : Reason.KNOWN_NAME;
				boolean sure = reason == Reason.TEMPLATE || !sample.samples(fit.column()).isEmpty();
				found.add(new MappingSuggestion(fit.column(), sample.header().get(fit.column()), fit.ours().name(),
						reason, sure ? Confidence.SURE : Confidence.LIKELY, fit.name().system(),
						sample.samples(fit.column())));
			}
		}
		return found;
	}

	/**
	 * A name alone does not make a column of words a date or an amount.
	 * @param ours our column
	 * @param values the values of the column of the file
	 * @return whether the values fit
	 */
	static boolean plausible(Column ours, List<String> values) {
		SampleShape shape = new SampleShape();
		if (values.stream().allMatch(String::isBlank)) {
			return true;
		}
		return switch (ours.holds()) {
			case "date" -> SampleShape.most(values, shape::isWrittenOrCounted, 50, 1);
			case "amount", "pay", "hours" -> SampleShape.most(values, shape::isNumber, 50, 1);
			case "zip" -> SampleShape.most(values, (value) -> value.chars().anyMatch(Character::isDigit), 30, 1);
			case "id" -> SampleShape.most(values, (value) -> value.chars().anyMatch(Character::isDigit), 50, 1);
			default -> !ours.name().endsWith("_name")
					|| SampleShape.most(values, (value) -> value.chars().anyMatch(Character::isLetter), 50, 1);
		};
	}

	/** A column whose words are nearly all codes of one list, and of one list only. */
	private void byCodes(String kind, FileSample sample, Taken taken) {
		for (int column = 0; column < sample.header().size(); column++) {
			List<String> values = sample.column(column);
			boolean words = SampleShape.most(values, (value) -> value.strip().length() > 1, 90, 3);
			if (taken.column(column) || !words || values.stream().distinct().count() < 2) {
				continue;
			}
			List<Column> fitting = this.dictionary.columns(kind)
				.values()
				.stream()
				.filter((ours) -> !taken.name(ours.name()) && ours.holds().equals("code"))
				.filter((ours) -> CodeList.of(ours.name())
					.filter((list) -> SampleShape.most(values, list::understands, 90, 3))
					.isPresent())
				.toList();
			if (fitting.size() == 1) {
				taken.add(suggestion(sample, column, fitting.getFirst(), Reason.CODES, Confidence.LIKELY));
			}
		}
	}

	private void byValues(String kind, FileSample sample, Taken taken) {
		for (Column ours : this.dictionary.columns(kind).values()) {
			if (ours.required() && !taken.name(ours.name())) {
				int only = onlyColumn(sample, taken, ours.holds());
				if (only >= 0) {
					taken.add(suggestion(sample, only, ours, Reason.VALUES, Confidence.GUESS));
				}
			}
		}
	}

	/**
	 * The only column left whose values are as asked, or -1.
	 * @param sample the header and first rows of the file
	 * @param taken the columns that are taken
	 * @param holds what its cells must hold
	 * @return the only column left whose values are as asked, or -1
	 */
	private static int onlyColumn(FileSample sample, Taken taken, String holds) {
		SampleShape shape = new SampleShape();
		Predicate<String> test = switch (holds) {
			case "date" -> shape::isDate;
			case "amount" -> shape::isAmount;
			case "zip" -> shape::isZip;
			default -> (value) -> false;
		};
		int only = -1;
		for (int column = 0; column < sample.header().size(); column++) {
			if (!taken.column(column) && SampleShape.most(sample.column(column), test, 90, 3)) {
				if (only >= 0) {
					return -1;
				}
				only = column;
			}
		}
		return only;
	}

	private static MappingSuggestion suggestion(FileSample sample, int column, Column ours, Reason reason,
			Confidence confidence) {
		return new MappingSuggestion(column, sample.header().get(column), ours.name(), reason, confidence, null,
				sample.samples(column));
	}

	/**
	 * A header such as "Annual Salary" or "Tarifa por hora" says the basis of pay.
	 * @param kind the kind of file as the HTTP API writes it
	 * @param found what was found of the cell
	 * @return the constants by our names
	 */
	private Map<String, String> constants(String kind, List<MappingSuggestion> found) {
		Map<String, String> constants = new LinkedHashMap<>();
		boolean basisKnown = found.stream().anyMatch((suggestion) -> suggestion.canonical().equals("pay_basis"));
		if (basisKnown || !this.dictionary.columns(kind).containsKey("pay_basis")) {
			return constants;
		}
		for (MappingSuggestion suggestion : found) {
			boolean pay = suggestion.canonical().equals("pay") || suggestion.canonical().endsWith("_pay");
			String words = NameWords.words(suggestion.header());
			if (pay && (words.contains("annual") || words.contains("salary") || words.contains("year")
					|| words.contains("anual"))) {
				constants.put("pay_basis", "annual");
			}
			else if (pay && (words.contains("hour") || words.contains("hora"))) {
				constants.put("pay_basis", "hourly");
			}
		}
		return constants;
	}

	/**
	 * What was suggested so far.
	 *
	 * @param found the suggestions, added to
	 */
	record Taken(List<MappingSuggestion> found) {

		boolean column(int column) {
			return this.found.stream().anyMatch((one) -> one.column() == column);
		}

		boolean name(String name) {
			return this.found.stream().anyMatch((one) -> one.canonical().equals(name));
		}

		void add(MappingSuggestion suggestion) {
			this.found.add(suggestion);
		}

	}

	/**
	 * A column of the file that has a name of one of ours.
	 *
	 * @param column the column of the file
	 * @param ours our column
	 * @param name the name that fits
	 */
	private record Fit(int column, Column ours, KnownName name) {
	}

}
