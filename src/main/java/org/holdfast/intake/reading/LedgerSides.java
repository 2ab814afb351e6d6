package org.holdfast.intake.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.holdfast.intake.mapping.Making;
import org.holdfast.intake.value.MoneyReader;

/**
 * The debit and the credit column of a ledger, which give an amount together.
 *
 * @param debit the header of the debits
 * @param credit the header of the credits
 * @param sign how the credits are written: {@link Making#DEBIT_PLUS_CREDIT} where those
 * looked at have a minus of their own, else {@link Making#DEBIT_CREDIT}
 */
public record LedgerSides(String debit, String credit, String sign) {

	private static final Set<String> DEBITS = Set.of("debit", "debits", "dr", "debe", "debito", "debitos", "cargo",
			"cargos");

	private static final Set<String> CREDITS = Set.of("credit", "credits", "cr", "haber", "credito", "creditos",
			"abono", "abonos");

	/** Words of a column that numbers accounts. */
	private static final Set<String> NUMBERS = Set.of("account", "code", "cuenta", "codigo", "id", "no", "number",
			"numero");

	/**
	 * Finds them by their names and values.
	 * @param sample the header and first rows of the file
	 * @return empty unless there is one column of each, of numbers
	 */
	public static Optional<LedgerSides> of(FileSample sample) {
		int[] debits = columns(sample, DEBITS);
		int[] credits = columns(sample, CREDITS);
		if (debits.length != 1 || credits.length != 1 || debits[0] == credits[0]) {
			return Optional.empty();
		}
		return Optional.of(new LedgerSides(sample.header().get(debits[0]), sample.header().get(credits[0]),
				sign(sample.column(credits[0]))));
	}

	private static int[] columns(FileSample sample, Set<String> names) {
		SampleShape shape = new SampleShape();
		return IntStream.range(0, sample.header().size())
			.filter((column) -> isNamed(sample.header().get(column), names))
			.filter((column) -> SampleShape.most(sample.column(column), shape::isNumber, 90, 0))
			.toArray();
	}

	private static boolean isNamed(String header, Set<String> names) {
		List<String> words = List.of(NameWords.words(header).split(" "));
		return words.stream().anyMatch(names::contains) && words.stream().noneMatch(NUMBERS::contains);
	}

	private static String sign(List<String> credits) {
		MoneyReader money = new MoneyReader(Long.MAX_VALUE);
		boolean minus = false;
		for (String credit : credits) {
			if (money.read(credit) == null && !money.blank()) {
				if (money.cents() > 0) {
					return Making.DEBIT_CREDIT;
				}
				minus |= money.cents() < 0;
			}
		}
		return minus ? Making.DEBIT_PLUS_CREDIT : Making.DEBIT_CREDIT;
	}

}
