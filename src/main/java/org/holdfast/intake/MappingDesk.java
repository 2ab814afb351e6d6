package org.holdfast.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.holdfast.institution.Institutions;
import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.MappingSuggestion;
import org.holdfast.intake.reading.MappingSuggestions;
import org.holdfast.intake.reading.PersonalColumn;
import org.holdfast.intake.reading.PersonalColumns;
import org.holdfast.web.WrongState;

import org.springframework.stereotype.Service;

/**
 * Lays a file out for the person who maps its columns.
 */
@Service
public class MappingDesk {

	private static final int ROWS_SHOWN = 6;

	private static final int LONGEST_SHOWN = 80;

	private static final int SAMPLES_SHOWN = 5;

	private static final Set<ImportState> OPEN = Set.of(ImportState.READ, ImportState.NEEDS_MAPPING,
			ImportState.CHECKING, ImportState.CHECKED, ImportState.PREVIEWED);

	private final FirstLook look;

	private final MappingFinder finder;

	private final Preview preview;

	private final FileFormats formats;

	private final Institutions institutions;

	private final Clock clock;

	MappingDesk(FirstLook look, MappingFinder finder, Preview preview, FileFormats formats, Institutions institutions,
			Clock clock) {
		this.look = look;
		this.finder = finder;
		this.preview = preview;
		this.formats = formats;
		this.institutions = institutions;
		this.clock = clock;
	}

	/**
	 * The file as far as a mapping needs it.
	 * @param view an import that was read
	 * @return what to show
	 * @throws IOException when the upload cannot be read
	 * @throws WrongState when its mapping cannot be changed any more
	 */
	public MappingSheet sheet(ImportView view) throws IOException {
		FileLayout layout = view.layout();
		if (!OPEN.contains(view.state()) || layout == null || !layout.found()) {
			throw new WrongState("intake.mapping.wrongState");
		}
		FileSample sample = this.look.sample(view.id(), layout.layout());
		MappingSuggestions suggestions = this.finder.suggest(view.kind(), sample);
		MappingFinder.Proposal proposal = this.preview.inTransaction(() -> this.finder.propose(view, sample));
		Map<Integer, PersonalColumn> personal = personal(view, sample, proposal.mapping());
		List<MappingSheet.FileColumn> columns = new ArrayList<>();
		for (int at = 0; at < sample.header().size(); at++) {
			PersonalColumn found = personal.get(at);
			columns.add(new MappingSheet.FileColumn(sample.header().get(at),
					(found != null) ? found.kind().messageKey() : null,
					(found != null) ? List.of() : sample.samples(at).stream().map(MappingDesk::shown).toList()));
		}
		Map<String, MappingSuggestion> byField = new LinkedHashMap<>();
		suggestions.columns().forEach((suggestion) -> byField.put(suggestion.canonical(), suggestion));
		Map<String, String> holds = new HashMap<>();
		this.formats.get(view.kind())
			.fields()
			.forEach((field) -> holds.put(field.name(),
					this.finder.dictionary().holds(view.kind().code(), field.name())));
		return new MappingSheet(columns, rows(sample, personal.keySet()), byField, proposal.mapping(),
				proposal.remembered(), holds, this.finder.sides(view.kind(), sample).orElse(null));
	}

	private Map<Integer, PersonalColumn> personal(ImportView view, FileSample sample, Mapping mapping) {
		Map<Integer, PersonalColumn> personal = new HashMap<>();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.institutions.current().zone());
		new PersonalColumns(today).find(view.kind().code(), sample)
			.stream()
			.filter((column) -> !mapping.uses(column.header()))
			.forEach((column) -> personal.put(column.column(), column));
		return personal;
	}

	/**
	 * What a mapping makes of the first rows, for fields that are made or filled.
	 * @param view the import
	 * @param mapping the mapping
	 * @return up to five different values by canonical column; none of personal columns
	 * @throws IOException when the upload cannot be read
	 */
	public Map<String, List<String>> results(ImportView view, Mapping mapping) throws IOException {
		List<Field> fields = this.formats.get(view.kind()).fields();
		FileSample sample = this.look.sample(view.id(), Objects.requireNonNull(view.layout()).layout());
		Cells cells = new Cells(fields, mapping, sample.header());
		List<String> hidden = personal(view, sample, mapping).values().stream().map(PersonalColumn::header).toList();
		Map<String, List<String>> results = new HashMap<>();
		for (int at = 0; at < fields.size(); at++) {
			String name = fields.get(at).name();
			int field = at;
			boolean filled = mapping.columns().containsKey(name) && mapping.constants().containsKey(name);
			if ((mapping.transforms().containsKey(name) || filled) && !personal(mapping, name, hidden)) {
				results.put(name,
						sample.rows()
							.stream()
							.map((row) -> shown(cells.sample(row, field).strip()))
							.filter((value) -> !value.isEmpty())
							.distinct()
							.limit(SAMPLES_SHOWN)
							.toList());
			}
		}
		return results;
	}

	private static boolean personal(Mapping mapping, String field, List<String> hidden) {
		Mapping.Transform transform = mapping.transforms().get(field);
		List<String> read = (transform != null) ? transform.from() : List.of(mapping.columns().getOrDefault(field, ""));
		return read.stream().anyMatch((column) -> Cells.index(hidden, column) >= 0);
	}

	/**
	 * The canonical columns that a mapping still lacks.
	 * @param view the import
	 * @param mapping the mapping
	 * @return names; where one of several is enough, the first of them
	 */
	public List<String> missing(ImportView view, Mapping mapping) {
		return MappingCheck.problems(this.formats.get(view.kind()), mapping, view.headers())
			.stream()
			.flatMap((problem) -> problem.samples().stream())
			.map((sample) -> Objects.requireNonNull(sample.column()).split(" / ")[0])
			.distinct()
			.toList();
	}

	private static List<List<String>> rows(FileSample sample, Set<Integer> personal) {
		List<List<String>> rows = new ArrayList<>();
		for (List<String> row : sample.rows().stream().limit(ROWS_SHOWN).toList()) {
			List<String> shown = new ArrayList<>();
			for (int at = 0; at < row.size(); at++) {
				shown.add(personal.contains(at) ? "" : shown(row.get(at)));
			}
			rows.add(shown);
		}
		return rows;
	}

	private static String shown(String value) {
		return (value.length() > LONGEST_SHOWN) ? value.substring(0, LONGEST_SHOWN) + "…" : value;
	}

}
