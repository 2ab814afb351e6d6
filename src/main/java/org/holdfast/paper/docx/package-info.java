/**
 * Sheets as documents for word processors, written and read back by the keys of their
 * content controls.
 */
@NullMarked
package org.holdfast.paper.docx;

import org.jspecify.annotations.NullMarked;
