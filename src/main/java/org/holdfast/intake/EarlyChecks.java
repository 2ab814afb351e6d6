package org.holdfast.intake;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.holdfast.intake.reading.FileSample;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins to check a large file while it arrives, one at a time on a node. It is a head
 * start and nothing else: what is not ready, or was begun on an assumption that turns out
 * wrong, is dropped, and the import goes its ordinary way.
 */
@Component
class EarlyChecks {

	private static final Logger logger = LoggerFactory.getLogger(EarlyChecks.class);

	private final Semaphore one = new Semaphore(1);

	private final Map<UUID, EarlyCheck> running = new ConcurrentHashMap<>();

	private final FirstLook look;

	private final CheckRun check;

	private final ImportRecords records;

	private final IntakeSettings settings;

	private final Clock clock;

	private volatile boolean stopping;

	EarlyChecks(FirstLook look, CheckRun check, ImportRecords records, IntakeSettings settings, Clock clock) {
		this.look = look;
		this.check = check;
		this.records = records;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	void on(ContextClosedEvent event) {
		this.stopping = true;
	}

	@EventListener
	void on(UploadBegun upload) {
		if (upload.announced() < this.settings.checkedEarly().toBytes() || this.stopping || !this.one.tryAcquire()) {
			return;
		}
		EarlyCheck early = new EarlyCheck(this.records.nextBatchNumber(), upload.arrival(), () -> this.stopping);
		ImportView arriving = ImportView.arriving(upload.id(), upload.told(), upload.announced(), this.clock.instant(),
				CurrentActor.get().accountId());
		UUID institution = CurrentInstitution.id();
		this.running.put(upload.id(), early);
		Thread.ofPlatform()
			.name("early-check")
			.daemon()
			.start(() -> CurrentInstitution.runAs(institution, () -> run(arriving, early)));
	}

	private void run(ImportView arriving, EarlyCheck early) {
		try {
			early.run(() -> looked(arriving), this.check::run);
		}
		finally {
			this.running.remove(arriving.id(), early);
			this.one.release();
		}
	}

	/**
	 * The import as its worker would come to see it, empty when a person must be asked.
	 */
	private Optional<ImportView> looked(ImportView arriving) throws IOException {
		FileSample sample = this.look.sample(arriving.id(), this.look.layout(arriving));
		if (!sample.findings().isEmpty()) {
			return Optional.empty();
		}
		FileLayout layout = Objects.requireNonNull(arriving.layout()).with(sample.layout());
		ImportView read = arriving.looked(layout, sample.header(), arriving.mapping(), List.of());
		FirstLook.Mapped found = this.look.map(read);
		return found.ready()
				? Optional.of(read.looked(found.layout(), read.headers(), found.mapping(), found.problems()))
				: Optional.empty();
	}

	/**
	 * The check of an import that was begun before its turn.
	 * @param view the import as it is to be checked
	 * @return to be ended, empty when there is none that checks just that
	 */
	Optional<EarlyCheck> take(ImportView view) {
		return Optional.ofNullable(this.running.remove(view.id())).filter((early) -> {
			boolean taken = early.take(view);
			logger.info("Import {} {}", view.id(),
					taken ? "was checked while it arrived" : "was checked otherwise while it arrived");
			return taken;
		});
	}

}
