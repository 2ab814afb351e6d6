package org.holdfast.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.holdfast.intake.mapping.HeaderFit;
import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.HeaderDictionary;
import org.holdfast.intake.reading.LedgerSides;
import org.holdfast.intake.reading.MappingSuggester;
import org.holdfast.intake.reading.MappingSuggestion;
import org.holdfast.intake.reading.MappingSuggestions;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the mapping for a file: what was told, what is remembered of its source, or the
 * names of the template. What fits in part is proposed to a person.
 */
@Component
class MappingFinder {

	private static final int SAMPLES = 20;

	private static final Set<MappingSuggestion.Reason> NAMED = Set.of(MappingSuggestion.Reason.TEMPLATE,
			MappingSuggestion.Reason.KNOWN_NAME, MappingSuggestion.Reason.USUAL_NAME);

	private final SavedMappings mappings;

	private final HeaderDictionary dictionary = HeaderDictionary.standard();

	MappingFinder(SavedMappings mappings) {
		this.mappings = mappings;
	}

	HeaderDictionary dictionary() {
		return this.dictionary;
	}

	MappingSuggestions suggest(Kind kind, FileSample sample) {
		return new MappingSuggester(this.dictionary).suggest(kind.code(), sample);
	}

	/**
	 * Finds a mapping that can be used without asking. Runs in a transaction.
	 * @param view the import
	 * @param sample the file's header and first rows
	 * @return what was found, perhaps no mapping
	 */
	Found find(ImportView view, FileSample sample) {
		Mapping told = told(view);
		if (!told.onlyConstants()) {
			return new Found(told, null, List.of());
		}
		List<Candidate> candidates = candidates(view, sample.header());
		if (!candidates.isEmpty()) {
			Candidate best = candidates.getFirst();
			boolean named = view.source() != null;
			if (best.fit().same() || named && best.fit().complete()) {
				List<ImportView.Problem> remarks = remarks(best);
				if (!named && candidates.size() > 1 && candidates.get(1).fit().same()) {
					remarks.add(chosen(candidates));
				}
				return new Found(best.saved().mapping().told(told), best.saved(), remarks);
			}
		}
		MappingSuggestions suggestions = suggest(view.kind(), sample);
		boolean template = told.constants().keySet().containsAll(suggestions.missing())
				&& !suggestions.columns().isEmpty()
				&& suggestions.columns()
					.stream()
					.allMatch((suggestion) -> suggestion.reason() == MappingSuggestion.Reason.TEMPLATE);
		if (template && view.source() == null) {
			return new Found(mapping(suggestions).told(told), null, List.of());
		}
		return new Found(null, null, candidates.isEmpty() ? List.of() : remarks(candidates.getFirst()));
	}

	/**
	 * What to propose to a person who maps a file. Runs in a transaction.
	 * @param view the import
	 * @param sample the file's header and first rows
	 * @return the mapping in use, else what is remembered or suggested
	 */
	Proposal propose(ImportView view, FileSample sample) {
		Mapping told = told(view);
		if (!told.onlyConstants()) {
			return new Proposal(told, null);
		}
		Mapping suggested = suggested(view.kind(), sample);
		List<Candidate> candidates = candidates(view, sample.header());
		if (candidates.isEmpty()) {
			return new Proposal(suggested.told(told), null);
		}
		Candidate best = candidates.getFirst();
		Mapping kept = best.saved().mapping().without(best.fit().missing()).and(suggested);
		List<String> others = candidates.stream().skip(1).map((one) -> one.saved().source()).toList();
		return new Proposal(kept.told(told), new MappingSheet.Remembered(best.saved().source(), best.saved().version(),
				best.fit(), kept(best), others));
	}

	private Mapping suggested(Kind kind, FileSample sample) {
		Mapping suggested = mapping(suggest(kind, sample));
		return sides(kind, sample)
			.map((sides) -> suggested.making("amount",
					new Mapping.Transform(List.of(sides.debit(), sides.credit()), null, null, sides.sign(), null)))
			.orElse(suggested);
	}

	/**
	 * The debit and the credit column, where no single column has a name for the amount.
	 * @param kind the kind of file
	 * @param sample the file's header and first rows
	 * @return empty where they do not give the amount
	 */
	Optional<LedgerSides> sides(Kind kind, FileSample sample) {
		boolean amount = this.dictionary.columnNames(kind.code()).contains("amount") && suggest(kind, sample).columns()
			.stream()
			.noneMatch((one) -> one.canonical().equals("amount") && NAMED.contains(one.reason()));
		return amount ? LedgerSides.of(sample) : Optional.empty();
	}

	private static List<String> kept(Candidate best) {
		Mapping kept = best.saved().mapping().without(best.fit().missing());
		List<String> fields = new ArrayList<>(kept.columns().keySet());
		fields.addAll(kept.transforms().keySet());
		return fields;
	}

	/**
	 * The sources that a file may come from. Runs in a transaction.
	 * @param view the import
	 * @return the one that was named, else all of its kind, the latest first
	 */
	List<SavedMappings.Saved> sources(ImportView view) {
		return (view.source() != null) ? this.mappings.latest(view.kind(), view.source()).stream().toList()
				: this.mappings.latest(view.kind())
					.stream()
					.sorted(Comparator.comparing(SavedMappings.Saved::at).reversed())
					.toList();
	}

	/**
	 * Whether a file with these columns is read by a source without asking.
	 * @param view the import
	 * @param source the source
	 * @param header the headers of the file, read in one way
	 * @return whether it is
	 */
	static boolean fits(ImportView view, SavedMappings.Saved source, List<String> header) {
		HeaderFit fit = HeaderFit.of(source.mapping().headers(), source.headers(), header);
		return fit.same() || view.source() != null && fit.complete();
	}

	/** The sources that are worth a try, the best first; of equals the latest. */
	private List<Candidate> candidates(ImportView view, List<String> header) {
		return sources(view).stream()
			.map((one) -> new Candidate(one, HeaderFit.of(one.mapping().headers(), one.headers(), header)))
			.filter((one) -> one.fit().useful() || one.fit().same())
			.sorted(Comparator.comparingInt((Candidate one) -> one.fit().same() ? Integer.MAX_VALUE : one.fit().rank())
				.thenComparing((one) -> one.saved().at())
				.reversed())
			.toList();
	}

	private static List<ImportView.Problem> remarks(Candidate found) {
		List<ImportView.Problem> remarks = new ArrayList<>();
		remark(remarks, Rule.COLUMN_GONE, found.fit().gone(), found.saved().source());
		remark(remarks, Rule.COLUMN_NEW, found.fit().fresh(), found.saved().source());
		return remarks;
	}

	private static void remark(List<ImportView.Problem> remarks, Rule rule, List<String> headers, String source) {
		if (!headers.isEmpty()) {
			remarks.add(new ImportView.Problem(rule.code(), "notice", headers.size(),
					headers.stream()
						.limit(SAMPLES)
						.map((header) -> new ImportView.Sample(0, header, source))
						.toList()));
		}
	}

	private static ImportView.Problem chosen(List<Candidate> candidates) {
		List<ImportView.Sample> others = candidates.stream()
			.skip(1)
			.filter((one) -> one.fit().same())
			.limit(SAMPLES)
			.map((one) -> new ImportView.Sample(0, candidates.getFirst().saved().source(), one.saved().source()))
			.toList();
		return new ImportView.Problem(Rule.SOURCE_CHOSEN.code(), "notice", others.size(), others);
	}

	private static Mapping told(ImportView view) {
		return (view.mapping() != null) ? view.mapping() : Mapping.EMPTY;
	}

	static Mapping mapping(MappingSuggestions suggestions) {
		Map<String, String> columns = new HashMap<>();
		suggestions.columns().forEach((suggestion) -> columns.put(suggestion.canonical(), suggestion.header()));
		return new Mapping(columns, suggestions.constants(), Map.of(), Map.of());
	}

	/**
	 * What can be used without asking.
	 *
	 * @param mapping the mapping, absent when a person has to say
	 * @param saved the version it is of, absent when it was not remembered
	 * @param remarks how the headers differ from those it was made for
	 */
	record Found(@Nullable Mapping mapping, SavedMappings.@Nullable Saved saved, List<ImportView.Problem> remarks) {

	}

	/**
	 * What to propose.
	 *
	 * @param mapping the mapping
	 * @param remembered the source it comes from, absent when it comes from none
	 */
	record Proposal(Mapping mapping, MappingSheet.@Nullable Remembered remembered) {

		Optional<MappingSheet.Remembered> source() {
			return Optional.ofNullable(this.remembered);
		}

	}

	/**
	 * A source that may be the one of a file.
	 *
	 * @param saved its latest version
	 * @param fit how well its columns fit
	 */
	private record Candidate(SavedMappings.Saved saved, HeaderFit fit) {

	}

}
