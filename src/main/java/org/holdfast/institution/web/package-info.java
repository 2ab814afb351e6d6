/**
 * Pages of members, sites and invitations.
 */
@NullMarked
package org.holdfast.institution.web;

import org.jspecify.annotations.NullMarked;
