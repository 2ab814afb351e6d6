/**
 * The page that shows the trail.
 */
@NullMarked
package org.holdfast.audit.web;

import org.jspecify.annotations.NullMarked;
