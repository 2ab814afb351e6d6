package org.holdfast.roi;

import java.util.List;
import java.util.Set;

import org.holdfast.intake.withdrawal.FigureUse;
import org.holdfast.intake.withdrawal.FigureUses;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names the scenarios whose numbers were taken from figures.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScenarioFigures implements FigureUses {

	private final JdbcClient jdbc;

	ScenarioFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Stated> stated() {
		return this.jdbc
			.sql("""
					SELECT s.id, s.name, array_agg(DISTINCT found.code[1]) FROM roi_scenario s
					CROSS JOIN LATERAL regexp_matches(CAST(s.inputs AS text), 'HF-[0-9A-Z]{4}-[0-9A-Z]{4}', 'g') AS found (code)
					WHERE s.institution_id = :institution GROUP BY s.id, s.name ORDER BY lower(s.name)""")
			.param("institution", CurrentInstitution.id())
			.query((rs, number) -> new Stated(new FigureUse("scenario", rs.getString(2), "/returns/" + rs.getString(1)),
					Set.of((String[]) rs.getArray(3).getArray())))
			.list();
	}

}
