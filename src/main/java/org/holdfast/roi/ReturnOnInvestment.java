package org.holdfast.roi;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.holdfast.roi.ScenarioRepository.Stored;
import org.holdfast.roi.model.Evaluation;
import org.holdfast.roi.model.HiringReturn;
import org.holdfast.roi.model.Inputs;
import org.holdfast.shared.Period;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evaluates returns on investment for the institution in force and keeps its named
 * scenarios. A reader who may not see small numbers of people gets no number of a
 * scenario that holds one.
 */
@Service
@Transactional
public class ReturnOnInvestment {

	private static final int LONGEST_NAME = 120;

	private final ScenarioRepository scenarios;

	private final HiringFigures figures;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReturnOnInvestment(ScenarioRepository scenarios, HiringFigures figures, ApplicationEventPublisher events,
			Clock clock) {
		this.scenarios = scenarios;
		this.figures = figures;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Calculates what the caller brought; nothing is stored.
	 * @param inputs what the caller gave
	 * @return all lines and results, or the reason why there is no return
	 */
	@Transactional(readOnly = true)
	public Evaluation evaluate(Inputs inputs) {
		return HiringReturn.evaluate(inputs, this.figures.threshold());
	}

	/**
	 * What the institution's figures say about the two pools.
	 * @param window when both pools were hired
	 * @return counts and pay with their passports, or nothing
	 */
	@Transactional(readOnly = true)
	public Optional<PoolFigures> figures(Period window) {
		return this.figures.pools(window);
	}

	/**
	 * All scenarios of the institution.
	 * @return with their results, by name
	 */
	@Transactional(readOnly = true)
	public List<Scenario> scenarios() {
		return this.scenarios.all().stream().map(this::view).toList();
	}

	/**
	 * One scenario.
	 * @param id its id
	 * @return the scenario with its result
	 * @throws NotFound if the institution has no such scenario
	 */
	@Transactional(readOnly = true)
	public Scenario scenario(UUID id) {
		return view(stored(id));
	}

	/**
	 * Keeps a new scenario.
	 * @param name its name, unique within the institution whatever the case
	 * @param inputs what was given
	 * @return its id
	 * @throws Refused if the name is blank, too long or taken
	 */
	public UUID create(String name, Inputs inputs) {
		UUID id = UUID.randomUUID();
		Stored scenario = stored(id, checked(name), inputs, 0);
		named(() -> this.scenarios.add(scenario));
		audit("roi-scenario-created", id, scenario.name());
		return id;
	}

	/**
	 * Changes a scenario.
	 * @param id its id
	 * @param version the version the editor saw
	 * @param name the new name
	 * @param inputs the new inputs
	 * @throws WrongState if somebody else has changed it since
	 * @throws Refused if the name is blank, too long or taken
	 */
	public void change(UUID id, int version, String name, Inputs inputs) {
		stored(id);
		Stored scenario = stored(id, checked(name), inputs, version);
		named(() -> {
			if (!this.scenarios.replace(scenario)) {
				throw new WrongState("roi.changedMeanwhile");
			}
		});
		audit("roi-scenario-changed", id, scenario.name());
	}

	/**
	 * Copies a scenario under the same name with the next free number.
	 * @param id the original
	 * @return the copy's id
	 * @throws NotFound if the institution has no such scenario
	 */
	public UUID copy(UUID id) {
		Stored original = stored(id);
		Set<String> taken = this.scenarios.names();
		String base = original.name().replaceFirst(" \\([0-9]{1,6}\\)$", "");
		String name = IntStream.iterate(2, (number) -> number + 1)
			.mapToObj((number) -> numbered(base, number))
			.filter((candidate) -> !taken.contains(candidate.toLowerCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow();
		return create(name, original.inputs());
	}

	/**
	 * Deletes a scenario for good.
	 * @param id its id
	 * @throws NotFound if the institution has no such scenario
	 */
	public void delete(UUID id) {
		Stored scenario = stored(id);
		this.scenarios.remove(id);
		audit("roi-scenario-deleted", id, scenario.name());
	}

	private Stored stored(UUID id) {
		return this.scenarios.byId(id).orElseThrow(NotFound::new);
	}

	private Stored stored(UUID id, String name, Inputs inputs, int version) {
		return new Stored(id, name, inputs, version, this.clock.instant(), CurrentActor.get().name());
	}

	private Scenario view(Stored stored) {
		int threshold = this.figures.threshold();
		Inputs inputs = stored.inputs();
		boolean hidden = inputs.hasSmallCell(threshold) && !CurrentActor.get().may(Permission.SEE_PERSONS);
		Evaluation evaluation = hidden ? Evaluation.hidden(inputs.mode(), threshold)
				: HiringReturn.evaluate(inputs, threshold);
		return new Scenario(stored.id(), stored.name(), inputs.mode(), hidden ? null : inputs, evaluation,
				stored.version(), stored.changedAt(), stored.changedBy());
	}

	private static String numbered(String base, int number) {
		String tail = " (" + number + ")";
		int room = Math.min(base.length(), LONGEST_NAME - tail.length());
		return base.substring(0, room).strip() + tail;
	}

	private static String checked(String name) {
		String stripped = name.strip();
		if (stripped.isEmpty()) {
			throw Refused.of("/name", "roi.name.missing");
		}
		if (stripped.length() > LONGEST_NAME) {
			throw Refused.of("/name", "roi.name.tooLong", LONGEST_NAME);
		}
		return stripped;
	}

	private static void named(Runnable write) {
		try {
			write.run();
		}
		catch (DuplicateKeyException ex) {
			throw Refused.of("/name", "roi.name.taken");
		}
	}

	private void audit(String what, UUID id, String name) {
		this.events.publishEvent(new AuditedEvent(what, id.toString(), Map.of("name", name)));
	}

}
