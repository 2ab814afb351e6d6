package org.holdfast.paper.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.holdfast.paper.sheet.Harvest;
import org.holdfast.paper.sheet.NotReadable;
import org.holdfast.paper.sheet.Parcel;
import org.holdfast.paper.sheet.Stamp;
import org.holdfast.paper.sheet.Tags;
import org.holdfast.paper.sheet.Tags.Sort;

/**
 * Reads a document that came back, whichever program wrote it last: answers are known by
 * the keys of their content controls, wherever these stand now.
 */
public final class DocxReader {

	/** Tags whose texts are not what the document says. */
	private static final Set<String> UNSAID = Set.of("pPr", "rPr", "del", "moveFrom", "instrText", "delText",
			"Fallback", "drawing", "pict", "object", "commentReference", "footnoteReference");

	private static final String DOCUMENT = "/officeDocument";

	private final List<Harvest.Found> found = new ArrayList<>();

	private DocxReader() {
	}

	/**
	 * Reads a document.
	 * @param parcel its parts
	 * @return what was found in it
	 * @throws NotReadable when it was not downloaded here, or cannot be read
	 */
	public static Harvest read(Parcel parcel) throws NotReadable {
		Map<Integer, String> pieces = stamp(parcel);
		if (pieces.isEmpty()) {
			throw new NotReadable("paper.file.foreign");
		}
		Stamp stamp = Stamp.read(String.join("", pieces.values()));
		DocxReader reader = new DocxReader();
		reader.body(open(parcel, main(parcel)));
		return new Harvest(stamp, reader.found);
	}

	private static String main(Parcel parcel) throws NotReadable {
		Tags relations = open(parcel, "_rels/.rels");
		for (Optional<Sort> sort = relations.next(); sort.isPresent(); sort = relations.next()) {
			if (sort.get() == Sort.BEGIN && relations.attribute("Type").endsWith(DOCUMENT)) {
				return relations.attribute("Target").replaceFirst("^/", "");
			}
		}
		throw new NotReadable("paper.file.broken");
	}

	private static Map<Integer, String> stamp(Parcel parcel) throws NotReadable {
		Map<Integer, String> pieces = new TreeMap<>();
		if (parcel.part("docProps/custom.xml").isEmpty()) {
			return pieces;
		}
		Tags properties = open(parcel, "docProps/custom.xml");
		for (Optional<Sort> sort = properties.next(); sort.isPresent(); sort = properties.next()) {
			if (sort.get() == Sort.BEGIN && "property".equals(properties.name())) {
				String name = properties.attribute("name");
				if (name.matches(DocxWriter.STAMP + "\\d{1,4}")) {
					pieces.put(Integer.valueOf(name.substring(DocxWriter.STAMP.length())), properties.inner().strip());
				}
			}
		}
		return pieces;
	}

	private void body(Tags tags) throws NotReadable {
		Control control = new Control();
		for (Optional<Sort> sort = tags.next(); sort.isPresent(); sort = tags.next()) {
			if (sort.get() == Sort.BEGIN && "sdtPr".equals(tags.name())) {
				control = control(tags);
			}
			else if (sort.get() == Sort.BEGIN && "sdtContent".equals(tags.name())
					&& control.tag.startsWith(Stamp.MARK)) {
				String text = said(tags);
				this.found.add(new Harvest.Found(control.tag, control.says(text)));
				control = new Control();
			}
			else if (sort.get() == Sort.BEGIN && Set.of("del", "moveFrom", "Fallback").contains(tags.name())) {
				tags.inner();
			}
		}
	}

	private static Control control(Tags tags) throws NotReadable {
		Control control = new Control();
		for (Optional<Sort> sort = tags.next(); sort.isPresent(); sort = tags.next()) {
			if (sort.get() == Sort.END && "sdtPr".equals(tags.name())) {
				return control;
			}
			if (sort.get() == Sort.BEGIN) {
				switch (tags.name()) {
					case "tag" -> control.tag = tags.attribute("val");
					case "showingPlcHdr" -> control.empty = isOn(tags.attribute("val"), true);
					case "checked" -> control.ticked = isOn(tags.attribute("val"), false);
					case "checkbox" -> control.box = true;
					default -> {
					}
				}
			}
		}
		throw new NotReadable("paper.file.broken");
	}

	private static String said(Tags tags) throws NotReadable {
		StringBuilder text = new StringBuilder();
		boolean begun = false;
		int depth = 1;
		while (depth > 0) {
			Sort sort = tags.next().orElseThrow(() -> new NotReadable("paper.file.broken"));
			if (sort == Sort.END) {
				depth--;
			}
			else if (sort == Sort.BEGIN) {
				String name = tags.name();
				if (UNSAID.contains(name) || "sdtPr".equals(name)) {
					tags.inner();
					continue;
				}
				if ("t".equals(name)) {
					text.append(tags.inner());
					continue;
				}
				depth++;
				if ("p".equals(name)) {
					text.append(begun ? "\n" : "");
					begun = true;
				}
				text.append(sign(name));
			}
		}
		return text.toString();
	}

	private static String sign(String name) {
		return switch (name) {
			case "br", "cr" -> "\n";
			case "tab", "ptab" -> "\t";
			case "noBreakHyphen" -> "-";
			default -> "";
		};
	}

	private static boolean isOn(String value, boolean usually) {
		return value.isEmpty() ? usually : !Set.of("0", "false", "off").contains(value);
	}

	private static Tags open(Parcel parcel, String name) throws NotReadable {
		return Tags.in(parcel.part(name).orElseThrow(() -> new NotReadable("paper.file.broken")));
	}

	/**
	 * What a content control says about itself.
	 */
	private static final class Control {

		private String tag = "";

		private boolean empty;

		private boolean box;

		private boolean ticked;

		String says(String text) {
			if (this.box) {
				return this.ticked ? "x" : "";
			}
			return this.empty ? "" : text;
		}

	}

}
