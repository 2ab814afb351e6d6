package org.holdfast.intake.web;

import org.jspecify.annotations.Nullable;

/**
 * Why a file is withdrawn.
 *
 * @param reason in words
 */
record WithdrawForm(@Nullable String reason) {

	String stated() {
		return (this.reason != null) ? this.reason.strip() : "";
	}

}
