package org.holdfast.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.holdfast.demo.DemoStep;
import org.holdfast.institution.MemberView;
import org.holdfast.progress.Cycles;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Role;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A few assignments and a conversation, so that the demonstration shows work that several
 * people do together. After the answers: they begin the cycle.
 */
@Component
@Order(65)
class DemoTeam implements DemoStep {

	private static final String BOARD = "hiring/readiness/leadership/board-support";

	private static final String STAFF = "hiring/readiness/leadership/dedicated-staff";

	private static final String TURNOVER = "hiring/baseline/turnover/overall";

	private static final int SOON = 5;

	private static final int LATER = 20;

	private final Assignments assignments;

	private final Comments comments;

	private final Colleagues colleagues;

	private final Cycles cycles;

	DemoTeam(Assignments assignments, Comments comments, Colleagues colleagues, Cycles cycles) {
		this.assignments = assignments;
		this.comments = comments;
		this.colleagues = colleagues;
		this.cycles = cycles;
	}

	@Override
	public void prepare() {
		if (!this.assignments.history(STAFF).isEmpty()) {
			return;
		}
		LocalDate today = this.cycles.today();
		this.colleagues.answering()
			.stream()
			.filter((member) -> member.role() == Role.CONTRIBUTOR)
			.findFirst()
			.map(MemberView::accountId)
			.ifPresent((contributor) -> {
				this.assignments.assign(List.of(STAFF), new Wish(contributor, today.plusDays(SOON),
						"You know best who works on this. Two sentences are enough."));
				this.assignments.assign(List.of(TURNOVER), new Wish(contributor, today.plusDays(LATER), ""));
			});
		UUID self = CurrentActor.get().accountId();
		this.assignments.assign(List.of("hiring/big-questions"), new Wish(self, today.plusDays(LATER), ""));
		this.comments.start(BOARD, UUID.randomUUID(), "The board discussed this in the spring. Do the minutes say so?",
				List.of());
	}

}
