package org.holdfast.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.holdfast.metrics.FigureChange.Key;
import org.holdfast.metrics.Measure.Family;
import org.holdfast.metrics.closing.Closing;
import org.holdfast.metrics.closing.Restatement;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the data would make of the figures of closed periods, and what was made of them.
 */
@Repository
class RestatementRepository {

	private final FigureRepository figures;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	RestatementRepository(FigureRepository figures, JdbcClient jdbc, JsonMapper json) {
		this.figures = figures;
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Puts what is proposed for the closed figures of a family in the place of what was
	 * proposed before, in the running transaction.
	 * @param family whose
	 * @param proposals possibly none
	 */
	void propose(Family family, List<Proposal> proposals) {
		this.jdbc.sql("""
				DELETE FROM restated_figure WHERE institution_id = :institution AND family = :family
				AND restatement_id IS NULL""")
			.param("institution", CurrentInstitution.id())
			.param("family", family.name())
			.update();
		if (!proposals.isEmpty()) {
			this.jdbc
				.sql("""
						INSERT INTO restated_figure (institution_id, family, code, period_from, period_to, breakdown, grp, kept, becomes)
						SELECT :institution, :family, r.code, r.period_from, r.period_to, r.breakdown, r.grp, r.kept, r.becomes
						FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r (code text, period_from date, period_to date, breakdown text,
							grp text, kept text, becomes text)""")
				.param("institution", CurrentInstitution.id())
				.param("family", family.name())
				.param("rows",
						this.json.writeValueAsString(proposals.stream().map(RestatementRepository::row).toList()))
				.update();
		}
	}

	private static Map<String, @Nullable Object> row(Proposal proposal) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		Breakdown breakdown = proposal.key().breakdown();
		row.put("code", proposal.key().code().name());
		row.put("period_from", proposal.key().period().from().toString());
		row.put("period_to", proposal.key().period().to().toString());
		row.put("breakdown", (breakdown != null) ? breakdown.code() : null);
		row.put("grp", proposal.key().group());
		row.put("kept", proposal.kept());
		row.put("becomes", proposal.becomes());
		return row;
	}

	/**
	 * What is proposed for figures inside a range.
	 * @param range any range
	 * @param codes the indicators
	 * @return totals first, then by period
	 */
	List<FigureChange> proposed(Period range, Collection<Measure> codes) {
		return changes(this.jdbc.sql("""
				SELECT * FROM restated_figure WHERE institution_id = :institution AND restatement_id IS NULL
				AND period_from >= :from AND period_to <= :to AND code = ANY (:codes)
				ORDER BY breakdown NULLS FIRST, period_to - period_from DESC, period_from, code, grp""")
			.param("institution", CurrentInstitution.id())
			.param("from", range.from())
			.param("to", range.to())
			.param("codes", codes.stream().map(Measure::name).toArray(String[]::new))
			.query(RestatementRepository::proposal)
			.list());
	}

	/**
	 * The figures of which something else is proposed, counted by closed period.
	 * @param period the closed period
	 * @return how many
	 */
	int proposed(Period period) {
		return this.jdbc.sql("""
				SELECT count(*) FROM restated_figure WHERE institution_id = :institution AND restatement_id IS NULL
				AND period_from >= :from AND period_to <= :to""")
			.param("institution", CurrentInstitution.id())
			.param("from", period.from())
			.param("to", period.to())
			.query(Integer.class)
			.single();
	}

	/**
	 * Takes what is proposed for a period: its new figures become those of the
	 * institution, the old ones stay as passports.
	 * @param restatement who does it, and why
	 * @param closing the closing of the period
	 * @param by the same person
	 */
	void take(Restatement restatement, Closing closing, Actor by) {
		this.jdbc
			.sql("""
					INSERT INTO restatement (institution_id, id, closing_id, reason, restated_at, restated_by, restated_name)
					VALUES (:institution, :id, :closing, :reason, :at, :by, :name)""")
			.param("institution", CurrentInstitution.id())
			.param("id", restatement.id())
			.param("closing", closing.id())
			.param("reason", restatement.reason())
			.param("at", Timestamp.from(restatement.at()))
			.param("by", by.accountId())
			.param("name", restatement.by())
			.update();
		List<Proposal> taken = this.jdbc
			.sql("""
					UPDATE restated_figure SET restatement_id = :id WHERE institution_id = :institution AND restatement_id IS NULL
					AND period_from >= :from AND period_to <= :to RETURNING *""")
			.param("institution", CurrentInstitution.id())
			.param("id", restatement.id())
			.param("from", closing.period().from())
			.param("to", closing.period().to())
			.query(RestatementRepository::proposal)
			.list();
		this.figures.restate(passports(taken, true), passports(taken, false), restatement.at());
	}

	/**
	 * The restatements of a closing.
	 * @param closing its id
	 * @return the latest first
	 */
	List<Restatement> of(UUID closing) {
		return this.jdbc.sql("""
				SELECT * FROM restatement WHERE institution_id = :institution AND closing_id = :closing
				ORDER BY restated_at DESC, id""")
			.param("institution", CurrentInstitution.id())
			.param("closing", closing)
			.query((rs, number) -> new Restatement(rs.getObject("id", UUID.class), rs.getString("reason"),
					rs.getTimestamp("restated_at").toInstant(), rs.getString("restated_name"), List.of()))
			.list();
	}

	/**
	 * What a restatement changed.
	 * @param restatement its id
	 * @return totals first, then by period
	 */
	List<FigureChange> taken(UUID restatement) {
		return changes(this.jdbc.sql("""
				SELECT * FROM restated_figure WHERE institution_id = :institution AND restatement_id = :restatement
				ORDER BY breakdown NULLS FIRST, period_to - period_from DESC, period_from, code, grp""")
			.param("institution", CurrentInstitution.id())
			.param("restatement", restatement)
			.query(RestatementRepository::proposal)
			.list());
	}

	private List<FigureChange> changes(List<Proposal> proposals) {
		Set<String> passports = new HashSet<>(passports(proposals, true));
		passports.addAll(passports(proposals, false));
		Map<String, Figure> named = this.figures.named(passports);
		List<FigureChange> changes = new ArrayList<>();
		for (Proposal proposal : proposals) {
			changes.add(new FigureChange(proposal.key(), (proposal.kept() != null) ? named.get(proposal.kept()) : null,
					(proposal.becomes() != null) ? named.get(proposal.becomes()) : null));
		}
		return changes;
	}

	private static List<String> passports(List<Proposal> proposals, boolean kept) {
		return proposals.stream()
			.map((proposal) -> kept ? proposal.kept() : proposal.becomes())
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
	}

	private static Proposal proposal(ResultSet rs, int number) throws SQLException {
		String breakdown = rs.getString("breakdown");
		return new Proposal(
				new Key(Measure.valueOf(rs.getString("code")),
						new Period(rs.getObject("period_from", LocalDate.class),
								rs.getObject("period_to", LocalDate.class)),
						(breakdown != null) ? Breakdown.of(breakdown).orElseThrow() : null, rs.getString("grp")),
				rs.getString("kept"), rs.getString("becomes"));
	}

	/**
	 * What the data would make of a closed figure.
	 *
	 * @param key which figure
	 * @param kept the passport of the one that is kept, absent when there was none
	 * @param becomes the passport of the other, absent when there would be none
	 */
	record Proposal(Key key, @Nullable String kept, @Nullable String becomes) {

	}

}
