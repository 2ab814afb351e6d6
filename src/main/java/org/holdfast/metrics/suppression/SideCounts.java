package org.holdfast.metrics.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The counts beside the figures of one population: for each indicator the people not
 * known (coverage) and those left out by reason. They are hidden when small, and further
 * ones with them until none can be computed from the other counts beside figures; the
 * figures themselves stay.
 */
final class SideCounts {

	private static final String UNKNOWN = "";

	private static final int MOST_REASONS = 8;

	private final Tables tables;

	private final Limits strict;

	private final Limits lenient;

	private final Map<String, Map<String, SideLayer>> byCode = new TreeMap<>();

	private final Set<SideLayer> layers = new LinkedHashSet<>();

	SideCounts(Tables tables, Collection<PublishedFigure> figures, boolean addsUpOverTime, int largestSmall) {
		this.tables = tables;
		this.strict = new Limits(largestSmall, false);
		this.lenient = new Limits(largestSmall, true);
		for (PublishedFigure figure : figures) {
			int place = tables.grid().placeOf(figure.key());
			layer(figure, UNKNOWN).counts().set(place, figure.total() - figure.known());
			figure.excluded().forEach((reason, count) -> layer(figure, reason).counts().set(place, count));
		}
		this.byCode.forEach((code, own) -> own.values().forEach((layer) -> layer.shownBy(tables.of(code))));
		this.byCode.values().forEach((own) -> own.replaceAll((reason, layer) -> shared(layer)));
		this.layers.forEach((layer) -> layer.complete(addsUpOverTime));
		this.byCode.values().forEach(this::tie);
		this.layers.forEach((layer) -> layer.hideSmall(this.strict));
	}

	private SideLayer layer(PublishedFigure figure, String reason) {
		return this.byCode.computeIfAbsent(figure.key().code(), (code) -> new TreeMap<>())
			.computeIfAbsent(reason, (name) -> new SideLayer(this.tables));
	}

	private SideLayer shared(SideLayer layer) {
		for (SideLayer other : this.layers) {
			if (other.counts().sameAs(layer.counts()) && !layer.isEmpty()) {
				other.shownBy(layer.table());
				return other;
			}
		}
		this.layers.add(layer);
		return layer;
	}

	/**
	 * Ties the unknown of an indicator to reasons that add up to it, as blank and foreign
	 * ZIPs do.
	 */
	private void tie(Map<String, SideLayer> own) {
		SideLayer unknown = own.get(UNKNOWN);
		List<SideLayer> reasons = new ArrayList<>(own.values());
		reasons.remove(unknown);
		if (unknown == null || unknown.isEmpty() || reasons.contains(unknown)) {
			return;
		}
		reasons.removeIf((reason) -> exceeds(reason, unknown));
		unknown.addsUpFrom(parts(reasons, unknown));
	}

	private boolean exceeds(SideLayer reason, SideLayer unknown) {
		return reason.isEmpty() || IntStream.range(0, this.tables.grid().size())
			.anyMatch((place) -> reason.counts().truth(place) > unknown.counts().truth(place));
	}

	private Set<SideLayer> parts(List<SideLayer> reasons, SideLayer unknown) {
		int count = Math.min(MOST_REASONS, reasons.size());
		for (int choice = (1 << count) - 1; choice > 0; choice--) {
			Set<SideLayer> chosen = new HashSet<>();
			for (int i = 0; i < count; i++) {
				if ((choice & (1 << i)) != 0) {
					chosen.add(reasons.get(i));
				}
			}
			boolean sum = IntStream.range(0, this.tables.grid().size())
				.allMatch((place) -> chosen.stream().mapToInt((part) -> part.counts().truth(place)).sum() == unknown
					.counts()
					.truth(place));
			if (sum) {
				return chosen;
			}
		}
		return Set.of();
	}

	/**
	 * Hides further counts until every small one could be any small one.
	 */
	void protect() {
		Grid grid = this.tables.grid();
		for (SideLayer layer : this.layers) {
			for (int place = 0; place < grid.size() && layer.addsUp(); place++) {
				int count = layer.counts().truth(place);
				int d = grid.dimensionOf(place);
				if (layer.table().published(place) && this.strict.small(count) && (d < 0 || layer.table().splits(d))
						&& layer.table().same(place)[0] == grid.period(place)) {
					int most = Math.min(this.strict.largestSmall(), layer.whole(place));
					if (!reaches(layer, place, most - count, 1) || !reaches(layer, place, count - 1, -1)) {
						hideAll(layer, place);
					}
				}
			}
		}
	}

	private boolean reaches(SideLayer layer, int place, int steps, int direction) {
		for (Limits limits : List.of(this.strict, this.lenient)) {
			this.layers.forEach((other) -> other.counts().forgetTrial());
			if (new Climb(this.tables.grid(), layer.channels(limits)).reaches(place, steps, direction)) {
				return true;
			}
		}
		return false;
	}

	private void hideAll(SideLayer layer, int place) {
		Grid grid = this.tables.grid();
		for (int period : this.tables.reach(place)) {
			for (int column = 0; column < grid.width(); column++) {
				int here = grid.at(period, column);
				this.layers.stream().filter((other) -> other == layer || other.belongsTo(layer)).forEach((other) -> {
					other.hide(here);
					other.counts().tellSmall(here, false);
				});
			}
		}
	}

	/**
	 * Whether the coverage of a figure must not be shown.
	 */
	boolean coverageHidden(String code, int place) {
		return hidden(code, UNKNOWN, place);
	}

	/**
	 * The reasons whose count must not be shown, also where it is zero.
	 */
	Set<String> hiddenReasons(PublishedFigure figure, int place) {
		Table table = this.tables.of(figure.key().code());
		boolean shown = !table.hidden(place) && !this.tables.closed(place);
		Set<String> reasons = new HashSet<>(figure.excluded().keySet());
		if (shown) {
			reasons.addAll(this.byCode.getOrDefault(figure.key().code(), Map.of()).keySet());
			reasons.remove(UNKNOWN);
		}
		reasons.removeIf((reason) -> !hidden(figure.key().code(), reason, place));
		return reasons;
	}

	private boolean hidden(String code, String reason, int place) {
		@Nullable SideLayer layer = this.byCode.getOrDefault(code, new HashMap<>()).get(reason);
		Table table = this.tables.of(code);
		return table.hidden(place) || this.tables.closed(place) || layer == null || layer.hidden(place);
	}

}
