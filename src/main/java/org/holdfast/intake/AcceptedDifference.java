package org.holdfast.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

import org.holdfast.intake.preview.MonthTotal;
import org.holdfast.intake.preview.PreviewStore;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How far a file is off the total that was typed for it, for its months or in its own
 * total row.
 */
@Component
class AcceptedDifference {

	private final PreviewStore previews;

	AcceptedDifference(PreviewStore previews) {
		this.previews = previews;
	}

	/**
	 * Whether a total differs.
	 * @param view a compared import
	 * @return whether somebody has to accept that
	 */
	static boolean differs(ImportView view) {
		return problem(view, Rule.CONTROL_TOTAL_DIFFERS).isPresent();
	}

	/**
	 * How far the file is off.
	 * @param view a compared import
	 * @return dollars, people or rows too many, negative for too few; absent when nothing
	 * differs or the months make up for each other
	 */
	@Nullable BigDecimal of(ImportView view) {
		if (!differs(view)) {
			return null;
		}
		BigDecimal typed = view.controlTotal();
		Optional<BigDecimal> found = problem(view, Rule.CONTROL_TOTAL_DIFFERS).flatMap(AcceptedDifference::ofFile);
		if (typed != null && found.isPresent()) {
			return found.get().subtract(typed);
		}
		BigDecimal months = this.previews.months(view.id())
			.stream()
			.map(MonthTotal::difference)
			.flatMap((difference) -> Optional.ofNullable(difference).stream())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return (months.signum() != 0) ? months : ofTotalRow(view);
	}

	private static @Nullable BigDecimal ofTotalRow(ImportView view) {
		Optional<BigDecimal> sum = problem(view, Rule.CONTROL_TOTAL_DIFFERS).flatMap(AcceptedDifference::ofRow);
		Optional<BigDecimal> stated = problem(view, Rule.TOTAL_ROW).flatMap(AcceptedDifference::ofRow);
		return sum.flatMap((found) -> stated.map(found::subtract)).orElse(null);
	}

	private static Optional<ImportView.Problem> problem(ImportView view, Rule rule) {
		return view.problems().stream().filter((problem) -> problem.rule().equals(rule.code())).findFirst();
	}

	/** What the whole file was found to come to, where something else was typed. */
	private static Optional<BigDecimal> ofFile(ImportView.Problem problem) {
		return value(problem, (sample) -> sample.row() == 0 && sample.column() == null);
	}

	private static Optional<BigDecimal> ofRow(ImportView.Problem problem) {
		return value(problem, (sample) -> sample.row() > 0);
	}

	private static Optional<BigDecimal> value(ImportView.Problem problem, Predicate<ImportView.Sample> wanted) {
		return problem.samples()
			.stream()
			.filter((sample) -> wanted.test(sample) && sample.value() != null)
			.map((sample) -> new BigDecimal(sample.value()))
			.findFirst();
	}

}
