/**
 * Walks through the running application along all its handlers, as everybody: read from
 * the application, so that a page added tomorrow is walked tomorrow.
 */
@NullMarked
package org.holdfast.walk;

import org.jspecify.annotations.NullMarked;
