package org.holdfast.intake;

/**
 * What withdrawing a batch would do to rows.
 *
 * @param leaving rows that would count no more
 * @param returning earlier rows that would count again
 */
public record WithdrawalEffect(long leaving, long returning) {

}
