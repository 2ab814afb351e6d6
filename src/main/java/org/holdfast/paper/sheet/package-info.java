/**
 * What stands on paper, whatever the paper is made of, and what is found on it when it
 * comes back.
 */
@NullMarked
package org.holdfast.paper.sheet;

import org.jspecify.annotations.NullMarked;
