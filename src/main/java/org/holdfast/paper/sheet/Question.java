package org.holdfast.paper.sheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question with room for its answer: slots of its own, or a table.
 *
 * @param anchor place on the page
 * @param label what is asked
 * @param marks a few words about it each, such as that it is optional
 * @param help what stands beside it, empty when help is left out
 * @param slots places to write on, empty for a table
 * @param table the table, absent for other questions
 * @param status how far it is
 * @param reason why it is left out
 * @param saved who answered and when, absent where nobody did or the sheet is blank
 * @param remarks what people have said about it
 */
public record Question(String anchor, String label, List<String> marks, List<Fact> help, List<Slot> slots,
		@Nullable Grid table, Slot status, Slot reason, @Nullable String saved, List<Line> remarks) {

	public Question {
		marks = List.copyOf(marks);
		help = List.copyOf(help);
		slots = List.copyOf(slots);
		remarks = List.copyOf(remarks);
	}

	/**
	 * A table to fill in.
	 *
	 * @param heads heads of all columns, the first above the names of rows where they
	 * have names
	 * @param named whether each row begins with a name
	 * @param rows in order
	 * @param notes what to write into which column, where there is something to say
	 */
	public record Grid(List<String> heads, boolean named, List<Row> rows, List<Fact> notes) {

		public Grid {
			heads = List.copyOf(heads);
			rows = List.copyOf(rows);
			notes = List.copyOf(notes);
		}

	}

	/**
	 * A row to fill in.
	 *
	 * @param name its name, absent where the name is written in as well
	 * @param number from 1
	 * @param slots places to write on, from left to right
	 */
	public record Row(@Nullable String name, int number, List<Slot> slots) {

		public Row {
			slots = List.copyOf(slots);
		}

	}

	/**
	 * What a person has said.
	 *
	 * @param about who said it and when
	 * @param text what was said
	 */
	public record Line(String about, String text) {

	}

}
