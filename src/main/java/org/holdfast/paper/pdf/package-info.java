/**
 * Sheets as tagged PDF.
 */
@NullMarked
package org.holdfast.paper.pdf;

import org.jspecify.annotations.NullMarked;
