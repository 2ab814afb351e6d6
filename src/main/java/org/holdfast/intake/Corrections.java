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
import org.holdfast.intake.reading.FormulaGuard;
import org.holdfast.intake.reading.HeaderDictionary;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.LayoutFinder;
import org.holdfast.intake.staging.StagedChanges;
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

	private final StagedChanges changes;

	private final Uploads uploads;

	private final Originals originals;

	private final Sheets sheets;

	private final ImportJobs jobs;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final HeaderDictionary dictionary = HeaderDictionary.standard();

	Corrections(ImportRepository imports, CorrectionRepository corrections, StagedChanges changes, Uploads uploads,
			Originals originals, Sheets sheets, ImportJobs jobs, ApplicationEventPublisher events, Clock clock) {
		this.imports = imports;
		this.corrections = corrections;
		this.changes = changes;
		this.uploads = uploads;
		this.originals = originals;
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

	private ImportView open(ImportView view) {
		if (view.state() != ImportState.PREVIEWED) {
			throw new WrongState("intake.corrections.wrongState");
		}
		if (view.rows().rejected() == 0) {
			throw new WrongState("intake.corrections.nothingRejected");
		}
		this.originals.require(view.id());
		return view;
	}

	/**
	 * Puts corrected rows in the place of refused ones and has the import checked again:
	 * of those it names, or of all when it has a row for each. What it leaves out stays
	 * refused.
	 * @param id the import
	 * @param file the corrected rows, with the headers of the file they came from
	 * @return the import
	 * @throws IOException when the upload cannot be read
	 * @throws Refused when the file has other headers, was taken before, or does not tell
	 * which rows it leaves out
	 */
	@Transactional
	public ImportView correct(UUID id, ReceivedFile file) throws IOException {
		ImportView view = open(this.imports.lock(id).orElseThrow(NotFound::new));
		if (this.corrections.known(id, file.sha256())) {
			throw Refused.of("/file", "intake.corrections.again");
		}
		Found found = found(view, file);
		NamedRows named = found.named();
		int refused = view.rows().rejected();
		if (named.unclear(refused)) {
			throw Refused.of("/file", "intake.corrections.unclear", named.unnamed(), refused);
		}
		int number = this.corrections.add(view, file, found.layout(), this.clock.instant(),
				CurrentActor.get().accountId());
		if (this.corrections.replace(view, number, named.rows()) != named.rows().cardinality()) {
			throw Refused.of("/file", "intake.corrections.otherRows");
		}
		if (named.all(refused)) {
			this.corrections.replaceAll(view, number);
		}
		this.imports.forget(file.id());
		return checkedAgain(view, Map.of("sha256", file.sha256()));
	}

	/**
	 * Takes the latest correction back: the rows it replaced are refused again.
	 * @param id the import
	 * @return the import
	 * @throws WrongState when there is none, or changes wait to be checked
	 */
	@Transactional
	public ImportView takeBack(UUID id) {
		ImportView view = this.imports.lock(id).orElseThrow(NotFound::new);
		int latest = this.corrections.latest(id);
		if (view.state() != ImportState.PREVIEWED || latest == 0) {
			throw new WrongState("intake.rows.nothingToTakeBack");
		}
		if (!this.changes.waiting(id).isEmpty()) {
			throw new WrongState("intake.rows.undoFirst");
		}
		this.uploads.forgetContent(this.corrections.takeBack(id, latest));
		this.changes.move(id, latest, null);
		return checkedAgain(view, Map.of("takenBack", Integer.toString(latest)));
	}

	/**
	 * Has an import checked again with what was corrected.
	 * @param view the import, locked
	 * @param noted what to note about it
	 * @return the import
	 */
	ImportView checkedAgain(ImportView view, Map<String, String> noted) {
		Map<String, @Nullable Object> changed = new HashMap<>();
		changed.put("state", ImportState.CHECKING);
		changed.put("problems", view.problems().stream().filter((one) -> one.severity().equals("notice")).toList());
		changed.put("impact", List.of());
		changed.put("rows_done", 0);
		this.imports.update(view.id(), changed);
		this.jobs.advance(view.id());
		this.events.publishEvent(new AuditedEvent("import-corrected", view.id().toString(), noted));
		return this.imports.find(view.id()).orElseThrow(NotFound::new);
	}

	private Found found(ImportView view, ReceivedFile file) throws IOException {
		boolean packed = file.findings().kind() == FileKind.ZIP;
		if (!packed && file.findings().kind() != FileKind.TEXT) {
			throw Refused.of("/file", "intake.corrections.notText");
		}
		Layout found = packed ? this.sheets.first(file.id()) : text(file);
		List<String> header;
		// the error file has its headers in the first row
		found = found.withHeaderRow(1);
		try (InputStream in = this.uploads.open(file.id())) {
			FileSample sample = FileSample.read(in, found, 1);
			if (!sample.findings().isEmpty() || !startsWith(sample.header(), view.headers())) {
				throw Refused.of("/file", "intake.corrections.otherHeaders");
			}
			header = sample.header();
		}
		try (InputStream in = this.uploads.open(file.id())) {
			return new Found(new FileLayout("", null, null, null).with(found),
					NamedRows.in(in, found, header, view.headers().size()));
		}
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
			if (!FormulaGuard.off(header.get(column)).strip().equalsIgnoreCase(start.get(column).strip())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * What a corrected file is.
	 *
	 * @param layout how it is laid out
	 * @param named the rows it stands for
	 */
	private record Found(FileLayout layout, NamedRows named) {

	}

}
