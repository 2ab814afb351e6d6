package org.holdfast.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Toolkits;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds words in the editions in use, in the reader's language.
 */
@Component
class ContentSearch implements Searchable {

	private final Toolkits toolkits;

	private final ContentIndex index;

	private final JdbcClient jdbc;

	ContentSearch(Toolkits toolkits, ContentIndex index, JdbcClient jdbc) {
		this.toolkits = toolkits;
		this.index = index;
		this.jdbc = jdbc;
	}

	@Override
	public Kind kind() {
		return Kind.GUIDANCE;
	}

	@Override
	public List<Hit> find(SearchQuery query, int most) {
		List<Edition> editions = this.toolkits.current()
			.stream()
			.filter((edition) -> query.covers(edition.toolkit()))
			.toList();
		this.index.ensure(editions);
		return this.jdbc.sql("""
				SELECT path, trail, rank, search_clean(title) AS title, search_marked(title, query) AS title_marked,
					search_clean(body) AS body, search_marked(body, query) AS body_marked
				FROM (SELECT t.path, t.title, t.trail, t.body, q.query, ts_rank(t.words, q.query, 1) AS rank
					FROM content_text t, (SELECT search_query(:language, :text) AS query) q
					WHERE t.edition_id = ANY (:editions) AND t.language = :language AND t.words @@ q.query
					ORDER BY rank DESC, t.number LIMIT :most) AS best
				ORDER BY rank DESC""")
			.param("language", query.language())
			.param("text", query.text())
			.param("editions", editions.stream().map(Edition::id).toArray(UUID[]::new))
			.param("most", most)
			.query(ContentSearch::hit)
			.list();
	}

	private static Hit hit(ResultSet row, int number) throws SQLException {
		return new Hit(Kind.GUIDANCE, excerpt(row, "title"), row.getString("trail"), row.getString("path"),
				excerpt(row, "body"), null, row.getFloat("rank"));
	}

	private static Excerpt excerpt(ResultSet row, String column) throws SQLException {
		return Excerpt.of(row.getString(column), List.of((String[]) row.getArray(column + "_marked").getArray()));
	}

}
