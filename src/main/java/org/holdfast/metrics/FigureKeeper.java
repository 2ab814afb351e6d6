package org.holdfast.metrics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.metrics.FigureComputation.Computed;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the passports of figures that were made on request: of ranges that are not
 * stored, and of periods nothing has been computed for yet.
 */
@Component
class FigureKeeper {

	private final FigureRepository figures;

	private final TransactionTemplate transactions;

	private final Clock clock;

	FigureKeeper(FigureRepository figures, PlatformTransactionManager transactions, Clock clock) {
		this.figures = figures;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Keeps passports. A figure that is stored in the meantime stays as it is stored.
	 * Each source has a transaction of its own: one that held several while it waits for
	 * a computation could make the computation wait for it.
	 * @param made figures that were made on request
	 */
	void keep(List<Computed> made) {
		Map<FigureSource, List<Computed>> bySource = new LinkedHashMap<>();
		made.forEach((one) -> bySource.computeIfAbsent(one.source(), (source) -> new ArrayList<>()).add(one));
		bySource.values()
			.forEach((same) -> this.transactions
				.executeWithoutResult((status) -> this.figures.keep(same, this.clock.instant())));
	}

}
