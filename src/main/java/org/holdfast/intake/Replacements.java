package org.holdfast.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Tries what a replaced period would do to figures, in a transaction that is given up.
 */
@Component
public class Replacements {

	private final Imports imports;

	private final ReplacedPeriods periods;

	private final Batches batches;

	private final ObjectProvider<ImportImpact> impact;

	private final Clock clock;

	Replacements(Imports imports, ReplacedPeriods periods, Batches batches, ObjectProvider<ImportImpact> impact,
			Clock clock) {
		this.imports = imports;
		this.periods = periods;
		this.batches = batches;
		this.impact = impact;
		this.clock = clock;
	}

	/**
	 * Every figure before and after, if the candidate replaced a period.
	 * @param id a previewed import whose rows have days
	 * @param from first day
	 * @param to last day
	 * @return empty when figures of no period are kept, so that nothing has to be tried
	 */
	@Transactional
	public Optional<List<ImportImpact.Change>> impact(UUID id, LocalDate from, LocalDate to) {
		ImportImpact figures = this.impact.getIfAvailable();
		if (figures == null || !figures.keepsFigures()) {
			return Optional.empty();
		}
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		ImportView view = this.imports.get(id);
		Batch candidate = Batch.candidate(view, view.rows().accepted(), this.clock.instant());
		this.periods.replace(candidate.number(), this.batches.visible().numbers(view.kind()), from, to);
		return Optional.of(figures.of(candidate));
	}

}
