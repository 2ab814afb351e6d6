package org.holdfast.team;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.holdfast.institution.MemberDuties;
import org.holdfast.institution.MemberDuty;
import org.holdfast.institution.Members;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows what waits for a person who leaves or takes another role, so that it can be
 * passed on.
 */
@Service
@Transactional(readOnly = true)
public class HandOver implements MemberDuties {

	private final AssignedWork work;

	private final Colleagues colleagues;

	private final Members members;

	HandOver(AssignedWork work, Colleagues colleagues, Members members) {
		this.work = work;
		this.colleagues = colleagues;
		this.members = members;
	}

	@Override
	public List<MemberDuty> duties(UUID account) {
		int waiting = this.work.waiting(account).size();
		if (waiting == 0 || !CurrentActor.get().may(Permission.ASSIGN)) {
			return List.of();
		}
		boolean stuck = !this.colleagues.whoAnswers().contains(account);
		return List.of(new MemberDuty("team.duty", "/team/" + account + "/hand-over", stuck, List.of(waiting)));
	}

	/**
	 * What waits for a person.
	 * @param account a member, or somebody who was one
	 * @param locale the reader's language
	 * @return who it is and what waits
	 * @throws NotFound when the person never was a member
	 */
	public Left of(UUID account, Locale locale) {
		Map<UUID, String> known = this.members.names(Set.of(account));
		String name = known.get(account);
		if (name == null) {
			throw new NotFound();
		}
		List<WorkLine> lines = this.work.waiting(account).stream().map((one) -> this.work.line(one, locale)).toList();
		return new Left(account, name, this.colleagues.whoAnswers().contains(account), lines);
	}

	/**
	 * A person and what waits for them.
	 *
	 * @param account their account
	 * @param name their name
	 * @param answers whether they may still answer it
	 * @param lines what waits
	 */
	public record Left(UUID account, String name, boolean answers, List<WorkLine> lines) {

	}

}
