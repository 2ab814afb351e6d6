package org.holdfast.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.Toolkits;
import org.holdfast.web.InstitutionNames;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.TooMany;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries what readers say about items to the content owner, and the answers back. Each
 * reader sees their own words only.
 */
@Service
@Transactional
public class FeedbackDesk {

	/** Longest thing that can be said, in characters. */
	public static final int LONGEST = 300;

	private static final int MOST_A_DAY = 30;

	private static final String SELECT = "SELECT id, item_key, text, role, institution_name, sent_at, state, answer FROM content_feedback";

	private final JdbcClient jdbc;

	private final Toolkits toolkits;

	private final ObjectProvider<InstitutionNames> names;

	private final Clock clock;

	FeedbackDesk(JdbcClient jdbc, Toolkits toolkits, ObjectProvider<InstitutionNames> names, Clock clock) {
		this.jdbc = jdbc;
		this.toolkits = toolkits;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * The item that something is to be said about.
	 * @param key its whole key
	 * @return the item
	 * @throws NotFound when there is none, or the reader's institution made it
	 */
	@Transactional(readOnly = true)
	public Item item(String key) {
		Item item = this.toolkits.item(key);
		if (item.own()) {
			throw new NotFound();
		}
		return item;
	}

	/**
	 * Says something about an item.
	 * @param key whole key of the item
	 * @param text what is said, in one line
	 * @param named whether the institution's name goes along
	 * @throws Refused when nothing is said, or too much
	 */
	public void send(String key, String text, boolean named) {
		Item item = item(key);
		String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
		if (line.isEmpty()) {
			throw Refused.of("/text", "editing.feedback.empty");
		}
		if (line.codePointCount(0, line.length()) > LONGEST) {
			throw Refused.of("/text", "editing.feedback.long", LONGEST);
		}
		Actor actor = CurrentActor.get();
		Instant now = this.clock.instant();
		int today = this.jdbc.sql("SELECT count(*) FROM content_feedback WHERE account_id = ? AND sent_at > ?")
			.params(actor.accountId(), now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
		if (today >= MOST_A_DAY) {
			throw new TooMany(Duration.ofDays(1));
		}
		InstitutionNames known = this.names.getIfAvailable();
		String institution = (named && known != null && actor.institutionId() != null)
				? known.nameOf(Objects.requireNonNull(actor.institutionId())) : null;
		this.jdbc
			.sql("""
					INSERT INTO content_feedback (item_key, text, role, institution_name, account_id, sent_at, state, answer)
					VALUES (:item, :text, :role, :institution, :account, :at, 'OPEN', '')
					""")
			.param("item", item.key())
			.param("text", line)
			.param("role", actor.role().name())
			.param("institution", institution)
			.param("account", actor.accountId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * What the current actor has said.
	 * @return the latest first
	 */
	@Transactional(readOnly = true)
	public List<Feedback> mine() {
		return this.jdbc.sql(SELECT + " WHERE account_id = ? ORDER BY id DESC LIMIT 100")
			.param(CurrentActor.get().accountId())
			.query(FeedbackDesk::feedback)
			.list();
	}

	/**
	 * What everybody has said, for the content owner.
	 * @param open whether only what is open
	 * @return by item, the oldest first, at most 500
	 */
	@Transactional(readOnly = true)
	public List<Feedback> all(boolean open) {
		return this.jdbc.sql(SELECT + " WHERE NOT :open OR state = 'OPEN' ORDER BY item_key, id LIMIT 500")
			.param("open", open)
			.query(FeedbackDesk::feedback)
			.list();
	}

	/**
	 * Answers, or takes note without an answer.
	 * @param id number of what was said
	 * @param answer the answer, empty to take note only
	 * @throws NotFound when nothing of that number was said
	 */
	public void settle(long id, String answer) {
		Feedback.State state = answer.isBlank() ? Feedback.State.CLOSED : Feedback.State.ANSWERED;
		int found = this.jdbc.sql("UPDATE content_feedback SET state = ?, answer = ?, answered_at = ? WHERE id = ?")
			.params(state.name(), answer.strip(), this.clock.instant().atOffset(ZoneOffset.UTC), id)
			.update();
		if (found == 0) {
			throw new NotFound();
		}
	}

	private static Feedback feedback(ResultSet row, int index) throws SQLException {
		return new Feedback(row.getLong("id"), row.getString("item_key"), row.getString("text"),
				Role.valueOf(row.getString("role")), row.getString("institution_name"),
				row.getObject("sent_at", OffsetDateTime.class).toInstant(),
				Feedback.State.valueOf(row.getString("state")), row.getString("answer"));
	}

}
