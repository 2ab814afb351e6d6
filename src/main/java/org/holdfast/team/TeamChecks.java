package org.holdfast.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.holdfast.evidence.XrayCheck;
import org.holdfast.evidence.XrayCheck.Finding;
import org.holdfast.evidence.XrayCheck.Rule;
import org.holdfast.evidence.XrayCheck.Severity;
import org.holdfast.evidence.XrayWork;
import org.holdfast.progress.Standings;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.PageStanding;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Checks that look at who has what to do, for those who may assign.
 */
@Configuration(proxyBeanMethods = false)
class TeamChecks {

	private final AssignedWork work;

	private final AssignmentStore store;

	private final Colleagues colleagues;

	private final WorkPlaces places;

	private final Standings standings;

	private final MessageSource messages;

	TeamChecks(AssignedWork work, AssignmentStore store, Colleagues colleagues, WorkPlaces places, Standings standings,
			MessageSource messages) {
		this.work = work;
		this.store = store;
		this.colleagues = colleagues;
		this.places = places;
		this.standings = standings;
		this.messages = messages;
	}

	@Bean
	@Order(410)
	XrayCheck overdueAssignments() {
		return XrayCheck.of(
				new Rule(Severity.WARNING, "team.check.overdue", "team.check.overdue.why", Permission.ASSIGN),
				(look) -> this.work.waiting()
					.stream()
					.filter((one) -> one.isOverdue(look.today()))
					.flatMap((one) -> overdue(one, look.locale()))
					.toList());
	}

	@Bean
	@Order(420)
	XrayCheck assignmentsOfThoseWhoLeft() {
		return XrayCheck.of(new Rule(Severity.WARNING, "team.check.left", "team.check.left.why", Permission.ASSIGN),
				this::left);
	}

	@Bean
	@Order(430)
	XrayCheck pagesOfNobody() {
		return XrayCheck.of(
				new Rule(Severity.INFORMATION, "team.check.nobody", "team.check.nobody.why", Permission.ASSIGN),
				this::nobodys);
	}

	private Stream<Finding> overdue(Assignment one, Locale locale) {
		LocalDate due = Objects.requireNonNull(one.due());
		return this.places.find(one.key())
			.map((place) -> new Finding(say("team.found.overdue", locale, place.title().in(locale), one.assigneeName(),
					TeamMarks.day(due, locale)), place.path() + "/assignment"))
			.stream();
	}

	private List<Finding> left(XrayWork look) {
		Set<UUID> here = this.colleagues.whoAnswers();
		Map<UUID, List<Assignment>> waiting = this.work.waiting()
			.stream()
			.filter((one) -> !here.contains(one.assignee()))
			.collect(Collectors.groupingBy(Assignment::assignee));
		return waiting.entrySet()
			.stream()
			.map((entry) -> new Finding(say("team.found.left", look.locale(),
					entry.getValue().getFirst().assigneeName(), entry.getValue().size()),
					"/team/" + entry.getKey() + "/hand-over"))
			.sorted((one, other) -> one.text().compareTo(other.text()))
			.toList();
	}

	private List<Finding> nobodys(XrayWork look) {
		Set<String> given = this.store.given(look.cycle().name())
			.stream()
			.map((one) -> pageOf(one.key()))
			.collect(Collectors.toSet());
		return look.editions().stream().flatMap((edition) -> nobodys(edition, given, look.locale())).toList();
	}

	private Stream<Finding> nobodys(Edition edition, Set<String> given, Locale locale) {
		Map<String, PageStanding> standing = this.standings.standings(edition);
		return edition.pages().stream().filter((page) -> {
			PageStanding one = standing.get(page.key());
			return one != null && one.state() == PageStanding.State.IN_PROGRESS
					&& !given.contains(edition.toolkit() + "/" + page.key());
		})
			.map((page) -> new Finding(page.title().in(locale),
					"/work/" + edition.toolkit() + "/" + page.key() + "/assignments"));
	}

	private static String pageOf(String key) {
		String[] parts = key.split("/");
		return parts[0] + "/" + parts[1];
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
