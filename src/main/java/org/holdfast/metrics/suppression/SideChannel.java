package org.holdfast.metrics.suppression;

import java.util.List;
import java.util.Optional;

/**
 * More or fewer people not known, or left out for a reason, and with them more or fewer
 * in a sum they are part of, or fewer or more for another reason. The figures beside them
 * stay as they are.
 */
final class SideChannel implements Channel {

	private final Grid grid;

	private final SideLayer layer;

	private final List<SideLayer> followers;

	private final int sign;

	private final Limits limits;

	SideChannel(Grid grid, SideLayer layer, List<SideLayer> followers, int sign, Limits limits) {
		this.grid = grid;
		this.layer = layer;
		this.followers = followers;
		this.sign = sign;
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
		if (!this.layer.open(place) || !this.limits.allow(this.layer.counts(), place, change)) {
			return -1;
		}
		int own = this.layer.hidden(place) ? 0 : this.limits.loss(this.grid, place);
		if (this.followers.size() != 1 || this.layer.hasParts()) {
			return own;
		}
		SideLayer follower = this.followers.getFirst();
		if (!this.limits.allow(follower.counts(), place, this.sign * change)) {
			return -1;
		}
		return follower.hidden(place) ? own : (own + this.limits.loss(this.grid, place));
	}

	@Override
	public boolean accepts(Move move) {
		return this.followers.isEmpty() || this.layer.hasParts() || follower(move).isPresent();
	}

	private Optional<SideLayer> follower(Move move) {
		return this.followers.stream().filter((other) -> follows(other, move)).findFirst();
	}

	private boolean follows(SideLayer other, Move move) {
		for (int i = 0; i < move.size(); i++) {
			if (!this.limits.allow(other.counts(), move.place(i), this.sign * move.change(i))) {
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
			follower.get().hide(move.place(i));
			follower.get().counts().shift(move.place(i), this.sign * move.change(i));
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
