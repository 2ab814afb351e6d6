package org.holdfast.intake.withdrawal;

import java.util.List;

import org.holdfast.intake.Batch;
import org.holdfast.intake.ImportImpact;

/**
 * What withdrawing a batch would do to figures. The module that computes figures answers.
 */
@FunctionalInterface
public interface WithdrawalFigures {

	/**
	 * Compares the figures with and without a visible batch. Runs with the institution in
	 * force, in a transaction.
	 * @param batch a visible batch
	 * @return what changes
	 */
	Touched without(Batch batch);

	/**
	 * What changes.
	 *
	 * @param changes the fiscal-year totals that would be others, exact
	 * @param stored how many stored figures were made from the batch and are computed
	 * anew
	 * @param passports how many passports would say that they are replaced, those of
	 * earlier figures among them
	 * @param uses where such figures were shown for good
	 */
	record Touched(List<ImportImpact.Change> changes, int stored, int passports, List<FigureUse> uses) {

	}

}
