package org.holdfast.paper.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.paper.sheet.NotReadable;
import org.holdfast.paper.sheet.Parcel;
import org.holdfast.paper.sheet.Tags;
import org.holdfast.paper.sheet.Tags.Sort;

/**
 * Reads the cells of all sheets of a workbook as texts: numbers as people write them,
 * days as {@code 2026-06-30}.
 */
final class Grids {

	private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

	private static final LocalDate FIRST_OF_OLD_MACS = LocalDate.of(1904, 1, 1);

	private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

	// of doubles so many digits are meant
	private static final MathContext MEANT = new MathContext(15, RoundingMode.HALF_EVEN);

	private static final int MOST_CELLS = 500_000;

	private final Parcel parcel;

	private final List<String> texts = new ArrayList<>();

	private final List<NumberLook> looks = new ArrayList<>();

	private LocalDate first = FIRST;

	private int cells;

	Grids(Parcel parcel) {
		this.parcel = parcel;
	}

	/**
	 * Reads all sheets.
	 * @return lines of each, with texts by the number of their column
	 * @throws NotReadable when it is no workbook
	 */
	List<List<Map<Integer, String>>> read() throws NotReadable {
		readTexts();
		readLooks();
		List<List<Map<Integer, String>>> grids = new ArrayList<>();
		for (String target : targets()) {
			grids.add(lines(open(target)));
		}
		return grids;
	}

	private List<String> targets() throws NotReadable {
		Map<String, String> byId = new HashMap<>();
		Tags relations = open("xl/_rels/workbook.xml.rels");
		for (Optional<Sort> sort = relations.next(); sort.isPresent(); sort = relations.next()) {
			if (sort.get() == Sort.BEGIN && "Relationship".equals(relations.name())) {
				String target = relations.attribute("Target");
				byId.put(relations.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
			}
		}
		List<String> targets = new ArrayList<>();
		Tags book = open("xl/workbook.xml");
		for (Optional<Sort> sort = book.next(); sort.isPresent(); sort = book.next()) {
			if (sort.get() == Sort.BEGIN && "sheet".equals(book.name())) {
				String target = byId.get(book.attribute("id"));
				if (target == null) {
					throw new NotReadable("paper.file.broken");
				}
				targets.add(target);
			}
			else if (sort.get() == Sort.BEGIN && "workbookPr".equals(book.name())
					&& List.of("1", "true").contains(book.attribute("date1904"))) {
				this.first = FIRST_OF_OLD_MACS;
			}
		}
		return targets;
	}

	private void readTexts() throws NotReadable {
		Optional<Tags> tags = found("xl/sharedStrings.xml");
		if (tags.isEmpty()) {
			return;
		}
		for (Optional<Sort> sort = tags.get().next(); sort.isPresent(); sort = tags.get().next()) {
			if (sort.get() == Sort.BEGIN && "si".equals(tags.get().name())) {
				this.texts.add(rich(tags.get(), "si"));
			}
		}
	}

	private void readLooks() throws NotReadable {
		Optional<Tags> tags = found("xl/styles.xml");
		if (tags.isEmpty()) {
			return;
		}
		Map<String, String> codes = new HashMap<>();
		boolean inside = false;
		for (Optional<Sort> sort = tags.get().next(); sort.isPresent(); sort = tags.get().next()) {
			String name = (sort.get() != Sort.TEXT) ? tags.get().name() : "";
			if ("cellXfs".equals(name)) {
				inside = sort.get() == Sort.BEGIN;
			}
			else if (sort.get() == Sort.BEGIN && "numFmt".equals(name)) {
				codes.put(tags.get().attribute("numFmtId"), tags.get().attribute("formatCode"));
			}
			else if (sort.get() == Sort.BEGIN && inside && "xf".equals(name)) {
				String id = tags.get().attribute("numFmtId");
				this.looks.add(NumberLook.of(id, codes.getOrDefault(id, "")));
			}
		}
	}

	private List<Map<Integer, String>> lines(Tags tags) throws NotReadable {
		List<Map<Integer, String>> lines = new ArrayList<>();
		Map<Integer, String> line = new HashMap<>();
		int column = -1;
		for (Optional<Sort> sort = tags.next(); sort.isPresent(); sort = tags.next()) {
			if (sort.get() != Sort.BEGIN) {
				continue;
			}
			if ("row".equals(tags.name())) {
				line = new HashMap<>();
				lines.add(line);
				column = -1;
			}
			else if ("c".equals(tags.name())) {
				String place = tags.attribute("r");
				column = place.isEmpty() ? column + 1 : column(place);
				if (++this.cells > MOST_CELLS) {
					throw new NotReadable("paper.file.bomb");
				}
				String text = cell(tags);
				if (!text.isEmpty()) {
					line.put(column, text);
				}
			}
		}
		return lines;
	}

	private String cell(Tags tags) throws NotReadable {
		String type = tags.attribute("t");
		String style = tags.attribute("s");
		String value = "";
		for (Optional<Sort> sort = tags.next(); sort.isPresent(); sort = tags.next()) {
			if (sort.get() == Sort.END && "c".equals(tags.name())) {
				break;
			}
			if (sort.get() == Sort.BEGIN) {
				switch (tags.name()) {
					case "v" -> value = tags.inner();
					case "is" -> value = rich(tags, "is");
					default -> tags.inner();
				}
			}
		}
		return switch (type) {
			case "s" -> shared(value);
			case "inlineStr", "str", "e", "d" -> Cells.read(value);
			case "b" -> "1".equals(value.strip()) ? "yes" : "no";
			default -> number(value.strip(), style);
		};
	}

	private String shared(String value) throws NotReadable {
		try {
			return this.texts.get(Integer.parseInt(value.strip()));
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			throw new NotReadable("paper.file.broken");
		}
	}

	private String number(String value, String style) {
		if (!value.matches("-?[0-9.]{1,40}([eE][+-]?[0-9]{1,3})?")) {
			return value;
		}
		BigDecimal number;
		try {
			number = new BigDecimal(value).round(MEANT);
		}
		catch (NumberFormatException ex) {
			return value;
		}
		NumberLook look = NumberLook.PLAIN;
		if (style.matches("\\d{1,6}") && Integer.parseInt(style) < this.looks.size()) {
			look = this.looks.get(Integer.parseInt(style));
		}
		if (look == NumberLook.DAY && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
			return this.first.plusDays(number.setScale(0, RoundingMode.DOWN).longValueExact()).toString();
		}
		if (look == NumberLook.PERCENT) {
			return plain(number.movePointRight(2));
		}
		return (number.abs().precision() - number.scale() > 30) ? value : plain(number);
	}

	private static String plain(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	private static String rich(Tags tags, String end) throws NotReadable {
		StringBuilder text = new StringBuilder();
		for (Optional<Sort> sort = tags.next(); sort.isPresent(); sort = tags.next()) {
			if (sort.get() == Sort.END && end.equals(tags.name())) {
				break;
			}
			if (sort.get() == Sort.BEGIN) {
				switch (tags.name()) {
					case "t" -> text.append(Cells.read(tags.inner()));
					case "rPh" -> tags.inner();
					default -> {
					}
				}
			}
		}
		return text.toString();
	}

	private static int column(String place) {
		int column = 0;
		for (int at = 0; at < place.length() && at < 4 && Character.isLetter(place.charAt(at)); at++) {
			column = column * 26 + (Character.toUpperCase(place.charAt(at)) - 'A' + 1);
		}
		return column - 1;
	}

	private Optional<Tags> found(String name) throws NotReadable {
		var part = this.parcel.part(name);
		return part.isPresent() ? Optional.of(Tags.in(part.get())) : Optional.empty();
	}

	private Tags open(String name) throws NotReadable {
		return found(name).orElseThrow(() -> new NotReadable("paper.file.broken"));
	}

}
