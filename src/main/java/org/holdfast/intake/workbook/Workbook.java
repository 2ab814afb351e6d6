package org.holdfast.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.holdfast.intake.reading.FileKind;
import org.holdfast.intake.reading.RowSource;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (XLSX) as a file of rows. Only the parts that hold rows are read: no macro,
 * no link, no formula does anything.
 */
public final class Workbook {

	private static final int MOST_SHEETS = 1000;

	private static final int LONGEST_NAME = 255;

	private final Archive archive;

	private final List<Sheet> sheets = new ArrayList<>();

	private final Map<String, String> parts = new HashMap<>();

	private @Nullable String texts;

	private @Nullable String styles;

	private boolean since1904;

	private Workbook(Archive archive) {
		this.archive = archive;
	}

	/**
	 * Opens a workbook: sees what is in it and reads no row.
	 * @param bytes the file
	 * @return the workbook
	 * @throws UnreadableWorkbook when it is none, or none that is read
	 * @throws IOException when the file itself cannot be read
	 */
	public static Workbook open(FileBytes bytes) throws IOException {
		Workbook workbook = new Workbook(Archive.open(bytes));
		workbook.readContents();
		return workbook;
	}

	/**
	 * Opens a workbook for the first time, and looks at all of it for what no workbook
	 * needs.
	 * @param bytes the file
	 * @return the workbook
	 * @throws UnreadableWorkbook when it is none, or none that is read
	 * @throws IOException when the file itself cannot be read
	 */
	public static Workbook inspect(FileBytes bytes) throws IOException {
		Archive archive = Archive.open(bytes);
		archive.refuseDocumentTypes();
		Workbook workbook = new Workbook(archive);
		workbook.readContents();
		return workbook;
	}

	private void readContents() throws IOException {
		if (this.archive.kind() != FileKind.WORKBOOK) {
			throw new UnreadableWorkbook(Rule.FILE_TYPE, this.archive.kind(), "no workbook");
		}
		String main = "xl/workbook.xml";
		for (Relation relation : relations("")) {
			main = relation.is("/officeDocument") ? relation.target() : main;
		}
		Map<String, String> worksheets = new HashMap<>();
		for (Relation relation : relations(main)) {
			if (relation.is("/worksheet")) {
				worksheets.put(relation.id(), relation.target());
			}
			this.texts = relation.is("/sharedStrings") ? relation.target() : this.texts;
			this.styles = relation.is("/styles") ? relation.target() : this.styles;
		}
		ArchiveEntry entry = this.archive.find(main);
		if (entry == null) {
			throw UnreadableWorkbook.damaged("no main part");
		}
		try (Markup markup = new Markup(this.archive.read(entry))) {
			for (int event = markup.next(); event != Markup.NOTHING; event = markup.next()) {
				if (event == Markup.START && markup.is("workbookPr")) {
					String told = markup.attribute("date1904");
					this.since1904 = "1".equals(told) || "true".equals(told);
				}
				else if (event == Markup.START && markup.is("sheet")) {
					add(markup.attribute("name"), markup.attribute("id"), markup.attribute("state"), worksheets);
				}
			}
		}
		if (this.sheets.isEmpty()) {
			throw UnreadableWorkbook.damaged("no sheet");
		}
	}

	private void add(@Nullable String name, @Nullable String id, @Nullable String state, Map<String, String> worksheets)
			throws UnreadableWorkbook {
		String target = (id != null) ? worksheets.get(id) : null;
		if (name == null || target == null || this.archive.find(target) == null) {
			// a chart, or a sheet whose part is missing: there are no rows
			return;
		}
		if (this.sheets.size() == MOST_SHEETS || name.length() > LONGEST_NAME
				|| this.parts.putIfAbsent(name, target) != null) {
			throw UnreadableWorkbook.damaged("sheets that cannot be told apart");
		}
		this.sheets.add(new Sheet(name, state == null || state.equals("visible")));
	}

	/**
	 * What a part says about others, read from the part beside it.
	 * @param part the path of the part, empty for the whole
	 * @return its relations within the archive
	 */
	private List<Relation> relations(String part) throws IOException {
		int slash = part.lastIndexOf('/') + 1;
		String folder = part.substring(0, slash);
		ArchiveEntry entry = this.archive.find(folder + "_rels/" + part.substring(slash) + ".rels");
		List<Relation> relations = new ArrayList<>();
		if (entry == null) {
			return relations;
		}
		try (Markup markup = new Markup(this.archive.read(entry))) {
			for (int event = markup.next(); event != Markup.NOTHING; event = markup.next()) {
				if (event == Markup.START && markup.is("Relationship") && relations.size() < Archive.ENTRIES) {
					String id = markup.attribute("Id");
					String type = markup.attribute("Type");
					String target = markup.attribute("Target");
					boolean within = !"External".equals(markup.attribute("TargetMode"));
					if (id != null && type != null && target != null && within) {
						relations.add(new Relation(id, type, path(folder, target)));
					}
				}
			}
		}
		return relations;
	}

	private static String path(String folder, String target) {
		if (target.startsWith("/")) {
			return target.substring(1);
		}
		String base = folder;
		String rest = target.replace('\\', '/');
		while (rest.startsWith("../") || rest.startsWith("./")) {
			base = rest.startsWith("../") ? base.replaceFirst("[^/]*/$", "") : base;
			rest = rest.substring(rest.indexOf('/') + 1);
		}
		return base + rest;
	}

	/**
	 * The sheets that have rows, in their order.
	 * @return at least one
	 */
	public List<Sheet> sheets() {
		return List.copyOf(this.sheets);
	}

	/**
	 * Opens a sheet.
	 * @param name its name
	 * @param headerRow the row that names the columns, from 1; 0 for none
	 * @return its rows
	 * @throws UnreadableWorkbook when there is no such sheet
	 * @throws IOException when the file itself cannot be read
	 */
	public RowSource rows(String name, int headerRow) throws IOException {
		String path = this.parts.get(name);
		ArchiveEntry sheet = (path != null) ? this.archive.find(path) : null;
		if (sheet == null) {
			throw UnreadableWorkbook.damaged("no such sheet");
		}
		NumberFormats formats = formats();
		ArchiveEntry shared = (this.texts != null) ? this.archive.find(this.texts) : null;
		SharedTexts found = new SharedTexts((shared != null) ? new Markup(this.archive.read(shared)) : null);
		try {
			return new SheetRows(this.archive.read(sheet), found, formats, this.since1904, headerRow);
		}
		catch (IOException ex) {
			found.close();
			throw ex;
		}
	}

	private NumberFormats formats() throws IOException {
		ArchiveEntry entry = (this.styles != null) ? this.archive.find(this.styles) : null;
		if (entry == null) {
			return new NumberFormats();
		}
		try (Markup markup = new Markup(this.archive.read(entry))) {
			return NumberFormats.read(markup);
		}
	}

	/**
	 * A sheet.
	 *
	 * @param name its name
	 * @param visible whether a person sees it when the workbook is opened
	 */
	public record Sheet(String name, boolean visible) {

	}

	/**
	 * How a part belongs to another.
	 *
	 * @param id its id
	 * @param type what it is, an address of which only the end differs among standards
	 * @param target the path of the part
	 */
	private record Relation(String id, String type, String target) {

		boolean is(String end) {
			return this.type.endsWith(end);
		}

	}

}
