package org.holdfast.tenancy;

import java.util.Set;

/**
 * What a membership allows. The only table of permissions in Holdfast: the documentation
 * page and the role tests are derived from it.
 */
public enum Role {

	/** Reads dashboards and toolkits; signs off when named. */
	EXECUTIVE(Permission.OWN_WORK, Permission.READ_TOOLKIT, Permission.SIGN_OFF, Permission.READ_FIGURES,
			Permission.VIEW_ROI),

	/** Answers the items assigned to them. */
	CONTRIBUTOR(Permission.OWN_WORK, Permission.READ_TOOLKIT, Permission.ANSWER_ASSIGNED, Permission.COMMENT),

	/** Works through the toolkits and loads the files. */
	MANAGER(Permission.OWN_WORK, Permission.READ_TOOLKIT, Permission.ANSWER, Permission.COMMENT, Permission.ASSIGN,
			Permission.SIGN_OFF, Permission.IMPORT, Permission.SEE_PERSONS, Permission.READ_FIGURES,
			Permission.VIEW_ROI, Permission.EDIT_ROI),

	/** Everything a manager may, and the settings and people of the institution. */
	ADMINISTRATOR(Permission.OWN_WORK, Permission.READ_TOOLKIT, Permission.ANSWER, Permission.COMMENT,
			Permission.ASSIGN, Permission.SIGN_OFF, Permission.IMPORT, Permission.SEE_PERSONS, Permission.READ_FIGURES,
			Permission.VIEW_ROI, Permission.EDIT_ROI, Permission.REVOKE_TOKENS, Permission.DEFINE,
			Permission.MANAGE_MEMBERS, Permission.READ_AUDIT),

	/** The Democracy Collaborative: institutions and content, never a person's row. */
	STAFF(Permission.READ_TOOLKIT, Permission.RUN_PLATFORM, Permission.EDIT_CONTENT);

	private final Set<Permission> permissions;

	Role(Permission... permissions) {
		this.permissions = Set.of(permissions);
	}

	/**
	 * Whether this role holds a permission. Everybody signed in holds
	 * {@link Permission#OWN_ACCOUNT} and {@link Permission#OWN_TOKENS}.
	 * @param permission the permission asked for
	 * @return whether it is held
	 */
	public boolean may(Permission permission) {
		return permission == Permission.OWN_ACCOUNT || permission == Permission.OWN_TOKENS
				|| this.permissions.contains(permission);
	}

}
