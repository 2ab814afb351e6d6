/**
 * Pages and API operations of return on investment.
 */
@NullMarked
package org.holdfast.roi.web;

import org.jspecify.annotations.NullMarked;
