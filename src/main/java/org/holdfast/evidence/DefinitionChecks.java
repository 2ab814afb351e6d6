package org.holdfast.evidence;

import java.util.List;

import org.holdfast.definition.Definitions;
import org.holdfast.definition.GeographySet;
import org.holdfast.evidence.XrayCheck.Severity;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Item;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Checks that hold decisions against the definitions they lead to.
 */
@Configuration(proxyBeanMethods = false)
class DefinitionChecks {

	private final Definitions definitions;

	DefinitionChecks(Definitions definitions) {
		this.definitions = definitions;
	}

	@Bean
	@Order(310)
	XrayCheck decisionWithoutDefinition() {
		return OneCheck.of(Severity.WARNING, "undefined", Permission.READ_FIGURES,
				(work) -> local(work) ? List.of() : work
					.items((item, answer) -> leadsToLocal(item) && !answer.status().leftOut()
							&& AnswerChecks.answered(work, item), (item, answer) -> item.label().in(work.locale()))
					.stream()
					.map((finding) -> new XrayCheck.Finding(finding.text(), settings()))
					.toList());
	}

	@Bean
	@Order(320)
	XrayCheck definitionWithoutDecision() {
		return OneCheck.of(Severity.INFORMATION, "unexplained", Permission.READ_FIGURES,
				(work) -> local(work)
						? work.items((item, answer) -> leadsToLocal(item) && !AnswerChecks.answered(work, item),
								(item, answer) -> item.label().in(work.locale()))
						: List.of());
	}

	private boolean local(XrayWork work) {
		return this.definitions.snapshot()
			.geographySets()
			.stream()
			.filter((set) -> set.purpose() == GeographySet.Purpose.LOCAL)
			.anyMatch((set) -> set.zips().on(work.today()).filter((version) -> !version.rule().isEmpty()).isPresent());
	}

	private static boolean leadsToLocal(Item item) {
		return "local-geography".equals(item.feeds());
	}

	private static String settings() {
		return CurrentActor.get().may(Permission.DEFINE) ? "/definitions/geography-sets/new" : "/definitions";
	}

}
