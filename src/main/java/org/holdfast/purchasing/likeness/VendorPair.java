package org.holdfast.purchasing.likeness;

import java.util.UUID;

/**
 * Two vendors that may be one.
 *
 * @param id its id
 * @param likeness why
 * @param left one
 * @param right the other
 */
public record VendorPair(UUID id, Likeness likeness, VendorCard left, VendorCard right) {

	/**
	 * Which of the two is more likely to have the better facts: the one a vendor file
	 * describes, else the one with more lines.
	 * @return {@code left} or {@code right}
	 */
	public String suggested() {
		boolean right = (this.left.master() != this.right.master()) ? this.right.master()
				: this.right.lines() > this.left.lines();
		return right ? "right" : "left";
	}

	public boolean sharesZip() {
		return Likeness.share(this.left.zips(), this.right.zips());
	}

}
