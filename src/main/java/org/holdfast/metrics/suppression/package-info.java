/**
 * Small-number suppression: decides which figures and side entries about people may be
 * shown, so that nothing hidden can be computed from what is visible. Pure code, no
 * Spring, no database. Method and proof idea: {@code docs/domain/suppression.md}.
 */
@NullMarked
package org.holdfast.metrics.suppression;

import org.jspecify.annotations.NullMarked;
