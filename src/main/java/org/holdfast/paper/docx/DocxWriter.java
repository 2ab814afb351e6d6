package org.holdfast.paper.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.holdfast.paper.sheet.Sheet;
import org.holdfast.paper.sheet.Words;

/**
 * Writes a sheet as a document for word processors.
 */
public final class DocxWriter {

	/** What the properties that hold the stamp are called, before their number. */
	static final String STAMP = "HoldfastStamp";

	// word processors show no longer ones
	private static final int PIECE = 250;

	private final Sheet sheet;

	private final Words words;

	public DocxWriter(Sheet sheet, Words words) {
		this.sheet = sheet;
		this.words = words;
	}

	/**
	 * Writes the document.
	 * @return the whole file
	 */
	public byte[] write() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			put(zip, "[Content_Types].xml", fixed("content-types"));
			put(zip, "_rels/.rels", fixed("package-rels"));
			put(zip, "word/_rels/document.xml.rels", fixed("document-rels"));
			put(zip, "word/settings.xml", fixed("settings"));
			put(zip, "word/styles.xml", fixed("styles").replace("LANGUAGE",
					"es".equals(this.sheet.locale().getLanguage()) ? "es-US" : "en-US"));
			put(zip, "word/footer1.xml", footer());
			put(zip, "word/document.xml", new DocumentBody(this.sheet, this.words).write());
			put(zip, "docProps/core.xml", core());
			put(zip, "docProps/custom.xml", custom());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private String footer() {
		Xml xml = new Xml();
		xml.begin("w:ftr", "xmlns:w", DocumentBody.WORDS);
		xml.begin("w:p").begin("w:pPr").tag("w:pStyle", "w:val", "Footer").end();
		xml.begin("w:r").begin("w:t", "xml:space", "preserve");
		xml.text(this.sheet.title() + " \u00b7 " + this.words.of("paper.fact.reference") + " "
				+ this.sheet.stamp().reference());
		xml.end().tag("w:tab").end();
		xml.begin("w:fldSimple", "w:instr", " PAGE ").begin("w:r").begin("w:t").text("1").end().end().end();
		return xml.end().end().toString();
	}

	private String core() {
		Xml xml = new Xml();
		xml.begin("cp:coreProperties", "xmlns:cp",
				"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "xmlns:dc",
				"http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi",
				"http://www.w3.org/2001/XMLSchema-instance");
		xml.begin("dc:title").text(this.sheet.title()).end();
		xml.begin("dc:creator").text("Holdfast").end();
		xml.begin("dc:language").text(this.sheet.locale().getLanguage()).end();
		xml.begin("dcterms:created", "xsi:type", "dcterms:W3CDTF")
			.text(this.sheet.stamp().at().truncatedTo(ChronoUnit.SECONDS).toString())
			.end();
		return xml.end().toString();
	}

	private String custom() {
		Xml xml = new Xml();
		xml.begin("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
				"xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
		String word = this.sheet.stamp().written();
		for (int piece = 0; piece * PIECE < word.length(); piece++) {
			xml.begin("property", "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid", String.valueOf(piece + 2),
					"name", STAMP + piece);
			xml.begin("vt:lpwstr")
				.text(word.substring(piece * PIECE, Math.min(word.length(), (piece + 1) * PIECE)))
				.end()
				.end();
		}
		return xml.end().toString();
	}

	private static void put(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static String fixed(String name) throws IOException {
		try (InputStream content = DocxWriter.class.getResourceAsStream("/paper/docx/" + name + ".xml")) {
			return new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
