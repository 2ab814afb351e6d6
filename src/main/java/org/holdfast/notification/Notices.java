package org.holdfast.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what members of the institution in force are to be told with their next
 * digest. Written in the transaction of what happened; only the place is told, never a
 * figure, an answer or what somebody wrote.
 */
@Service
@Transactional
public class Notices {

	private final JdbcClient jdbc;

	private final Clock clock;

	Notices(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Has a member told. Nobody is told of what they did themselves.
	 * @param account a member of the institution in force
	 * @param messageKey key of one line; {0} is who did it, {1} what it is about
	 * @param item whole key of the item, or {@code toolkit/page}
	 * @param path where the member goes from there, starting with a slash
	 */
	public void tell(UUID account, String messageKey, String item, String path) {
		Actor actor = CurrentActor.get();
		if (actor.accountId().equals(account)) {
			return;
		}
		this.jdbc.sql("""
				INSERT INTO notice (institution_id, id, account_id, message_key, by_name, item_key, path, at)
				VALUES (:institution, :id, :account, :message, :by, :item, :path, :at)
				""")
			.param("institution", CurrentInstitution.id())
			.param("id", UUID.randomUUID())
			.param("account", account)
			.param("message", messageKey)
			.param("by", actor.name())
			.param("item", item)
			.param("path", path)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
