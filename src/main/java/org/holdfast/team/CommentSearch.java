package org.holdfast.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.holdfast.progress.Cycles;
import org.holdfast.search.Excerpt;
import org.holdfast.search.Hit;
import org.holdfast.search.SearchQuery;
import org.holdfast.search.Searchable;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Toolkits;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds words in what the members of the institution in force said about items, for those
 * who may open it. Comments on items that are no longer in use are not found.
 */
@Component
@Transactional(readOnly = true)
class CommentSearch implements Searchable {

	private static final String FIND = """
			SELECT id, cycle, item_key, rank, search_clean(words) AS said, search_marked(words, query) AS marked
			FROM (SELECT c.id, t.cycle, t.item_key, c.words, q.query,
					ts_rank(c.indexed, q.query, 1) * CASE WHEN t.resolved_at IS NULL THEN 1 ELSE 0.5 END AS rank
				FROM comment c
				JOIN comment_thread t ON t.institution_id = c.institution_id AND t.id = c.thread_id,
				(SELECT search_query(:text) AS query) q
				WHERE c.institution_id = :institution AND t.item_key = ANY (:items) AND c.indexed @@ q.query
				ORDER BY rank DESC, c.said_at DESC LIMIT :most) AS best
			ORDER BY rank DESC""";

	private final Toolkits toolkits;

	private final Cycles cycles;

	private final JdbcClient jdbc;

	CommentSearch(Toolkits toolkits, Cycles cycles, JdbcClient jdbc) {
		this.toolkits = toolkits;
		this.cycles = cycles;
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.COMMENTS;
	}

	@Override
	public List<Hit> find(SearchQuery query, int most) {
		if (CurrentInstitution.idOrNull() == null || !CurrentActor.get().may(Permission.COMMENT)) {
			return List.of();
		}
		Map<String, WorkPlace> places = new LinkedHashMap<>();
		this.toolkits.current()
			.stream()
			.filter((edition) -> query.covers(edition.toolkit()))
			.forEach((edition) -> edition.pages()
				.stream()
				.filter((page) -> page.kind().answerable())
				.forEach((page) -> page.items()
					.forEach((item) -> places.put(item.key(), new WorkPlace(edition, page, item)))));
		String current = this.cycles.current().name();
		return this.jdbc.sql(FIND)
			.param("institution", CurrentInstitution.id())
			.param("text", query.text())
			.param("items", places.keySet().toArray(String[]::new))
			.param("most", most)
			.query((row, number) -> hit(row, places, current, query.locale()))
			.list();
	}

	private static Hit hit(ResultSet row, Map<String, WorkPlace> places, String current, Locale locale)
			throws SQLException {
		WorkPlace place = Objects.requireNonNull(places.get(row.getString("item_key")));
		String cycle = row.getString("cycle");
		String trail = place.edition().title().in(locale) + " – " + place.page().title().in(locale);
		return new Hit(Kind.COMMENTS, Excerpt.plain(place.title().in(locale)), trail,
				place.path() + "/comments#comment-" + row.getString("id"),
				Excerpt.of(row.getString("said"), List.of((String[]) row.getArray("marked").getArray())),
				cycle.equals(current) ? null : cycle, row.getFloat("rank"));
	}

}
