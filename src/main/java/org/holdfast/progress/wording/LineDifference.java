package org.holdfast.progress.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one line of an answer became another.
 *
 * @param label which field or row, empty when there is only one
 * @param words the difference
 */
public record LineDifference(String label, WordDifference words) {

	/**
	 * Compares two answers line by line, by the labels of their lines.
	 * @param before the one
	 * @param after the other
	 * @return a difference for each line of either, also for those that stayed
	 */
	public static List<LineDifference> of(List<AnswerLine> before, List<AnswerLine> after) {
		Map<AnswerLine, String> gone = numbered(before);
		Map<AnswerLine, String> come = numbered(after);
		List<AnswerLine> labels = new ArrayList<>(gone.keySet());
		come.keySet().stream().filter((label) -> !gone.containsKey(label)).forEach(labels::add);
		return labels.stream()
			.map((label) -> new LineDifference(label.label(),
					WordDifference.of(gone.getOrDefault(label, ""), come.getOrDefault(label, ""))))
			.toList();
	}

	public boolean same() {
		return this.words.same();
	}

	// Rows may bear one name: the first of the name is compared with the first
	private static Map<AnswerLine, String> numbered(List<AnswerLine> lines) {
		Map<AnswerLine, String> numbered = new LinkedHashMap<>();
		for (AnswerLine line : lines) {
			int number = 1;
			while (numbered.containsKey(new AnswerLine(line.label(), String.valueOf(number)))) {
				number++;
			}
			numbered.put(new AnswerLine(line.label(), String.valueOf(number)), line.text());
		}
		return numbered;
	}

}
