/**
 * Holdfast: the planning and measuring system for a hospital's anchor mission.
 */
@NullMarked
package org.holdfast;

import org.jspecify.annotations.NullMarked;
