package org.holdfast.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.holdfast.intake.ImportView;
import org.holdfast.intake.Imports;
import org.holdfast.intake.Kind;
import org.holdfast.intake.MappingSources;
import org.holdfast.intake.Originals;
import org.holdfast.intake.PreviewDesk;
import org.holdfast.intake.ValueDesk;
import org.holdfast.intake.ValueSheet;
import org.holdfast.intake.policy.Sendings;
import org.holdfast.intake.rule.Rule;
import org.holdfast.intake.rule.Severity;
import org.holdfast.intake.stored.SampleRow;
import org.holdfast.intake.stored.StoredCells;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives the pages of one file what they all show.
 */
@Component
public class FilePage {

	private final Imports imports;

	private final PreviewDesk desk;

	private final People people;

	private final ValueDesk values;

	private final MappingSources sources;

	private final Originals originals;

	private final Sendings sendings;

	private final StoredCells cells;

	FilePage(Imports imports, PreviewDesk desk, People people, ValueDesk values, MappingSources sources,
			Originals originals, Sendings sendings, StoredCells cells) {
		this.imports = imports;
		this.desk = desk;
		this.cells = cells;
		this.people = people;
		this.values = values;
		this.sources = sources;
		this.originals = originals;
		this.sendings = sendings;
	}

	/**
	 * Fills the page.
	 * @param id the import
	 * @param model what the page is made from
	 * @return the import
	 */
	public ImportView fill(UUID id, Model model) {
		ImportView view = this.imports.get(id);
		model.addAttribute("view", view);
		ValueSheet sheet = this.values.sheet(view);
		model.addAttribute("people", this.people.names(involved(view, sheet)));
		model.addAttribute("working", FileController.WORKING.contains(view.state()));
		boolean exact = CurrentActor.get().may(Permission.SEE_PERSONS);
		model.addAttribute("impact", ImpactRow.of(view.impact(), exact));
		model.addAttribute("closed", ImpactRow.closed(view.impact(), exact));
		model.addAttribute("problems",
				view.problems().stream().sorted(Comparator.comparing(FilePage::severity)).toList());
		model.addAttribute("values", sheet);
		model.addAttribute("sourceId", this.sources.of(view).orElse(null));
		model.addAttribute("original", this.originals.of(view));
		model.addAttribute("sending", this.sendings.of(id));
		model.addAttribute("dated", this.imports.dated(view.kind()));
		model.addAttribute("differs",
				view.problems().stream().anyMatch((one) -> one.rule().equals("control-total-differs")));
		model.addAttribute("months", this.desk.months(id));
		model.addAttribute("samples",
				mayShowRows(view, CurrentActor.get()) ? SampleRow.of(this.desk.samples(id), this.cells) : Map.of());
		model.addAttribute("nearVendors", this.desk.nearVendors(id));
		model.addAttribute("gone", this.desk.gone(id));
		model.addAttribute("differenceAccepted", this.desk.differenceAccepted(id));
		return view;
	}

	private static List<UUID> involved(ImportView view, ValueSheet sheet) {
		Stream<UUID> file = Stream
			.of(Optional.of(view.createdBy()), Optional.ofNullable(view.committedBy()),
					Optional.ofNullable(view.withdrawnBy()))
			.flatMap(Optional::stream);
		return Stream.concat(file, sheet.deciders().stream()).distinct().toList();
	}

	private static Severity severity(ImportView.Problem problem) {
		return Rule.of(problem.rule()).map(Rule::severity).orElse(Severity.NOTICE);
	}

	/** Rows of files about people show what a single person is paid. */
	static boolean mayShowRows(ImportView view, Actor reader) {
		return view.kind() == Kind.PURCHASES || view.kind() == Kind.VENDORS || reader.may(Permission.SEE_PERSONS);
	}

}
