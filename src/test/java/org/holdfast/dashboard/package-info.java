/**
 * Tests of the dashboard.
 */
@NullMarked
package org.holdfast.dashboard;

import org.jspecify.annotations.NullMarked;
