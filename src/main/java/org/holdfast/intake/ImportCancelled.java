package org.holdfast.intake;

import java.util.UUID;

/**
 * An import was given up; nothing of its file is kept.
 *
 * @param importId the import
 */
record ImportCancelled(UUID importId) {

}
