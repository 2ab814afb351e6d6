package org.holdfast.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.holdfast.intake.Acceptance.Outcome;
import org.holdfast.intake.reading.FileKind;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.value.MoneyReader;
import org.holdfast.shared.Exact;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The imports of the institution in force, and what a person or a program may do with
 * them.
 */
@Service
public class Imports {

	private static final Duration KEYS_KEPT = Duration.ofHours(24);

	/** A check that is under way ends when the state it began with does. */
	private static final Set<ImportState> MAPPABLE = Set.of(ImportState.READ, ImportState.NEEDS_MAPPING,
			ImportState.CHECKING, ImportState.CHECKED, ImportState.PREVIEWED);

	private final ImportRepository imports;

	private final Uploads uploads;

	private final FileFormats formats;

	private final StatedMappings stated;

	private final SavedMappings mappings;

	private final Sheets sheets;

	private final CorrectionRepository corrections;

	private final Commitment commitment;

	private final AutomaticCommit automatic;

	private final Originals originals;

	private final ImportJobs jobs;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	Imports(ImportRepository imports, Uploads uploads, FileFormats formats, StatedMappings stated,
			SavedMappings mappings, Sheets sheets, CorrectionRepository corrections, Commitment commitment,
			AutomaticCommit automatic, Originals originals, ImportJobs jobs, ApplicationEventPublisher events,
			PlatformTransactionManager transactions, Clock clock) {
		this.imports = imports;
		this.uploads = uploads;
		this.formats = formats;
		this.stated = stated;
		this.mappings = mappings;
		this.sheets = sheets;
		this.corrections = corrections;
		this.commitment = commitment;
		this.automatic = automatic;
		this.originals = originals;
		this.jobs = jobs;
		this.events = events;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * The kinds of file that can be read.
	 * @return at least one
	 */
	public List<Kind> kinds() {
		return this.formats.kinds();
	}

	/**
	 * The canonical columns of a kind.
	 * @param kind a kind that can be read
	 * @return fields in the order of the template
	 */
	public List<Field> fields(Kind kind) {
		return this.formats.of(kind).orElseThrow(NotFound::new).fields();
	}

	/**
	 * The canonical columns of a kind of which one is enough.
	 * @param kind a kind that can be read
	 * @return groups of names, possibly none
	 */
	public List<List<String>> oneOf(Kind kind) {
		return this.formats.of(kind).orElseThrow(NotFound::new).oneOf();
	}

	/**
	 * The canonical columns of a kind that are required with others.
	 * @param kind a kind that can be read
	 * @return the names of the others by name, possibly none
	 */
	public Map<String, List<String>> requiredWith(Kind kind) {
		return this.formats.of(kind).orElseThrow(NotFound::new).requiredWith();
	}

	@Transactional(readOnly = true)
	public ImportView get(UUID id) {
		return this.imports.find(id).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	public List<ImportView> list(int limit, int offset) {
		return this.imports.list(limit, offset);
	}

	/**
	 * The names of sources whose mappings are remembered.
	 * @return names in alphabetical order
	 */
	@Transactional(readOnly = true)
	public List<String> sources() {
		return this.mappings.sources();
	}

	/**
	 * Whether the rows of a kind belong to days, so that a period can be replaced.
	 * @param kind a kind that can be read
	 * @return whether they do
	 */
	public boolean dated(Kind kind) {
		return this.formats.get(kind).table().dayColumn() != null;
	}

	/**
	 * The imports that wait for somebody to map, decide or try again.
	 * @param limit how many at most
	 * @return newest first
	 */
	@Transactional(readOnly = true)
	public List<ImportView> undecided(int limit) {
		return this.imports.undecided(limit);
	}

	@Transactional(readOnly = true)
	public long count() {
		return this.imports.count();
	}

	/**
	 * Makes an import of a file that arrived, unless the same file or request is known.
	 * @param file the file
	 * @param told what the sender says
	 * @return the import that now has the file
	 * @throws Refused when the sender names an unknown field or source, or uses a key
	 * twice
	 */
	public Acceptance accept(ReceivedFile file, NewImport told) {
		Acceptance acceptance = decided(file, told);
		if (!acceptance.id().equals(file.id())) {
			this.uploads.discard(file.id());
		}
		return acceptance;
	}

	private Acceptance decided(ReceivedFile file, NewImport told) {
		try {
			return Objects.requireNonNull(this.transactions.execute((status) -> accepted(file, told)));
		}
		catch (DuplicateKeyException ex) {
			return Objects
				.requireNonNull(this.transactions.execute((status) -> known(file, told).orElseThrow(() -> ex)));
		}
	}

	private Acceptance accepted(ReceivedFile file, NewImport told) {
		Optional<Acceptance> known = known(file, told);
		if (known.isPresent()) {
			return known.get();
		}
		verify(told);
		Mapping mapping = (told.mapping() != null) ? this.stated.accept(this.formats.get(told.kind()), told.mapping())
				: null;
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("kind", told.kind());
		changes.put("sha256", file.sha256());
		changes.put("bytes", file.bytes());
		changes.put("source", told.source());
		changes.put("mapping", mapping);
		changes.put("control_total", told.controlTotal());
		changes.put("control_totals", told.controlTotals().isEmpty() ? null : told.controlTotals());
		changes.put("idempotency_key", told.idempotencyKey());
		changes.put("request_digest", (told.idempotencyKey() != null) ? RequestDigest.of(told) : null);
		FileKind content = file.findings().kind();
		boolean archive = content == FileKind.ZIP || content == FileKind.WORKBOOK;
		String encoding = archive ? "" : file.findings().encoding().code();
		changes.put("layout", new FileLayout(encoding, null, null, told.dateOrder()));
		Rule against = archive ? null : file.findings().rule();
		changes.put("state", (against != null) ? ImportState.FAILED : ImportState.RECEIVED);
		if (against != null) {
			changes.put("reason", against.code());
			changes.put("problems", List.of(new ImportView.Problem(against.code(), "error", 1,
					List.of(new ImportView.Sample(0, null, content.code())))));
		}
		this.imports.update(file.id(), changes);
		this.automatic.note(file.id(), told);
		if (against == null) {
			this.jobs.advance(file.id());
		}
		else {
			this.uploads.forgetContent(file.id());
		}
		return new Acceptance(file.id(), (against != null) ? ImportState.FAILED : ImportState.RECEIVED,
				Outcome.RECEIVED);
	}

	private Optional<Acceptance> known(ReceivedFile file, NewImport told) {
		if (told.idempotencyKey() != null) {
			Instant since = this.clock.instant().minus(KEYS_KEPT);
			this.imports.forgetIdempotencyKeys(since);
			Optional<ImportView> before = this.imports.byIdempotencyKey(told.idempotencyKey(), since);
			if (before.isPresent()) {
				boolean same = file.sha256().equals(before.get().sha256()) && told.kind() == before.get().kind();
				if (!same || !this.imports.saidTheSame(before.get().id(), RequestDigest.of(told))) {
					throw Refused.of("/Idempotency-Key", "intake.key.otherContent");
				}
				return Optional.of(new Acceptance(before.get().id(), before.get().state(), Outcome.REPEATED));
			}
		}
		return this.imports.sameFile(told.kind(), file.sha256()).map((same) -> {
			boolean committed = same.state() == ImportState.COMMITTED;
			return new Acceptance(same.id(), same.state(), committed ? Outcome.ALREADY_COMMITTED : Outcome.RUNNING);
		});
	}

	private void verify(NewImport told) {
		if (told.source() != null && told.mapping() == null
				&& this.mappings.latest(told.kind(), told.source()).isEmpty()) {
			throw Refused.of("/source", "intake.source.unknown", told.source());
		}
	}

	/**
	 * Gives an import a mapping and a layout and has it checked again.
	 * @param id the import
	 * @param change what to change
	 * @return the import
	 */
	@Transactional
	public ImportView map(UUID id, MappingChange change) {
		ImportView view = this.imports.lock(id).orElseThrow(NotFound::new);
		if (!MAPPABLE.contains(view.state()) && !(view.rereadable() && change.changesLayout())) {
			throw new WrongState("intake.mapping.wrongState");
		}
		this.originals.require(id);
		this.automatic.leaveToPeople(id);
		Map<String, @Nullable Object> changes = new HashMap<>();
		Mapping wanted = (change.mapping() != null) ? change.mapping() : change.kept(view.mapping());
		Mapping mapping = (wanted != null) ? this.stated.accept(this.formats.get(view.kind()), wanted) : null;
		changes.put("mapping", mapping);
		boolean other = view.mapping() == null || !view.mapping().own().equals(mapping);
		if (change.mapping() != null && other) {
			changes.put("source", null);
			changes.put("mapping_version", null);
		}
		FileLayout layout = Objects.requireNonNull(view.layout());
		this.sheets.verify(view, change);
		boolean reread = change.changesLayout();
		if (reread && this.corrections.latest(id) > 0) {
			throw new WrongState("intake.mapping.corrected");
		}
		FileLayout changed = reread ? change.applyTo(layout) : change.saying(layout);
		if (change.source() != null && !change.source().isBlank()) {
			remember(view, mapping, change.source().strip(), changed.choices(), changes);
		}
		changes.put("layout", changed);
		changes.put("state", reread ? ImportState.RECEIVED : ImportState.READ);
		changes.put("reason", null);
		changes.put("problems", List.of());
		changes.put("impact", List.of());
		changes.put("rows_done", 0);
		this.imports.update(id, changes);
		this.jobs.advance(id);
		return this.imports.find(id).orElseThrow(NotFound::new);
	}

	private void remember(ImportView view, @Nullable Mapping mapping, String source, ReadingChoices choices,
			Map<String, @Nullable Object> changes) {
		if (mapping == null || mapping.onlyConstants()) {
			changes.put("source",
					this.mappings.latest(view.kind(), source)
						.orElseThrow(() -> Refused.of("/source", "intake.source.unknown", source))
						.source());
			return;
		}
		SavedMappings.Saved saved = this.mappings.remember(view.kind(), source, mapping, view.headers(),
				(before) -> before.and(choices), CurrentActor.get().accountId());
		changes.put("source", saved.source());
		changes.put("mapping_version", saved.version());
	}

	/**
	 * Commits a previewed import.
	 * @param id the import
	 * @param decision how
	 * @return the import: committed, or committing when it has to be compared anew first
	 */
	@Transactional
	public ImportView commit(UUID id, Decision decision) {
		if (!this.commitment.commit(id, decision, CurrentActor.get().accountId())) {
			this.jobs.advance(id);
		}
		return this.imports.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * Gives an import up before it is committed.
	 * @param id the import
	 * @return the import
	 */
	@Transactional
	public ImportView cancel(UUID id) {
		ImportView view = this.imports.lock(id).orElseThrow(NotFound::new);
		if (view.state() == ImportState.COMMITTED || view.state().isOver()) {
			throw new WrongState("intake.cancel.wrongState");
		}
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("state", ImportState.CANCELLED);
		changes.put("samples", null);
		this.imports.update(id, changes);
		this.events.publishEvent(new ImportCancelled(id));
		this.events.publishEvent(new AuditedEvent("import-cancelled", id.toString(), Map.of()));
		return this.imports.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * Tries a failed import again from the beginning.
	 * @param id the import
	 * @return the import
	 */
	@Transactional
	public ImportView resume(UUID id) {
		ImportView view = this.imports.lock(id).orElseThrow(NotFound::new);
		if (view.state() != ImportState.FAILED) {
			throw new WrongState("intake.resume.wrongState");
		}
		if (!view.resumable()) {
			throw new WrongState("intake.resume.sameFile");
		}
		this.originals.require(id);
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("state", ImportState.RECEIVED);
		changes.put("reason", null);
		changes.put("problems", List.of());
		this.imports.update(id, changes);
		this.jobs.advance(id);
		return this.imports.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * Makes a committed batch invisible: its layer goes, what it hid shows again.
	 * @param id the import
	 * @param reason why
	 * @return the import
	 */
	@Transactional
	public ImportView withdraw(UUID id, String reason) {
		if (reason.isBlank()) {
			throw Refused.of("/reason", "intake.withdraw.reasonMissing");
		}
		ImportView view = this.imports.lock(id).orElseThrow(NotFound::new);
		if (view.state() != ImportState.COMMITTED) {
			throw new WrongState("intake.withdraw.wrongState");
		}
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("state", ImportState.WITHDRAWN);
		changes.put("withdrawn_at", this.clock.instant());
		changes.put("withdrawn_by", CurrentActor.get().accountId());
		changes.put("withdraw_reason", reason.strip());
		this.imports.update(id, changes);
		this.events.publishEvent(new BatchWithdrawn(CurrentInstitution.id(), id, view.kind()));
		this.events
			.publishEvent(new AuditedEvent("batch-withdrawn", id.toString(), Map.of("kind", view.kind().code())));
		return this.imports.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * A typed control total, read as amounts of files are.
	 * @param text what was typed
	 * @return the number
	 * @throws Refused when it is none
	 */
	public static BigDecimal controlTotal(String text) {
		MoneyReader amount = new MoneyReader(Long.MAX_VALUE);
		if (amount.read(text) == null && !amount.blank()) {
			BigDecimal total = Exact.dollars(amount.cents());
			return (text.indexOf('.') < 0) ? total.setScale(0) : total;
		}
		throw Refused.of("/controlTotal", "intake.controlTotal.unreadable");
	}

}
