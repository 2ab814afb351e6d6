package org.holdfast.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.holdfast.intake.staging.StagedChange;
import org.holdfast.intake.staging.StagedChanges;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refused rows that people correct in place: cell by cell, one value for another in many
 * rows, or by leaving rows out. Changes wait, survive leaving, can be undone, and count
 * once the file is checked again with them.
 */
@Service
public class RowFixes {

	private static final int LONGEST_CELL = 1000;

	private final ImportRepository imports;

	private final Corrections corrections;

	private final CorrectionRepository corrected;

	private final StagedChanges changes;

	private final RefusedLines lines;

	private final Uploads uploads;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RowFixes(ImportRepository imports, Corrections corrections, CorrectionRepository corrected, StagedChanges changes,
			RefusedLines lines, Uploads uploads, ApplicationEventPublisher events, Clock clock) {
		this.imports = imports;
		this.corrections = corrections;
		this.corrected = corrected;
		this.changes = changes;
		this.lines = lines;
		this.uploads = uploads;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Changes the cells of a row.
	 * @param id the import
	 * @param row its number
	 * @param version the row as the person saw it
	 * @param typed the cells by column from 0; those not named stay
	 * @throws RowChanged when somebody else changed it meanwhile
	 */
	@Transactional
	public void edit(UUID id, int row, String version, Map<Integer, String> typed) {
		ImportView view = locked(id);
		RefusedLine line = unchanged(view, row, version);
		if (!line.editable()) {
			throw new WrongState("intake.rows.notHere");
		}
		Map<String, String> changed = changed(line, typed, (cell) -> "/cell." + cell.column());
		if (changed.isEmpty()) {
			throw Refused.of("/cell." + Math.max(line.column(), 0), "intake.rows.nothingChanged");
		}
		note(view, StagedChange.Action.EDIT, changed.keySet(), Map.of(row, changed));
	}

	private static Map<String, String> changed(RefusedLine line, Map<Integer, String> typed,
			Function<RefusedLine.Cell, String> place) {
		Map<String, String> changed = new LinkedHashMap<>();
		for (RefusedLine.Cell cell : line.cells()) {
			String text = typed.get(cell.column());
			if (text == null || cell.personal() || same(text, cell.text())) {
				continue;
			}
			if (text.length() > LONGEST_CELL) {
				throw Refused.of(place.apply(cell), "intake.rows.tooLong", LONGEST_CELL);
			}
			changed.put(cell.header(), text);
		}
		return changed;
	}

	/** A form sends every line break as two characters. */
	private static boolean same(String typed, String text) {
		return typed.replace("\r\n", "\n").equals(text.replace("\r\n", "\n"));
	}

	/**
	 * Leaves a row out.
	 * @param id the import
	 * @param row its number
	 * @param version the row as the person saw it
	 * @throws RowChanged when somebody else changed it meanwhile
	 */
	@Transactional
	public void exclude(UUID id, int row, String version) {
		ImportView view = locked(id);
		RefusedLine line = unchanged(view, row, version);
		if (line.excluded()) {
			throw new WrongState("intake.rows.excludedAlready");
		}
		note(view, StagedChange.Action.EXCLUDE, Set.of(), Map.of(row, Map.of()));
	}

	/**
	 * Makes a row what it is wished to be: changes cells, leaves it out or takes it in
	 * again. A row that is so already stays as it is, so that a wish may come twice.
	 * @param id the import
	 * @param row its number
	 * @param wish what it is to be
	 * @return the row as it stands then
	 * @throws RowChanged when somebody else changed it meanwhile
	 * @throws Refused when it cannot be so
	 */
	@Transactional
	public RefusedLine wish(UUID id, int row, RowWish wish) {
		ImportView view = locked(id);
		RefusedLines.few(view);
		RefusedLine line = this.lines.line(view, row);
		Map<String, String> changed = changed(line, wish.typed(line, view.headers()), RowWish::place);
		boolean excluded = (wish.excluded() != null) ? wish.excluded() : line.excluded();
		if (changed.isEmpty() && excluded == line.excluded()) {
			return line;
		}
		if (wish.version() == null) {
			throw Refused.of("/version", "intake.rows.noVersion");
		}
		unchanged(view, line, wish.version());
		if (excluded && !changed.isEmpty()) {
			throw Refused.of("/cells", "intake.rows.isExcluded");
		}
		if (excluded) {
			note(view, StagedChange.Action.EXCLUDE, Set.of(), Map.of(row, Map.of()));
		}
		else if (line.excluded()) {
			this.changes.leavingOut(id, row).ifPresent((number) -> undo(id, number));
		}
		if (!changed.isEmpty()) {
			note(view, StagedChange.Action.EDIT, changed.keySet(), Map.of(row, changed));
		}
		return this.lines.line(view, row);
	}

	private RefusedLine unchanged(ImportView view, int row, String version) {
		RefusedLines.few(view);
		return unchanged(view, this.lines.line(view, row), version);
	}

	private RefusedLine unchanged(ImportView view, RefusedLine line, String version) {
		if (!line.version().equals(version)) {
			throw new RowChanged(this.changes.lastOf(view.id(), line.row()).orElse(null));
		}
		return line;
	}

	/**
	 * Replaces one value of a column by another in all refused rows that have it.
	 * @param id the import
	 * @param column the column from 0
	 * @param from the value
	 * @param to the value to read instead
	 * @param expected how many rows the person was told
	 * @throws Refused when other rows have it by now
	 */
	@Transactional
	public void replace(UUID id, int column, String from, String to, int expected) {
		ImportView view = locked(id);
		List<Integer> found = this.lines.having(view, column, from);
		if (found.isEmpty() || found.size() != expected) {
			throw Refused.of("/from", "intake.rows.otherCount", found.size());
		}
		if (to.length() > LONGEST_CELL) {
			throw Refused.of("/to", "intake.rows.tooLong", LONGEST_CELL);
		}
		String header = view.headers().get(column);
		Map<Integer, Map<String, String>> edits = new TreeMap<>();
		found.forEach((row) -> edits.put(row, Map.of(header, to)));
		note(view, StagedChange.Action.REPLACE, Set.of(header), edits);
	}

	private void note(ImportView view, StagedChange.Action action, Set<String> columns,
			Map<Integer, Map<String, String>> edits) {
		this.changes.change(view.id(), action, columns, edits, this.clock.instant(), CurrentActor.get().accountId());
		this.events.publishEvent(new AuditedEvent("import-row-changed", view.id().toString(),
				Map.of("columns", String.join(", ", columns), "rows", Integer.toString(edits.size()))));
	}

	/**
	 * Undoes a change that waits.
	 * @param id the import
	 * @param number the change
	 * @throws WrongState when it was checked or undone already
	 */
	@Transactional
	public void undo(UUID id, int number) {
		ImportView view = locked(id);
		if (!this.changes.undo(id, number, this.clock.instant(), CurrentActor.get().accountId())) {
			throw new WrongState("intake.rows.notUndone");
		}
		this.events.publishEvent(new AuditedEvent("import-row-change-undone", view.id().toString(),
				Map.of("change", Integer.toString(number))));
	}

	/**
	 * Has the file checked again with the changes that wait.
	 * @param id the import
	 * @return the import
	 * @throws IOException when the rows could not be stored
	 */
	@Transactional
	public ImportView check(UUID id) throws IOException {
		ImportView view = locked(id);
		List<RefusedLine> waiting = this.lines.waiting(view);
		if (waiting.isEmpty()) {
			throw new WrongState("intake.rows.nothingWaits");
		}
		Map<Integer, Integer> by = new TreeMap<>();
		List<List<String>> written = new ArrayList<>();
		int last = this.imports.lastRow(id);
		for (RefusedLine line : waiting) {
			if (!line.excluded()) {
				written.add(line.cells().stream().map(RefusedLine.Cell::text).toList());
			}
			by.put(line.row(), line.excluded() ? 0 : last + written.size());
		}
		ReceivedFile file = this.uploads.receive("corrections.csv",
				new ByteArrayInputStream(CorrectedPart.of(view.headers(), written)));
		int number = this.corrected.add(view, file, CorrectedPart.LAYOUT, this.clock.instant(),
				CurrentActor.get().accountId());
		this.corrected.replace(id, number, by);
		this.changes.move(id, null, number);
		this.imports.forget(file.id());
		return this.corrections.checkedAgain(view, Map.of("rows", Integer.toString(waiting.size())));
	}

	private ImportView locked(UUID id) {
		return RefusedLines.open(this.imports.lock(id).orElseThrow(NotFound::new));
	}

}
