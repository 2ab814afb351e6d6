package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.TextEncoding;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.workbook.Workbook.Sheet;

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
	 * The layout of a file that comes from a source.
	 * @param view the import
	 * @param source the source
	 * @param finding completes a layout by what the file shows
	 * @return empty when the columns are not those of the source then
	 * @throws IOException when the upload cannot be read
	 */
	Optional<Layout> layout(ImportView view, SavedMappings.Saved source, Finding finding) throws IOException {
		ReadingChoices choices = source.choices();
		Optional<Layout> layout = tried(view, source, choices, finding);
		return (layout.isPresent() || choices.headerRow() == null) ? layout
				: tried(view, source, choices.withoutHeaderRow(), finding);
	}

	private Optional<Layout> tried(ImportView view, SavedMappings.Saved source, ReadingChoices choices, Finding finding)
			throws IOException {
		FileLayout stated = Objects.requireNonNull(view.layout());
		FileLayout wanted = stated.as(choices);
		if (!possible(view, stated, wanted)) {
			return Optional.empty();
		}
		Layout layout = finding.find(view, wanted);
		if (layout.headerRow() < 1) {
			return Optional.empty();
		}
		try (InputStream in = this.uploads.open(view.id())) {
			FileSample sample = FileSample.read(in, layout, SAMPLE_ROWS);
			boolean fits = sample.findings().isEmpty() && MappingFinder.fits(view, source, sample.header());
			return fits ? Optional.of(layout) : Optional.empty();
		}
	}

	private boolean possible(ImportView view, FileLayout stated, FileLayout wanted) throws IOException {
		if (stated.packed()) {
			List<String> names = this.sheets.of(view).stream().map(Sheet::name).toList();
			return wanted.sheet() == null || names.contains(wanted.sheet());
		}
		return wanted.textEncoding() == stated.textEncoding()
				|| stated.textEncoding() == TextEncoding.WINDOWS_1252 && wanted.textEncoding() == TextEncoding.UTF_8
				|| ascii(view);
	}

	/** A text of nothing but ASCII is the same in several encodings and shows none. */
	private boolean ascii(ImportView view) throws IOException {
		byte[] some = new byte[1 << 16];
		try (InputStream in = this.uploads.open(view.id())) {
			for (int read = in.read(some); read >= 0; read = in.read(some)) {
				for (int at = 0; at < read; at++) {
					if (some[at] < 0) {
						return false;
					}
				}
			}
		}
		return true;
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
			if (!layout.chosen().contains(choice)) {
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

}
