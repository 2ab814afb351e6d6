package org.holdfast.intake.privacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.Programs;
import org.holdfast.database.OwnerDataSource;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Kind;
import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are sent whole: of the forty identifiers in them none stays in clear in the
 * database, the log or the temporary folder, in whatever form.
 */
@IntegrationTest
class NothingPersonalStaysIntegrationTests {

	@Autowired
	private Cast cast;

	@Autowired
	private Programs programs;

	@Autowired
	@OwnerDataSource
	private DataSource owner;

	@Test
	void noneOfFortyIdentifiersStaysAnywhere() throws Exception {
		Actor manager = this.cast.member(this.cast.institution(), Role.MANAGER);
		UUID institution = Objects.requireNonNull(manager.institutionId());
		Plants plants = new Plants();
		Set<String> personal = plants.personal();
		Set<String> control = plants.kept();
		try (Traces traces = new Traces(this.owner)) {
			for (Kind kind : List.of(Kind.EMPLOYMENTS, Kind.ROSTER, Kind.PURCHASES, Kind.VENDORS)) {
				byte[] file = switch (kind) {
					case EMPLOYMENTS -> plants.employments().getBytes(StandardCharsets.UTF_8);
					case ROSTER -> plants.roster().getBytes(Charset.forName("windows-1252"));
					case PURCHASES -> plants.purchases().getBytes(StandardCharsets.UTF_8);
					default -> plants.vendors().getBytes(StandardCharsets.UTF_8);
				};
				ImportView view = this.programs.send(manager, kind, null, file);
				assertThat(view.problems()).as(kind.code())
					.anyMatch((problem) -> problem.rule().equals("personal-data-dropped"));
				this.programs.commit(manager, view.id(), new Decision(false, null, false, null, null));
			}
			withoutHeader(manager, plants);
			broken(manager, plants);
			withinTexts(manager, plants);
			assertThat(traces.inDatabase(institution, control)).as("the search finds what is there").isNotEmpty();
			traces.assertNone(institution, personal);
			theSearchCanFail(traces, plants);
		}
	}

	/** People where the names of the columns should stand. */
	private void withoutHeader(Actor manager, Plants plants) {
		String file = plants.employments();
		this.programs.send(manager, Kind.EMPLOYMENTS, null,
				file.substring(file.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A row whose cells stand in the places of others, and one whose quote never ends.
	 */
	private void broken(Actor manager, Plants plants) {
		String file = plants.employments();
		String row = file.split("\r\n")[1];
		ImportView view = this.programs.send(manager, Kind.EMPLOYMENTS, null,
				(file + row.replace("\"", "") + "\r\n" + row.replaceFirst("\",", ",") + "\r\n")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(view.rows().rejected()).isPositive();
	}

	/** Columns that are kept, and what a person is told of their cells. */
	private void withinTexts(Actor manager, Plants plants) {
		ImportView titles = this.programs.send(manager, Kind.EMPLOYMENTS, null,
				plants.titles().getBytes(StandardCharsets.UTF_8));
		ImportView remarks = this.programs.send(manager, Kind.PURCHASES, null,
				plants.remarks().getBytes(StandardCharsets.UTF_8));
		for (ImportView view : List.of(titles, remarks)) {
			assertThat(view.problems())
				.filteredOn((problem) -> problem.rule().equals(Rule.PERSONAL_DATA_IN_TEXT.code()))
				.flatExtracting(ImportView.Problem::samples)
				.hasSizeGreaterThanOrEqualTo(3)
				.allSatisfy((sample) -> assertThat(sample.value()).containsPattern("\\*{3}.\\*{2}.\\*{4}"));
		}
		assertThat(remarks.rows().rejected()).isEqualTo(1);
		assertThat(remarks.problems()).anyMatch((problem) -> problem.rule().equals(Rule.NUMBER_UNREADABLE.code()));
		this.programs.commit(manager, titles.id(), new Decision(false, null, false, null, null));
		this.programs.commit(manager, remarks.id(), new Decision(true, 1, false, null, null));
	}

	private static void theSearchCanFail(Traces traces, Plants plants) throws Exception {
		Set<String> name = Plants.forms(List.of(plants.all().getFirst()));
		LoggerFactory.getLogger("holdfast.control").info("Row of {}", plants.all().getFirst());
		assertThat(traces.inLog(name)).isTrue();
		Path file = Files.createTempFile("control", ".tmp");
		try {
			Files.writeString(file, "Row of " + plants.all().getFirst());
			assertThat(traces.inTemporaryFolder(name)).contains(file);
		}
		finally {
			Files.delete(file);
		}
	}

}
