package org.holdfast.paper.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.holdfast.paper.sheet.Harvest;
import org.holdfast.paper.sheet.NotReadable;
import org.holdfast.paper.sheet.Parcel;
import org.holdfast.paper.sheet.Stamp;

/**
 * Reads a workbook that came back, whichever program wrote it last: answers are known by
 * the keys in their lines, wherever the lines and columns stand now.
 */
public final class XlsxReader {

	private XlsxReader() {
	}

	/**
	 * Reads a workbook.
	 * @param parcel its parts
	 * @return what was found in it
	 * @throws NotReadable when it was not downloaded here, or cannot be read
	 */
	public static Harvest read(Parcel parcel) throws NotReadable {
		TreeMap<Integer, String> pieces = new TreeMap<>();
		List<Harvest.Found> found = new ArrayList<>();
		for (List<Map<Integer, String>> grid : new Grids(parcel).read()) {
			read(grid, pieces, found);
		}
		if (pieces.isEmpty()) {
			throw new NotReadable("paper.file.foreign");
		}
		return new Harvest(Stamp.read(String.join("", pieces.values())), found);
	}

	private static void read(List<Map<Integer, String>> grid, Map<Integer, String> pieces, List<Harvest.Found> found) {
		int keys = -1;
		int answers = -1;
		for (Map<Integer, String> line : grid) {
			for (Map.Entry<Integer, String> cell : line.entrySet()) {
				if (cell.getValue().startsWith(XlsxWriter.STAMP)) {
					String number = cell.getValue().substring(XlsxWriter.STAMP.length());
					if (number.matches("\\d{1,4}")) {
						pieces.put(Integer.valueOf(number), line.getOrDefault(cell.getKey() + 1, ""));
					}
				}
				keys = XlsxWriter.KEYS.equals(cell.getValue()) ? cell.getKey() : keys;
				answers = XlsxWriter.ANSWERS.equals(cell.getValue()) ? cell.getKey() : answers;
			}
			String tag = line.getOrDefault(keys, "");
			if (answers >= 0 && tag.startsWith(Stamp.MARK) && !tag.equals(XlsxWriter.KEYS)) {
				found.add(new Harvest.Found(tag, line.getOrDefault(answers, "")));
			}
		}
	}

}
