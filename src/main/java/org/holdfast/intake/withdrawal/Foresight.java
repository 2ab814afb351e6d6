package org.holdfast.intake.withdrawal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.intake.Batch;
import org.holdfast.intake.BatchSet;
import org.holdfast.intake.Batches;
import org.holdfast.intake.FileFormat;
import org.holdfast.intake.ImportImpact;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.LineTable;
import org.holdfast.intake.Replacements;
import org.holdfast.intake.ShownRows;
import org.holdfast.intake.WithdrawalEffect;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what would happen before somebody lets it happen.
 */
@Service
@Transactional(readOnly = true)
public class Foresight {

	private final Imports imports;

	private final Batches batches;

	private final List<FileFormat> formats;

	private final WithdrawalFigures figures;

	private final ReturningRows returning;

	private final Replacements replacements;

	private final JdbcClient jdbc;

	Foresight(Imports imports, Batches batches, List<FileFormat> formats, WithdrawalFigures figures,
			ReturningRows returning, Replacements replacements, JdbcClient jdbc) {
		this.imports = imports;
		this.batches = batches;
		this.formats = List.copyOf(formats);
		this.figures = figures;
		this.returning = returning;
		this.replacements = replacements;
		this.jdbc = jdbc;
	}

	/**
	 * What withdrawing a batch would do.
	 * @param id a committed import
	 * @return rows, figures and where they were shown
	 * @throws NotFound when there is no such import
	 * @throws org.holdfast.web.WrongState when it is not committed
	 */
	public Withdrawal withdrawal(UUID id) {
		if (this.imports.get(id).state() != ImportState.COMMITTED) {
			throw new WrongState("intake.withdraw.wrongState");
		}
		BatchSet visible = this.batches.visible();
		Batch batch = visible.batches()
			.stream()
			.filter((one) -> one.importId().equals(id))
			.findFirst()
			.orElseThrow(NotFound::new);
		return new Withdrawal(this.returning.without(batch, table(batch.kind()), visible.numbers(batch.kind())),
				this.figures.without(batch));
	}

	/**
	 * Which rows that count today a replaced period would hide.
	 * @param id the import that would replace them
	 * @param from first day
	 * @param to last day
	 * @return one entry for each file that has such rows, in order of commit
	 * @throws Refused when its rows have no days, or the days are in the wrong order
	 */
	public List<Replaced> replaced(UUID id, LocalDate from, LocalDate to) {
		ImportView view = this.imports.get(id);
		LineTable table = table(view.kind());
		if (table.dayColumn() == null) {
			throw Refused.of("/replace", "intake.replace.noDays");
		}
		if (from.isAfter(to)) {
			throw Refused.of("/to", "intake.replace.reversed");
		}
		BatchSet visible = this.batches.visible();
		List<Replaced> replaced = new ArrayList<>();
		for (Batch batch : visible.of(view.kind())) {
			boolean outside = batch.firstDay() == null || batch.lastDay() == null || batch.firstDay().isAfter(to)
					|| batch.lastDay().isBefore(from);
			long rows = outside ? 0 : counting(table, table.dayColumn(), batch, visible.numbers(view.kind()), from, to);
			if (rows > 0) {
				replaced.add(new Replaced(batch.importId(), this.imports.get(batch.importId()).fileName(), rows));
			}
		}
		return replaced;
	}

	/**
	 * What committing an import that replaces a period would do to the figures of closed
	 * periods. It is done, looked at and undone.
	 * @param id the import that would replace the rows
	 * @param from first day
	 * @param to last day
	 * @return every figure before and after; empty when nothing is closed
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public Optional<List<ImportImpact.Change>> closed(UUID id, LocalDate from, LocalDate to) {
		return this.replacements.impact(id, from, to);
	}

	private LineTable table(Kind kind) {
		return this.formats.stream()
			.filter((format) -> format.kind() == kind)
			.findFirst()
			.orElseThrow(NotFound::new)
			.table();
	}

	private long counting(LineTable table, String days, Batch batch, Long[] visible, LocalDate from, LocalDate to) {
		return this.jdbc
			.sql("""
					SELECT count(*) FROM %s o LEFT JOIN (SELECT DISTINCT row_no FROM hidden_row WHERE institution_id = :institution
						AND batch_id = :batch AND by_batch_id = ANY (:visible)) h ON h.row_no = o.row_no
					WHERE o.institution_id = :institution AND o.batch_id = :batch AND o.%s BETWEEN :from AND :to AND h.row_no IS NULL
					AND %s"""
				.formatted(table.name(), days, ShownRows.unreplaced("o", days, ":visible")))
			.param("institution", CurrentInstitution.id())
			.param("batch", batch.number())
			.param("visible", visible)
			.param("from", from)
			.param("to", to)
			.query(Long.class)
			.single();
	}

	/**
	 * What a withdrawal would do.
	 *
	 * @param rows to rows
	 * @param figures to figures
	 */
	public record Withdrawal(WithdrawalEffect rows, WithdrawalFigures.Touched figures) {

	}

	/**
	 * Rows that a replaced period would hide.
	 *
	 * @param id the import that holds them
	 * @param fileName the name of its file
	 * @param rows how many of them count today
	 */
	public record Replaced(UUID id, String fileName, long rows) {

	}

}
