package org.holdfast.search;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks into all sorts of texts at once.
 */
@Service
@Transactional(readOnly = true)
public class Search {

	/** How many hits are shown of each sort. */
	public static final int MOST = 40;

	private final ObjectProvider<Searchable> texts;

	Search(ObjectProvider<Searchable> texts) {
		this.texts = texts;
	}

	/**
	 * The sorts of texts there are.
	 * @return in their order
	 */
	public List<Searchable.Kind> kinds() {
		return this.texts.stream().map(Searchable::kind).distinct().sorted().toList();
	}

	/**
	 * Finds.
	 * @param query what is looked for
	 * @param kind the only sort of texts looked into, absent for all
	 * @return the best first
	 */
	public List<Hit> find(SearchQuery query, Searchable.@Nullable Kind kind) {
		if (query.isBlank()) {
			return List.of();
		}
		return this.texts.stream()
			.filter((one) -> kind == null || one.kind() == kind)
			.flatMap((one) -> one.find(query, MOST).stream())
			.sorted(Comparator.comparing(Hit::rank).reversed().thenComparing(Hit::path))
			.toList();
	}

}
