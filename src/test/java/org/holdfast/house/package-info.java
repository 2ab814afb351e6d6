/**
 * Holds the code and its documents to the house style of docs/architecture.md.
 */
@NullMarked
package org.holdfast.house;

import org.jspecify.annotations.NullMarked;
