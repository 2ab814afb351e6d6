package org.holdfast.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The batches that a computation is to see. Their rows count unless a batch of the same
 * set hides them ({@link ShownRows}).
 *
 * @param batches in order of commit
 */
public record BatchSet(List<Batch> batches) {

	public BatchSet {
		batches = List.copyOf(batches);
	}

	/**
	 * The numbers of the batches of one kind, for {@code = ANY (?)}.
	 * @param kind the kind
	 * @return possibly empty
	 */
	public Long[] numbers(Kind kind) {
		return this.batches.stream().filter((batch) -> batch.kind() == kind).map(Batch::number).toArray(Long[]::new);
	}

	public List<Batch> of(Kind kind) {
		return this.batches.stream().filter((batch) -> batch.kind() == kind).toList();
	}

	/**
	 * This set as it would be with one batch more.
	 * @param candidate a batch not committed yet
	 * @return a new set
	 */
	public BatchSet with(Batch candidate) {
		List<Batch> more = new ArrayList<>(this.batches);
		more.add(candidate);
		return new BatchSet(more);
	}

	/**
	 * This set as it would be without one of its batches.
	 * @param batch a batch of this set
	 * @return a new set
	 */
	public BatchSet without(Batch batch) {
		return new BatchSet(this.batches.stream().filter((one) -> one.number() != batch.number()).toList());
	}

}
