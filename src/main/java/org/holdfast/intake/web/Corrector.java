package org.holdfast.intake.web;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.holdfast.intake.Corrections;
import org.holdfast.intake.ImportView;
import org.holdfast.web.Refused;

import org.springframework.stereotype.Component;

/**
 * Takes a form with corrected rows. What is refused leaves no file behind.
 */
@Component
class Corrector {

	private final Corrections corrections;

	private final UploadReader uploads;

	Corrector(Corrections corrections, UploadReader uploads) {
		this.corrections = corrections;
		this.uploads = uploads;
	}

	ImportView correct(UUID id, HttpServletRequest request, Set<String> parts) throws IOException {
		this.corrections.open(id);
		UploadedForm form = this.uploads.read(request, parts);
		if (form.file() == null) {
			throw Refused.of("/file", "intake.file.missing");
		}
		boolean taken = false;
		try {
			ImportView view = this.corrections.correct(id, form.file());
			taken = true;
			return view;
		}
		finally {
			if (!taken) {
				this.uploads.discard(form.file());
			}
		}
	}

}
