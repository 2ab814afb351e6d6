package org.holdfast.web;

import java.time.ZoneId;

/**
 * What pages show of an institution: its name in their head and title, and all times in
 * its zone.
 *
 * @param name how it is called
 * @param zone the time zone its days begin in
 */
public record InstitutionFace(String name, ZoneId zone) {

}
