package org.holdfast.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.holdfast.definition.Definitions;
import org.holdfast.definition.rule.FiscalYearRule;
import org.holdfast.definition.rule.GeographyRule;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.definition.rule.WageRule;
import org.holdfast.definition.rule.WordsRule;
import org.holdfast.definition.rule.ZipList;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Sets the definitions of the made-up hospital that nobody has set yet.
 */
@Component
@ConditionalOnProperty(name = "holdfast.mode", havingValue = "DEMO")
class DemoDefinitions {

	private static final String SOURCE = "Made up for the demonstration";

	private static final int JULY = 7;

	private static final String ALONE = "1 adult, 0 children";

	private final Definitions definitions;

	DemoDefinitions(Definitions definitions) {
		this.definitions = definitions;
	}

	/**
	 * Writes what is missing.
	 * @param first the first day of the data
	 */
	void prepare(LocalDate first) {
		set(RuleKind.FISCAL_YEAR, "", FiscalYearRule.of(JULY));
		place("City neighborhoods", GeographyRule.of("local", first, ZipList.of(DemoPlaces.LOCAL)));
		place("Priority neighborhoods", GeographyRule.of("disadvantaged", first, ZipList.of(DemoPlaces.DISADVANTAGED)));
		set(RuleKind.TARGETED_JOBS, "",
				WordsRule.Jobs.of(first, DemoJob.ALL.stream().filter(DemoJob::entry).map(DemoJob::code).toList()));
		set(RuleKind.PATHWAY_SOURCES, "", WordsRule.Sources.of(first, DemoPeople.SOURCES));
		set(RuleKind.ADDRESSABLE_SPEND, "", WordsRule.Categories.of(first, DemoSpend.NOT_ADDRESSABLE));
		wage("Baltimore city", first.getYear(), "20.43");
		wage("Baltimore city", first.getYear() + 1, "20.95");
		wage("Baltimore County", first.getYear(), "21.10");
		wage("Baltimore County", first.getYear() + 1, "21.70");
	}

	private void place(String name, GeographyRule rule) {
		set(RuleKind.GEOGRAPHY_SETS, name, rule);
	}

	/** A wage's years are versions of one name. */
	private void wage(String county, int year, String hourly) {
		boolean known = this.definitions.snapshot()
			.livingWages()
			.stream()
			.anyMatch((wage) -> wage.name().equals(county) && wage.year() == year);
		if (!known) {
			this.definitions.put(RuleKind.LIVING_WAGES, county,
					WageRule.of(county, ALONE, year, new BigDecimal(hourly), SOURCE, true));
		}
	}

	private void set(RuleKind kind, String name, Rule rule) {
		if (this.definitions.history(kind, name).isEmpty()) {
			this.definitions.put(kind, name, rule);
		}
	}

}
