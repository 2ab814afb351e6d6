package org.holdfast.institution;

import java.util.List;
import java.util.UUID;

import org.holdfast.tenancy.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a person who signs in belongs. Read with no institution in force, by the policy
 * that opens a person's own memberships to them and nothing else.
 */
@Service
public class Memberships {

	private static final String OWN = """
			SELECT m.institution_id, i.name, i.state, m.role
			  FROM membership m JOIN institution i ON i.institution_id = m.institution_id
			 WHERE m.account_id = :account AND m.active
			 ORDER BY lower(i.name), m.institution_id
			""";

	private final JdbcClient jdbc;

	Memberships(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The institutions a person belongs to now, active or not. The running transaction
	 * has no institution in force afterwards.
	 * @param account the person
	 * @return sorted by name
	 */
	@Transactional(readOnly = true)
	public List<MembershipView> of(UUID account) {
		this.jdbc.sql("SELECT set_config('app.institution_id', '', true), set_config('app.account_id', :account, true)")
			.param("account", account.toString())
			.query()
			.singleRow();
		return this.jdbc.sql(OWN)
			.param("account", account)
			.query((row, number) -> new MembershipView(row.getObject("institution_id", UUID.class),
					row.getString("name"), InstitutionState.valueOf(row.getString("state")),
					Role.valueOf(row.getString("role"))))
			.list();
	}

}
