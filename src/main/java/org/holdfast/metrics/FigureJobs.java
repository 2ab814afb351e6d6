package org.holdfast.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.holdfast.definition.DefinitionChanged;
import org.holdfast.intake.BatchCommitted;
import org.holdfast.intake.BatchWithdrawn;
import org.holdfast.intake.Kind;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.purchasing.VendorMergesChanged;
import org.holdfast.tenancy.BackgroundWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Marks what a change touches, in the transaction of the change, and has it computed anew
 * in the background.
 */
@Component
class FigureJobs {

	static final String COMPUTE = "compute-figures";

	private final FigureState state;

	private final BackgroundWork work;

	private final Clock clock;

	FigureJobs(FigureState state, BackgroundWork work, Clock clock) {
		this.state = state;
		this.work = work;
		this.clock = clock;
	}

	@EventListener
	void on(BatchCommitted event) {
		stale(event.institutionId(), families(event.kind()));
	}

	@EventListener
	void on(BatchWithdrawn event) {
		stale(event.institutionId(), families(event.kind()));
	}

	@EventListener
	void on(DefinitionChanged event) {
		stale(event.institutionId(), families(event.kind()));
	}

	@EventListener
	void on(VendorMergesChanged event) {
		stale(event.institutionId(), EnumSet.of(Family.SPEND));
	}

	/**
	 * Has all figures of an institution computed anew.
	 * @param institution which, in force
	 */
	void everything(UUID institution) {
		stale(institution, EnumSet.allOf(Family.class));
	}

	private void stale(UUID institution, Set<Family> families) {
		if (families.isEmpty()) {
			return;
		}
		// in the order in which a computation clears the marks, so that neither waits for
		// the other
		families.stream()
			.sorted(Comparator.comparing(Family::name))
			.forEach((family) -> this.state.mark(family, this.clock.instant()));
		this.work.soon(COMPUTE, institution);
	}

	private static Set<Family> families(Kind kind) {
		EnumSet<Family> families = EnumSet.noneOf(Family.class);
		for (Family family : Family.values()) {
			if (family.kinds().contains(kind)) {
				families.add(family);
			}
		}
		return families;
	}

	private static Set<Family> families(String definition) {
		return switch (definition) {
			case "geography-sets", "po-box-zips", "fiscal-year" -> EnumSet.allOf(Family.class);
			case "living-wages", "institution", "sites" -> EnumSet.of(Family.ROSTER);
			case "targeted-jobs", "data-as-of" -> EnumSet.of(Family.HIRES);
			case "pathway-sources" -> EnumSet.of(Family.HIRES, Family.APPLICATIONS);
			case "frontline-jobs" -> EnumSet.of(Family.ADVANCEMENT);
			case "addressable-spend", "local-vendor-rule", "diverse-categories" -> EnumSet.of(Family.SPEND);
			case "suppression" -> EnumSet.complementOf(EnumSet.of(Family.SPEND));
			default -> EnumSet.noneOf(Family.class);
		};
	}

	/**
	 * The work itself, as the queue knows it.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Queue {

		@Bean
		OneTimeTask<Void> computeFigures(FigureRefresh refresh) {
			return BackgroundWork.forInstitution(COMPUTE, Duration.ofSeconds(2), refresh::refresh);
		}

	}

}
