/**
 * Proves the database's wall between institutions on every table there is, from its
 * catalogue: a table added tomorrow is tested tomorrow.
 */
@NullMarked
package org.holdfast.walls;

import org.jspecify.annotations.NullMarked;
