package org.holdfast.progress;

import java.util.List;

import org.holdfast.demo.DemoStep;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A few answers, so that the demonstration shows work that has begun. One cannot be read,
 * as happens in every institution. After the definitions: the fiscal year names the
 * cycle.
 */
@Component
@Order(60)
class DemoAnswers implements DemoStep {

	private static final List<Sample> SAMPLES = List.of(new Sample("hiring/readiness/leadership/board-support", "yes"),
			new Sample("hiring/readiness/leadership/hr-support", "partly"),
			new Sample("hiring/readiness/leadership/dedicated-staff", "no"),
			new Sample("hiring/readiness/leadership/business-case", "partly"),
			new Sample("hiring/big-questions/local/patients",
					"Three quarters of our inpatients come from nine ZIP codes around the harbor."),
			new Sample("hiring/baseline/profile/as-of", "June 30, 2026"),
			new Sample("hiring/baseline/turnover/overall", "about a fifth"));

	private final Answers answers;

	private final Cycles cycles;

	DemoAnswers(Answers answers, Cycles cycles) {
		this.answers = answers;
		this.cycles = cycles;
	}

	@Override
	public void prepare() {
		String cycle = this.cycles.all().getLast().name();
		for (Sample sample : SAMPLES) {
			AnswerKey key = AnswerKey.of(sample.item());
			if (this.answers.get(cycle, key).version() == 0) {
				this.answers.save(cycle, new Change(key, 0, null, null, null, Typed.value(sample.text())));
			}
		}
	}

	/**
	 * An answer to start with.
	 *
	 * @param item whole key of the item
	 * @param text what is typed
	 */
	private record Sample(String item, String text) {

	}

}
