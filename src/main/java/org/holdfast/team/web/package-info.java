/**
 * The pages on which people assign, hand over, comment and see what waits for them.
 */
@NullMarked
package org.holdfast.team.web;

import org.jspecify.annotations.NullMarked;
