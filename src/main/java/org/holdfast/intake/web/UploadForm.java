package org.holdfast.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The form a file comes with, as the description of the API shows it; the parts
 * themselves are read as they stream in.
 *
 * @param kind what the file holds, such as {@code roster}
 * @param file the file
 * @param source the name of a saved mapping
 * @param mapping a mapping as JSON
 * @param dateOrder order of day, month and year, such as {@code mdy}
 * @param controlTotal sum of the amounts, or number of people, each counted once; of rows
 * for applications and vendors
 * @param commit {@code auto} to be committed without a person where that is allowed, or
 * {@code preview}, which is what happens without it
 * @param controlTotals sums of the amounts or numbers of rows by month, an object such as
 * {@code {"2025-01": "123.45"}}
 */
record UploadForm(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String kind,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "string", format = "binary") String file,
		@Nullable String source, @Nullable String mapping, @Nullable String dateOrder, @Nullable String controlTotal,
		@Schema(pattern = "auto|preview") @Nullable String commit, @Nullable String controlTotals) {

}
