package org.holdfast.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.holdfast.progress.Cycles;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What waits for the current actor in all toolkits, and what they wait for themselves.
 */
@Service
public class MyWork {

	private static final int WEEK = 7;

	private static final Comparator<WorkLine> BY_DAY = Comparator.comparing(WorkLine::due,
			Comparator.nullsLast(Comparator.naturalOrder()));

	private final ObjectProvider<WorkSource> sources;

	private final Cycles cycles;

	MyWork(ObjectProvider<WorkSource> sources, Cycles cycles) {
		this.sources = sources;
		this.cycles = cycles;
	}

	/**
	 * All of it.
	 * @param locale the reader's language
	 * @return lines for each part that has any, the most urgent first
	 */
	public Map<Part, List<WorkLine>> parts(Locale locale) {
		LocalDate today = this.cycles.today();
		Map<Part, List<WorkLine>> parts = new EnumMap<>(Part.class);
		this.sources.orderedStream()
			.flatMap((source) -> source.mine(locale).stream())
			.forEach((line) -> add(parts, part(line.due(), today), line));
		this.sources.orderedStream()
			.flatMap((source) -> source.others(locale).stream())
			.forEach((line) -> add(parts, Part.OTHERS, line));
		parts.values().forEach((lines) -> lines.sort(BY_DAY));
		return parts;
	}

	static Part part(@Nullable LocalDate due, LocalDate today) {
		if (due == null) {
			return Part.LATER;
		}
		if (due.isBefore(today)) {
			return Part.OVERDUE;
		}
		return due.isBefore(today.plusDays(WEEK)) ? Part.WEEK : Part.LATER;
	}

	private static void add(Map<Part, List<WorkLine>> parts, Part part, WorkLine line) {
		parts.computeIfAbsent(part, (one) -> new ArrayList<>()).add(line);
	}

	/**
	 * A part of what waits.
	 */
	public enum Part {

		/** The day has passed. */
		OVERDUE,

		/** Wanted within seven days. */
		WEEK,

		/** Wanted later, or no day was said. */
		LATER,

		/** Waits for somebody else. */
		OTHERS

	}

}
