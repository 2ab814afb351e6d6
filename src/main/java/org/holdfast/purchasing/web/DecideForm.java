package org.holdfast.purchasing.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about two vendors.
 *
 * @param verdict {@code left}, {@code right} or {@code different}
 * @param reason why, may be left out
 */
record DecideForm(@Nullable String verdict, @Nullable String reason) {

	String decided() {
		return (this.verdict != null) ? this.verdict : "";
	}

	String stated() {
		return (this.reason != null) ? this.reason.strip() : "";
	}

}
