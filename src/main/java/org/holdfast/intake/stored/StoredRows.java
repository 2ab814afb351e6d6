package org.holdfast.intake.stored;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import org.holdfast.intake.Batches;
import org.holdfast.intake.Field;
import org.holdfast.intake.FileFormat;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.stored.RowSource.Found;
import org.holdfast.intake.stored.RowSource.Slice;
import org.holdfast.intake.stored.StoredRow.Hidden;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.NotFound;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stored rows of imports, paged by file and row number. Reading rows about people is
 * written to the audit log.
 */
@Service
@Transactional
public class StoredRows {

	private static final int PAGE = 50;

	private static final Pattern CURSOR = Pattern.compile("(\\d{1,4})-(\\d{1,9})");

	private static final Set<ImportState> HELD = Set.of(ImportState.COMMITTED, ImportState.WITHDRAWN,
			ImportState.PREVIEWED);

	private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {
	};

	private final Imports imports;

	private final Batches batches;

	private final Map<Kind, FileFormat> formats = new HashMap<>();

	private final Map<Kind, RowSource> sources = new HashMap<>();

	private final LineTableRows tables;

	private final HidingFiles hiding;

	private final JsonMapper json;

	private final ApplicationEventPublisher events;

	StoredRows(Imports imports, Batches batches, List<FileFormat> formats, List<RowSource> sources,
			LineTableRows tables, HidingFiles hiding, JsonMapper json, ApplicationEventPublisher events) {
		this.imports = imports;
		this.batches = batches;
		formats.forEach((format) -> this.formats.put(format.kind(), format));
		sources.forEach((source) -> this.sources.put(source.kind(), source));
		this.tables = tables;
		this.hiding = hiding;
		this.json = json;
		this.events = events;
	}

	/**
	 * The rows of one file.
	 * @param id the import
	 * @param filter which rows
	 * @param after where to begin, as the page before said; absent for the beginning
	 * @return one page
	 * @throws NotFound when there is no such import, or it holds no rows
	 */
	public RowsPage of(UUID id, RowFilter filter, @Nullable String after) {
		ImportView view = this.imports.get(id);
		if (!HELD.contains(view.state()) || view.batchNumber() == null) {
			throw new NotFound();
		}
		return page(List.of(view), filter, after, id.toString());
	}

	/**
	 * The rows of several files that a figure was made from.
	 * @param ids imports; those that hold no rows any more are left out
	 * @param filter which rows
	 * @param after where to begin, as the page before said; absent for the beginning
	 * @param about what the audit log is to name
	 * @return one page
	 */
	public RowsPage of(List<UUID> ids, RowFilter filter, @Nullable String after, String about) {
		List<ImportView> views = ids.stream()
			.map(this.imports::get)
			.filter((view) -> HELD.contains(view.state()) && view.batchNumber() != null)
			.toList();
		return page(views, filter, after, about);
	}

	/**
	 * The rows of all visible files of one kind.
	 * @param kind the kind
	 * @param filter which rows
	 * @param after where to begin, as the page before said; absent for the beginning
	 * @param about what the audit log is to name
	 * @return one page
	 */
	public RowsPage of(Kind kind, RowFilter filter, @Nullable String after, String about) {
		return of(this.batches.visible().of(kind).stream().map((batch) -> batch.importId()).toList(), filter, after,
				about);
	}

	private RowsPage page(List<ImportView> files, RowFilter filter, @Nullable String after, String about) {
		guard(files, about);
		int[] cursor = cursor(after);
		List<StoredRow> rows = new ArrayList<>();
		Set<String> columns = new LinkedHashSet<>();
		for (int at = cursor[0]; at < files.size(); at++) {
			ImportView file = files.get(at);
			if (outside(file, filter)) {
				continue;
			}
			Slice slice = slice(file, filter, (at == cursor[0]) ? cursor[1] : 0, PAGE - rows.size());
			rows.addAll(rows(file, slice));
			fields(file.kind()).stream()
				.filter((column) -> rows.stream().anyMatch((row) -> row.values().containsKey(column)))
				.forEach(columns::add);
			boolean full = rows.size() == PAGE;
			if (slice.next() != null) {
				return new RowsPage(rows, List.copyOf(columns), at + "-" + slice.next());
			}
			if (full && at + 1 < files.size()) {
				return new RowsPage(rows, List.copyOf(columns), (at + 1) + "-0");
			}
		}
		return new RowsPage(rows, List.copyOf(columns), null);
	}

	/** What a person may read is theirs to read; that they did is written down. */
	private void guard(List<ImportView> files, String about) {
		boolean people = files.stream()
			.anyMatch((file) -> file.kind() != Kind.PURCHASES && file.kind() != Kind.VENDORS);
		if (people) {
			if (!CurrentActor.get().may(Permission.SEE_PERSONS)) {
				throw new NotFound();
			}
			this.events.publishEvent(new AuditedEvent("rows-read", about, Map.of()));
		}
	}

	private static int[] cursor(@Nullable String after) {
		java.util.regex.Matcher matcher = CURSOR.matcher((after != null) ? after : "0-0");
		return matcher.matches() ? new int[] { Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)) }
				: new int[] { 0, 0 };
	}

	private static boolean outside(ImportView file, RowFilter filter) {
		boolean late = filter.to() != null && file.firstDay() != null && file.firstDay().isAfter(filter.to());
		return late || filter.from() != null && file.lastDay() != null && file.lastDay().isBefore(filter.from());
	}

	private Slice slice(ImportView file, RowFilter filter, int after, int limit) {
		long batch = Objects.requireNonNull(file.batchNumber());
		RowSource source = this.sources.get(file.kind());
		return (source != null) ? source.rows(batch, filter, after, limit)
				: this.tables.rows(format(file.kind()).table(), batch, filter, after, limit);
	}

	private List<StoredRow> rows(ImportView file, Slice slice) {
		Map<Integer, Hidden> hidden = this.hiding.of(Objects.requireNonNull(file.batchNumber()), format(file.kind()),
				slice.rows().stream().map(Found::number).toArray(Integer[]::new));
		return slice.rows()
			.stream()
			.map((row) -> new StoredRow(file, row.number(), this.json.readValue(row.json(), VALUES),
					hidden.get(row.number())))
			.toList();
	}

	private List<String> fields(Kind kind) {
		return format(kind).fields().stream().map(Field::name).toList();
	}

	private FileFormat format(Kind kind) {
		return Objects.requireNonNull(this.formats.get(kind), "a stored kind has a format");
	}

}
