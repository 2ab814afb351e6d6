package org.holdfast.notification;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.institution.InstitutionKeys;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How often members of the institution in force want to be reminded. The link at the end
 * of a digest is sealed with the institution's key, so it stops the mails of one person
 * and does nothing else, for whoever holds it.
 */
@Service
@Transactional
public class Reminders {

	private static final String PURPOSE = "reminder-stop";

	private static final int IDS = 2 * 2 * Long.BYTES;

	private static final int SEAL = 16;

	private final ReminderStore store;

	private final InstitutionKeys keys;

	private final ApplicationEventPublisher events;

	private final TransactionOperations transactions;

	Reminders(ReminderStore store, InstitutionKeys keys, ApplicationEventPublisher events,
			TransactionOperations transactions) {
		this.store = store;
		this.keys = keys;
		this.events = events;
		this.transactions = transactions;
	}

	/**
	 * How often a member is reminded.
	 * @param account the member
	 * @return daily for whoever never said
	 */
	@Transactional(readOnly = true)
	public Rhythm of(UUID account) {
		return this.store.find(account).map(Reminder::rhythm).orElse(Rhythm.DAILY);
	}

	/**
	 * Says how often a member is reminded.
	 * @param account the member
	 * @param rhythm how often
	 */
	public void choose(UUID account, Rhythm rhythm) {
		this.store.choose(account, rhythm);
		this.events
			.publishEvent(new AuditedEvent("reminder-chosen", account.toString(), Map.of("rhythm", rhythm.name())));
	}

	/**
	 * The end of the link that stops a member's mails.
	 * @param account the member
	 * @return letters, digits, minus and underscore
	 */
	@Transactional(readOnly = true)
	String token(UUID account) {
		byte[] ids = ids(CurrentInstitution.id(), account);
		byte[] token = Arrays.copyOf(ids, IDS + SEAL);
		System.arraycopy(this.keys.hmac(PURPOSE, ids), 0, token, IDS, SEAL);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	/**
	 * Whether a link stops anybody's mails.
	 * @param token the end of the link
	 * @return whether it was made here
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public boolean opens(String token) {
		return holder(token).isPresent();
	}

	/**
	 * Stops the mails of whoever a link was made for. Nobody needs to be signed in.
	 * @param token the end of the link
	 * @return whether it was made here
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public boolean stop(String token) {
		Optional<Holder> holder = holder(token);
		holder.ifPresent((one) -> CurrentInstitution.runAs(one.institution(),
				() -> this.transactions.executeWithoutResult((status) -> choose(one.account(), Rhythm.OFF))));
		return holder.isPresent();
	}

	private Optional<Holder> holder(String token) {
		byte[] bytes = decoded(token);
		if (bytes == null || bytes.length != IDS + SEAL) {
			return Optional.empty();
		}
		ByteBuffer ids = ByteBuffer.wrap(bytes);
		UUID institution = new UUID(ids.getLong(), ids.getLong());
		UUID account = new UUID(ids.getLong(), ids.getLong());
		byte[] seal = Arrays.copyOfRange(bytes, IDS, bytes.length);
		return MessageDigest.isEqual(seal, expected(institution, Arrays.copyOf(bytes, IDS)))
				? Optional.of(new Holder(institution, account)) : Optional.empty();
	}

	private byte[] expected(UUID institution, byte[] ids) {
		try {
			return CurrentInstitution.runAs(institution, () -> Arrays.copyOf(this.keys.hmac(PURPOSE, ids), SEAL));
		}
		catch (EmptyResultDataAccessException ex) {
			return new byte[0];
		}
	}

	private static byte[] ids(UUID institution, UUID account) {
		return ByteBuffer.allocate(IDS)
			.putLong(institution.getMostSignificantBits())
			.putLong(institution.getLeastSignificantBits())
			.putLong(account.getMostSignificantBits())
			.putLong(account.getLeastSignificantBits())
			.array();
	}

	private static byte @Nullable [] decoded(String token) {
		try {
			return Base64.getUrlDecoder().decode(token);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Whose mails a link stops.
	 *
	 * @param institution the institution
	 * @param account the member
	 */
	private record Holder(UUID institution, UUID account) {

	}

}
