package org.holdfast.purchasing.likeness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A vendor, with all that counts as it.
 *
 * @param id its id
 * @param key how files recognise it
 * @param number the number files give it, absent when it has a name only
 * @param name its name, or its number when files do not name it
 * @param master whether a vendor file describes it
 * @param zips its ZIP codes, five at most
 * @param dollars net spend with it
 * @param lines lines of spend
 * @param firstDay the earliest of them
 * @param lastDay the latest of them
 * @param others how many other vendors count as it
 */
public record VendorCard(UUID id, String key, @Nullable String number, String name, boolean master, List<String> zips,
		BigDecimal dollars, long lines, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, int others) {

}
