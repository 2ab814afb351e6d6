package org.holdfast.intake;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import org.holdfast.tenancy.CurrentInstitution;

/**
 * A piece of work for the institution in force that is done while its beginner goes on.
 * Who begins it also awaits it, so that nothing of it outlives its beginner.
 */
final class Meanwhile<T> {

	private final CompletableFuture<T> promise = new CompletableFuture<>();

	private Meanwhile() {
	}

	/**
	 * Begins to work.
	 * @param name what to call its thread
	 * @param work the work
	 * @return to be awaited
	 */
	static <T> Meanwhile<T> of(String name, Supplier<T> work) {
		UUID institution = CurrentInstitution.id();
		Meanwhile<T> meanwhile = new Meanwhile<>();
		Thread.ofVirtual().name(name).start(() -> CurrentInstitution.runAs(institution, () -> {
			try {
				meanwhile.promise.complete(work.get());
			}
			catch (RuntimeException | Error ex) {
				meanwhile.promise.completeExceptionally(ex);
			}
		}));
		return meanwhile;
	}

	/**
	 * Waits for the end.
	 * @return what the work gave
	 */
	T await() {
		try {
			return this.promise.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while a part of an upload was under way", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException("A part of an upload got lost", ex.getCause());
		}
	}

	/**
	 * Waits for the end, whatever it is.
	 */
	void join() {
		this.promise.exceptionally((ex) -> null).join();
	}

}
