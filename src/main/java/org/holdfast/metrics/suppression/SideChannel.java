package org.holdfast.metrics.suppression;

import java.util.Optional;

/**
 * More or fewer people not known, or left out for a reason. The figures beside them stay
 * as they are.
 */
final class SideChannel implements Channel {

	private final Grid grid;

	private final SideLayer layer;

	private final Limits limits;

	SideChannel(Grid grid, SideLayer layer, Limits limits) {
		this.grid = grid;
		this.layer = layer;
		this.limits = limits;
	}

	@Override
	public boolean splits(int dimension) {
		return this.layer.table().splits(dimension);
	}

	@Override
	public int[] repeats(int place) {
		return this.layer.table().repeats(place);
	}

	@Override
	public int price(int place, int change) {
		if (!this.limits.allow(this.layer.counts(), place, change)) {
			return -1;
		}
		return this.layer.hidden(place) ? 0 : this.limits.loss(this.grid, place);
	}

	@Override
	public boolean accepts(Move move) {
		return this.layer.tied().isEmpty() || follower(move).isPresent();
	}

	private Optional<SideLayer> follower(Move move) {
		return this.layer.tied().stream().filter((other) -> follows(other, move)).findFirst();
	}

	private boolean follows(SideLayer other, Move move) {
		for (int i = 0; i < move.size(); i++) {
			if (!this.limits.allow(other.counts(), move.place(i), move.change(i))) {
				return false;
			}
		}
		return true;
	}

	@Override
	public int room(int place) {
		return this.layer.counts().truth(place);
	}

	@Override
	public void take(Move move) {
		Optional<SideLayer> follower = follower(move);
		for (int i = 0; i < move.size(); i++) {
			int place = move.place(i);
			this.layer.hide(place);
			this.layer.counts().shift(place, move.change(i));
		}
		for (int i = 0; i < move.size() && follower.isPresent(); i++) {
			follower.get().counts().shift(move.place(i), move.change(i));
		}
		tellLess(this.layer, move);
		follower.ifPresent((other) -> tellLess(other, move));
	}

	private void tellLess(SideLayer changed, Move move) {
		for (int i = 0; this.limits.lenient() && i < move.size(); i++) {
			int place = move.place(i);
			if (!this.limits.small(changed.counts().trial(place))) {
				changed.counts().tellSmall(place, false);
			}
		}
	}

}
