package org.holdfast.intake;

import java.util.UUID;

/**
 * A file has begun to arrive.
 *
 * @param id the import it will be
 * @param announced about how many bytes come
 * @param told what the sender has said about it so far
 * @param arrival how far it has come
 */
record UploadBegun(UUID id, long announced, NewImport told, Arrival arrival) {

}
