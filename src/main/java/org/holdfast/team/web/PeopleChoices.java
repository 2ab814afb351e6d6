package org.holdfast.team.web;

import java.util.List;
import java.util.UUID;

import org.holdfast.institution.MemberView;
import org.holdfast.team.Colleagues;
import org.holdfast.web.Choice;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * PeopleChoices to choose from, with their role, as forms offer them.
 */
@Component
class PeopleChoices {

	private final Colleagues colleagues;

	PeopleChoices(Colleagues colleagues) {
		this.colleagues = colleagues;
	}

	/**
	 * Those who may answer what is assigned to them.
	 * @param without somebody who is not offered, if anybody
	 * @return sorted by name
	 */
	List<Choice> answering(@Nullable UUID without) {
		return choices(this.colleagues.answering(), without);
	}

	/**
	 * Those who may be told about a comment.
	 * @param without somebody who is not offered, if anybody
	 * @return sorted by name
	 */
	List<Choice> commenting(@Nullable UUID without) {
		return choices(this.colleagues.commenting(), without);
	}

	private static List<Choice> choices(List<MemberView> members, @Nullable UUID without) {
		return members.stream()
			.filter((member) -> !member.accountId().equals(without))
			.map((member) -> Choice.text(member.accountId().toString(), member.name()))
			.toList();
	}

}
