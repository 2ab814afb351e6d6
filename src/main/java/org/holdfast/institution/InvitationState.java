package org.holdfast.institution;

/**
 * What became of an invitation.
 */
enum InvitationState {

	/** It waits for an answer or has expired unanswered. */
	OPEN,

	/** The person is a member. */
	ACCEPTED,

	/** It was withdrawn. */
	REVOKED

}
