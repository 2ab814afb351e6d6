package org.holdfast.team;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.institution.MemberView;
import org.holdfast.institution.Members;
import org.holdfast.tenancy.Permission;
import org.holdfast.tenancy.Role;

import org.springframework.stereotype.Component;

/**
 * Members of the institution in force by what they may do. Nobody of another institution
 * is ever among them.
 */
@Component
public class Colleagues {

	private final Members members;

	Colleagues(Members members) {
		this.members = members;
	}

	/**
	 * Those who may answer what is assigned to them.
	 * @return sorted by name
	 */
	public List<MemberView> answering() {
		return this.members.all().stream().filter((member) -> mayAnswer(member.role())).toList();
	}

	/**
	 * Those who may take part in comments.
	 * @return sorted by name
	 */
	public List<MemberView> commenting() {
		return this.members.all().stream().filter((member) -> member.role().may(Permission.COMMENT)).toList();
	}

	/**
	 * Accounts of those who may answer what is assigned to them.
	 * @return their ids
	 */
	Set<UUID> whoAnswers() {
		return answering().stream().map(MemberView::accountId).collect(Collectors.toSet());
	}

	private static boolean mayAnswer(Role role) {
		return role.may(Permission.ANSWER) || role.may(Permission.ANSWER_ASSIGNED);
	}

}
