package org.holdfast.progress.web;

import org.holdfast.progress.Flaw;

/**
 * An answer that is kept although it could not be read.
 *
 * @param target address of the control to go to
 * @param label what was asked
 * @param flaw why it could not be read
 */
record Draft(String target, String label, Flaw flaw) {

}
