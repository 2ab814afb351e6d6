package org.holdfast.intake.workbook;

/**
 * What the list at the end of an archive claims about one of its files.
 *
 * @param name the path within the archive
 * @param stored whether it is not compressed
 * @param packed how many bytes it takes in the archive
 * @param unpacked how many bytes it is
 * @param checksum its CRC-32
 * @param offset where its own heading starts
 */
record ArchiveEntry(String name, boolean stored, long packed, long unpacked, long checksum, long offset) {

}
