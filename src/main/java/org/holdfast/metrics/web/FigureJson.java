package org.holdfast.metrics.web;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import org.holdfast.metrics.FigureAnswer;
import org.holdfast.metrics.Passport;
import org.holdfast.metrics.ShownFigure;
import org.holdfast.metrics.mark.FigureMark;
import org.jspecify.annotations.Nullable;

/**
 * Figures and passports as the API writes them: exact numbers are texts.
 */
final class FigureJson {

	private FigureJson() {
	}

	static Map<String, @Nullable Object> figure(ShownFigure figure) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("code", figure.code().name());
		json.put("group", figure.group());
		json.put("numerator", figure.numerator());
		json.put("denominator", figure.denominator());
		json.put("value", figure.value());
		json.put("unit", figure.code().unit().code());
		json.put("coverage", figure.coverage());
		json.put("bounds", figure.bounds());
		json.put("excluded", figure.excluded());
		json.put("asOf", (figure.asOf() != null) ? figure.asOf().toString() : null);
		json.put("notes", figure.notes());
		json.put("suppressed", figure.suppressed());
		json.put("status", figure.status());
		json.put("marks", figure.marks().stream().map(FigureJson::mark).toList());
		json.put("passport", figure.passport());
		return json;
	}

	private static Map<String, @Nullable Object> mark(FigureMark mark) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("import", mark.importId());
		json.put("file", mark.fileName());
		json.put("goodRowsOnly", mark.incomplete());
		json.put("rejected", mark.rejected());
		json.put("totalDiffers", mark.differs());
		json.put("difference", mark.difference());
		json.put("acceptedBy", mark.acceptedBy());
		return json;
	}

	static Map<String, @Nullable Object> answer(String institution, String from, String to, FigureAnswer answer) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("institution", institution);
		json.put("from", from);
		json.put("to", to);
		json.put("computedAt", (answer.computedAt() != null) ? answer.computedAt().toString() : null);
		json.put("stale", answer.staleSince() != null);
		json.put("figures", answer.figures().stream().map(FigureJson::figure).toList());
		return json;
	}

	static Map<String, @Nullable Object> passport(String institution, Passport passport) {
		ShownFigure figure = passport.figure();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("code", figure.passport());
		json.put("indicator", Map.of("code", figure.code().name(), "version", 1));
		json.put("institution", institution);
		json.put("from", figure.period().from().toString());
		json.put("to", figure.period().to().toString());
		json.put("breakdown", (figure.breakdown() != null) ? figure.breakdown().code() : null);
		json.put("group", figure.group());
		json.put("bounds", figure.bounds());
		json.put("numerator", figure.numerator());
		json.put("denominator", figure.denominator());
		json.put("value", figure.value());
		json.put("excluded", figure.excluded());
		json.put("coverage", figure.coverage());
		json.put("asOf", (figure.asOf() != null) ? figure.asOf().toString() : null);
		json.put("definitions", passport.source().definitions());
		json.put("batches", passport.source().batches().stream().map((file) -> {
			Map<String, Object> batch = new LinkedHashMap<>();
			batch.put("id", file.id());
			batch.put("sha256", file.sha256());
			batch.put("mappingVersion", file.mappingVersion());
			batch.put("rows", file.rows());
			if (file.goodRowsOnly()) {
				batch.put("goodRowsOnly", true);
			}
			return batch;
		}).toList());
		json.put("marks", figure.marks().stream().map(FigureJson::mark).toList());
		if (passport.standing() == Passport.Standing.ON_REQUEST) {
			json.put("adHoc", true);
		}
		json.put("suppression", figure.suppression());
		json.put("computedAt", passport.computedAt().truncatedTo(ChronoUnit.MILLIS).toString());
		return json;
	}

}
