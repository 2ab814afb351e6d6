package org.holdfast.evidence;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.holdfast.evidence.XrayCheck.Finding;
import org.holdfast.evidence.XrayCheck.Rule;
import org.holdfast.evidence.XrayCheck.Severity;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Cycle;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.toolkit.Toolkits;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks through the work of the institution in force with every check there is.
 */
@Service
@Transactional(readOnly = true)
public class Xray {

	private final ObjectProvider<XrayCheck> checks;

	private final Answers answers;

	private final Cycles cycles;

	private final Toolkits toolkits;

	private final Clock clock;

	Xray(ObjectProvider<XrayCheck> checks, Answers answers, Cycles cycles, Toolkits toolkits, Clock clock) {
		this.checks = checks;
		this.answers = answers;
		this.cycles = cycles;
		this.toolkits = toolkits;
		this.clock = clock;
	}

	/**
	 * Looks through the current cycle.
	 * @param locale the reader's language
	 * @return every check with what it found, the heaviest first
	 */
	public List<Result> look(Locale locale) {
		Actor actor = CurrentActor.get();
		Cycle cycle = this.cycles.current();
		XrayWork work = new XrayWork(cycle, this.cycles.today(), this.clock.instant(), this.toolkits.current(),
				this.answers.of(cycle.name()), locale);
		return this.checks.orderedStream().map((check) -> {
			boolean told = actor.may(check.rule().needs());
			return new Result(check.rule(), told, told ? check.findings(work) : List.of());
		}).sorted(Comparator.comparing((result) -> result.rule().severity())).toList();
	}

	/**
	 * What a check found.
	 *
	 * @param rule what was looked for
	 * @param told whether the reader may be told
	 * @param findings in reading order
	 */
	public record Result(Rule rule, boolean told, List<Finding> findings) {

		public Result {
			findings = List.copyOf(findings);
		}

		public Severity severity() {
			return this.rule.severity();
		}

	}

}
