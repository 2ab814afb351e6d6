package org.holdfast.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.holdfast.definition.Definitions;
import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.intake.ImportImpact.Change;
import org.holdfast.intake.withdrawal.FigureUse;
import org.holdfast.intake.withdrawal.FigureUses;
import org.holdfast.intake.withdrawal.WithdrawalFigures;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the figures with and without a visible batch, and names the places where
 * figures made from it were shown for good.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FigureWithdrawal implements WithdrawalFigures {

	private static final String MADE_FROM = """
			FROM figure f JOIN figure_source s ON s.institution_id = f.institution_id AND s.id = f.source_id
			WHERE f.institution_id = :institution AND s.batches @> jsonb_build_array(jsonb_build_object('id', CAST(:batch AS text)))""";

	private final FigureImpact impact;

	private final Batches batches;

	private final Definitions definitions;

	private final List<FigureUses> uses;

	private final JdbcClient jdbc;

	FigureWithdrawal(FigureImpact impact, Batches batches, Definitions definitions, List<FigureUses> uses,
			JdbcClient jdbc) {
		this.impact = impact;
		this.batches = batches;
		this.definitions = definitions;
		this.uses = List.copyOf(uses);
		this.jdbc = jdbc;
	}

	@Override
	public Touched without(Batch batch) {
		List<FigureUse> relied = new ArrayList<>(baseline(batch));
		this.uses.forEach((one) -> one.stated().forEach((stated) -> {
			if (madeFrom(batch.importId(), stated.passports())) {
				relied.add(stated.use());
			}
		}));
		int[] counts = this.jdbc.sql("SELECT count(*) FILTER (WHERE f.superseded_at IS NULL), count(*) " + MADE_FROM)
			.param("institution", CurrentInstitution.id())
			.param("batch", batch.importId())
			.query((rs, number) -> new int[] { rs.getInt(1), rs.getInt(2) })
			.single();
		BatchSet visible = this.batches.visible();
		List<Change> changes = this.impact.between(batch, visible, visible.without(batch))
			.stream()
			.filter((change) -> change.closed() || !Objects.equals(change.before(), change.after()))
			.toList();
		return new Touched(changes, counts[0], counts[1], relied);
	}

	private boolean madeFrom(UUID batch, Set<String> passports) {
		return !passports.isEmpty()
				&& this.jdbc.sql("SELECT EXISTS (SELECT 1 " + MADE_FROM + " AND f.passport = ANY (:passports))")
					.param("institution", CurrentInstitution.id())
					.param("batch", batch)
					.param("passports", new HashSet<>(passports).toArray(String[]::new))
					.query(Boolean.class)
					.single();
	}

	/** Later spend is compared with the baseline period. */
	private List<FigureUse> baseline(Batch batch) {
		if (!Family.SPEND.kinds().contains(batch.kind())) {
			return List.of();
		}
		return this.definitions.snapshot()
			.baselinePeriod()
			.filter((period) -> batch.firstDay() == null || batch.lastDay() == null
					|| period.intersect(new Period(batch.firstDay(), batch.lastDay())).isPresent())
			.map((period) -> new FigureUse("baseline", period.from() + " – " + period.to(),
					"/definitions/baseline-period"))
			.stream()
			.toList();
	}

}
