/**
 * Pictures of numbers, drawn on the server: records in, shapes and the table of the same
 * numbers out. Positions across are in percent, so text keeps its size on every screen.
 */
@NullMarked
@NamedInterface("chart")
package org.holdfast.web.chart;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
