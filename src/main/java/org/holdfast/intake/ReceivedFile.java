package org.holdfast.intake;

import java.util.UUID;

import org.holdfast.intake.reading.FileFindings;

/**
 * A file that has arrived whole and lies sealed.
 *
 * @param id the import it will be
 * @param sha256 its fingerprint
 * @param bytes its size
 * @param findings what its bytes showed
 */
public record ReceivedFile(UUID id, String sha256, long bytes, FileFindings findings) {

}
