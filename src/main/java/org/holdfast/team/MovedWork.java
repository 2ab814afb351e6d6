package org.holdfast.team;

import java.util.LinkedHashMap;
import java.util.Map;

import org.holdfast.progress.CarriedAnswers;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings assignments and conversations along when items move to other keys. What was
 * split goes to its first part.
 */
@Component
class MovedWork {

	private final AssignmentMoves assignments;

	private final CommentStore comments;

	MovedWork(AssignmentMoves assignments, CommentStore comments) {
		this.assignments = assignments;
		this.comments = comments;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void follow(CarriedAnswers.Moved moved) {
		Map<String, String> keys = new LinkedHashMap<>();
		moved.keys()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty() && !entry.getValue().contains(entry.getKey()))
			.forEach((entry) -> keys.put(entry.getKey(), entry.getValue().getFirst()));
		if (!keys.isEmpty()) {
			this.assignments.move(keys);
			this.comments.move(keys);
		}
	}

}
