package org.holdfast.metrics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.institution.Members;
import org.holdfast.intake.BatchMark;
import org.holdfast.intake.BatchMarks;
import org.holdfast.intake.Kind;
import org.holdfast.metrics.FigureComputation.Computed;
import org.holdfast.metrics.mark.FigureMark;
import org.holdfast.shared.Exact;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Marks figures that were made from files of which not every row counts, or whose totals
 * differ. It asks for the files of a figure only where the institution has such files.
 */
@Component
class FigureMarks {

	private final BatchMarks batches;

	private final FigureRepository figures;

	private final Members members;

	FigureMarks(BatchMarks batches, FigureRepository figures, Members members) {
		this.batches = batches;
		this.figures = figures;
		this.members = members;
	}

	/**
	 * Puts marks on figures.
	 * @param found figures as a reader sees them
	 * @param made those among them that are not stored
	 * @param exact whether the reader has the person-level right
	 * @return the same figures in the same order
	 */
	List<ShownFigure> on(List<ShownFigure> found, List<Computed> made, boolean exact) {
		List<BatchMark> marked = found.isEmpty() ? List.of() : this.batches.all();
		if (marked.isEmpty()) {
			return found;
		}
		Map<String, FigureMark> marks = said(marked, exact);
		Map<String, Set<String>> files = new HashMap<>();
		made.forEach((one) -> files.put(one.passport(), ids(one.source())));
		List<String> stored = found.stream()
			.map(ShownFigure::passport)
			.filter((passport) -> !files.containsKey(passport))
			.toList();
		files.putAll(this.figures.madeFrom(stored, marks.keySet()));
		return found.stream().map((figure) -> figure.marked(chosen(marks, files.get(figure.passport())))).toList();
	}

	/**
	 * Puts marks on one stored figure.
	 * @param figure the figure as a reader sees it
	 * @param exact whether the reader has the person-level right
	 * @return the same figure
	 */
	ShownFigure on(ShownFigure figure, boolean exact) {
		return on(List.of(figure), List.of(), exact).getFirst();
	}

	private Map<String, FigureMark> said(List<BatchMark> marked, boolean exact) {
		Map<UUID, String> names = this.members
			.names(marked.stream().filter(BatchMark::differs).map(BatchMark::acceptedBy).toList());
		Map<String, FigureMark> marks = new LinkedHashMap<>();
		marked.forEach((one) -> marks.put(one.importId().toString(), mark(one, names.get(one.acceptedBy()), exact)));
		return marks;
	}

	private static FigureMark mark(BatchMark batch, @Nullable String name, boolean exact) {
		boolean dollars = batch.kind() == Kind.PURCHASES;
		boolean shown = exact || Measure.Family.SPEND.kinds().contains(batch.kind());
		boolean incomplete = batch.rejected() > 0;
		return new FigureMark(batch.importId().toString(), batch.fileName(), dollars, incomplete,
				(incomplete && shown) ? batch.rejected() : null, batch.differs(),
				shown ? difference(batch.difference(), dollars) : null, batch.differs() ? name : null);
	}

	private static @Nullable String difference(@Nullable BigDecimal difference, boolean dollars) {
		if (difference == null) {
			return null;
		}
		return dollars ? Exact.money(difference) : difference.stripTrailingZeros().toPlainString();
	}

	private static List<FigureMark> chosen(Map<String, FigureMark> marks, @Nullable Set<String> files) {
		if (files == null) {
			return List.of();
		}
		return marks.values().stream().filter((mark) -> files.contains(mark.importId())).toList();
	}

	private static Set<String> ids(FigureSource source) {
		return source.batches().stream().map(FigureSource.File::id).collect(Collectors.toSet());
	}

}
