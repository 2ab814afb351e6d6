package org.holdfast.intake.web.mapping;

import java.math.BigDecimal;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.holdfast.intake.Mapping;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How what stands in a column is changed, as a person typed it.
 *
 * @param split what stands between the parts
 * @param take which part
 * @param sign how the second column gives the sign, empty when it does not
 * @param second the second column
 * @param times what a number is multiplied by
 */
record MakingForm(String split, String take, String sign, String second, String times) {

	static final MakingForm NONE = new MakingForm("", "", "", "", "");

	private static final int LONGEST = 20;

	private static final int MOST_PARTS = 50;

	static MakingForm of(Mapping.Transform transform) {
		boolean two = transform.from().size() > 1;
		return new MakingForm((transform.split() != null) ? transform.split() : "",
				(transform.take() != null) ? transform.take().toString() : "",
				(transform.sign() != null) ? transform.sign() : "", two ? transform.from().get(1) : "",
				(transform.times() != null) ? transform.times().toPlainString() : "");
	}

	static MakingForm of(HttpServletRequest request, String field) {
		String split = request.getParameter("split." + field);
		String second = MappingForm.parameter(request, "second." + field);
		return new MakingForm((split != null) ? split : "", MappingForm.parameter(request, "take." + field),
				MappingForm.parameter(request, "sign." + field), second.isEmpty() ? "" : second.substring(1),
				MappingForm.parameter(request, "times." + field));
	}

	public boolean empty() {
		return this.split.isEmpty() && this.take.isEmpty() && this.sign.isEmpty() && this.times.isEmpty();
	}

	/**
	 * The way that was typed.
	 * @param field the canonical column
	 * @param column the column it begins with, absent when none was chosen
	 * @return the way
	 * @throws Refused when something is missing or cannot be read
	 */
	Mapping.Transform transform(String field, @Nullable String column) {
		if (column == null) {
			throw Refused.of("/column." + field, "intake.making.column", field);
		}
		if (!this.sign.isEmpty()) {
			if (this.second.isEmpty()) {
				throw Refused.of("/second." + field, "intake.making.second.missing");
			}
			return new Mapping.Transform(List.of(column, this.second), null, null, this.sign, factor(field));
		}
		if (this.split.isEmpty() != this.take.isEmpty() || this.split.length() > LONGEST) {
			throw Refused.of("/split." + field, "intake.making.both");
		}
		return new Mapping.Transform(List.of(column), this.split.isEmpty() ? null : this.split, part(field), null,
				factor(field));
	}

	private @Nullable Integer part(String field) {
		if (this.take.isEmpty()) {
			return null;
		}
		if (this.take.matches("[0-9]{1,2}") && Integer.parseInt(this.take) > 0
				&& Integer.parseInt(this.take) <= MOST_PARTS) {
			return Integer.valueOf(this.take);
		}
		throw Refused.of("/take." + field, "intake.making.take.unreadable");
	}

	private @Nullable BigDecimal factor(String field) {
		if (this.times.isEmpty()) {
			return null;
		}
		if (this.times.matches("[0-9]{1,6}([.][0-9]{1,6})?") && new BigDecimal(this.times).signum() > 0) {
			return new BigDecimal(this.times);
		}
		throw Refused.of("/times." + field, "intake.making.times.unreadable");
	}

}
