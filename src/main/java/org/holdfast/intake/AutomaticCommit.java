package org.holdfast.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.holdfast.institution.MemberView;
import org.holdfast.institution.Members;
import org.holdfast.intake.policy.FilePolicies;
import org.holdfast.intake.policy.Sending;
import org.holdfast.intake.policy.Sendings;
import org.holdfast.intake.rule.Rule;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.AuditedEvent;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commits a file without a person, where its sender asked for it, the institution allows
 * it and nothing about the file needs a look. It is tried once: what is held waits for a
 * person. The commit is signed with the name of the member whose token sent the file.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AutomaticCommit {

	/** The institution allows it no more. */
	static final String NOT_ALLOWED = "not-allowed";

	/** The member whose token sent the file may bring in files no more. */
	static final String MEMBER = "member-may-not";

	/** Somebody changed how the file is read. */
	static final String TOUCHED = "changed-by-hand";

	/** Rules that leave nothing to decide. One that is not named here holds a file. */
	private static final Set<String> HARMLESS = Set.of(Rule.ZIP_PADDED.code(), Rule.ZIP_UNKNOWN.code(),
			Rule.PAY_BASIS_SUSPECT.code(), Rule.SEPARATION_UNMATCHED.code(), Rule.VENDOR_UNKNOWN.code(),
			Rule.DUPLICATE_EXCLUDED.code(), Rule.TOTAL_ROW.code(), Rule.PERSONAL_DATA_IN_TEXT.code(),
			Rule.PERSONAL_DATA_DROPPED.code(), Rule.VENDOR_LOOKS_PERSONAL.code(), Rule.VALUE_DECIDED.code(),
			Rule.READING_REMEMBERED.code());

	private static final Decision NOTHING_TO_DECIDE = new Decision(false, null, false, null, null);

	private final Sendings sendings;

	private final FilePolicies policies;

	private final Members members;

	private final ImportRepository imports;

	private final ApplicationEventPublisher events;

	AutomaticCommit(Sendings sendings, FilePolicies policies, Members members, ImportRepository imports,
			ApplicationEventPublisher events) {
		this.sendings = sendings;
		this.policies = policies;
		this.members = members;
		this.imports = imports;
		this.events = events;
	}

	/**
	 * Notes how a file is sent.
	 * @param id the import
	 * @param told what the sender says
	 * @throws Refused when it asks for what the institution does not allow
	 */
	void note(UUID id, NewImport told) {
		if (told.sending().automatic() && !this.policies.current().automatic().contains(told.kind().code())) {
			throw Refused.of("/commit", "intake.automatic.notAllowed", told.kind().code());
		}
		this.sendings.note(id, told.sending());
	}

	/**
	 * Leaves the decision to a person from now on.
	 * @param id the import
	 */
	void leaveToPeople(UUID id) {
		this.sendings.hold(id, TOUCHED);
	}

	/**
	 * Decides about an import that was compared: it goes on to its commit, or what holds
	 * it is noted. Belongs to the transaction that shows the comparison.
	 * @param id a previewed import
	 */
	void decide(UUID id) {
		Sending sending = this.sendings.of(id);
		if (!sending.automatic() || sending.held() != null) {
			return;
		}
		ImportView view = this.imports.find(id).orElseThrow(NotFound::new);
		Actor member = member(view);
		String held = (member != null) ? held(view) : MEMBER;
		if (member == null || held != null) {
			this.sendings.hold(id, (held != null) ? held : MEMBER);
			return;
		}
		this.imports.update(id, Map.of("state", ImportState.COMMITTING, "decision",
				new Commitment.Signed(NOTHING_TO_DECIDE, member.accountId())));
		as(member,
				() -> this.events.publishEvent(new AuditedEvent("import-decided-by-itself", id.toString(), Map.of())));
	}

	/**
	 * Notes what holds an import whose decision did not cover what was found in the end.
	 * @param id an import that was compared again
	 */
	void settle(UUID id) {
		Sending sending = this.sendings.of(id);
		ImportView view = this.imports.find(id).orElseThrow(NotFound::new);
		if (sending.automatic() && sending.held() == null && view.state() == ImportState.PREVIEWED) {
			String held = held(view);
			this.sendings.hold(id, (held != null) ? held : TOUCHED);
		}
	}

	private @Nullable String held(ImportView view) {
		if (!this.policies.current().automatic().contains(view.kind().code())) {
			return NOT_ALLOWED;
		}
		if (view.rows().rejected() > 0) {
			return "rows-rejected";
		}
		if (view.rows().conflicting() > 0) {
			return "conflicts-undecided";
		}
		if (view.rows().accepted() == 0) {
			return "nothing-accepted";
		}
		Optional<String> found = view.problems()
			.stream()
			.map(ImportView.Problem::rule)
			.filter((rule) -> !HARMLESS.contains(rule))
			.findFirst();
		return found.orElse(null);
	}

	private @Nullable Actor member(ImportView view) {
		try {
			MemberView member = this.members.get(view.createdBy());
			return member.role().may(Permission.IMPORT) ? new Actor(member.accountId(), member.name(), member.email(),
					CurrentInstitution.id(), member.role()) : null;
		}
		catch (NotFound ex) {
			return null;
		}
	}

	private static void as(Actor member, Runnable work) {
		try {
			CurrentActor.runAs(member, () -> {
				work.run();
				return true;
			});
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
