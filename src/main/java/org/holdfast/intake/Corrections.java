package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.holdfast.intake.reading.FileKind;
import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.HeaderDictionary;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.LayoutFinder;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrected rows that join the import they were refused from.
 */
@Service
public class Corrections {

	private final ImportRepository imports;

	private final CorrectionRepository corrections;

	private final Uploads uploads;

	private final Sheets sheets;

	private final ImportJobs jobs;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final HeaderDictionary dictionary = HeaderDictionary.standard();

	Corrections(ImportRepository imports, CorrectionRepository corrections, Uploads uploads, Sheets sheets,
			ImportJobs jobs, ApplicationEventPublisher events, Clock clock) {
		this.imports = imports;
		this.corrections = corrections;
		this.uploads = uploads;
		this.sheets = sheets;
		this.jobs = jobs;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Says whether an import takes corrected rows at present.
	 * @param id the import
	 * @return the import
	 * @throws WrongState when it does not
	 */
	@Transactional(readOnly = true)
	public ImportView open(UUID id) {
		return open(this.imports.find(id).orElseThrow(NotFound::new));
	}

	private static ImportView open(ImportView view) {
		if (view.state() != ImportState.PREVIEWED) {
			throw new WrongState("intake.corrections.wrongState");
		}
		if (view.rows().rejected() == 0) {
			throw new WrongState("intake.corrections.nothingRejected");
		}
		return view;
	}

	/**
	 * Puts corrected rows in the place of all refused ones and has the import checked
	 * again.
	 * @param id the import
	 * @param file the corrected rows, with the headers of the file they came from
	 * @return the import
	 * @throws IOException when the upload cannot be read
	 * @throws Refused when the file has other headers
	 */
	@Transactional
	public ImportView correct(UUID id, ReceivedFile file) throws IOException {
		ImportView view = open(this.imports.lock(id).orElseThrow(NotFound::new));
		FileLayout layout = layout(view, file);
		this.corrections.add(view, file, layout, this.clock.instant(), CurrentActor.get().accountId());
		Map<String, @Nullable Object> changes = new HashMap<>();
		changes.put("state", ImportState.CHECKING);
		changes.put("problems", view.problems().stream().filter((one) -> one.severity().equals("notice")).toList());
		changes.put("impact", List.of());
		changes.put("rows_done", 0);
		this.imports.update(id, changes);
		this.imports.forget(file.id());
		this.jobs.advance(id);
		this.events.publishEvent(new AuditedEvent("import-corrected", id.toString(), Map.of("sha256", file.sha256())));
		return this.imports.find(id).orElseThrow(NotFound::new);
	}

	private FileLayout layout(ImportView view, ReceivedFile file) throws IOException {
		boolean packed = file.findings().kind() == FileKind.ZIP;
		if (!packed && file.findings().kind() != FileKind.TEXT) {
			throw Refused.of("/file", "intake.corrections.notText");
		}
		Layout found = packed ? this.sheets.first(file.id()) : text(file);
		// the error file has its headers in the first row
		found = found.withHeaderRow(1);
		try (InputStream in = this.uploads.open(file.id())) {
			FileSample sample = FileSample.read(in, found, 1);
			if (!sample.findings().isEmpty() || !startsWith(sample.header(), view.headers())) {
				throw Refused.of("/file", "intake.corrections.otherHeaders");
			}
		}
		return new FileLayout("", null, null, null).with(found);
	}

	private Layout text(ReceivedFile file) throws IOException {
		LayoutFinder finder = new LayoutFinder(this.dictionary);
		try (InputStream in = this.uploads.open(file.id())) {
			return finder.find(in.readNBytes(LayoutFinder.HEAD), file.findings().encoding());
		}
	}

	private static boolean startsWith(List<String> header, List<String> start) {
		if (header.size() < start.size()) {
			return false;
		}
		for (int column = 0; column < start.size(); column++) {
			if (!header.get(column).strip().equalsIgnoreCase(start.get(column).strip())) {
				return false;
			}
		}
		return true;
	}

}
