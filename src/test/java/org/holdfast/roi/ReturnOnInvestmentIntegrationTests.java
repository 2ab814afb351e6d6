package org.holdfast.roi;

import java.util.List;
import java.util.UUID;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.roi.model.Evaluation;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.MeasureKind;
import org.holdfast.roi.model.NoReturn;
import org.holdfast.roi.model.WorkedCase;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.Rendered;
import org.holdfast.web.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Scenarios in the database, behind the walls between institutions.
 */
@IntegrationTest
class ReturnOnInvestmentIntegrationTests {

	private Actor manager;

	private Actor executive;

	private Actor stranger;

	@Autowired
	private Cast cast;

	@Autowired
	private ReturnOnInvestment returns;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void found() {
		UUID institution = this.cast.institution();
		this.manager = somebody(institution, Role.MANAGER);
		this.executive = somebody(institution, Role.EXECUTIVE);
		this.stranger = somebody(this.cast.institution(), Role.ADMINISTRATOR);
	}

	@Test
	void keepsWhatWasGivenAndCalculatesAnew() {
		Rendered.as(this.manager, () -> {
			UUID id = this.returns.create("  Cleaning 2025 ", WorkedCase.components());
			Scenario scenario = this.returns.scenario(id);
			assertThat(scenario.name()).isEqualTo("Cleaning 2025");
			assertThat(scenario.inputs()).isEqualTo(WorkedCase.components());
			assertThat(scenario.changedBy()).isEqualTo("Ana Reyes");
			assertThat(scenario.evaluation().value(MeasureKind.NET))
				.hasValueSatisfying((net) -> assertThat(net.rounded(2)).isEqualByComparingTo("27248.57"));
			return null;
		});
	}

	@Test
	void editorsDoNotOverwriteEachOther() {
		Rendered.as(this.manager, () -> {
			UUID id = this.returns.create("Cleaning", WorkedCase.fullCost());
			this.returns.change(id, 0, "Cleaning 2025", WorkedCase.components());
			assertThatExceptionOfType(WrongState.class)
				.isThrownBy(() -> this.returns.change(id, 0, "Cleaning 2024", WorkedCase.fullCost()));
			assertThat(this.returns.scenario(id).name()).isEqualTo("Cleaning 2025");
			assertThat(this.returns.scenario(id).version()).isEqualTo(1);
			return null;
		});
	}

	@Test
	void aNameIsTakenWhateverItsCase() {
		Rendered.as(this.manager, () -> {
			UUID id = this.returns.create("Cleaning", WorkedCase.fullCost());
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.returns.create("CLEANING", WorkedCase.fullCost()));
			UUID other = this.returns.create("Food", WorkedCase.fullCost());
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> this.returns.change(other, 0, "cleaning", WorkedCase.fullCost()));
			for (String name : List.of(" ", "x".repeat(121))) {
				assertThatExceptionOfType(Refused.class)
					.isThrownBy(() -> this.returns.create(name, WorkedCase.fullCost()));
			}
			this.returns.change(id, 0, "cleaning", WorkedCase.fullCost());
			return null;
		});
		Rendered.as(this.stranger, () -> this.returns.create("Cleaning", WorkedCase.fullCost()));
	}

	@Test
	void copiesCountOn() {
		Rendered.as(this.manager, () -> {
			UUID id = this.returns.create("Cleaning", WorkedCase.fullCost());
			UUID copy = this.returns.copy(id);
			this.returns.copy(copy);
			assertThat(this.returns.scenarios()).extracting(Scenario::name)
				.containsExactly("Cleaning", "Cleaning (2)", "Cleaning (3)");
			UUID longest = this.returns.create("y".repeat(120), WorkedCase.fullCost());
			assertThat(this.returns.scenario(this.returns.copy(longest)).name()).hasSize(120).endsWith("y (2)");
			return null;
		});
	}

	@Test
	void whatIsDeletedIsGone() {
		Rendered.as(this.manager, () -> {
			UUID id = this.returns.create("Cleaning", WorkedCase.fullCost());
			this.returns.delete(id);
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.returns.scenario(id));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.returns.delete(id));
			return null;
		});
	}

	@Test
	void anotherInstitutionFindsNothing() {
		UUID id = Rendered.as(this.manager, () -> this.returns.create("Cleaning", WorkedCase.fullCost()));
		Rendered.as(this.stranger, () -> {
			assertThat(this.returns.scenarios()).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.returns.scenario(id));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.returns.copy(id));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.returns.delete(id));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.returns.change(id, 0, "Mine", WorkedCase.fullCost()));
			return null;
		});
		assertThat(this.jdbc.sql("SELECT count(*) FROM roi_scenario").query(Long.class).single()).isZero();
	}

	@Test
	void whoMayNotSeeSmallNumbersSeesNone() {
		Inputs small = WorkedCase.withPools(WorkedCase.fullCost(), WorkedCase.pool(60, 7), WorkedCase.pool(500, 190));
		UUID id = Rendered.as(this.manager, () -> this.returns.create("Cleaning", small));
		Scenario hidden = Rendered.as(this.executive, () -> this.returns.scenario(id));
		assertThat(hidden.inputs()).isNull();
		assertThat(hidden.evaluation()).isEqualTo(Evaluation.hidden(small.mode(), 11));
		assertThat(hidden.evaluation().noReturn()).isEqualTo(NoReturn.SMALL_NUMBERS_HIDDEN);
		assertThat(Rendered.as(this.manager, () -> this.returns.scenario(id)).inputs()).isEqualTo(small);
	}

	private static Actor somebody(UUID institution, Role role) {
		return new Actor(UUID.randomUUID(), "Ana Reyes", "ana@demo.example", institution, role);
	}

}
