package org.holdfast.purchasing;

import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which vendors count as one, as figures and their passports name it.
 */
@Component
public class VendorMerges {

	private final JdbcClient jdbc;

	VendorMerges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The version of the decisions in force. Read it before the rows.
	 * @return 0 when no vendors are merged, otherwise a number that no other set of
	 * decisions has
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int version() {
		return this.jdbc.sql("""
				SELECT CASE WHEN EXISTS (SELECT 1 FROM vendor_merge WHERE institution_id = :institution)
					THEN coalesce(max(greatest(number, revoked_number)), 0) ELSE 0 END
				FROM vendor_decision WHERE institution_id = :institution AND same""")
			.param("institution", CurrentInstitution.id())
			.query(Integer.class)
			.single();
	}

}
