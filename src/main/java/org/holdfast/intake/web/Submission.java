package org.holdfast.intake.web;

import java.util.Set;

import org.holdfast.intake.Acceptance;
import org.holdfast.intake.ControlTotals;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.Mapping;
import org.holdfast.intake.NewImport;
import org.holdfast.intake.ReceivedFile;
import org.holdfast.intake.policy.Sending;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes an import of a form with a file. What is refused leaves no file behind.
 */
@Component
class Submission {

	private static final int LONGEST_KEY = 200;

	private static final Set<String> WAYS = Set.of("", "auto", "preview");

	private final Imports imports;

	private final UploadReader uploads;

	private final BodyReader bodies;

	Submission(Imports imports, UploadReader uploads, BodyReader bodies) {
		this.imports = imports;
		this.uploads = uploads;
		this.bodies = bodies;
	}

	Acceptance submit(UploadedForm form, @Nullable String key) {
		boolean taken = false;
		try {
			Acceptance acceptance = this.imports.accept(file(form), told(form, key));
			taken = true;
			return acceptance;
		}
		finally {
			if (!taken) {
				this.uploads.discard(form.file());
			}
		}
	}

	/**
	 * Makes an import of what a person filled in. A source they name for the first time
	 * is kept for the page on which its columns are chosen.
	 * @param posted the form as it came
	 * @param form what was filled in
	 * @param known tells which sources are known
	 * @return what became of it
	 */
	Acceptance submit(UploadedForm posted, NewFileForm form, Imports known) {
		try {
			return submit(meant(posted, form, known), null);
		}
		catch (Refused ex) {
			this.uploads.discard(posted.file());
			throw ex;
		}
	}

	/**
	 * What a program says about a file.
	 * @param form the parts so far
	 * @return what they say
	 */
	NewImport told(UploadedForm form) {
		return told(form, null);
	}

	/**
	 * What a person says about a file.
	 * @param posted the parts so far
	 * @param form what was filled in
	 * @param known tells which sources are known
	 * @return what they say
	 */
	NewImport told(UploadedForm posted, NewFileForm form, Imports known) {
		return told(meant(posted, form, known));
	}

	private static UploadedForm meant(UploadedForm posted, NewFileForm form, Imports known) {
		boolean source = known.sources().stream().anyMatch(form.source()::equalsIgnoreCase);
		return form.told(posted, source);
	}

	private static ReceivedFile file(UploadedForm form) {
		if (form.file() == null) {
			throw Refused.of("/file", "intake.file.missing");
		}
		return form.file();
	}

	private NewImport told(UploadedForm form, @Nullable String key) {
		if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
			throw Refused.of("/Idempotency-Key", "intake.key.length");
		}
		Kind kind = Kind.of(form.text("kind")).orElseThrow(() -> Refused.of("/kind", "intake.kind.unknown"));
		String json = form.field(UploadReader.MAPPING);
		Mapping mapping = (json != null) ? this.bodies.mapping(json) : null;
		String total = form.field("controlTotal");
		return new NewImport(kind, form.field("source"), mapping, MappingBody.dateOrder(form.field("dateOrder")),
				(total != null) ? Imports.controlTotal(total) : null,
				ControlTotals.read(form.text("controlTotals"), "/controlTotals"), key, sending(form));
	}

	private static Sending sending(UploadedForm form) {
		String commit = form.text("commit");
		if (!WAYS.contains(commit)) {
			throw Refused.of("/commit", "intake.automatic.unknown");
		}
		String left = form.text(NewFileForm.LEFT_OUT);
		return new Sending(left.matches("[0-9]{1,4}") ? Integer.valueOf(left) : null, "auto".equals(commit), null);
	}

}
