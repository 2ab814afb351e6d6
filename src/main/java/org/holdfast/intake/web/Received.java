package org.holdfast.intake.web;

import java.util.UUID;

/**
 * What a program is told about a file it sent.
 *
 * @param id the import
 * @param state how far it has come
 */
record Received(UUID id, String state) {

}
