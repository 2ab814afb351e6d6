package org.holdfast.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The form corrected rows come with, as the description of the API shows it.
 *
 * @param file the error file with its rows put right
 */
record CorrectionForm(
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "string", format = "binary") String file) {

}
