package org.holdfast.progress;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.MovableClock;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.holdfast.web.WrongState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rounds of work, and what colleagues did meanwhile.
 */
@IntegrationTest
class CyclesIntegrationTests {

	@Autowired
	private Cast cast;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Answers answers;

	@Autowired
	private HomeVisits visits;

	@Autowired
	private MovableClock clock;

	private UUID institution;

	private Actor manager;

	@BeforeEach
	void somebody() {
		this.institution = this.cast.institution();
		this.manager = this.cast.member(this.institution, Role.MANAGER);
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void aNewInstitutionWorksInItsFiscalYear() {
		LocalDate today = this.cast.as(this.manager, this.cycles::today);
		Cycle cycle = this.cast.as(this.manager, this.cycles::current);
		assertThat(cycle.name()).isEqualTo("FY" + today.getYear());
		assertThat(cycle.days().contains(today)).isTrue();
		assertThat(this.cast.as(this.manager, this.cycles::all)).containsExactly(cycle);
	}

	@Test
	void theNextIsStartedOnceAndNotTooEarly() {
		Cycle first = this.cast.as(this.manager, this.cycles::current);
		Cycle next = this.cast.as(this.manager, () -> this.cycles.startNext(first.name()));
		assertThat(next.days().from()).isEqualTo(first.days().to().plusDays(1));
		assertThat(this.cast.as(this.manager, () -> this.cycles.startNext(first.name()))).isEqualTo(next);
		assertThat(this.cast.as(this.manager, this.cycles::all)).containsExactly(next, first);
		assertThat(this.cast.as(this.manager, () -> this.cycles.before(next))).contains(first);
		assertThatExceptionOfType(WrongState.class)
			.isThrownBy(() -> this.cast.as(this.manager, () -> this.cycles.startNext(next.name())));
	}

	@Test
	void answersOfACycleStayWithIt() {
		AnswerKey key = AnswerKey.of("hiring/readiness/leadership/board-support");
		Cycle first = this.cast.as(this.manager, this.cycles::current);
		this.cast.as(this.manager,
				() -> this.answers.save(first.name(), new Change(key, 0, null, null, null, Typed.value("no"))));
		Cycle next = this.cast.as(this.manager, () -> this.cycles.startNext(first.name()));
		assertThat(this.cast.as(this.manager, () -> this.answers.get(next.name(), key)).version()).isZero();
		assertThat(this.cast.as(this.manager, () -> this.answers.get(first.name(), key)).typed())
			.isEqualTo(Typed.value("no"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.cast.as(this.manager, () -> this.answers.get("FY1999", key)));
	}

	@Test
	void theHomePageKnowsWhatColleaguesDid() {
		Actor colleague = this.cast.member(this.institution, Role.MANAGER);
		assertThat(this.cast.as(this.manager, this.visits::visit)).isEmpty();
		assertThat(this.cast.as(this.manager, this.visits::visit)).isEmpty();
		this.clock.move(Duration.ofHours(2));
		String cycle = this.cast.as(colleague, () -> this.cycles.current().name());
		this.cast.as(colleague,
				() -> this.answers.save(cycle, new Change(AnswerKey.of("hiring/readiness/leadership/hr-support"), 0,
						null, null, null, Typed.value("yes"))));
		this.clock.move(Duration.ofHours(2));
		var before = this.cast.as(this.manager, this.visits::visit);
		assertThat(before).isPresent();
		assertThat(this.cast.as(this.manager, () -> this.visits.changes(before.get()))).singleElement()
			.satisfies((change) -> {
				assertThat(change.page()).isEqualTo("readiness");
				assertThat(change.items()).isEqualTo(1);
				assertThat(change.saved().name()).isEqualTo(colleague.name());
			});
		assertThat(this.cast.as(colleague, () -> this.visits.changes(before.get()))).isEmpty();
	}

}
