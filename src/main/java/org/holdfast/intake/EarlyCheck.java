package org.holdfast.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The check of a file that still arrives. What it loads stays invisible and uncommitted
 * until the worker whose turn the import is takes it over; when none does in time, it
 * leaves nothing.
 */
final class EarlyCheck implements Progress {

	/** So long after the last byte it waits to be taken over. */
	static final Duration WAITS = Duration.ofSeconds(5);

	private final long number;

	private final Arrival arrival;

	private final BooleanSupplier stopping;

	private final CompletableFuture<WorkAttempt> worker = new CompletableFuture<>();

	private final CompletableFuture<Optional<CheckRun.Outcome>> outcome = new CompletableFuture<>();

	private @Nullable ImportView view;

	private boolean taken;

	private boolean over;

	EarlyCheck(long number, Arrival arrival, BooleanSupplier stopping) {
		this.number = number;
		this.arrival = arrival;
		this.stopping = stopping;
	}

	@Override
	public long number() {
		return this.number;
	}

	@Override
	public boolean goesOn(int done, int total) {
		WorkAttempt attempt = this.worker.getNow(null);
		if (attempt != null) {
			return attempt.goesOn(done, total);
		}
		return !this.stopping.getAsBoolean() && !(this.arrival.over(WAITS) && givenUp());
	}

	@Override
	public boolean ends(int rows) {
		while (true) {
			try {
				return this.worker.get(100, TimeUnit.MILLISECONDS).ends(rows);
			}
			catch (TimeoutException ex) {
				if (!goesOn(rows, rows)) {
					return false;
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	/**
	 * Runs in a thread of its own, to the end.
	 * @param looked finds out what to check
	 * @param check checks it
	 */
	void run(Callable<Optional<ImportView>> looked, Check check) {
		try {
			Optional<ImportView> found = looked.call();
			if (found.isEmpty() || !begins(found.get())) {
				this.outcome.complete(Optional.empty());
				return;
			}
			this.outcome.complete(check.run(found.get(), this));
		}
		catch (Throwable ex) {
			this.outcome.completeExceptionally(ex);
		}
		finally {
			givenUp();
		}
	}

	private synchronized boolean begins(ImportView found) {
		this.view = found;
		return !this.over;
	}

	/** Whether nobody has taken it; from then on nobody can. */
	private synchronized boolean givenUp() {
		this.over |= !this.taken;
		return this.over;
	}

	/**
	 * Takes it over, once, if it checks what it should.
	 * @param wanted the import as it is to be checked
	 * @return whether it does
	 */
	synchronized boolean take(ImportView wanted) {
		this.taken = !this.over && this.view != null && wanted.checkedAlike(this.view);
		this.over |= !this.taken;
		return this.taken;
	}

	/**
	 * Waits for the end of what was taken over.
	 * @param attempt the worker's
	 * @return the outcome, empty when the attempt was over before
	 */
	Optional<CheckRun.Outcome> end(WorkAttempt attempt) throws IOException, SQLException {
		this.worker.complete(attempt);
		try {
			return this.outcome.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while a file was checked", ex);
		}
		catch (ExecutionException ex) {
			switch (ex.getCause()) {
				case IOException failure -> throw failure;
				case SQLException failure -> throw failure;
				case RuntimeException failure -> throw failure;
				case null, default -> throw new IllegalStateException("A check got lost", ex);
			}
		}
	}

	/**
	 * Checks a file.
	 */
	interface Check {

		Optional<CheckRun.Outcome> run(ImportView view, Progress progress) throws IOException, SQLException;

	}

}
