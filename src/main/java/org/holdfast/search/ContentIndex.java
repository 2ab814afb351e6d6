package org.holdfast.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.holdfast.tenancy.TransactionLock;
import org.holdfast.toolkit.Edition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the texts of an edition down once, when it is first looked into: as editions
 * never change, that is enough, whoever publishes one and however many nodes there are.
 */
@Component
class ContentIndex {

	private static final List<String> LANGUAGES = List.of("en", "es");

	private final JdbcClient jdbc;

	private final TransactionTemplate own;

	private final Set<UUID> known = ConcurrentHashMap.newKeySet();

	ContentIndex(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Makes sure editions can be looked into.
	 * @param editions editions in use
	 */
	void ensure(List<Edition> editions) {
		List<Edition> unknown = editions.stream().filter((edition) -> !this.known.contains(edition.id())).toList();
		if (!unknown.isEmpty()) {
			this.own.executeWithoutResult((status) -> write(unknown));
			unknown.forEach((edition) -> this.known.add(edition.id()));
		}
	}

	private void write(List<Edition> editions) {
		TransactionLock.holdForAll(this.jdbc, "content_text");
		Set<UUID> written = new HashSet<>(this.jdbc.sql("SELECT DISTINCT edition_id FROM content_text WHERE number = 0")
			.query(UUID.class)
			.list());
		editions.stream()
			.filter((edition) -> !written.contains(edition.id()))
			.forEach((edition) -> LANGUAGES.forEach((language) -> write(edition, language)));
	}

	private void write(Edition edition, String language) {
		List<ContentTexts.Text> texts = new ArrayList<>(ContentTexts.of(edition, Locale.of(language)));
		this.jdbc.sql("""
				INSERT INTO content_text (edition_id, language, number, path, title, trail, body)
				SELECT :edition, :language, number - 1, path, title, trail, body
				FROM unnest(:paths::text[], :titles::text[], :trails::text[], :bodies::text[])
					WITH ORDINALITY AS place (path, title, trail, body, number)""")
			.param("edition", edition.id())
			.param("language", language)
			.param("paths", texts.stream().map(ContentTexts.Text::path).toArray(String[]::new))
			.param("titles", texts.stream().map(ContentTexts.Text::title).toArray(String[]::new))
			.param("trails", texts.stream().map(ContentTexts.Text::trail).toArray(String[]::new))
			.param("bodies", texts.stream().map(ContentTexts.Text::body).toArray(String[]::new))
			.update();
	}

}
