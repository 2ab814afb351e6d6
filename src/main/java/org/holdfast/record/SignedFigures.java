package org.holdfast.record;

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
 * Names the signed pages whose answers state passports of figures.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SignedFigures implements FigureUses {

	private final JdbcClient jdbc;

	SignedFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Stated> stated() {
		return this.jdbc.sql("""
				SELECT o.id, o.toolkit || '/' || o.page, o.cycle, array_agg(DISTINCT found.code[1]) FROM sign_off o
				JOIN sign_off_seal s ON s.institution_id = o.institution_id AND s.sign_off_id = o.id
				CROSS JOIN LATERAL regexp_matches(s.document, 'HF-[0-9A-Z]{4}-[0-9A-Z]{4}', 'g') AS found (code)
				WHERE o.institution_id = :institution AND o.state = 'ACCEPTED'
				GROUP BY o.id, o.toolkit, o.page, o.cycle ORDER BY o.cycle, 2""")
			.param("institution", CurrentInstitution.id())
			.query((rs, number) -> new Stated(new FigureUse("signed-page", rs.getString(2) + ", " + rs.getString(3),
					"/record/sign-offs/" + rs.getString(1)), Set.of((String[]) rs.getArray(4).getArray())))
			.list();
	}

}
