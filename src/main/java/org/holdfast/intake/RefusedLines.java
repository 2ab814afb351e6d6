package org.holdfast.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.staging.StagedChange;
import org.holdfast.intake.staging.StagedChanges;
import org.holdfast.intake.staging.StagedRow;
import org.holdfast.intake.staging.StagedRows;
import org.holdfast.web.NotFound;
import org.holdfast.web.Paged;
import org.holdfast.web.Paging;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The refused rows of a checked import, with what people changed in them and why each is
 * refused.
 */
@Service
public class RefusedLines {

	/** Changes shown, the latest first. */
	private static final int MOST_CHANGES = 200;

	private final ImportRepository imports;

	private final CorrectionRepository corrected;

	private final RejectedRows rejected;

	private final StagedRows rows;

	private final StagedChanges changes;

	private final LateRows late;

	RefusedLines(ImportRepository imports, CorrectionRepository corrected, RejectedRows rejected, StagedRows rows,
			StagedChanges changes, LateRows late) {
		this.imports = imports;
		this.corrected = corrected;
		this.rejected = rejected;
		this.rows = rows;
		this.changes = changes;
		this.late = late;
	}

	/**
	 * A page of refused rows.
	 * @param id the import
	 * @param rule the code of a rule to show alone, absent for all
	 * @param paging which page
	 * @return rows in rising order
	 */
	@Transactional
	public Paged<RefusedLine> page(UUID id, @Nullable String rule, Paging paging) {
		ImportView view = open(this.imports.find(id).orElseThrow(NotFound::new));
		long batch = batch(view);
		this.late.keep(view);
		Map<String, Integer> counts = this.rejected.counts(batch);
		long total = (rule != null) ? counts.getOrDefault(rule, 0)
				: counts.values().stream().mapToLong(Integer::longValue).sum();
		return new Paged<>(lines(view, this.rejected.page(batch, rule, paging.size(), paging.offset())), paging, total);
	}

	/**
	 * How often each rule refused a row.
	 * @param id the import
	 * @return counts by code, the most frequent first
	 */
	@Transactional(readOnly = true)
	public Map<String, Integer> counts(UUID id) {
		return this.rejected.counts(batch(this.imports.find(id).orElseThrow(NotFound::new)));
	}

	/**
	 * One refused row.
	 * @param id the import
	 * @param row its number
	 * @return the row
	 * @throws NotFound when it is not refused now
	 */
	@Transactional
	public RefusedLine line(UUID id, int row) {
		ImportView view = open(this.imports.find(id).orElseThrow(NotFound::new));
		this.late.keep(view);
		return line(view, row);
	}

	RefusedLine line(ImportView view, int row) {
		return lines(view, this.rejected.among(batch(view), List.of(row))).stream()
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private List<RefusedLine> lines(ImportView view, List<RejectedRows.One> refused) {
		List<Integer> numbers = refused.stream().map(RejectedRows.One::row).toList();
		Map<Integer, StagedRow> staged = this.rows.find(view.id(), batch(view), numbers);
		Map<Integer, Integer> origins = this.corrected.origins(view.id(), numbers);
		RefusedCells cells = new RefusedCells(view);
		boolean editable = view.rows().rejected() <= KeptRows.MOST;
		return refused.stream()
			.map((one) -> RefusedLine.of(view, one, staged.get(one.row()), origins.get(one.row()), cells, editable))
			.toList();
	}

	/**
	 * The refused rows in which a column has a value.
	 * @param id the import
	 * @param column the column from 0
	 * @param value the whole cell, but for blanks around it
	 * @return numbers of rows
	 */
	@Transactional
	public List<Integer> having(UUID id, int column, String value) {
		ImportView view = open(this.imports.find(id).orElseThrow(NotFound::new));
		this.late.keep(view);
		return having(view, column, value);
	}

	List<Integer> having(ImportView view, int column, String value) {
		few(view);
		return lines(view, this.rejected.page(batch(view), null, KeptRows.MOST, 0)).stream()
			.filter((line) -> line.editable() && !line.excluded())
			.filter((line) -> line.cells()
				.stream()
				.anyMatch((cell) -> cell.column() == column && !cell.personal()
						&& cell.text().strip().equalsIgnoreCase(value.strip())))
			.map(RefusedLine::row)
			.toList();
	}

	/**
	 * The changes, the latest first.
	 * @param id the import
	 * @return possibly none
	 */
	@Transactional(readOnly = true)
	public List<StagedChange> changes(UUID id) {
		return this.changes.changes(this.imports.find(id).orElseThrow(NotFound::new).id(), MOST_CHANGES);
	}

	/**
	 * How many refused rows were changed and wait to be checked.
	 * @param id the import
	 * @return rows
	 */
	@Transactional(readOnly = true)
	public int waiting(UUID id) {
		return waiting(this.imports.find(id).orElseThrow(NotFound::new)).size();
	}

	List<RefusedLine> waiting(ImportView view) {
		return lines(view, this.rejected.among(batch(view), this.changes.waiting(view.id()))).stream()
			.filter(RefusedLine::touched)
			.toList();
	}

	/**
	 * Whether the latest correction can be taken back.
	 * @param id the import
	 * @return whether there is one
	 */
	@Transactional(readOnly = true)
	public boolean corrected(UUID id) {
		return this.corrected.latest(id) > 0;
	}

	static void few(ImportView view) {
		if (view.rows().rejected() > KeptRows.MOST) {
			throw new WrongState("intake.rows.tooMany", KeptRows.MOST);
		}
	}

	static ImportView open(ImportView view) {
		if (view.state() != ImportState.PREVIEWED) {
			throw new WrongState("intake.rows.wrongState");
		}
		return view;
	}

	private static long batch(ImportView view) {
		return Objects.requireNonNullElse(view.batchNumber(), -1L);
	}

	/**
	 * Says whether the refused rows of an import can be corrected in place.
	 * @param id the import
	 * @throws WrongState when they cannot
	 */
	@Transactional(readOnly = true)
	public void changeable(UUID id) {
		few(open(this.imports.find(id).orElseThrow(NotFound::new)));
	}

	/**
	 * Whether a column holds personal data that are never stored.
	 * @param view the import
	 * @param column the column from 0
	 * @return whether it does
	 */
	public static boolean personal(ImportView view, int column) {
		return new RefusedCells(view).personal(column);
	}

	/**
	 * Says whether a rule is one that refuses rows.
	 * @param code what was asked for
	 * @return the code, absent when it is none
	 */
	public static @Nullable String rule(@Nullable String code) {
		return (code != null) ? Rule.of(code).filter(Rule::isError).map(Rule::code).orElse(null) : null;
	}

}
