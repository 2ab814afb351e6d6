/**
 * The page of checks over an institution's own work.
 */
@NullMarked
package org.holdfast.evidence.web;

import org.jspecify.annotations.NullMarked;
