package org.holdfast.metrics;

import java.time.Clock;
import java.util.List;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.definition.Definitions;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.tenancy.CurrentInstitution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Computes stale figures anew and puts them in the place of the old ones, in one
 * transaction: a reader sees the old set or the new one. Batches are read before rules
 * and rules before rows; what a set of batches holds never changes, so the figures are of
 * one moment.
 */
@Service
class FigureRefresh {

	private static final Logger logger = LoggerFactory.getLogger(FigureRefresh.class);

	private final FigureState state;

	private final FigureComputation computation;

	private final FigureRepository figures;

	private final FigureSuppression suppression;

	private final Batches batches;

	private final Definitions definitions;

	private final JdbcClient jdbc;

	private final Clock clock;

	FigureRefresh(FigureState state, FigureComputation computation, FigureRepository figures,
			FigureSuppression suppression, Batches batches, Definitions definitions, JdbcClient jdbc, Clock clock) {
		this.state = state;
		this.computation = computation;
		this.figures = figures;
		this.suppression = suppression;
		this.batches = batches;
		this.definitions = definitions;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Computes what is stale for the institution in force; only one computation of an
	 * institution runs at a time, on any node.
	 */
	@Transactional
	void refresh() {
		this.jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:institution, 7))) AS lock")
			.param("institution", CurrentInstitution.id().toString())
			.query(Integer.class)
			.single();
		List<FigureState.State> stale = this.state.stale();
		if (stale.isEmpty()) {
			return;
		}
		BatchSet visible = this.batches.visible();
		DefinitionSnapshot rules = this.definitions.snapshot();
		for (FigureState.State one : stale) {
			long began = System.nanoTime();
			List<Computed> computed = this.computation.all(one.family(), visible, rules);
			long read = System.nanoTime();
			this.figures.swap(one.family(), this.suppression.decide(computed, rules), this.clock.instant());
			this.state.computed(one.family(), one.marks(), this.clock.instant());
			logger.info("{} figures of {} computed in {} ms, stored in {} ms", computed.size(), one.family(),
					(read - began) / 1_000_000, (System.nanoTime() - read) / 1_000_000);
		}
	}

}
