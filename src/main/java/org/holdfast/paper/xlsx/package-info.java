/**
 * Sheets as workbooks, written and read back by the keys of their lines.
 */
@NullMarked
package org.holdfast.paper.xlsx;

import org.jspecify.annotations.NullMarked;
