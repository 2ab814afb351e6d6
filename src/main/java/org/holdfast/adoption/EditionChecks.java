package org.holdfast.adoption;

import java.util.List;
import java.util.stream.Stream;

import org.holdfast.evidence.XrayCheck;
import org.holdfast.evidence.XrayCheck.Finding;
import org.holdfast.evidence.XrayCheck.Rule;
import org.holdfast.evidence.XrayCheck.Severity;
import org.holdfast.evidence.XrayWork;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Toolkits;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Checks that hold the work against the editions of its toolkits.
 */
@Configuration(proxyBeanMethods = false)
class EditionChecks {

	private final DoubtStore doubts;

	private final AdoptionStore adoptions;

	private final Toolkits toolkits;

	private final MessageSource messages;

	EditionChecks(DoubtStore doubts, AdoptionStore adoptions, Toolkits toolkits, MessageSource messages) {
		this.doubts = doubts;
		this.adoptions = adoptions;
		this.toolkits = toolkits;
		this.messages = messages;
	}

	@Bean
	@Order(510)
	XrayCheck questionsThatChanged() {
		return XrayCheck.of(
				new Rule(Severity.WARNING, "adoption.check.reworded", "adoption.check.reworded.why",
						Permission.READ_TOOLKIT),
				(work) -> work.editions().stream().flatMap((edition) -> reworded(edition, work)).toList());
	}

	@Bean
	@Order(520)
	XrayCheck newerEditions() {
		return XrayCheck.of(
				new Rule(Severity.INFORMATION, "adoption.check.newer", "adoption.check.newer.why",
						Permission.READ_TOOLKIT),
				(work) -> work.editions().stream().flatMap((edition) -> newer(edition, work)).toList());
	}

	private Stream<Finding> reworded(Edition edition, XrayWork work) {
		List<Doubt> open = this.doubts.open(work.cycle().name(), edition.toolkit() + "/");
		return open.stream()
			.flatMap((doubt) -> edition.findItem(doubt.item()).stream())
			.map((item) -> new Finding(item.label().in(work.locale()), "/editions/" + edition.toolkit() + "/review"));
	}

	private Stream<Finding> newer(Edition edition, XrayWork work) {
		int newest = this.toolkits.newest(edition.toolkit()).number();
		return this.adoptions.current(edition.toolkit())
			.filter((adoption) -> adoption.number() < newest)
			.map((adoption) -> new Finding(this.messages.getMessage("adoption.found.newer",
					new Object[] { edition.title().in(work.locale()), newest, adoption.number() }, work.locale()),
					"/editions/" + edition.toolkit()))
			.stream();
	}

}
