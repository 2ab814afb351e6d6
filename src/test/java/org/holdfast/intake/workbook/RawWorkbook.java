package org.holdfast.intake.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook part by part, also as no program would.
 */
public final class RawWorkbook {

	/**
	 * Style 1 is a day, 2 a moment, 3 five digits, 4 two decimals, 5 a length of time.
	 */
	private static final String STYLES = """
			<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
			<numFmts count="2"><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yyyy;@"/>\
			<numFmt numFmtId="165" formatCode="00000"/></numFmts>\
			<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>\
			<cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
			<xf numFmtId="4"/><xf numFmtId="46"/></cellXfs></styleSheet>""";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private final List<String> sheets = new ArrayList<>();

	private String properties = "";

	private RawWorkbook() {
		part("xl/styles.xml", STYLES);
	}

	/**
	 * A workbook with one sheet.
	 * @param rows the markup of its rows
	 */
	public static RawWorkbook of(String rows) {
		return new RawWorkbook().sheet("Sheet1", "visible", rows);
	}

	public static RawWorkbook empty() {
		return new RawWorkbook();
	}

	/**
	 * A workbook with one sheet of texts.
	 * @param rows cells of all rows, from the first
	 */
	public static RawWorkbook of(List<List<String>> rows) {
		return of(rows(rows));
	}

	/**
	 * The markup of rows of texts; empty cells and rows are left out.
	 */
	public static String rows(List<List<String>> rows) {
		StringBuilder markup = new StringBuilder();
		for (int row = 0; row < rows.size(); row++) {
			StringBuilder cells = new StringBuilder();
			for (int column = 0; column < rows.get(row).size(); column++) {
				String value = rows.get(row).get(column);
				if (!value.isEmpty()) {
					cells.append(text(column, row + 1, value));
				}
			}
			if (!cells.isEmpty()) {
				markup.append("<row r=\"").append(row + 1).append("\">").append(cells).append("</row>");
			}
		}
		return markup.toString();
	}

	public static String text(int column, int row, String value) {
		return "<c r=\"" + (char) ('A' + column) + row + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
				+ escaped(value) + "</t></is></c>";
	}

	static String escaped(String value) {
		return value.replace("_x", "_x005F_x")
			.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\r", "_x000D_");
	}

	public RawWorkbook sheet(String name, String state, String rows) {
		this.sheets.add("<sheet name=\"" + escaped(name) + "\" sheetId=\"" + (this.sheets.size() + 1) + "\" state=\""
				+ state + "\" r:id=\"rId" + (this.sheets.size() + 1) + "\"/>");
		return part("xl/worksheets/sheet" + this.sheets.size() + ".xml", worksheet(rows));
	}

	public static String worksheet(String rows) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas"
				+ ".openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:XFD1048576\"/><sheetData>" + rows
				+ "</sheetData></worksheet>";
	}

	public RawWorkbook shared(String... texts) {
		return part("xl/sharedStrings.xml",
				"<sst>" + List.of(texts)
					.stream()
					.map((text) -> "<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>")
					.collect(Collectors.joining()) + "</sst>");
	}

	/** Days count from 1904. */
	public RawWorkbook since1904() {
		this.properties = "<workbookPr date1904=\"1\"/>";
		return this;
	}

	public RawWorkbook part(String name, String content) {
		return part(name, content.getBytes(StandardCharsets.UTF_8));
	}

	public RawWorkbook part(String name, byte[] content) {
		this.parts.put(name, content);
		return this;
	}

	public RawWorkbook without(String name) {
		this.parts.put(name, new byte[0]);
		return this;
	}

	private Map<String, byte[]> all() {
		Map<String, byte[]> all = new LinkedHashMap<>();
		all.put("[Content_Types].xml", utf8("<?xml version=\"1.0\"?><Types/>"));
		all.put("_rels/.rels",
				utf8("""
						<Relationships><Relationship Id="rId1" Target="xl/workbook.xml" \
						Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""));
		StringBuilder relations = new StringBuilder("<Relationships>");
		for (int sheet = 1; sheet <= this.sheets.size(); sheet++) {
			relations.append(relation("rId" + sheet, "worksheet", "worksheets/sheet" + sheet + ".xml"));
		}
		relations.append(relation("rIdS", "styles", "styles.xml"))
			.append(relation("rIdT", "sharedStrings", "sharedStrings.xml"))
			.append("</Relationships>");
		all.put("xl/_rels/workbook.xml.rels", utf8(relations.toString()));
		all.put("xl/workbook.xml",
				utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><x:workbook xmlns:x=\"m\" xmlns:r=\"r\">"
						+ this.properties.replace("<", "<x:") + "<x:sheets>"
						+ String.join("", this.sheets).replace("<", "<x:") + "</x:sheets></x:workbook>"));
		all.putAll(this.parts);
		all.values().removeIf((content) -> content.length == 0);
		return all;
	}

	private static String relation(String id, String type, String target) {
		return "<Relationship Id=\"" + id + "\" Target=\"" + target
				+ "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\"/>";
	}

	/**
	 * The file.
	 */
	public byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : all().entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * The file, with a list of contents that lies about the size of a part.
	 */
	public byte[] lying(String name, int size) {
		byte[] bytes = bytes();
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = 0; at < bytes.length - 46; at++) {
			if (buffer.getInt(at) == 0x02014B50
					&& new String(bytes, at + 46, buffer.getShort(at + 28), StandardCharsets.UTF_8).equals(name)) {
				buffer.putInt(at + 24, size);
			}
		}
		return bytes;
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
