package org.holdfast.institution.web;

import java.util.List;

import org.holdfast.tenancy.Role;
import org.holdfast.web.Choice;

/**
 * The roles a member may have, with a sentence about each.
 */
final class Roles {

	private Roles() {
	}

	static List<Choice> choices() {
		return List.of(choice(Role.MANAGER), choice(Role.CONTRIBUTOR), choice(Role.EXECUTIVE),
				choice(Role.ADMINISTRATOR));
	}

	private static Choice choice(Role role) {
		return Choice.key(role.name(), "web.role." + role).hint("institution.role." + role);
	}

}
