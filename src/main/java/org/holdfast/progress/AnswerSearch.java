package org.holdfast.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.holdfast.search.Excerpt;
import org.holdfast.search.Hit;
import org.holdfast.search.SearchQuery;
import org.holdfast.search.Searchable;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds words in the answers of the institution in force, in whatever language they were
 * written. Answers to items that are no longer in use are not found.
 */
@Component
class AnswerSearch implements Searchable {

	/** Kinds of which a key is stored instead of words. */
	private static final Set<FieldKind> CODED = EnumSet.of(FieldKind.YES_PARTLY_NO, FieldKind.CHOICE,
			FieldKind.MULTI_CHOICE);

	private static final String FIND = """
			SELECT cycle, item_key, row_key, rank, search_clean(said) AS said, search_marked(said, query) AS marked
			FROM (SELECT a.cycle, a.item_key, a.row_key, q.query,
					ts_rank(a.words, q.query, 1) * CASE WHEN a.cycle = :current THEN 1 ELSE 0.5 END AS rank,
					concat_ws(E'\\n', CASE WHEN a.item_key = ANY (:written) THEN nullif(answer_text(a.typed - :coded::text[]), '') END,
						CASE WHEN a.status IN ('NOT_APPLICABLE', 'NOT_PURSUING') THEN nullif(a.reason, '') END) AS said
				FROM answer a, (SELECT search_query(:text) AS query) q
				WHERE a.institution_id = :institution AND a.item_key = ANY (:items)
				AND (a.item_key = ANY (:written) AND ts_filter(a.words, '{a}') @@ q.query
					OR a.status IN ('NOT_APPLICABLE', 'NOT_PURSUING') AND ts_filter(a.words, '{b}') @@ q.query)
				ORDER BY rank DESC, a.saved_at DESC LIMIT :most) AS best
			ORDER BY rank DESC""";

	private final Toolkits toolkits;

	private final Cycles cycles;

	private final JdbcClient jdbc;

	AnswerSearch(Toolkits toolkits, Cycles cycles, JdbcClient jdbc) {
		this.toolkits = toolkits;
		this.cycles = cycles;
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.ANSWERS;
	}

	@Override
	public List<Hit> find(SearchQuery query, int most) {
		if (CurrentInstitution.idOrNull() == null) {
			return List.of();
		}
		Map<String, Place> places = new LinkedHashMap<>();
		this.toolkits.current()
			.stream()
			.filter((edition) -> query.covers(edition.toolkit()))
			.forEach((edition) -> edition.pages()
				.forEach((page) -> page.items()
					.forEach((item) -> places.put(item.key(), new Place(edition, page, item)))));
		String current = this.cycles.current().name();
		return this.jdbc.sql(FIND)
			.param("institution", CurrentInstitution.id())
			.param("text", query.text())
			.param("current", current)
			.param("items", places.keySet().toArray(String[]::new))
			.param("written",
					places.values()
						.stream()
						.map(Place::item)
						.filter((item) -> !CODED.contains(item.field()))
						.map(Item::key)
						.toArray(String[]::new))
			.param("coded",
					places.values()
						.stream()
						.flatMap((place) -> place.item().columns().stream())
						.filter((column) -> CODED.contains(column.field()))
						.map(Column::key)
						.distinct()
						.toArray(String[]::new))
			.param("most", most)
			.query((row, number) -> hit(row, places, current, query.locale()))
			.list();
	}

	private static Hit hit(ResultSet row, Map<String, Place> places, String current, Locale locale)
			throws SQLException {
		Place place = Objects.requireNonNull(places.get(row.getString("item_key")));
		String cycle = row.getString("cycle");
		boolean earlier = !cycle.equals(current);
		String path = place.edition().path(place.page()) + (earlier ? "?cycle=" + cycle : "") + "#"
				+ place.item().anchor();
		String label = place.item().label().in(locale);
		String title = AnswerFields.fixedRow(place.item(), row.getString("row_key"))
			.map((fixed) -> label + " – " + fixed.label().in(locale))
			.orElse(label);
		String trail = place.edition().title().in(locale) + " – " + place.page().title().in(locale);
		return new Hit(Kind.ANSWERS, Excerpt.plain(title), trail, path,
				Excerpt.of(row.getString("said"), List.of((String[]) row.getArray("marked").getArray())),
				earlier ? cycle : null, row.getFloat("rank"));
	}

	/**
	 * Where an item stands.
	 *
	 * @param edition the edition in use
	 * @param page its page
	 * @param item the item
	 */
	private record Place(Edition edition, Page page, Item item) {

	}

}
