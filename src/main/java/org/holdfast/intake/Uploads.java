package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.holdfast.institution.InstitutionKeys;
import org.holdfast.intake.reading.FileScan;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.web.TooMany;
import org.holdfast.web.WrongState;

import org.springframework.stereotype.Service;

/**
 * Receives files: seals, counts, fingerprints and looks at the bytes as they stream by.
 * What does not arrive whole leaves nothing behind.
 */
@Service
public class Uploads {

	private static final int BUFFER = 1 << 16;

	private static final Duration RETRY = Duration.ofSeconds(30);

	private final UploadChunks chunks;

	private final ImportRecords records;

	private final StoredBytes stored;

	private final InstitutionKeys keys;

	private final IntakeSettings settings;

	private final Clock clock;

	Uploads(UploadChunks chunks, ImportRecords records, StoredBytes stored, InstitutionKeys keys,
			IntakeSettings settings, Clock clock) {
		this.chunks = chunks;
		this.records = records;
		this.stored = stored;
		this.keys = keys;
		this.settings = settings;
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
	 * @throws FileTooLarge when it goes over the limit
	 * @throws org.holdfast.web.StorageFull when the institution may keep no more
	 */
	@SuppressWarnings("try")
	public ReceivedFile receive(String fileName, InputStream in) throws IOException {
		UUID id = UUID.randomUUID();
		this.records.begin(id, displayed(fileName), this.clock.instant(), CurrentActor.get().accountId());
		boolean whole = false;
		try (SealedOutput out = new SealedOutput(this.chunks, cipher(id), id)) {
			FileScan scan = new FileScan();
			byte[] buffer = new byte[BUFFER];
			long reserved = 0;
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				if (out.bytes() + count > limit()) {
					throw new FileTooLarge(limit());
				}
				if (out.bytes() + count > reserved) {
					reserved = this.stored.reserve(id, out.bytes() + count);
				}
				out.write(buffer, 0, count);
				scan.update(buffer, 0, count);
			}
			out.close();
			whole = true;
			return new ReceivedFile(id, out.sha256(), out.bytes(), scan.finish());
		}
		finally {
			if (!whole) {
				discard(id);
			}
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
		require(id);
		return new SealedInput(this.chunks, () -> cipher(id), id, 0);
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
