package org.holdfast.purchasing.likeness;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.intake.Kind;
import org.holdfast.intake.NearVendors;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for vendors of a file that may be others, before the file counts. Vendors that
 * look like people are counted and not named.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NearVendorSearch implements NearVendors {

	private static final int SAMPLES = 5;

	private static final String NUMBERED = "id:";

	private static final Comparator<NearPair> ORDER = Comparator.comparing(NearPair::likeness)
		.thenComparing((pair) -> pair.left().key())
		.thenComparing((pair) -> pair.right().key());

	private final VendorDirectory directory;

	private final VendorStore store;

	private final Batches batches;

	NearVendorSearch(VendorDirectory directory, VendorStore store, Batches batches) {
		this.directory = directory;
		this.store = store;
		this.batches = batches;
	}

	@Override
	public Found of(Batch candidate) {
		BatchSet visible = this.batches.visible();
		Decided decided = this.store.decided();
		Set<String> vendors = new HashSet<>();
		TreeSet<NearPair> samples = new TreeSet<>(ORDER);
		this.directory.near(with(visible, Kind.PURCHASES, candidate), with(visible, Kind.VENDORS, candidate),
				candidate.number(), (pair) -> {
					if (decided.about(pair.left().key(), pair.right().key())) {
						return;
					}
					Stream.of(pair.left(), pair.right())
						.filter(NearPair.Side::fresh)
						.forEach((side) -> vendors.add(side.key()));
					if (!pair.personal()) {
						samples.add(pair);
					}
					if (samples.size() > SAMPLES) {
						samples.removeLast();
					}
				});
		return new Found(vendors.size(), samples.stream().map(NearVendorSearch::shown).toList());
	}

	private static Long[] with(BatchSet visible, Kind kind, Batch candidate) {
		Stream<Long> numbers = Stream.of(visible.numbers(kind));
		return ((kind == candidate.kind()) ? Stream.concat(numbers, Stream.of(candidate.number())) : numbers)
			.toArray(Long[]::new);
	}

	/** The vendor of the file first; of two that are in it, the one that is new. */
	private static Pair shown(NearPair pair) {
		boolean turned = !pair.left().fresh() || pair.right().fresh() && pair.left().known() && !pair.right().known();
		NearPair.Side vendor = turned ? pair.right() : pair.left();
		NearPair.Side other = turned ? pair.left() : pair.right();
		return new Pair(named(vendor), named(other), other.known(), pair.likeness().code(), pair.sharesZip());
	}

	private static Vendor named(NearPair.Side side) {
		return new Vendor(side.name(), number(side.key()));
	}

	private static @Nullable String number(String key) {
		return key.startsWith(NUMBERED) ? key.substring(NUMBERED.length()) : null;
	}

	/**
	 * What people decided about pairs.
	 *
	 * @param leads which vendor leads another, by key
	 * @param apart pairs of leading vendors that are two
	 */
	record Decided(Map<String, String> leads, Set<List<String>> apart) {

		boolean about(String one, String other) {
			String left = this.leads.getOrDefault(one, one);
			String right = this.leads.getOrDefault(other, other);
			return left.equals(right) || this.apart.contains(List.of(left, right))
					|| this.apart.contains(List.of(right, left));
		}

	}

}
