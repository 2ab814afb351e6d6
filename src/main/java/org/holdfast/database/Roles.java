package org.holdfast.database;

import java.util.HashMap;
import java.util.Map;

/**
 * The roles Holdfast's database has, as {@code db/roles.sql} makes them.
 *
 * @param owner migrates, owns the tables
 * @param app serves requests, under the policies
 * @param loader copies lines into the leaves
 * @param crossing cannot sign in; owns the functions that reach across institutions
 * @param backup reads all for a backup; without a password here it gets none
 */
record Roles(Login owner, Login app, Login loader, String crossing, String backup) {

	/**
	 * The variables of {@code db/roles.sql}.
	 * @return values by variable name
	 */
	Map<String, String> variables() {
		Map<String, String> variables = new HashMap<>();
		variables.put("owner", this.owner.user());
		variables.put("owner_password", this.owner.password());
		variables.put("app", this.app.user());
		variables.put("app_password", this.app.password());
		variables.put("loader", this.loader.user());
		variables.put("loader_password", this.loader.password());
		variables.put("crossing", this.crossing);
		variables.put("backup", this.backup);
		variables.put("backup_password", "");
		return variables;
	}

	/**
	 * The names migrations grant to, as Flyway's placeholders.
	 * @return role names by placeholder
	 */
	Map<String, String> placeholders() {
		return Map.of("app", this.app.user(), "loader", this.loader.user(), "crossing", this.crossing, "backup",
				this.backup);
	}

}
