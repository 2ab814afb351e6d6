package org.holdfast.metrics;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;

import org.holdfast.definition.DefinitionSnapshot;
import org.holdfast.metrics.Measure.Family;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last few facts that were read, as long as there is memory: the preview of an
 * import and the computation after its commit need the same ones. What a key names never
 * changes, so nothing has to be thrown away when data do.
 */
class RememberedFacts {

	private static final int MOST = 4;

	private final SequencedMap<Key, SoftReference<Facts>> kept = new LinkedHashMap<>();

	Facts get(Key key, Supplier<Facts> reader) {
		if (key.family() != Family.SPEND || key.batches().isEmpty()) {
			return reader.get();
		}
		Facts facts = find(key);
		if (facts == null) {
			facts = reader.get();
			synchronized (this.kept) {
				this.kept.putLast(key, new SoftReference<>(facts));
				if (this.kept.size() > MOST) {
					this.kept.pollFirstEntry();
				}
			}
		}
		return facts;
	}

	private @Nullable Facts find(Key key) {
		synchronized (this.kept) {
			SoftReference<Facts> reference = this.kept.get(key);
			return (reference != null) ? reference.get() : null;
		}
	}

	/**
	 * What facts were read from. Batch numbers are never given twice, so they name the
	 * institution too.
	 *
	 * @param family what of
	 * @param batches the numbers of the batches
	 * @param definitions the rules
	 * @param hidden a mark of the rows the batches hide from each other, and of the
	 * vendors that count as one
	 */
	record Key(Family family, List<Long> batches, DefinitionSnapshot definitions, String hidden) {

	}

}
