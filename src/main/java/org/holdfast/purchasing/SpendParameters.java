package org.holdfast.purchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.holdfast.definition.Dated;
import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.DiverseCategories;
import org.holdfast.definition.GeographySet;
import org.holdfast.definition.LocalVendorRule;
import org.holdfast.definition.ZipRanges;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Kind;
import org.holdfast.shared.Period;
import org.holdfast.shared.Span;
import org.holdfast.tenancy.CurrentInstitution;

/**
 * Turns a snapshot of definitions into the parameters of {@link SpendQuery}.
 */
final class SpendParameters {

	private static final LocalDate EVER = LocalDate.of(1, 1, 1);

	private final Map<String, Object> values = new HashMap<>();

	private final SortedSet<LocalDate> cuts = new TreeSet<>();

	private SpendParameters() {
	}

	static Map<String, Object> of(BatchSet batches, DefinitionSnapshot definitions, Period range) {
		SpendParameters parameters = new SpendParameters();
		parameters.values.put("institution", CurrentInstitution.id());
		parameters.values.put("batches", batches.numbers(Kind.PURCHASES));
		parameters.values.put("vendorBatches", batches.numbers(Kind.VENDORS));
		parameters.values.put("from", range.from());
		parameters.values.put("to", range.to());
		parameters.values.put("poBoxes", definitions.poBoxZips().toArray(String[]::new));
		parameters.geography(definitions);
		parameters.categories(definitions.excludedCategories());
		parameters.addresses(definitions.localVendorRule());
		parameters.certifications(definitions.diverseCategories());
		parameters.cuts.add(range.from());
		parameters.cuts.add(range.to().plusDays(1));
		parameters.values.put("cuts", texts(List.copyOf(parameters.cuts)));
		return parameters.values;
	}

	private void geography(DefinitionSnapshot definitions) {
		ZipRanges zips = ZipRanges.union(definitions, GeographySet.Purpose.LOCAL);
		this.values.put("zips", zips.zips());
		this.values.put("zipFroms", zips.froms());
		this.values.put("zipUntils", zips.untils());
		ZipRanges sets = ZipRanges.bySet(definitions, GeographySet.Purpose.LOCAL);
		this.values.put("setNames", sets.names());
		this.values.put("setZips", sets.zips());
		this.values.put("setFroms", sets.froms());
		this.values.put("setUntils", sets.untils());
		ZipRanges setSpans = ZipRanges.spans(definitions, GeographySet.Purpose.LOCAL);
		this.values.put("setSpanNames", setSpans.names());
		this.values.put("setSpanFroms", setSpans.froms());
		this.values.put("setSpanUntils", setSpans.untils());
		List<Span> spans = ZipRanges.inForce(definitions, GeographySet.Purpose.LOCAL);
		this.values.put("spanFroms", texts(spans.stream().map(Span::from).toList()));
		this.values.put("spanUntils", texts(spans.stream().map(Span::until).toList()));
		this.cuts.addAll(ZipRanges.cutDays(definitions, GeographySet.Purpose.LOCAL));
	}

	private void categories(Dated<Set<String>> rule) {
		List<String> names = new ArrayList<>();
		List<Span> spans = new ArrayList<>();
		for (Dated.Version<Set<String>> version : rule.versions()) {
			version.rule().forEach((name) -> {
				names.add(name);
				spans.add(version.span());
			});
			this.cuts.add(version.validFrom());
		}
		this.values.put("categories", names.toArray(String[]::new));
		put("category", spans);
	}

	private void addresses(Dated<LocalVendorRule> rule) {
		List<String> roles = new ArrayList<>();
		List<Integer> ranks = new ArrayList<>();
		List<Boolean> independents = new ArrayList<>();
		List<Span> spans = new ArrayList<>();
		for (Dated.Version<LocalVendorRule> version : withDefault(rule, LocalVendorRule.DEFAULT)) {
			List<String> order = new ArrayList<>(version.rule().addressOrder());
			order.add(order.indexOf("ordering") + 1, "");
			for (String role : order) {
				roles.add(role);
				ranks.add(ranks.size());
				independents.add(version.rule().independentOnly());
				spans.add(version.span());
			}
		}
		this.values.put("roles", roles.toArray(String[]::new));
		this.values.put("ranks", ranks.toArray(Integer[]::new));
		this.values.put("independents", independents.toArray(Boolean[]::new));
		put("rule", spans);
	}

	private void certifications(Dated<DiverseCategories> rule) {
		List<String> codes = new ArrayList<>();
		List<String> groups = new ArrayList<>();
		List<Span> spans = new ArrayList<>();
		for (Dated.Version<DiverseCategories> version : withDefault(rule, DiverseCategories.DEFAULT)) {
			Map.of("minority", version.rule().minority(), "women", version.rule().women(), "other",
					version.rule().other())
				.forEach((group, members) -> members.forEach((code) -> {
					codes.add(code);
					groups.add(group);
					spans.add(version.span());
				}));
		}
		this.values.put("codes", codes.toArray(String[]::new));
		this.values.put("groups", groups.toArray(String[]::new));
		put("diverse", spans);
	}

	private <T> List<Dated.Version<T>> withDefault(Dated<T> rule, T byDefault) {
		List<Dated.Version<T>> versions = new ArrayList<>();
		LocalDate first = rule.versions().isEmpty() ? null : rule.versions().getFirst().validFrom();
		versions.add(new Dated.Version<>(0, EVER, first, byDefault));
		for (Dated.Version<T> version : rule.versions()) {
			versions.add(version);
			this.cuts.add(version.validFrom());
		}
		return versions;
	}

	private void put(String prefix, List<Span> spans) {
		this.values.put(prefix + "Froms", texts(spans.stream().map(Span::from).toList()));
		this.values.put(prefix + "Untils", texts(spans.stream().map(Span::until).toList()));
	}

	private static String[] texts(List<LocalDate> days) {
		return days.stream().map(LocalDate::toString).toArray(String[]::new);
	}

}
