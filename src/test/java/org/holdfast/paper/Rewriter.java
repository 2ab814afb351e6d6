package org.holdfast.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Changes documents as office programs do when somebody writes into them: the same
 * answers in other XML.
 */
final class Rewriter {

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	Rewriter(byte[] file) {
		try {
			Path whole = Files.createTempFile("paper", ".zip");
			Files.write(whole, file);
			try (ZipFile zip = new ZipFile(whole.toFile())) {
				for (ZipEntry entry : Collections.list(zip.entries())) {
					this.parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
				}
			}
			Files.delete(whole);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Map<String, byte[]> parts() {
		return this.parts;
	}

	String text(String part) {
		return new String(this.parts.get(part), StandardCharsets.UTF_8);
	}

	Document xml(String part) {
		Document xml = Jsoup.parse(text(part), "", Parser.xmlParser());
		xml.outputSettings().prettyPrint(false);
		return xml;
	}

	Rewriter change(String part, UnaryOperator<String> change) {
		this.parts.put(part, change.apply(text(part)).getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/**
	 * Writes into a control of a DOCX as a word processor does: in several runs, with
	 * marks for revisions and spelling in between, without the words that stood there.
	 * @param tag key of the control
	 * @param text what to write
	 * @return this
	 */
	Rewriter writeDocx(String tag, String text) {
		Document body = xml("word/document.xml");
		Element control = control(body, tag);
		control.select("w|showingPlcHdr").remove();
		Element content = control.getElementsByTag("w:sdtContent").first();
		content.empty();
		int middle = text.length() / 2;
		run(content, text.substring(0, middle));
		content.appendElement("w:proofErr").attr("w:type", "spellStart");
		Element gone = content.appendElement("w:del").attr("w:author", "x").appendElement("w:r");
		gone.appendElement("w:delText").text("gone");
		run(content.appendElement("w:ins").attr("w:author", "x"), text.substring(middle));
		return put(body);
	}

	Rewriter clearDocx(String tag) {
		Document body = xml("word/document.xml");
		Element control = control(body, tag);
		control.getElementsByTag("w:sdtPr").first().appendElement("w:showingPlcHdr").attr("w:val", "true");
		control.getElementsByTag("w:t").forEach((text) -> text.text("Click or tap here to enter text."));
		return put(body);
	}

	/**
	 * Copies the row of a table in a DOCX that holds a control.
	 * @param tag key of the control
	 * @param text what to write into it in the copy
	 * @return this
	 */
	Rewriter copyRow(String tag, String text) {
		Document body = xml("word/document.xml");
		Element row = control(body, tag).parents()
			.stream()
			.filter((one) -> one.tagName().equals("w:tr"))
			.findFirst()
			.orElseThrow();
		Element copy = row.clone();
		row.after(copy);
		Element control = control(copy, tag);
		control.getElementsByTag("w:showingPlcHdr").remove();
		Element content = control.getElementsByTag("w:sdtContent").first();
		content.empty();
		run(content, text);
		return put(body);
	}

	/**
	 * Writes into the answer of a line of an XLSX, as a text with two looks.
	 * @param tag key of the line
	 * @param text what to write
	 * @return this
	 */
	Rewriter writeXlsx(String tag, String text) {
		return cell(tag, (cell) -> {
			cell.attr("t", "inlineStr");
			Element rich = cell.appendElement("is");
			int middle = text.length() / 2;
			rich.appendElement("r").appendElement("t").attr("xml:space", "preserve").text(text.substring(0, middle));
			Element second = rich.appendElement("r");
			second.appendElement("rPr").appendElement("b");
			second.appendElement("t").attr("xml:space", "preserve").text(text.substring(middle));
		});
	}

	/**
	 * Writes a number into the answer of a line of an XLSX.
	 * @param tag key of the line
	 * @param number the number as XML holds it
	 * @return this
	 */
	Rewriter writeNumber(String tag, String number) {
		return cell(tag, (cell) -> {
			cell.removeAttr("t");
			cell.removeAttr("s");
			cell.appendElement("v").text(number);
		});
	}

	byte[] file() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private Rewriter cell(String tag, Consumer<Element> change) {
		Document texts = xml("xl/sharedStrings.xml");
		int number = texts.getElementsByTag("si").stream().map((one) -> one.text()).toList().indexOf(tag);
		Document grid = xml("xl/worksheets/sheet1.xml");
		Element row = grid.getElementsByTag("row")
			.stream()
			.filter((one) -> one.getElementsByTag("c")
				.stream()
				.anyMatch((cell) -> "s".equals(cell.attr("t")) && cell.text().equals(String.valueOf(number))))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No line " + tag));
		Element cell = row.getElementsByTag("c")
			.stream()
			.filter((one) -> one.attr("r").startsWith("G"))
			.findFirst()
			.orElseThrow();
		cell.empty();
		change.accept(cell);
		this.parts.put("xl/worksheets/sheet1.xml", grid.outerHtml().getBytes(StandardCharsets.UTF_8));
		return this;
	}

	private Rewriter put(Document body) {
		this.parts.put("word/document.xml", body.outerHtml().getBytes(StandardCharsets.UTF_8));
		return this;
	}

	private static Element control(Element in, String tag) {
		return in.getElementsByTag("w:sdt")
			.stream()
			.filter((one) -> one.getElementsByTag("w:tag").attr("w:val").equals(tag))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No control " + tag));
	}

	private static void run(Element where, String text) {
		Element run = where.appendElement("w:r").attr("w:rsidR", "00A1B2C3");
		run.appendElement("w:rPr").appendElement("w:b");
		run.appendElement("w:t").attr("xml:space", "preserve").text(text);
	}

}
