/**
 * Pages on which sheets are printed, downloaded and read back.
 */
@NullMarked
package org.holdfast.paper.web;

import org.jspecify.annotations.NullMarked;
