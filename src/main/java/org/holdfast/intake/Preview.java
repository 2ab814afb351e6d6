package org.holdfast.intake;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.holdfast.database.LoaderDataSource;
import org.holdfast.intake.preview.PreviewStore;
import org.holdfast.intake.preview.RowSample;
import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.CurrentInstitution;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out what an import would do to what is already there: which rows are new, and
 * what becomes of each indicator.
 */
@Component
class Preview {

	private static final Set<String> FOUND_LATE = Set.of(Rule.DUPLICATE_SPELL.code(), Rule.SEPARATION_UNMATCHED.code(),
			Rule.VENDOR_UNKNOWN.code());

	private final ImportRepository imports;

	private final FileFormats formats;

	private final Overlaps overlaps;

	private final PreviewSamples samples;

	private final PreviewStore stored;

	private final ObjectProvider<ImportImpact> impact;

	private final ObjectProvider<NearVendors> vendors;

	private final Batches batches;

	private final Commitment commitment;

	private final AutomaticCommit automatic;

	private final DataSource loader;

	private final TransactionTemplate transactions;

	private final JdbcClient jdbc;

	private final SetBased statements;

	private final Clock clock;

	Preview(ImportRepository imports, FileFormats formats, Overlaps overlaps, PreviewSamples samples,
			PreviewStore stored, ObjectProvider<ImportImpact> impact, ObjectProvider<NearVendors> vendors,
			Batches batches, Commitment commitment, AutomaticCommit automatic, @LoaderDataSource DataSource loader,
			PlatformTransactionManager transactions, JdbcClient jdbc, SetBased statements, Clock clock) {
		this.imports = imports;
		this.formats = formats;
		this.overlaps = overlaps;
		this.samples = samples;
		this.stored = stored;
		this.impact = impact;
		this.vendors = vendors;
		this.batches = batches;
		this.commitment = commitment;
		this.automatic = automatic;
		this.loader = loader;
		this.transactions = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
		this.statements = statements;
		this.clock = clock;
	}

	<T extends @Nullable Object> T inTransaction(Supplier<T> work) {
		return this.transactions.execute((status) -> work.get());
	}

	/**
	 * Compares a checked import with the visible batches and waits for a decision.
	 * @param view a checked import
	 */
	void of(ImportView view) {
		this.transactions.executeWithoutResult((status) -> {
			Optional<ImportView> locked = this.imports.lock(view.id());
			if (locked.isPresent() && locked.get().state() == ImportState.CHECKED) {
				Map<String, @Nullable Object> changes = compared(locked.get());
				changes.put("state", ImportState.PREVIEWED);
				this.imports.update(view.id(), changes);
				this.automatic.decide(view.id());
			}
		});
	}

	/**
	 * Compares anew, since other batches were committed in between, and commits if the
	 * decision still covers what is found.
	 * @param view an import whose decision was made
	 */
	void again(ImportView view) {
		if (Boolean.TRUE.equals(this.transactions.execute((status) -> this.commitment.unchanged(view.id())))) {
			return;
		}
		this.transactions.executeWithoutResult((status) -> {
			Optional<ImportView> locked = this.imports.lock(view.id());
			if (locked.isPresent() && locked.get().state() == ImportState.COMMITTING) {
				Map<String, @Nullable Object> changes = compared(locked.get());
				changes.put("state", ImportState.PREVIEWED);
				this.imports.update(view.id(), changes);
				this.commitment.resume(view.id());
				this.automatic.settle(view.id());
			}
		});
	}

	private Map<String, @Nullable Object> compared(ImportView view) {
		this.statements.prepare();
		FileFormat format = this.formats.get(view.kind());
		long candidate = Objects.requireNonNull(view.batchNumber());
		Long[] visible = this.batches.visible().numbers(view.kind());
		int before = this.overlaps.takeBack(candidate);
		List<LateRefusal> refused = format.lateRefusals(candidate, visible)
			.stream()
			.sorted(Comparator.comparingInt(LateRefusal::row))
			.toList();
		this.overlaps.refuse(candidate, refused);
		writeRejected(candidate, notYetWritten(candidate, refused), view);
		Overlaps.Counts counts = this.overlaps.compare(format.table(), candidate, visible);
		int accepted = view.rows().accepted() + before - refused.size();
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("basis", visible);
		changes.put("rows_accepted", accepted);
		changes.put("rows_rejected", view.rows().rejected() - before + refused.size());
		changes.put("rows_same", counts.same());
		changes.put("rows_changed", counts.changed());
		changes.put("rows_conflicting", counts.conflicting());
		changes.put("rows_new", accepted - counts.same() - counts.changed() - counts.conflicting());
		List<ImportView.Problem> problems = new ArrayList<>(view.problems());
		problems.removeIf((problem) -> FOUND_LATE.contains(problem.rule()));
		problems.addAll(late(refused, view));
		problems.addAll(remarks(format.lateRemarks(candidate), view));
		List<PreviewStore.Found> months = this.samples.months(format, candidate);
		changes.put("months", months);
		int counted = (view.controlTotal() != null) ? this.samples.counted(format.table(), candidate, accepted) : 0;
		changes.put("problems",
				ControlTotals.with(problems, view, counted, PreviewStore.joined(months, this.stored.typed(view.id()))));
		PreviewSamples.Gone gone = this.samples.gone(view, format, this.batches.visible().of(view.kind()));
		List<RowSample> samples = new ArrayList<>(this.samples.samples(view, format, visible));
		samples.addAll(gone.samples());
		changes.put("samples", samples);
		changes.put("rows_gone", gone.rows());
		Batch batch = Batch.candidate(view, accepted, this.clock.instant());
		changes.put("impact",
				Optional.ofNullable(this.impact.getIfAvailable())
					.map((impacts) -> impacts.of(batch))
					.orElse(List.of()));
		changes.put("near_vendors", nearVendors(batch));
		return changes;
	}

	private NearVendors.@Nullable Found nearVendors(Batch batch) {
		NearVendors known = this.vendors.getIfAvailable();
		boolean asked = batch.kind() == Kind.PURCHASES || batch.kind() == Kind.VENDORS;
		return (known != null && asked) ? known.of(batch) : null;
	}

	/**
	 * The loader does not wait for our transaction: what it wrote stays when that fails.
	 */
	private List<LateRefusal> notYetWritten(long candidate, List<LateRefusal> refused) {
		if (refused.isEmpty()) {
			return List.of();
		}
		Set<Integer> written = new HashSet<>(this.jdbc.sql("""
				SELECT row_no FROM rejected_row WHERE institution_id = :institution AND batch_id = :batch
				AND row_no = ANY (:rows)""")
			.param("institution", CurrentInstitution.id())
			.param("batch", candidate)
			.param("rows", refused.stream().map(LateRefusal::row).toArray(Integer[]::new))
			.query((rows, number) -> rows.getInt(1))
			.list());
		return refused.stream().filter((one) -> !written.contains(one.row())).toList();
	}

	private void writeRejected(long candidate, List<LateRefusal> refused, ImportView view) {
		if (refused.isEmpty()) {
			return;
		}
		try (LoadSession session = new LoadSession(this.loader, CurrentInstitution.id(), candidate)) {
			LeafWriter out = session.holding("rejected_row", "row_no, rule, column_no");
			for (LateRefusal one : refused) {
				String header = (view.mapping() != null) ? view.mapping().columns().get(one.field()) : null;
				int column = (header != null) ? Cells.index(view.headers(), header) : -1;
				out.row().int4(one.row()).text(one.rule().code()).int2(column);
			}
			session.commit();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Refused rows could not be written", ex);
		}
	}

	private static List<ImportView.Problem> late(List<LateRefusal> refused, ImportView view) {
		if (refused.isEmpty()) {
			return List.of();
		}
		List<ImportView.Sample> samples = refused.stream()
			.limit(20)
			.map((one) -> new ImportView.Sample(one.row(), label(view, one.field()), null))
			.toList();
		return List.of(new ImportView.Problem(refused.getFirst().rule().code(), "error", refused.size(), samples));
	}

	/** What a field is called in the file, as in what is found row by row. */
	private static String label(ImportView view, String field) {
		Mapping mapping = view.mapping();
		return (mapping != null) ? mapping.columns().getOrDefault(field, field) : field;
	}

	private static List<ImportView.Problem> remarks(List<LateRemark> remarks, ImportView view) {
		return remarks.stream()
			.map((one) -> new ImportView.Problem(one.rule().code(), RowJudge.severity(one.rule()), one.count(),
					one.samples(label(view, one.field()))))
			.toList();
	}

}
