/**
 * Vendors that may be one: how names are found to be alike, and what people decided about
 * them.
 */
@NullMarked
package org.holdfast.purchasing.likeness;

import org.jspecify.annotations.NullMarked;
