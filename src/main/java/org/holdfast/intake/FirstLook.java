package org.holdfast.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.holdfast.institution.Institutions;
import org.holdfast.intake.reading.FileSample;
import org.holdfast.intake.reading.Layout;
import org.holdfast.intake.reading.LayoutFinder;
import org.holdfast.intake.reading.PersonalColumn;
import org.holdfast.intake.reading.PersonalColumns;
import org.holdfast.intake.reading.RefusedColumns;
import org.holdfast.intake.rule.Rule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds out from the first rows of a file how it is laid out and which of its columns is
 * which, as far as nobody has to be asked.
 */
@Component
class FirstLook {

	private static final int SAMPLE_ROWS = 200;

	private final Uploads uploads;

	private final Sheets sheets;

	private final RememberedReading remembered;

	private final DecidedWords words;

	private final FileFormats formats;

	private final MappingFinder finder;

	private final DateDecision dates;

	private final Preview preview;

	private final Institutions institutions;

	private final Clock clock;

	FirstLook(Uploads uploads, Sheets sheets, RememberedReading remembered, DecidedWords words, FileFormats formats,
			MappingFinder finder, DateDecision dates, Preview preview, Institutions institutions, Clock clock) {
		this.uploads = uploads;
		this.sheets = sheets;
		this.remembered = remembered;
		this.words = words;
		this.formats = formats;
		this.finder = finder;
		this.dates = dates;
		this.preview = preview;
		this.institutions = institutions;
		this.clock = clock;
	}

	/**
	 * How a file is laid out: as was said of it, else as was chosen for earlier files of
	 * its source where its columns are then those of the source, else as it shows.
	 * @param view the import, with what was stated about its layout
	 * @return the layout
	 * @throws IOException when the upload cannot be read
	 */
	Layout layout(ImportView view) throws IOException {
		FileLayout stated = Objects.requireNonNull(view.layout());
		List<SavedMappings.Saved> sources = this.preview.inTransaction(() -> this.finder.sources(view));
		boolean said = stated.found() || !stated.chosen().isEmpty();
		if (said || sources.stream().allMatch((one) -> one.choices().plainLayout())) {
			return found(view, stated);
		}
		Optional<Layout> before = this.remembered.layout(view, sources, this::found);
		return before.isPresent() ? before.get() : found(view, stated);
	}

	private Layout found(ImportView view, FileLayout stated) throws IOException {
		if (stated.packed()) {
			return this.sheets.find(view, stated, this::fits);
		}
		return stated.found() ? stated.layout() : find(view, stated);
	}

	private Layout find(ImportView view, FileLayout stated) throws IOException {
		LayoutFinder finding = new LayoutFinder(this.finder.dictionary());
		try (InputStream in = this.uploads.open(view.id())) {
			byte[] head = in.readNBytes(LayoutFinder.HEAD);
			Layout layout = (stated.delimiter() != null)
					? finding.findHeader(head, stated.textEncoding(), stated.delimiter().charAt(0))
					: finding.find(head, stated.textEncoding());
			return (stated.headerRow() != null) ? layout.withHeaderRow(stated.headerRow()) : layout;
		}
	}

	/** Whether a sheet has a column for everything that its kind of file needs. */
	private boolean fits(ImportView view, FileSample sample) {
		Mapping told = (view.mapping() != null) ? view.mapping() : Mapping.EMPTY;
		return MappingCheck.fits(this.formats.get(view.kind()),
				MappingFinder.mapping(this.finder.suggest(view.kind(), sample)).with(told.constants()),
				sample.header());
	}

	/**
	 * The first rows of a file.
	 * @param id the import
	 * @param layout how it is laid out
	 * @return the names of its columns and its first rows
	 * @throws IOException when the upload cannot be read
	 */
	FileSample sample(UUID id, Layout layout) throws IOException {
		try (InputStream in = this.uploads.open(id)) {
			return RefusedColumns.without(FileSample.read(in, layout, SAMPLE_ROWS));
		}
	}

	/**
	 * Finds out which column is which.
	 * @param view the import, its layout known
	 * @return the mapping, or what a person has to say
	 * @throws IOException when the upload cannot be read
	 */
	Mapped map(ImportView view) throws IOException {
		FileFormat format = this.formats.get(view.kind());
		FileSample sample = sample(view.id(), Objects.requireNonNull(view.layout()).layout());
		MappingFinder.Found found = this.preview.inTransaction(() -> this.finder.find(view, sample));
		Mapping mapping = (found.mapping() != null) ? decided(view, found, found.mapping()) : null;
		List<ImportView.Problem> remarks = new ArrayList<>(found.remarks());
		remarks.addAll(personal(view, mapping, sample));
		if (mapping == null) {
			Mapping proposed = this.preview.inTransaction(() -> this.finder.propose(view, sample)).mapping();
			return new Mapped(null, found.saved(), null, MappingCheck.problems(format, proposed, view.headers()),
					remarks);
		}
		List<ImportView.Problem> against = new ArrayList<>(MappingCheck.problems(format, mapping, view.headers()));
		against.addAll(personalEmployeeIds(format, mapping, sample));
		FileLayout layout = null;
		if (against.isEmpty()) {
			SavedMappings.Saved source = source(view, found);
			ReadingChoices before = (source != null) ? source.choices() : ReadingChoices.NONE;
			DateDecision.Decided decided = this.dates.decide(view, format, mapping, sample, before);
			against.addAll(decided.problems());
			layout = decided.layout();
			if (source != null) {
				remarks.addAll(RememberedReading.remarks(source, decided));
			}
		}
		return new Mapped(mapping, found.saved(), layout, against, remarks);
	}

	/**
	 * The source whose choices hold for a file: the one it is read by, or was named for.
	 */
	private SavedMappings.@Nullable Saved source(ImportView view, MappingFinder.Found found) {
		if (found.saved() != null || view.source() == null) {
			return found.saved();
		}
		return this.preview.inTransaction(() -> this.finder.sources(view)).stream().findFirst().orElse(null);
	}

	private Mapping decided(ImportView view, MappingFinder.Found found, Mapping mapping) {
		String source = (found.saved() != null) ? found.saved().source() : view.source();
		return this.preview.inTransaction(() -> this.words.into(mapping, view.kind(), source));
	}

	/** Employee numbers as they are read: from a column as it stands or made from one. */
	private static List<ImportView.Problem> personalEmployeeIds(FileFormat format, Mapping mapping, FileSample sample) {
		Cells cells = new Cells(format.fields(), mapping, sample.header());
		int field = cells.place("employee_id");
		if (field < 0 || !cells.mapped(field)) {
			return List.of();
		}
		List<String> numbers = sample.rows().stream().map((row) -> cells.sample(row, field)).toList();
		if (PersonalColumns.employeeIdsLikeSsn(numbers).isEmpty()) {
			return List.of();
		}
		return List.of(new ImportView.Problem(Rule.EMPLOYEE_ID_PERSONAL.code(), "error", 1,
				List.of(new ImportView.Sample(0, cells.label(field), null))));
	}

	private List<ImportView.Problem> personal(ImportView view, @Nullable Mapping mapping, FileSample sample) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(),
				this.preview.inTransaction(this.institutions::current).zone());
		List<ImportView.Sample> dropped = new ArrayList<>();
		for (PersonalColumn column : new PersonalColumns(today).find(view.kind().code(), sample)) {
			if (mapping == null || !mapping.uses(column.header())) {
				dropped.add(new ImportView.Sample(0, column.header(), null));
			}
		}
		return dropped.isEmpty() ? List.of()
				: List.of(new ImportView.Problem(Rule.PERSONAL_DATA_DROPPED.code(), "notice", dropped.size(), dropped));
	}

	/**
	 * Which column is which.
	 *
	 * @param mapping the mapping, absent when a person has to say
	 * @param saved the version it is of, absent when it was not remembered
	 * @param layout the layout with the orders of its dates, absent when something else
	 * speaks against the mapping
	 * @param against what a person has to decide
	 * @param remarks what they may want to know
	 */
	record Mapped(@Nullable Mapping mapping, SavedMappings.@Nullable Saved saved, @Nullable FileLayout layout,
			List<ImportView.Problem> against, List<ImportView.Problem> remarks) {

		/**
		 * Whether the rows can be checked.
		 * @return whether nobody has to be asked
		 */
		boolean ready() {
			return this.mapping != null && this.against.isEmpty();
		}

		List<ImportView.Problem> problems() {
			List<ImportView.Problem> all = new ArrayList<>(this.against);
			all.addAll(this.remarks);
			return all;
		}

	}

}
