package org.holdfast.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.holdfast.definition.Dated;
import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.GeographySet;
import org.holdfast.definition.ZipRanges;
import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.shared.Period;
import org.holdfast.shared.Span;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

/**
 * Turns batches and a snapshot of definitions into the parameters of the statements about
 * people.
 */
final class WorkforceParameters {

	private final Map<String, @Nullable Object> values = new HashMap<>();

	private WorkforceParameters() {
	}

	static Map<String, @Nullable Object> hires(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		WorkforceParameters parameters = new WorkforceParameters();
		List<Batch> seen = of(batches, Set.of(Kind.EMPLOYMENTS, Kind.SEPARATIONS));
		parameters.institution(seen, definitions);
		parameters.values.put("batchDays", texts(
				seen.stream().map((batch) -> LocalDate.ofInstant(batch.committedAt(), definitions.zone())).toList()));
		parameters.values.put("from", range.from());
		parameters.values.put("to", range.to());
		parameters.values.put("asOf", definitions.employmentsAsOf().map(LocalDate::toString).orElse(null));
		parameters.zips("zip", "zips", definitions, GeographySet.Purpose.LOCAL);
		parameters.spans("span", ZipRanges.inForce(definitions, GeographySet.Purpose.LOCAL));
		parameters.zips("poor", "poorZips", definitions, GeographySet.Purpose.DISADVANTAGED);
		parameters.spans("poorSpan", ZipRanges.inForce(definitions, GeographySet.Purpose.DISADVANTAGED));
		parameters.words("job", "jobs", definitions.targetedJobs());
		parameters.words("source", "sources", definitions.pathwaySources());
		parameters.sets(definitions);
		return parameters.values;
	}

	static Map<String, @Nullable Object> roster(BatchSet batches, DefinitionSnapshot definitions) {
		WorkforceParameters parameters = new WorkforceParameters();
		parameters.institution(batches.of(Kind.ROSTER), definitions);
		parameters.zips("zip", "zips", definitions, GeographySet.Purpose.LOCAL);
		parameters.spans("span", ZipRanges.inForce(definitions, GeographySet.Purpose.LOCAL));
		parameters.sets(definitions);
		return parameters.values;
	}

	static Map<String, @Nullable Object> applications(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		WorkforceParameters parameters = new WorkforceParameters();
		parameters.values.put("institution", CurrentInstitution.id());
		parameters.values.put("batches", batches.numbers(Kind.APPLICATIONS));
		parameters.values.put("from", range.from());
		parameters.values.put("to", range.to());
		parameters.words("source", "sources", definitions.pathwaySources());
		return parameters.values;
	}

	/**
	 * The batches of several kinds, in order of commit.
	 * @param batches the set
	 * @param kinds the kinds
	 * @return possibly none
	 */
	static List<Batch> of(BatchSet batches, Set<Kind> kinds) {
		return batches.batches().stream().filter((batch) -> kinds.contains(batch.kind())).toList();
	}

	private void institution(List<Batch> seen, DefinitionSnapshot definitions) {
		this.values.put("institution", CurrentInstitution.id());
		this.values.put("batches", seen.stream().map(Batch::number).toArray(Long[]::new));
		this.values.put("poBoxes", definitions.poBoxZips().toArray(String[]::new));
	}

	private void zips(String prefix, String name, DefinitionSnapshot definitions, GeographySet.Purpose purpose) {
		ZipRanges ranges = ZipRanges.union(definitions, purpose);
		this.values.put(name, ranges.zips());
		this.values.put(prefix + "Froms", ranges.froms());
		this.values.put(prefix + "Untils", ranges.untils());
	}

	private void sets(DefinitionSnapshot definitions) {
		ZipRanges ranges = ZipRanges.bySet(definitions, GeographySet.Purpose.LOCAL);
		this.values.put("setNames", ranges.names());
		this.values.put("setZips", ranges.zips());
		this.values.put("setFroms", ranges.froms());
		this.values.put("setUntils", ranges.untils());
		ZipRanges setSpans = ZipRanges.spans(definitions, GeographySet.Purpose.LOCAL);
		this.values.put("setSpanNames", setSpans.names());
		this.values.put("setSpanFroms", setSpans.froms());
		this.values.put("setSpanUntils", setSpans.untils());
	}

	private void words(String prefix, String name, Dated<Set<String>> rule) {
		List<String> words = new ArrayList<>();
		List<Span> spans = new ArrayList<>();
		List<Span> inForce = new ArrayList<>();
		for (Dated.Version<Set<String>> version : rule.versions()) {
			version.rule().forEach((word) -> {
				words.add(word);
				spans.add(version.span());
			});
			if (!version.rule().isEmpty()) {
				inForce.add(version.span());
			}
		}
		this.values.put(name, words.toArray(String[]::new));
		spans(prefix, spans);
		spans(prefix + "Span", Span.union(inForce));
	}

	private void spans(String prefix, List<Span> spans) {
		this.values.put(prefix + "Froms", texts(spans.stream().map(Span::from).toList()));
		this.values.put(prefix + "Untils", texts(spans.stream().map(Span::until).toList()));
	}

	private static String[] texts(List<LocalDate> days) {
		return days.stream().map(LocalDate::toString).toArray(String[]::new);
	}

}
