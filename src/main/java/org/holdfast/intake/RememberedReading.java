package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a file as a person chose for an earlier file of its source. A choice holds where
 * the columns are then those of the source; what the file itself shows counts more.
 */
@Component
class RememberedReading {

	private static final int SAMPLE_ROWS = 200;

	/** Between the name of a choice and what was chosen. */
	static final String IS = "=";

	private final Uploads uploads;

	private final Sheets sheets;

	RememberedReading(Uploads uploads, Sheets sheets) {
		this.uploads = uploads;
		this.sheets = sheets;
	}

	/**
	 * The layout of a file that may come from a source.
	 * @param view the import
	 * @param sources the sources, the likeliest first
	 * @param finding completes a layout by what the file shows
	 * @return empty when the columns are then those of none of the sources
	 * @throws IOException when the upload cannot be read
	 */
	Optional<Layout> layout(ImportView view, List<SavedMappings.Saved> sources, Finding finding) throws IOException {
		FileLayout stated = Objects.requireNonNull(view.layout());
		Map<FileLayout, Tried> known = new HashMap<>();
		for (SavedMappings.Saved source : sources) {
			for (ReadingChoices choices : List.of(source.choices(), source.choices().withoutHeaderRow())) {
				FileLayout wanted = stated.as(choices);
				Tried tried = known.get(wanted);
				if (tried == null) {
					tried = tried(view, wanted, finding);
					known.put(wanted, tried);
				}
				if (tried.header() != null && MappingFinder.fits(view, source, tried.header())) {
					return Optional.of(tried.layout());
				}
			}
		}
		return Optional.empty();
	}

	private Tried tried(ImportView view, FileLayout wanted, Finding finding) throws IOException {
		if (wanted.sheet() != null
				&& this.sheets.of(view).stream().noneMatch((sheet) -> sheet.name().equals(wanted.sheet()))) {
			return new Tried(Layout.ofSheet(wanted.sheet(), 0), null);
		}
		Layout layout = finding.find(view, wanted);
		if (layout.headerRow() < 1) {
			return new Tried(layout, null);
		}
		try (InputStream in = this.uploads.open(view.id())) {
			FileSample sample = FileSample.read(in, layout, SAMPLE_ROWS);
			return new Tried(layout, sample.findings().isEmpty() ? sample.header() : null);
		}
	}

	/**
	 * What to say about the choices for earlier files: which of them were used, and which
	 * the file contradicts. What was chosen for the file itself needs no word.
	 * @param source the source
	 * @param decided how the file is read
	 * @return notices, possibly none
	 */
	static List<ImportView.Problem> remarks(SavedMappings.Saved source, DateDecision.Decided decided) {
		FileLayout layout = decided.layout();
		List<String> used = new ArrayList<>();
		List<String> contradicted = new ArrayList<>();
		source.choices().layout().forEach((choice, chosen) -> {
			if (layout.has(choice) && !layout.chosen().contains(choice)) {
				(chosen.equalsIgnoreCase(layout.part(choice)) ? used : contradicted).add(choice + IS + chosen);
			}
		});
		for (Map.Entry<String, String> found : layout.foundOrders().entrySet()) {
			source.choices().order(found.getKey()).ifPresent((chosen) -> {
				String said = ReadingChoices.DATE_ORDER + IS + chosen.code() + IS + found.getKey();
				if (decided.remembered().contains(found.getKey())) {
					used.add(said);
				}
				else if (!chosen.code().equals(found.getValue())) {
					contradicted.add(said);
				}
			});
		}
		List<ImportView.Problem> remarks = new ArrayList<>();
		remark(remarks, Rule.READING_REMEMBERED, source, used);
		remark(remarks, Rule.READING_CONTRADICTED, source, contradicted);
		return remarks;
	}

	private static void remark(List<ImportView.Problem> remarks, Rule rule, SavedMappings.Saved source,
			List<String> choices) {
		if (!choices.isEmpty()) {
			remarks.add(new ImportView.Problem(rule.code(), "notice", choices.size(),
					choices.stream().map((choice) -> new ImportView.Sample(0, source.source(), choice)).toList()));
		}
	}

	/**
	 * Completes a layout by what a file shows.
	 */
	interface Finding {

		Layout find(ImportView view, FileLayout stated) throws IOException;

	}

	/**
	 * What a file shows when it is read in a way.
	 *
	 * @param layout the way, completed
	 * @param header the names of its columns then, absent when they cannot be read
	 */
	private record Tried(Layout layout, @Nullable List<String> header) {

	}

}
