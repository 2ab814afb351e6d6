package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.holdfast.definition.Dated;
import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.GeographySet;
import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.shared.Period;

/**
 * Names the rules and files that a figure was made from.
 */
class FigureSources {

	private final DefinitionSnapshot definitions;

	private final BatchSet batches;

	private final int merges;

	FigureSources(DefinitionSnapshot definitions, BatchSet batches, int merges) {
		this.definitions = definitions;
		this.batches = batches;
		this.merges = merges;
	}

	FigureSource of(Measure code, Period period) {
		List<FigureSource.Rule> rules = new ArrayList<>();
		switch (code) {
			case H1, H3, H5 -> geography(rules, GeographySet.Purpose.LOCAL, period);
			case H6 -> {
				geography(rules, GeographySet.Purpose.LOCAL, period);
				dated(rules, "targeted-jobs", this.definitions.targetedJobs(), period);
			}
			case H7 -> {
				geography(rules, GeographySet.Purpose.DISADVANTAGED, period);
				dated(rules, "pathway-sources", this.definitions.pathwaySources(), period);
			}
			case H8, H9, H11 -> {
				undated(rules, "data-as-of");
				dated(rules, "pathway-sources", this.definitions.pathwaySources(), period);
			}
			case H13, H15 -> dated(rules, "pathway-sources", this.definitions.pathwaySources(), period);
			case H4, H4G -> {
				undated(rules, "living-wages/");
				undated(rules, "institution");
				undated(rules, "sites/");
			}
			case P1 -> {
				geography(rules, GeographySet.Purpose.LOCAL, period);
				dated(rules, "addressable-spend", this.definitions.excludedCategories(), period);
				dated(rules, "local-vendor-rule", this.definitions.localVendorRule(), period);
			}
			case P2 -> {
				dated(rules, "addressable-spend", this.definitions.excludedCategories(), period);
				dated(rules, "diverse-categories", this.definitions.diverseCategories(), period);
			}
			case SA -> dated(rules, "addressable-spend", this.definitions.excludedCategories(), period);
			case H12 -> dated(rules, "frontline-jobs", this.definitions.frontlineJobs(),
					new Period(period.from(), period.from()));
			case H2, H10, HD, HC, HS, SP -> {
			}
		}
		if (code == Measure.H1 || code == Measure.H3 || code == Measure.H5 || code == Measure.H6 || code == Measure.H7
				|| code == Measure.P1) {
			undated(rules, "po-box-zips");
		}
		if (this.merges > 0 && (code == Measure.P1 || code == Measure.P2)) {
			rules.add(new FigureSource.Rule("vendor-merges", this.merges));
		}
		return new FigureSource(List.copyOf(rules), files(code.family(), period));
	}

	private List<FigureSource.File> files(Measure.Family family, Period period) {
		return this.batches.batches()
			.stream()
			.filter((batch) -> family.kinds().contains(batch.kind()) && touches(family, batch, period))
			.map((batch) -> new FigureSource.File(batch.importId().toString(), batch.sha256(), batch.mappingVersion(),
					batch.rows(), batch.goodRowsOnly()))
			.toList();
	}

	/**
	 * A separation is held against every roster; people at the start against older ones.
	 */
	private static boolean touches(Measure.Family family, Batch batch, Period period) {
		if (batch.firstDay() == null || batch.lastDay() == null || batch.kind() == Kind.VENDORS) {
			return true;
		}
		return switch (batch.kind()) {
			case PURCHASES, JOB_CHANGES, APPLICATIONS ->
				!batch.lastDay().isBefore(period.from()) && !batch.firstDay().isAfter(period.to());
			case ROSTER -> {
				LocalDate day = (family == Measure.Family.ADVANCEMENT) ? period.from() : period.to();
				yield family == Measure.Family.SEPARATIONS
						|| !batch.firstDay().isAfter(day) && !batch.lastDay().isBefore(day.minusMonths(12));
			}
			default -> true;
		};
	}

	private void geography(List<FigureSource.Rule> rules, GeographySet.Purpose purpose, Period period) {
		this.definitions.geographySets()
			.stream()
			.filter((set) -> set.purpose() == purpose)
			.forEach((set) -> dated(rules, "geography-sets/" + set.name(), set.zips(), period));
	}

	private void dated(List<FigureSource.Rule> rules, String name, Dated<?> rule, Period period) {
		for (Dated.Version<?> version : rule.versions()) {
			boolean begun = !version.validFrom().isAfter(period.to());
			boolean ended = version.validUntil() != null && !version.validUntil().isAfter(period.from());
			if (begun && !ended) {
				rules.add(new FigureSource.Rule(name, version.number()));
			}
		}
	}

	private void undated(List<FigureSource.Rule> rules, String prefix) {
		for (String name : new TreeSet<>(this.definitions.versions().keySet())) {
			if (name.equals(prefix) || prefix.endsWith("/") && name.startsWith(prefix)) {
				rules.add(new FigureSource.Rule(name, this.definitions.versions().getOrDefault(name, 1)));
			}
		}
	}

}
