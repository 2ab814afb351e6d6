package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.holdfast.institution.InstitutionKeys;
import org.holdfast.intake.reading.FileScan;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.web.TooMany;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Receives files: seals, counts, fingerprints and looks at the bytes as they stream by.
 * What was stored of a file can be read on this node before the rest comes. What does not
 * arrive whole leaves nothing behind.
 */
@Service
public class Uploads {

	private static final int BUFFER = 1 << 16;

	private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

	private static final Duration RETRY = Duration.ofSeconds(30);

	private final UploadChunks chunks;

	private final ImportRecords records;

	private final StoredBytes stored;

	private final InstitutionKeys keys;

	private final IntakeSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Map<UUID, Arrival> arriving = new ConcurrentHashMap<>();

	Uploads(UploadChunks chunks, ImportRecords records, StoredBytes stored, InstitutionKeys keys,
			IntakeSettings settings, ApplicationEventPublisher events, Clock clock) {
		this.chunks = chunks;
		this.records = records;
		this.stored = stored;
		this.keys = keys;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The most bytes a file may have.
	 * @return bytes
	 */
	public long limit() {
		return this.settings.largestUpload().toBytes();
	}

	/**
	 * Takes a file in.
	 * @param fileName the name the sender gives it; used for display only
	 * @param in its bytes
	 * @return what arrived
	 * @throws IOException when the sender breaks off
	 */
	public ReceivedFile receive(String fileName, InputStream in) throws IOException {
		return receive(fileName, in, 0, null);
	}

	/**
	 * Takes a file in whose size is about known, so that its room is reserved at once,
	 * and perhaps its rows are checked as they come.
	 * @param fileName the name the sender gives it; used for display only
	 * @param in its bytes
	 * @param announced about how many, zero or less when nobody said
	 * @param told what the sender has said about it so far, absent when not enough
	 * @return what arrived
	 * @throws IOException when the sender breaks off
	 * @throws FileTooLarge when it goes over the limit
	 * @throws org.holdfast.web.StorageFull when the institution may keep no more
	 */
	@SuppressWarnings("try")
	public ReceivedFile receive(String fileName, InputStream in, long announced, @Nullable NewImport told)
			throws IOException {
		UUID id = UUID.randomUUID();
		Arrival arrival = new Arrival();
		this.records.begin(id, displayed(fileName), this.clock.instant(), CurrentActor.get().accountId());
		boolean whole = false;
		try (SealedOutput out = new SealedOutput(this.chunks, cipher(id), id, arrival)) {
			begin(id, announced, told, arrival);
			FileScan scan = new FileScan();
			byte[] buffer = new byte[BUFFER];
			Instant seen = this.clock.instant();
			long reserved = (announced > BUFFER) ? this.stored.reserve(id, announced - BUFFER) : 0;
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				if (out.bytes() + count > limit()) {
					throw new FileTooLarge(limit());
				}
				if (out.bytes() + count > reserved) {
					reserved = this.stored.reserve(id, out.bytes() + count);
				}
				if (this.clock.instant().isAfter(seen.plus(SEEN_EVERY))) {
					seen = this.clock.instant();
					this.records.alive(id);
				}
				out.write(buffer, 0, count);
				scan.update(buffer, 0, count);
			}
			out.close();
			whole = true;
			return new ReceivedFile(id, out.sha256(), out.bytes(), scan.finish());
		}
		finally {
			this.arriving.remove(id);
			arrival.end(whole);
			if (!whole) {
				discard(id);
			}
		}
	}

	private void begin(UUID id, long announced, @Nullable NewImport told, Arrival arrival) {
		if (told != null) {
			this.arriving.put(id, arrival);
			this.events.publishEvent(new UploadBegun(id, announced, told, arrival));
		}
	}

	/**
	 * Forgets a file that is not wanted after all.
	 * @param id the import it would have been
	 */
	public void discard(UUID id) {
		this.chunks.delete(id);
		this.records.forget(id);
	}

	/**
	 * Forgets the content of a file that can never be read; what is known about it stays.
	 * @param id the import
	 */
	void forgetContent(UUID id) {
		this.chunks.delete(id);
	}

	/**
	 * Says whether there is room for one more file.
	 * @throws TooMany when too many files of the institution wait to be checked
	 */
	public void admit() {
		if (this.records.waiting() >= this.settings.mostWaiting()) {
			throw new TooMany(RETRY);
		}
	}

	boolean kept(UUID id) {
		return this.chunks.read(id, 0) != null;
	}

	/**
	 * Opens an original.
	 * @param id the import
	 * @return its bytes
	 * @throws WrongState when it was deleted: nothing is not what was sent
	 */
	InputStream open(UUID id) {
		Arrival arrival = this.arriving.get(id);
		if (arrival == null) {
			require(id);
		}
		return new SealedInput(this.chunks, () -> cipher(id), id, 0).during(arrival);
	}

	SealedFile file(UUID id) {
		require(id);
		return new SealedFile(this.chunks, () -> cipher(id), id);
	}

	private void require(UUID id) {
		if (!kept(id)) {
			throw WrongState.coded("original-deleted", "intake.original.deleted");
		}
	}

	private ChunkCipher cipher(UUID id) {
		return new ChunkCipher(this.keys.encryptionKey("upload/" + id), id);
	}

	/**
	 * A sender's name may hold a path, control characters or the text direction of
	 * another script.
	 */
	private static String displayed(String fileName) {
		String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
		String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
		if (clean.isEmpty()) {
			return "file";
		}
		return (clean.length() > 150) ? clean.substring(0, 150) : clean;
	}

}
