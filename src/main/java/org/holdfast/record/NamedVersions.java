package org.holdfast.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moments with a name, and what changed between two of them. Nothing is copied: the
 * history of the answers tells how everything stood.
 */
@Service
@Transactional
public class NamedVersions {

	private static final String SELECT = """
			SELECT id, name, moment, account_name FROM named_version WHERE institution_id = :institution
			""";

	private final JdbcClient jdbc;

	private final PageRecords records;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	NamedVersions(JdbcClient jdbc, PageRecords records, Cycles cycles, Toolkits toolkits,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.records = records;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * All versions.
	 * @return the latest moment first
	 */
	@Transactional(readOnly = true)
	public List<NamedVersion> all() {
		return sql(SELECT + " ORDER BY moment DESC, name").query(NamedVersions::version).list();
	}

	/**
	 * A version.
	 * @param id its id
	 * @return the version
	 * @throws NotFound when the institution has none of that id
	 */
	@Transactional(readOnly = true)
	public NamedVersion get(UUID id) {
		return sql(SELECT + " AND id = :id").param("id", id)
			.query(NamedVersions::version)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/**
	 * Names a moment.
	 * @param name its name
	 * @param moment the moment; one to come is taken as now
	 * @return the version
	 * @throws Refused when another moment has the name
	 */
	public NamedVersion name(String name, Instant moment) {
		Actor actor = CurrentActor.get();
		Instant now = this.clock.instant();
		UUID id = UUID.randomUUID();
		Instant at = (moment.isAfter(now) ? now : moment).truncatedTo(ChronoUnit.MICROS);
		int added = sql("""
				INSERT INTO named_version (institution_id, id, name, moment, made_at, account_id, account_name)
				VALUES (:institution, :id, :name, :moment, :now, :account, :by) ON CONFLICT DO NOTHING
				""").param("id", id)
			.param("name", name)
			.param("moment", at.atOffset(ZoneOffset.UTC))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("account", actor.accountId())
			.param("by", actor.name())
			.update();
		if (added == 0) {
			throw Refused.of("/name", "record.version.name.taken");
		}
		this.events.publishEvent(new AuditedEvent("version-named", id.toString(), Map.of("moment", at.toString())));
		return new NamedVersion(id, name, at, actor.name());
	}

	/**
	 * What changed between two moments, in all toolkits. Each moment is read in the cycle
	 * that was worked on then.
	 * @param from the earlier moment
	 * @param to the later moment
	 * @param locale the reader's language
	 * @return only the pages that differ, in reading order
	 */
	@Transactional(readOnly = true)
	public List<PageChanges> changes(Instant from, Instant to, Locale locale) {
		String before = this.cycles.at(from).name();
		String after = this.cycles.at(to).name();
		List<PageChanges> changes = new ArrayList<>();
		for (Edition edition : this.toolkits.current()) {
			for (Page page : edition.pages()) {
				if (page.kind().answerable()) {
					List<PageRecords.ItemChange> items = changes(edition, page, before, after, from, to, locale);
					if (!items.isEmpty()) {
						changes.add(new PageChanges(edition.title().in(locale), page.title().in(locale),
								edition.path(page), items));
					}
				}
			}
		}
		return changes;
	}

	private List<PageRecords.ItemChange> changes(Edition edition, Page page, String before, String after, Instant from,
			Instant to, Locale locale) {
		@Nullable PageRecord then = this.records.find(before, edition.toolkit(), page.key(), from, locale).orElse(null);
		@Nullable PageRecord later = this.records.find(after, edition.toolkit(), page.key(), to, locale).orElse(null);
		if (then == null) {
			return (later != null) ? this.records.changes(later.blank(), later) : List.of();
		}
		return this.records.changes(then, (later != null) ? later : then.blank());
	}

	private JdbcClient.StatementSpec sql(String sql) {
		return this.jdbc.sql(sql).param("institution", CurrentInstitution.id());
	}

	private static NamedVersion version(ResultSet row, int number) throws SQLException {
		return new NamedVersion(row.getObject("id", UUID.class), row.getString("name"),
				row.getObject("moment", OffsetDateTime.class).toInstant(), row.getString("account_name"));
	}

	/**
	 * What changed on a page.
	 *
	 * @param toolkit name of the toolkit
	 * @param page title of the page
	 * @param path its address
	 * @param items the items that differ
	 */
	public record PageChanges(String toolkit, String page, String path, List<PageRecords.ItemChange> items) {

		public PageChanges {
			items = List.copyOf(items);
		}

	}

}
