package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;

import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.HeaderDictionary;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.LayoutFinder;
import org.holdfast.intake.reading.RowReader;
import org.holdfast.intake.workbook.UnreadableWorkbook;
import org.holdfast.intake.workbook.Workbook;
import org.holdfast.intake.workbook.Workbook.Sheet;
import org.holdfast.web.Refused;

import org.springframework.stereotype.Service;

/**
 * The sheets of uploaded workbooks, and which of them is read.
 */
@Service
public class Sheets {

	/** What the name of the sheet of notes of our own templates ends with. */
	public static final String NOTES = " (Holdfast)";

	private static final int LOOKED_AT = 30;

	private static final int SAMPLE_ROWS = 200;

	private final Uploads uploads;

	private final LayoutFinder finder = new LayoutFinder(HeaderDictionary.standard());

	Sheets(Uploads uploads) {
		this.uploads = uploads;
	}

	/**
	 * The sheets of an import's file.
	 * @param view the import
	 * @return the sheets in their order, none of a text file
	 * @throws IOException when the upload cannot be read
	 */
	public List<Sheet> of(ImportView view) throws IOException {
		FileLayout layout = view.layout();
		return (layout != null && layout.packed() && this.uploads.kept(view.id()))
				? Workbook.open(this.uploads.file(view.id())).sheets() : List.of();
	}

	/**
	 * Whether there is another sheet to choose.
	 * @param view the import
	 * @return whether its file is a workbook of several sheets
	 */
	boolean several(ImportView view) {
		return listed(view).size() > 1;
	}

	/**
	 * Sees that a change of how a file is read fits the file.
	 * @param view the import
	 * @param change what is to change
	 * @throws Refused when it has no such sheet, or is not text
	 */
	void verify(ImportView view, MappingChange change) {
		boolean packed = Objects.requireNonNull(view.layout()).packed();
		if (packed && (change.encoding() != null || change.delimiter() != null)) {
			throw Refused.of((change.encoding() != null) ? "/encoding" : "/delimiter", "intake.sheet.noText");
		}
		if (change.sheet() == null) {
			return;
		}
		if (!packed) {
			throw Refused.of("/sheet", "intake.sheet.none");
		}
		if (listed(view).stream().noneMatch((sheet) -> sheet.name().equals(change.sheet()))) {
			throw Refused.of("/sheet", "intake.sheet.unknown", change.sheet());
		}
	}

	private List<Sheet> listed(ImportView view) {
		try {
			return of(view);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The sheets of import " + view.id() + " cannot be listed", ex);
		}
	}

	/**
	 * Finds the sheet to read and its header row. What was said stays; else it is the
	 * first visible sheet that has what is needed, the first with names of columns that
	 * nothing speaks against, the first with any, or the first. The notes of our own
	 * templates are it only where there is nothing else.
	 * @param view the import
	 * @param stated what was said
	 * @param fits whether the header of a sheet has what is needed
	 * @return the layout; its header row is 0 when no row names the columns
	 * @throws IOException when the upload cannot be read
	 */
	Layout find(ImportView view, FileLayout stated, BiPredicate<ImportView, FileSample> fits) throws IOException {
		Workbook workbook = Workbook.inspect(this.uploads.file(view.id()));
		if (stated.sheet() != null) {
			return (stated.headerRow() != null) ? stated.layout() : header(workbook, stated.sheet());
		}
		List<Sheet> visible = visible(workbook);
		Layout named = null;
		Layout flawed = null;
		for (Sheet sheet : visible) {
			Layout layout = (stated.headerRow() != null) ? Layout.ofSheet(sheet.name(), stated.headerRow())
					: header(workbook, sheet.name());
			if (layout.headerRow() > 0) {
				FileSample sample = sample(view, layout);
				boolean sound = sample.findings().isEmpty();
				if (sound && fits.test(view, sample)) {
					return layout;
				}
				named = (named == null && sound) ? layout : named;
				flawed = (flawed == null && !sound) ? layout : flawed;
			}
		}
		Sheet first = visible.isEmpty() ? workbook.sheets().getFirst() : visible.getFirst();
		return (named != null) ? named : (flawed != null) ? flawed : Layout.ofSheet(first.name(), 0);
	}

	private static List<Sheet> visible(Workbook workbook) {
		List<Sheet> visible = workbook.sheets().stream().filter(Sheet::visible).toList();
		List<Sheet> rows = visible.stream().filter((sheet) -> !sheet.name().endsWith(NOTES)).toList();
		return (rows.isEmpty() ? visible : rows).stream().limit(LOOKED_AT).toList();
	}

	/**
	 * The first sheet a person sees, with its header in the first row.
	 * @param upload corrected rows
	 * @return the layout
	 * @throws Refused when the upload is no workbook
	 * @throws IOException when the upload cannot be read
	 */
	Layout first(UUID upload) throws IOException {
		try {
			List<Sheet> sheets = Workbook.inspect(this.uploads.file(upload)).sheets();
			Sheet first = sheets.stream().filter(Sheet::visible).findFirst().orElse(sheets.getFirst());
			return Layout.ofSheet(first.name(), 1);
		}
		catch (UnreadableWorkbook ex) {
			throw Refused.of("/file", "intake.corrections.notText");
		}
	}

	private Layout header(Workbook workbook, String sheet) throws IOException {
		Layout layout = Layout.ofSheet(sheet, 0);
		try (RowReader reader = RowReader.over(workbook.rows(sheet, 0), layout)) {
			return layout.withHeaderRow(this.finder.findHeader(reader));
		}
	}

	private FileSample sample(ImportView view, Layout layout) throws IOException {
		try (InputStream in = this.uploads.open(view.id())) {
			return FileSample.read(in, layout, SAMPLE_ROWS);
		}
	}

}
