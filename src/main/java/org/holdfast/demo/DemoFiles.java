package org.holdfast.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.holdfast.definition.Definitions;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.NewImport;
import org.holdfast.intake.Uploads;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads two fiscal years of hires, people, vendors and purchases the way a manager would:
 * definitions at once, then file by file in a thread of its own, so that nobody waits for
 * it. What was sent once is not sent again, whatever people did with it since.
 */
@Component
@Order(50)
@ConditionalOnProperty(name = "holdfast.mode", havingValue = "DEMO")
class DemoFiles implements DemoStep {

	private static final Logger LOG = LoggerFactory.getLogger(DemoFiles.class);

	private static final Duration PAUSE = Duration.ofMillis(250);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Set<ImportState> UNDER_WAY = Set.of(ImportState.RECEIVED, ImportState.READ,
			ImportState.CHECKING, ImportState.CHECKED, ImportState.COMMITTING);

	private final Definitions definitions;

	private final DemoDefinitions rules;

	private final Uploads uploads;

	private final Imports imports;

	DemoFiles(Definitions definitions, DemoDefinitions rules, Uploads uploads, Imports imports) {
		this.definitions = definitions;
		this.rules = rules;
		this.uploads = uploads;
		this.imports = imports;
	}

	@Override
	public void prepare() {
		Actor actor = CurrentActor.get();
		LocalDate last = lastDay(this.definitions.today());
		this.rules.prepare(last.minusYears(2).plusDays(1));
		Thread.ofVirtual().name("demonstration-data").start(() -> load(actor, last));
	}

	private void load(Actor actor, LocalDate last) {
		try {
			CurrentActor.<@Nullable Void>runAs(actor, () -> {
				load(last);
				return null;
			});
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Exception ex) {
			LOG.error("The files of the demonstration could not be loaded", ex);
		}
	}

	private void load(LocalDate last) throws IOException, InterruptedException {
		DemoPeople people = new DemoPeople(last);
		DemoSpend spend = new DemoSpend(last);
		load(Kind.EMPLOYMENTS, people.employments());
		load(Kind.ROSTER, people.roster());
		load(Kind.VENDORS, spend.vendors());
		load(Kind.PURCHASES, spend.purchases());
	}

	static LocalDate lastDay(LocalDate today) {
		LocalDate june = LocalDate.of(today.getYear(), Month.JUNE, 30);
		return june.isBefore(today) ? june : june.minusYears(1);
	}

	private void load(Kind kind, String content) throws IOException, InterruptedException {
		String name = "demo-" + kind.code() + ".csv";
		Optional<ImportView> sent = sent(name);
		UUID id = sent.isPresent() ? sent.get().id() : this.imports
			.accept(this.uploads.receive(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))),
					new NewImport(kind, null, null, "ymd", null, null))
			.id();
		if (settled(id) == ImportState.PREVIEWED) {
			this.imports.commit(id, new Decision(false, null, false, "replace", null));
			settled(id);
		}
	}

	private Optional<ImportView> sent(String name) {
		int all = Math.toIntExact(this.imports.count());
		return this.imports.list(Math.max(1, all), 0).stream().filter((one) -> one.fileName().equals(name)).findFirst();
	}

	private ImportState settled(UUID id) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		ImportState state = this.imports.get(id).state();
		while (UNDER_WAY.contains(state) && System.nanoTime() < end) {
			Thread.sleep(PAUSE);
			state = this.imports.get(id).state();
		}
		return state;
	}

}
