package org.holdfast.intake.web;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A file of purchases and what must become of it.
 *
 * @param name number and name of the case
 * @param fileName the name it is sent under
 * @param content its bytes
 * @param state the state in which its import rests
 * @param reason the reason, absent when any rule of the file will do
 * @param accepted rows that would count
 * @param rejected rows with an error
 * @param excluded rows left out
 * @param amount sum of the accepted rows, absent when nothing was read
 * @param rule a rule that must be told of, absent for none
 * @param row the row it must name, absent for any
 * @param column the column it must name, absent for any
 */
record UploadCase(String name, String fileName, byte[] content, String state, @Nullable String reason, int accepted,
		int rejected, int excluded, @Nullable String amount, @Nullable String rule, @Nullable Integer row,
		@Nullable String column) {

	static UploadCase failed(String name, String content, String reason) {
		return failed(name, bytes(content), reason);
	}

	static UploadCase failed(String name, byte[] content, @Nullable String reason) {
		return new UploadCase(name, "data.csv", content, "failed", reason, 0, 0, 0, null, reason, null, null);
	}

	static UploadCase waiting(String name, String content, String reason) {
		return new UploadCase(name, "data.csv", bytes(content), "needs-mapping", reason, 0, 0, 0, null, reason, null,
				null);
	}

	static UploadCase previewed(String name, String content, int accepted, int rejected, int excluded, String amount) {
		return new UploadCase(name, "data.csv", bytes(content), "previewed", null, accepted, rejected, excluded, amount,
				null, null, null);
	}

	static UploadCase whole(String name, String content) {
		return previewed(name, content, 100, 0, 0, "1000.00");
	}

	static UploadCase whole(String name, byte[] content) {
		return new UploadCase(name, "data.csv", content, "previewed", null, 100, 0, 0, "1000.00", null, null, null);
	}

	static UploadCase oneBad(String name, String content, String rule) {
		return new UploadCase(name, "data.csv", bytes(content), "previewed", null, 99, 1, 0, "990.00", rule, 52, null);
	}

	UploadCase telling(String told) {
		return new UploadCase(this.name, this.fileName, this.content, this.state, this.reason, this.accepted,
				this.rejected, this.excluded, this.amount, told, this.row, this.column);
	}

	UploadCase at(@Nullable Integer place, @Nullable String named) {
		return new UploadCase(this.name, this.fileName, this.content, this.state, this.reason, this.accepted,
				this.rejected, this.excluded, this.amount, this.rule, place, named);
	}

	UploadCase named(String sentAs) {
		return new UploadCase(this.name, sentAs, this.content, this.state, this.reason, this.accepted, this.rejected,
				this.excluded, this.amount, this.rule, this.row, this.column);
	}

	@Override
	public String toString() {
		return this.name;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
