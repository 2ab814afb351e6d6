package org.holdfast.metrics.suppression;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Decides on shares whose people are part of those of another share: hires into targeted
 * jobs (H6) are among all hires (H1), who is both local and of a minority (H3) is local
 * (H1) and of a minority (H2). Such a share could be subtracted from the other, as a
 * whole and part by part: it is shown for whole fiscal years only, and where the
 * differences are no small counts. The argument stands in
 * {@code docs/domain/suppression.md}.
 */
public final class PartShares {

	private static final Map<String, List<String>> WHOLES = Map.of("H3", List.of("H1", "H2"), "H6", List.of("H1"));

	private static final String PEOPLE = "HD";

	private static final String UNDEFINED = "no-definition";

	private static final String YEAR = "fiscal-year";

	private final Treatments treatments;

	private final Map<FigureKey, PublishedFigure> figures = new HashMap<>();

	private final List<PublishedFigure> parts;

	private final Limits limits;

	/**
	 * Takes what was decided of the other figures.
	 * @param treatments what may be shown of all figures that are not part of others
	 * @param figures those figures
	 * @param parts the figures that are part of them
	 * @param threshold the smallest count about people that is shown
	 */
	public PartShares(Treatments treatments, Collection<PublishedFigure> figures, Collection<PublishedFigure> parts,
			int threshold) {
		this.treatments = treatments;
		this.parts = List.copyOf(parts);
		this.limits = new Limits(threshold - 1, false);
		figures.forEach((figure) -> this.figures.put(figure.key(), figure));
	}

	/**
	 * Whether a share is part of others.
	 * @param code an indicator
	 * @return whether this class decides on it
	 */
	public static boolean isPart(String code) {
		return WHOLES.containsKey(code);
	}

	/**
	 * What may be shown of a share that is part of others.
	 * @param part its numbers
	 * @return its treatment
	 */
	public Treatment of(PublishedFigure part) {
		FigureKey key = part.key();
		PublishedFigure people = people(key);
		boolean counted = people != null && this.treatments.of(people.key()).shown();
		if (counted && people != null && isOfNobody(part, people)) {
			return new Treatment(Visibility.SHOWN, false, reasonsOfNobody(part, people));
		}
		boolean year = key.dimension() == null && YEAR.equals(key.periodKind());
		List<PublishedFigure> wholes = wholes(part);
		if (counted && year && mayBeRead(part, wholes)) {
			boolean sides = sidesMayBeRead(part, wholes);
			return new Treatment(Visibility.SHOWN, !sides,
					sides ? this.treatments.of(wholes.getFirst().key()).hiddenReasons() : reasons(part, wholes));
		}
		return new Treatment(
				(year && isTold(part, wholes)) ? Visibility.HIDDEN_FOR_ITSELF : Visibility.HIDDEN_TO_PROTECT, true,
				reasons(part, wholes));
	}

	/**
	 * The people counted where the share is, or in all where they are not counted by the
	 * dimension.
	 */
	private @Nullable PublishedFigure people(FigureKey key) {
		PublishedFigure own = this.figures.get(named(key, PEOPLE));
		return (own != null) ? own
				: this.figures.get(new FigureKey(PEOPLE, key.from(), key.to(), key.periodKind(), null, null));
	}

	private List<PublishedFigure> wholes(PublishedFigure part) {
		return WHOLES.getOrDefault(part.key().code(), List.of())
			.stream()
			.map((code) -> named(part.key(), code))
			.filter(this.figures::containsKey)
			.map(this.figures::get)
			.toList();
	}

	/** There is nobody, or nothing was defined of anybody. */
	private static boolean isOfNobody(PublishedFigure part, PublishedFigure people) {
		return part.denominator() == 0 && part.total() == 0
				&& part.excluded().getOrDefault(UNDEFINED, 0) == people.numerator();
	}

	private Set<String> reasonsOfNobody(PublishedFigure part, PublishedFigure people) {
		Set<String> reasons = new HashSet<>(this.treatments.of(people.key()).hiddenReasons());
		part.excluded()
			.entrySet()
			.stream()
			.filter((reason) -> !reason.getKey().equals(UNDEFINED)
					&& !reason.getValue().equals(people.excluded().get(reason.getKey())))
			.forEach((reason) -> reasons.add(reason.getKey()));
		return reasons;
	}

	private boolean mayBeRead(PublishedFigure part, List<PublishedFigure> wholes) {
		boolean read = wholes.size() == WHOLES.getOrDefault(part.key().code(), List.of()).size()
				&& wholes.stream().allMatch((whole) -> this.treatments.of(whole.key()).shown()) && isDefined(part)
				&& noneSmall(part);
		return read && meanwhile(part).allMatch((other) -> isDefined(other) && ((wholes.size() == 1)
				? leavesOpen(part, wholes.getFirst(), other) : noneSmall(other) && wholesShown(other)));
	}

	/**
	 * Whether the part was defined wherever the whole was: else it would be known where
	 * its people are not.
	 */
	private boolean isDefined(PublishedFigure part) {
		return wholes(part).stream()
			.limit(1)
			.allMatch((whole) -> part.excluded().getOrDefault(UNDEFINED, 0) <= whole.excluded()
				.getOrDefault(UNDEFINED, 0));
	}

	/** The same share in other periods and groups with people of the same year. */
	private Stream<PublishedFigure> meanwhile(PublishedFigure part) {
		return this.parts.stream()
			.filter((other) -> other.key().code().equals(part.key().code()) && !other.key().equals(part.key())
					&& !other.key().from().isAfter(part.key().to()) && !other.key().to().isBefore(part.key().from()));
	}

	/**
	 * Whether the year, read beside all hires, leaves a small count of one of its months
	 * or groups open: the others there could hold all that the year has, and those who
	 * are no part could hold all that is there.
	 */
	private boolean leavesOpen(PublishedFigure year, PublishedFigure ofYear, PublishedFigure other) {
		return wholes(other).stream()
			.anyMatch((whole) -> open(other.numerator(), whole.numerator(), year.numerator(), ofYear.numerator())
					&& open(complement(other), complement(whole), complement(year), complement(ofYear)));
	}

	private boolean open(int part, int whole, int year, int wholeYear) {
		return !(this.limits.small(part) && whole > wholeYear - year)
				&& !(this.limits.small(whole - part) && whole > year);
	}

	private boolean wholesShown(PublishedFigure part) {
		return wholes(part).stream().allMatch((whole) -> this.treatments.of(whole.key()).shown());
	}

	/** Whether neither the share nor what remains of the wholes is a small count. */
	private boolean noneSmall(PublishedFigure part) {
		List<PublishedFigure> wholes = wholes(part);
		PublishedFigure people = people(part.key());
		IntStream counts = IntStream.concat(IntStream.of(part.numerator(), complement(part)),
				wholes.stream().mapToInt((whole) -> whole.numerator() - part.numerator()));
		if (wholes.size() == 1) {
			return differ(counts, complement(wholes.getFirst()) - complement(part));
		}
		int either = wholes.stream().mapToInt(PublishedFigure::numerator).sum() - part.numerator();
		return people != null && differ(counts, people.numerator() - either);
	}

	private boolean sidesMayBeRead(PublishedFigure part, List<PublishedFigure> wholes) {
		int unknown = unknown(part);
		boolean same = wholes.stream()
			.allMatch((whole) -> !this.treatments.of(whole.key()).coverageHidden()
					&& differ(IntStream.of(unknown), Math.abs(unknown(whole) - unknown)));
		int twice = wholes.stream().mapToInt(PartShares::unknown).sum() - unknown;
		PublishedFigure whole = wholes.getFirst();
		Set<String> hidden = this.treatments.of(whole.key()).hiddenReasons();
		return same && !this.limits.small(Math.abs(twice))
				&& reasons(part, List.of(whole)).stream().allMatch((reason) -> {
					int count = part.excluded().getOrDefault(reason, 0);
					int all = whole.excluded().getOrDefault(reason, 0);
					return all == count && wholes.size() > 1
							|| !hidden.contains(reason) && differ(IntStream.of(count), Math.abs(all - count));
				});
	}

	private boolean isTold(PublishedFigure part, List<PublishedFigure> wholes) {
		boolean few = wholes.stream()
			.anyMatch((whole) -> this.limits.small(whole.numerator()) || this.limits.small(complement(whole)));
		return !few && (this.limits.small(part.numerator()) || this.limits.small(complement(part)));
	}

	private boolean differ(IntStream counts, int... more) {
		return IntStream.concat(counts, IntStream.of(more)).noneMatch(this.limits::small);
	}

	private static Set<String> reasons(PublishedFigure part, List<PublishedFigure> wholes) {
		Set<String> reasons = new HashSet<>(part.excluded().keySet());
		wholes.forEach((whole) -> reasons.addAll(whole.excluded().keySet()));
		return reasons;
	}

	private static int complement(PublishedFigure figure) {
		return figure.denominator() - figure.numerator();
	}

	private static int unknown(PublishedFigure figure) {
		return figure.total() - figure.known();
	}

	private static FigureKey named(FigureKey key, String code) {
		return new FigureKey(code, key.from(), key.to(), key.periodKind(), key.dimension(), key.group());
	}

}
