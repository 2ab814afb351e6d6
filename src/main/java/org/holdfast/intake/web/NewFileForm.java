package org.holdfast.intake.web;

import java.util.HashMap;
import java.util.Map;

import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a file they bring in.
 *
 * @param kind what it holds
 * @param source the name of its source
 * @param asOf the day a roster is of
 * @param controlTotal the sum or number to compare with
 * @param controlTotals the same by month, one a line
 */
record NewFileForm(String kind, String source, String asOf, String controlTotal, String controlTotals) {

	/** The part in which the browser says how many columns it left out. */
	static final String LEFT_OUT = "leftOut";

	static NewFileForm of(UploadedForm form) {
		return new NewFileForm(form.text("kind"), form.text("source"), form.text("asOf"), form.text("controlTotal"),
				form.text("controlTotals"));
	}

	/**
	 * The form as a program would have sent it.
	 * @param form the form as it came
	 * @param sourceKnown whether a mapping is remembered under the name of the source
	 * @return the same file with fewer fields
	 */
	UploadedForm told(UploadedForm form, boolean sourceKnown) {
		Map<String, String> fields = new HashMap<>();
		fields.put("kind", this.kind);
		if (!this.controlTotal.isEmpty()) {
			fields.put("controlTotal", this.controlTotal);
		}
		if (form.field(LEFT_OUT) != null) {
			fields.put(LEFT_OUT, form.text(LEFT_OUT));
		}
		if (!this.controlTotals.isEmpty()) {
			fields.put("controlTotals", this.controlTotals);
		}
		if (sourceKnown) {
			fields.put("source", this.source);
		}
		String day = day();
		if (day != null && "roster".equals(this.kind)) {
			fields.put(UploadReader.MAPPING, "{\"constants\":{\"as_of\":\"" + day + "\"}}");
		}
		return new UploadedForm(form.file(), fields);
	}

	private @Nullable String day() {
		if (this.asOf.isEmpty()) {
			return null;
		}
		if (!this.asOf.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}")) {
			throw Refused.of("/asOf", "intake.asOf.unreadable");
		}
		return this.asOf;
	}

}
