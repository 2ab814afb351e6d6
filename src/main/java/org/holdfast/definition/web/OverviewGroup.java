package org.holdfast.definition.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.holdfast.definition.DefinitionHistory;
import org.holdfast.definition.DefinitionVersion;
import org.holdfast.definition.rule.RuleKind;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Definitions that concern the same thing, with what is in force today.
 *
 * @param titleKey key of the heading
 * @param entries the kinds, those of a kind with names one by one
 */
record OverviewGroup(String titleKey, List<Entry> entries) {

	static List<OverviewGroup> all(List<DefinitionHistory> histories, LocalDate today, DefinitionWords words) {
		return List.of(
				group("place", histories, today, words, RuleKind.GEOGRAPHY_SETS, RuleKind.PO_BOX_ZIPS,
						RuleKind.INSTITUTION, RuleKind.SITES),
				group("people", histories, today, words, RuleKind.LIVING_WAGES, RuleKind.TARGETED_JOBS,
						RuleKind.FRONTLINE_JOBS, RuleKind.PATHWAY_SOURCES, RuleKind.DATA_AS_OF, RuleKind.SUPPRESSION),
				group("spend", histories, today, words, RuleKind.ADDRESSABLE_SPEND, RuleKind.LOCAL_VENDOR_RULE,
						RuleKind.DIVERSE_CATEGORIES, RuleKind.VENDOR_THRESHOLD, RuleKind.BASELINE_PERIOD),
				group("time", histories, today, words, RuleKind.FISCAL_YEAR));
	}

	/**
	 * Where a definition is changed.
	 * @param kind what it is about
	 * @param name its name among its kind, empty for the only one
	 * @return an address
	 */
	static String edit(RuleKind kind, String name) {
		return switch (kind) {
			case INSTITUTION -> "/settings/place";
			case SITES -> "/settings/sites";
			default -> address(kind, name) + "/edit";
		};
	}

	static String address(RuleKind kind, String name) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/definitions").pathSegment(kind.path());
		return (name.isEmpty() ? address : address.pathSegment("{name}")).encode().build(name).toString();
	}

	private static OverviewGroup group(String title, List<DefinitionHistory> histories, LocalDate today,
			DefinitionWords words, RuleKind... kinds) {
		List<Entry> entries = new ArrayList<>();
		for (RuleKind kind : kinds) {
			List<DefinitionHistory> ofKind = histories.stream().filter((history) -> history.kind() == kind).toList();
			entries.add(new Entry(kind, ofKind.stream().map((history) -> Standing.of(history, today, words)).toList()));
		}
		return new OverviewGroup("definition.group." + title, entries);
	}

	/**
	 * A kind of definition.
	 *
	 * @param kind the kind
	 * @param standings its definitions
	 */
	record Entry(RuleKind kind, List<Standing> standings) {

		/**
		 * Where a further one is added, or the only one is set for the first time.
		 * @return an address
		 */
		public String add() {
			return switch (this.kind) {
				case INSTITUTION -> "/settings/place";
				case SITES -> "/settings/sites/new";
				default -> "/definitions/" + this.kind.path() + (this.kind.named() ? "/new" : "/edit");
			};
		}

	}

	/**
	 * A definition as it stands today.
	 *
	 * @param name its name among its kind, empty for the only one
	 * @param says what it says, absent when nothing is in force
	 * @param version the number of the version in force
	 * @param since its first day, or none
	 * @param coming the first day of the next version, if one is set
	 * @param address where its history is
	 * @param edit where it is changed
	 */
	record Standing(String name, @Nullable String says, int version, @Nullable LocalDate since,
			@Nullable LocalDate coming, String address, String edit) {

		static Standing of(DefinitionHistory history, LocalDate today, DefinitionWords words) {
			DefinitionVersion current = history.on(today).orElse(null);
			LocalDate coming = history.after(today).stream().findFirst().map(DefinitionVersion::validFrom).orElse(null);
			return new Standing(history.name(), (current != null) ? words.say(current.rule()) : null,
					(current != null) ? current.number() : 0, (current != null) ? current.validFrom() : null, coming,
					OverviewGroup.address(history.kind(), history.name()),
					OverviewGroup.edit(history.kind(), history.name()));
		}

	}

}
