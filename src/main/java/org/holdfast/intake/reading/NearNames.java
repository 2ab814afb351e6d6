package org.holdfast.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.holdfast.intake.reading.HeaderDictionary.Column;
import org.holdfast.intake.reading.HeaderDictionary.KnownName;
import org.holdfast.intake.reading.MappingSuggester.Taken;
import org.holdfast.intake.reading.MappingSuggestion.Confidence;
import org.holdfast.intake.reading.MappingSuggestion.Reason;

/**
 * Finds columns whose name holds a known name and more, such as "Worker Hire Date
 * (MM/DD)" or "Emp Home Zip Cd".
 */
final class NearNames {

	/** Words that make a name that of somebody or something else. */
	private static final Set<String> OTHERS = Set.of("supervisor", "manager", "former", "previous", "prior", "birth",
			"birthdate", "spouse", "dependent", "emergency", "contact", "beneficiary", "name", "names", "email",
			"phone", "old", "approver", "recruiter", "jefe", "gerente", "anterior", "nacimiento", "conyuge",
			"emergencia", "contacto", "nombre", "correo", "telefono");

	private static final int LONG_WORD = 6;

	private final Map<String, Column> columns;

	NearNames(Map<String, Column> columns) {
		this.columns = columns;
	}

	void suggest(FileSample sample, Taken taken) {
		List<Near> near = new ArrayList<>();
		for (int column = 0; column < sample.header().size(); column++) {
			if (!taken.column(column)) {
				List<String> words = Arrays.asList(NameWords.words(sample.header().get(column)).split(" "));
				for (Column ours : this.columns.values()) {
					for (KnownName name : ours.byKey().values()) {
						add(near, column, words, ours, name);
					}
				}
			}
		}
		near.sort(Comparator.comparingInt(Near::score)
			.reversed()
			.thenComparing((one) -> !one.ours().required())
			.thenComparingInt((one) -> one.name().rank()));
		for (Near one : near) {
			if (!taken.column(one.column()) && !taken.name(one.ours().name())
					&& MappingSuggester.plausible(one.ours(), sample.column(one.column()))
					&& !sample.samples(one.column()).isEmpty()) {
				taken.add(new MappingSuggestion(one.column(), sample.header().get(one.column()), one.ours().name(),
						Reason.NEAR_NAME, (one.score() >= 66) ? Confidence.LIKELY : Confidence.GUESS,
						one.name().written().replace('_', ' '), sample.samples(one.column())));
			}
		}
	}

	private static void add(List<Near> near, int column, List<String> words, Column ours, KnownName name) {
		List<String> known = Arrays.asList(NameWords.words(name.written()).split(" "));
		boolean telling = known.size() > 1 || known.getFirst().length() >= LONG_WORD;
		if (!telling || known.size() >= words.size() || Collections.indexOfSubList(words, known) < 0) {
			return;
		}
		boolean other = words.stream().anyMatch((word) -> OTHERS.contains(word) && !known.contains(word));
		int score = 100 * known.size() / words.size();
		if (!other && score >= 50) {
			near.add(new Near(column, ours, name, score));
		}
	}

	/**
	 * A column whose name holds a known one.
	 *
	 * @param column the column of the file
	 * @param ours our column
	 * @param name the known name
	 * @param score how much of the name it is, in a hundred
	 */
	private record Near(int column, Column ours, KnownName name, int score) {

	}

}
