package org.holdfast.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.Programs;
import org.holdfast.definition.Definitions;
import org.holdfast.institution.Sites;
import org.holdfast.intake.Decision;
import org.holdfast.intake.ImportState;
import org.holdfast.intake.ImportView;
import org.holdfast.intake.Kind;
import org.holdfast.intake.NewImport;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;

import org.springframework.boot.test.context.TestComponent;

/**
 * The hospital of the demonstration, for tests that need one with everything in it.
 */
@TestComponent
public class MadeUpHospital {

	private final Cast cast;

	private final Programs programs;

	private final Definitions definitions;

	private final Sites sites;

	MadeUpHospital(Cast cast, Programs programs, Definitions definitions, Sites sites) {
		this.cast = cast;
		this.programs = programs;
		this.definitions = definitions;
		this.sites = sites;
	}

	/**
	 * The last day of the files.
	 * @return the last day of June that is past
	 */
	public static LocalDate lastDay() {
		return DemoFiles.lastDay(LocalDate.now());
	}

	/**
	 * The hires of two years, in the product's own form.
	 * @return a file
	 */
	public static String employments() {
		return new DemoPeople(lastDay()).employments();
	}

	/**
	 * The ZIP codes that are local.
	 * @return one a line
	 */
	public static String localZips() {
		return String.join("\n", DemoPlaces.LOCAL);
	}

	/**
	 * The organizations that prepare people for their first job.
	 * @return one a line
	 */
	public static String pathways() {
		return String.join("\n", DemoPeople.SOURCES);
	}

	/**
	 * Makes an institution with sites, definitions and all files, and waits until its
	 * figures are computed.
	 * @param port where the application listens
	 * @return its id
	 */
	public UUID open(int port) {
		UUID institution = this.cast.institution();
		Actor administrator = this.cast.member(institution, Role.ADMINISTRATOR);
		LocalDate last = lastDay();
		this.cast.as(administrator, () -> {
			this.sites.add(DemoInstitution.CENTER, "Baltimore city");
			this.sites.add(DemoInstitution.CLINIC, "Baltimore County");
			this.sites.add(DemoInstitution.HOME_CARE, "Baltimore County");
			new DemoDefinitions(this.definitions).prepare(last.minusYears(2).plusDays(1));
			return last;
		});
		DemoPeople people = new DemoPeople(last);
		DemoSpend spend = new DemoSpend(last);
		load(administrator, Kind.EMPLOYMENTS, people.employments());
		load(administrator, Kind.ROSTER, people.roster());
		load(administrator, Kind.VENDORS, spend.vendors());
		load(administrator, Kind.PURCHASES, spend.purchases());
		String year = "indicators?from=" + last.minusYears(1).plusDays(1) + "&to=" + last;
		Programs.await(() -> {
			String answer = new String(this.programs.call(port, administrator, "GET", year, null).body(),
					StandardCharsets.UTF_8);
			return answer.contains("\"code\"") && !answer.contains("\"stale\":true");
		});
		return institution;
	}

	private void load(Actor actor, Kind kind, String content) {
		ImportView sent = this.programs.send(actor, new NewImport(kind, null, null, "ymd", null, null),
				new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
		if (sent.state() != ImportState.PREVIEWED) {
			throw new IllegalStateException(kind + " is " + sent.state() + ": " + sent.problems());
		}
		this.programs.commit(actor, sent.id(), new Decision(false, null, false, "replace", null));
	}

}
