package org.holdfast.intake;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.holdfast.intake.preview.MonthTotal;
import org.holdfast.intake.preview.PreviewStore;
import org.holdfast.intake.preview.RowSample;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a checked import would do, as people look at it before they decide.
 */
@Service
public class PreviewDesk {

	private static final int MOST_MONTHS = 240;

	private final ImportRepository imports;

	private final FileFormats formats;

	private final PreviewSamples samples;

	private final PreviewStore stored;

	private final ApplicationEventPublisher events;

	PreviewDesk(ImportRepository imports, FileFormats formats, PreviewSamples samples, PreviewStore stored,
			ApplicationEventPublisher events) {
		this.imports = imports;
		this.formats = formats;
		this.samples = samples;
		this.stored = stored;
		this.events = events;
	}

	/**
	 * The months of a file, those between without rows too.
	 * @param id the import
	 * @return in rising order
	 */
	@Transactional(readOnly = true)
	public List<MonthTotal> months(UUID id) {
		List<MonthTotal> found = this.stored.months(this.imports.find(id).orElseThrow(NotFound::new).id());
		if (found.isEmpty()) {
			return found;
		}
		Map<YearMonth, MonthTotal> months = new TreeMap<>();
		found.forEach((one) -> months.put(one.month(), one));
		boolean amounts = found.getFirst().amount() != null;
		YearMonth last = found.getLast().month();
		YearMonth month = found.getFirst().month();
		for (int count = 0; month.isBefore(last) && count < MOST_MONTHS; count++) {
			months.putIfAbsent(month, new MonthTotal(month, 0, amounts ? BigDecimal.ZERO : null, null));
			month = month.plusMonths(1);
		}
		return new ArrayList<>(months.values());
	}

	/**
	 * The first few rows of each kind.
	 * @param id the import
	 * @return possibly none
	 */
	@Transactional(readOnly = true)
	public List<RowSample> samples(UUID id) {
		return this.stored.samples(this.imports.find(id).orElseThrow(NotFound::new).id());
	}

	/**
	 * The vendors of a file that are like others.
	 * @param id the import
	 * @return what was found, absent for kinds without vendors and once it was decided
	 */
	@Transactional(readOnly = true)
	public NearVendors.@Nullable Found nearVendors(UUID id) {
		return this.stored.nearVendors(this.imports.find(id).orElseThrow(NotFound::new).id());
	}

	/**
	 * How many rows that count already are dated in the days of the file and not in it.
	 * @param id the import
	 * @return rows
	 */
	@Transactional(readOnly = true)
	public int gone(UUID id) {
		return this.stored.gone(id);
	}

	/**
	 * Whether the import was committed although a total differed.
	 * @param id the import
	 * @return whether somebody accepted the difference
	 */
	@Transactional(readOnly = true)
	public boolean differenceAccepted(UUID id) {
		return this.stored.differenceAccepted(id);
	}

	/**
	 * Compares a checked import with other control totals.
	 * @param id the import
	 * @param typed totals by month, possibly none
	 * @throws WrongState when it does not wait for its decision
	 */
	@Transactional
	public void compare(UUID id, Map<String, BigDecimal> typed) {
		ImportView view = this.imports.lock(id).orElseThrow(NotFound::new);
		if (view.state() != ImportState.PREVIEWED) {
			throw new WrongState("intake.totals.wrongState");
		}
		this.imports.update(id, Map.of("control_totals", typed));
		Map<String, @Nullable Object> changes = new HashMap<>();
		int counted = (view.controlTotal() != null) ? this.samples.counted(this.formats.get(view.kind()).table(),
				Objects.requireNonNull(view.batchNumber()), view.rows().accepted()) : 0;
		changes.put("problems", ControlTotals.with(view.problems(), view, counted, this.stored.months(id)));
		this.imports.update(id, changes);
		this.events.publishEvent(new AuditedEvent("import-totals-typed", id.toString(),
				Map.of("months", Integer.toString(typed.size()))));
	}

}
