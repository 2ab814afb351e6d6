package org.holdfast.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.holdfast.definition.Definitions;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.Verification.Reason;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the passports of figures by their codes, also of figures that have been replaced,
 * and computes them anew.
 */
@Service
@Transactional(readOnly = true)
public class Passports {

	private final FigureRepository figures;

	private final FigureComputation computation;

	private final ClosingRepository closings;

	private final Batches batches;

	private final Definitions definitions;

	private final FigureMarks marks;

	Passports(FigureRepository figures, FigureComputation computation, ClosingRepository closings, Batches batches,
			Definitions definitions, FigureMarks marks) {
		this.figures = figures;
		this.computation = computation;
		this.closings = closings;
		this.batches = batches;
		this.definitions = definitions;
		this.marks = marks;
	}

	/**
	 * The passport with a code.
	 * @param code as printed, forgiving of case and blanks
	 * @return the passport
	 * @throws NotFound when the institution has none of that code
	 */
	public Passport get(String code) {
		String tidy = tidy(code);
		Figure figure = this.figures.byPassport(tidy).orElseThrow(NotFound::new);
		boolean exact = CurrentActor.get().may(Permission.SEE_PERSONS);
		return new Passport(this.marks.on(ShownFigure.of(figure, exact), exact), this.figures.sourceOf(tidy),
				figure.computedAt(), this.figures.standing(tidy));
	}

	/**
	 * Computes a figure anew from what is visible and in force now.
	 * @param code the code of its passport
	 * @return whether it is the same, and if not, why
	 * @throws NotFound when the institution has none of that code
	 */
	public Verification verify(String code) {
		String tidy = tidy(code);
		Figure before = this.figures.byPassport(tidy).orElseThrow(NotFound::new);
		FigureSource source = this.figures.sourceOf(tidy);
		BatchSet visible = this.batches.visible();
		List<Computed> now = this.computation.range(before.code().family(), visible, this.definitions.snapshot(),
				before.period(), before.breakdown());
		Computed after = now.stream()
			.filter((one) -> one.measured().code() == before.code()
					&& Objects.equals(one.measured().group(), before.measured().group())
					&& one.period().equals(before.period()))
			.findFirst()
			.orElse(null);
		if (after != null && after.passport().equals(tidy)) {
			return new Verification(true, List.of());
		}
		List<Reason> reasons = new ArrayList<>();
		if (this.figures.standing(tidy) == Passport.Standing.CURRENT) {
			new ClosedPeriods(this.closings.inForce()).over(before.period())
				.ifPresent((closing) -> reasons.add(new Reason("metrics.verify.closed",
						LocalDate.ofInstant(closing.closedAt(), this.definitions.snapshot().zone()).toString())));
		}
		reasons.addAll(reasons(before, source, after));
		return new Verification(false, reasons);
	}

	private static List<Reason> reasons(Figure before, FigureSource source, @Nullable Computed after) {
		List<Reason> reasons = new ArrayList<>();
		if (after == null) {
			reasons.add(new Reason("metrics.verify.noLonger", before.code().name()));
			return reasons;
		}
		Set<String> files = ids(source);
		Set<String> filesNow = ids(after.source());
		files.stream()
			.filter((id) -> !filesNow.contains(id))
			.forEach((id) -> reasons.add(new Reason("metrics.verify.withdrawn", id)));
		filesNow.stream()
			.filter((id) -> !files.contains(id))
			.forEach((id) -> reasons.add(new Reason("metrics.verify.added", id)));
		Map<String, Integer> rules = rules(source);
		Map<String, Integer> rulesNow = rules(after.source());
		rulesNow.forEach((name, version) -> {
			if (!version.equals(rules.get(name))) {
				reasons.add(new Reason("metrics.verify.definition", name));
			}
		});
		rules.keySet()
			.stream()
			.filter((name) -> !rulesNow.containsKey(name))
			.forEach((name) -> reasons.add(new Reason("metrics.verify.definition", name)));
		if (reasons.isEmpty()) {
			reasons.add(new Reason("metrics.verify.value", before.code().name()));
		}
		return reasons;
	}

	private static Set<String> ids(FigureSource source) {
		return source.batches().stream().map(FigureSource.File::id).collect(Collectors.toSet());
	}

	private static Map<String, Integer> rules(FigureSource source) {
		return source.definitions()
			.stream()
			.collect(Collectors.toMap(FigureSource.Rule::name, FigureSource.Rule::version, Math::max));
	}

	private static String tidy(String code) {
		return code.strip().toUpperCase(Locale.ROOT);
	}

}
