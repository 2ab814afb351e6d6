package org.holdfast;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.holdfast.intake.Acceptance;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.Mapping;
import org.holdfast.intake.NewImport;
import org.holdfast.intake.ReceivedFile;
import org.holdfast.intake.Uploads;
import org.holdfast.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a program of a hospital does: it calls the API with a token, or loads files
 * through the services and waits for the queue.
 */
public class Programs {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private static final Set<ImportState> WAITING = Set.of(ImportState.NEEDS_MAPPING, ImportState.PREVIEWED,
			ImportState.FAILED, ImportState.COMMITTED, ImportState.CANCELLED);

	private final HttpClient client = HttpClient.newHttpClient();

	private final Cast cast;

	private final Uploads uploads;

	private final Imports imports;

	Programs(Cast cast, Uploads uploads, Imports imports) {
		this.cast = cast;
		this.uploads = uploads;
		this.imports = imports;
	}

	/**
	 * Calls the API.
	 * @param port the port of the application
	 * @param actor whose token to use
	 * @param method GET, PUT, POST
	 * @param path below {@code /api/v1/}
	 * @param json the body, absent for none
	 * @return the answer
	 */
	public HttpResponse<byte[]> call(int port, Actor actor, String method, String path, @Nullable String json) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
			.header("Authorization", "Bearer " + this.cast.token(actor))
			.header("Content-Type", "application/json")
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody())
			.build();
		try {
			return this.client.send(request, BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sends a file and waits until it waits for a decision or is over.
	 * @param actor who sends it
	 * @param kind what it holds
	 * @param mapping a mapping, absent for a file in our own form
	 * @param content its bytes
	 * @return the import
	 */
	public ImportView send(Actor actor, Kind kind, @Nullable Mapping mapping, byte[] content) {
		return send(actor, new NewImport(kind, null, mapping, null, null, null), new ByteArrayInputStream(content));
	}

	/**
	 * Sends a file and waits until it waits for a decision or is over.
	 * @param actor who sends it
	 * @param told what is said about it
	 * @param content its bytes
	 * @return the import
	 */
	public ImportView send(Actor actor, NewImport told, InputStream content) {
		Acceptance accepted = this.cast.as(actor, () -> {
			ReceivedFile file = this.uploads.receive("file.csv", content);
			return this.imports.accept(file, told);
		});
		return settled(actor, accepted.id());
	}

	/**
	 * Commits an import and waits until it is visible.
	 * @param actor who commits it
	 * @param id the import
	 * @param decision how
	 * @return the import
	 */
	public ImportView commit(Actor actor, UUID id, Decision decision) {
		this.cast.as(actor, () -> this.imports.commit(id, decision));
		return settled(actor, id);
	}

	/**
	 * Sends a file and commits it whole.
	 * @param actor who
	 * @param kind what it holds
	 * @param mapping a mapping, absent for a file in our own form
	 * @param content its bytes
	 * @return the import
	 */
	public ImportView load(Actor actor, Kind kind, @Nullable Mapping mapping, byte[] content) {
		ImportView sent = send(actor, kind, mapping, content);
		if (sent.state() != ImportState.PREVIEWED) {
			throw new IllegalStateException("Not previewed but " + sent.state() + ": " + sent.problems());
		}
		return commit(actor, sent.id(), new Decision(false, null, false, null, null));
	}

	/**
	 * Waits until an import waits for a person or is over.
	 * @param actor who looks
	 * @param id the import
	 * @return the import
	 */
	public ImportView settled(Actor actor, UUID id) {
		await(() -> WAITING.contains(view(actor, id).state()));
		return view(actor, id);
	}

	private ImportView view(Actor actor, UUID id) {
		return this.cast.as(actor, () -> this.imports.get(id));
	}

	/**
	 * Waits until the queue has brought something about.
	 * @param condition what
	 */
	public static void await(BooleanSupplier condition) {
		await(condition, Duration.ofMillis(20));
	}

	/**
	 * Waits until something is so, and looks as often as needed to see it pass.
	 * @param condition what is waited for
	 * @param pause how long to rest between two looks
	 */
	public static void await(BooleanSupplier condition, Duration pause) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("Waited in vain");
			}
			LockSupport.parkNanos(pause.toNanos());
		}
	}

}
