package org.holdfast.tenancy;

/**
 * Something a person may do. Which role may do what stands in {@link Role}.
 */
public enum Permission {

	/** Change one's own password and language, sign out. */
	OWN_ACCOUNT,

	/** Make and revoke one's own API tokens. */
	OWN_TOKENS,

	/** Revoke every member's API tokens. */
	REVOKE_TOKENS,

	/** See what waits for oneself and choose how to be reminded of it. */
	OWN_WORK,

	/** Read toolkit content. */
	READ_TOOLKIT,

	/** Answer any item. */
	ANSWER,

	/** Answer the items assigned to oneself. */
	ANSWER_ASSIGNED,

	/** Comment on items. */
	COMMENT,

	/** Assign items, complete sections, request sign-off. */
	ASSIGN,

	/** Sign off, when named and never one's own work. */
	SIGN_OFF,

	/** Upload, map, check, commit and withdraw files. */
	IMPORT,

	/** See rows about persons and exact small numbers (logged). */
	SEE_PERSONS,

	/** Read dashboards and passports, suppressed unless {@link #SEE_PERSONS} is held. */
	READ_FIGURES,

	/** View return-on-investment scenarios. */
	VIEW_ROI,

	/** Edit return-on-investment scenarios. */
	EDIT_ROI,

	/** Change definitions, targets, sites and settings; close a period. */
	DEFINE,

	/** Invite, change and remove members. */
	MANAGE_MEMBERS,

	/** Read the institution's audit log. */
	READ_AUDIT,

	/** Create, suspend and archive institutions; invite their first administrator. */
	RUN_PLATFORM,

	/** Edit and publish toolkit editions. */
	EDIT_CONTENT

}
