/**
 * Pages of the toolkits that are read and not answered.
 */
@NullMarked
package org.holdfast.toolkit.web;

import org.jspecify.annotations.NullMarked;
