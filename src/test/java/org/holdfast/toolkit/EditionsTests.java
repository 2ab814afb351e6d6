package org.holdfast.toolkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.holdfast.database.TestDatabase;
import org.holdfast.web.NotFound;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Publishes editions into PostgreSQL and reads them back.
 */
@Tag("integration")
class EditionsTests {

	private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

	private final DataSource app = TestDatabase.shared().migrated().app();

	private final JdbcClient jdbc = JdbcClient.create(this.app);

	private final Editions editions = new Editions(this.jdbc);

	private final Toolkits toolkits = new Toolkits(this.editions,
			new StaticListableBeanFactory().getBeanProvider(EditionInForce.class));

	private final EditionPublisher publisher = new EditionPublisher(this.editions,
			new TransactionTemplate(new JdbcTransactionManager(this.app)), Clock.fixed(NOW, ZoneOffset.UTC));

	// every test has a toolkit of its own: the database is shared with other tests
	private final String key = "toolkit-" + UUID.randomUUID();

	private final PackagedToolkit packaged = new PackagedToolkit(this.key,
			PackagedEdition.toolkit("hiring").body().replace("\"key\":\"hiring\"", "\"key\":\"" + this.key + "\""));

	@Test
	void packagedToolkitIsPublishedOnce() {
		this.publisher.afterSingletonsInstantiated();
		this.publisher.afterSingletonsInstantiated();
		assertThat(this.toolkits.published()).filteredOn((edition) -> edition.toolkit().equals("hiring"))
			.extracting(EditionSummary::checksum)
			.containsOnlyOnce(PackagedEdition.toolkit("hiring").checksum());
	}

	@Test
	void whatIsReadBackIsWhatWasPublished() {
		this.publisher.publish(this.packaged);
		Edition read = this.toolkits.current(this.key);
		assertThat(read.number()).isEqualTo(1);
		assertThat(read.publishedAt()).isEqualTo(NOW);
		assertThat(read.checksum()).isEqualTo(this.packaged.checksum());
		assertThat(read).isEqualTo(EditionReader.edition(read.id(), 1, this.packaged.checksum(), NOW,
				new JsonMapper().readTree(this.packaged.body())));
		assertThat(this.toolkits.edition(read.id())).isSameAs(read);
		assertThat(this.toolkits.edition(this.key, 1)).isSameAs(read);
		assertThat(this.toolkits.current()).contains(read);
	}

	@Test
	void changedContentBecomesTheNextEditionAndTheEarlierOneStays() {
		this.publisher.publish(this.packaged);
		this.publisher.publish(new PackagedToolkit(this.key, this.packaged.body().replace("Quick wins", "Fast wins")));
		this.publisher.publish(this.packaged);
		assertThat(this.toolkits.published()).filteredOn((edition) -> edition.toolkit().equals(this.key))
			.extracting(EditionSummary::number)
			.containsExactly(2, 1);
		assertThat(this.toolkits.current()).filteredOn((edition) -> edition.toolkit().equals(this.key))
			.extracting(Edition::number)
			.containsExactly(2);
		assertThat(this.toolkits.page(this.key, "quick-wins").title().en()).isEqualTo("Fast wins");
		assertThat(this.toolkits.edition(this.key, 1).findPage("quick-wins").orElseThrow().title().en())
			.isEqualTo("Quick wins");
	}

	@Test
	void itemsAndPagesAreFoundInTheCurrentEdition() {
		this.publisher.publish(this.packaged);
		assertThat(this.toolkits.item(this.key + "/readiness/leadership/board-support").field())
			.isEqualTo(FieldKind.YES_PARTLY_NO);
		assertThat(this.toolkits.page(this.key, "baseline").kind()).isEqualTo(PageKind.WORKSHEET);
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		this.publisher.publish(this.packaged);
		List<Runnable> askedFor = List.of(() -> this.toolkits.current("sailing"),
				() -> this.toolkits.edition(this.key, 2), () -> this.toolkits.edition(UUID.randomUUID()),
				() -> this.toolkits.page(this.key, "sailing"),
				() -> this.toolkits.item(this.key + "/readiness/leadership/sailing"),
				() -> this.toolkits.item("sailing"));
		assertThat(askedFor).allSatisfy((asking) -> assertThatExceptionOfType(NotFound.class).isThrownBy(asking::run));
	}

	@Test
	void theApplicationCannotChangeWhatIsPublished() {
		assertThat(List.of("UPDATE toolkit_edition SET number = 7", "DELETE FROM toolkit_edition"))
			.allSatisfy((change) -> assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql(change).update())
				.withStackTraceContaining("permission denied for table toolkit_edition"));
	}

}
