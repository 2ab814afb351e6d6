package org.holdfast.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

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
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits a file without a person, where its sender asked for it, the institution allows
 * it and nothing about the file needs a look. It is tried once: what is held waits for a
 * person. The commit is signed with the name of the member whose token sent the file.
 */
@Component
class AutomaticCommit {

	private static final Logger logger = LoggerFactory.getLogger(AutomaticCommit.class);

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
			Rule.PERSONAL_DATA_DROPPED.code(), Rule.VENDOR_LOOKS_PERSONAL.code());

	private static final Decision NOTHING_TO_DECIDE = new Decision(false, null, false, null, null);

	private final Sendings sendings;

	private final FilePolicies policies;

	private final Members members;

	private final ImportRepository imports;

	private final Commitment commitment;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	AutomaticCommit(Sendings sendings, FilePolicies policies, Members members, ImportRepository imports,
			Commitment commitment, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
		this.sendings = sendings;
		this.policies = policies;
		this.members = members;
		this.imports = imports;
		this.commitment = commitment;
		this.events = events;
		this.transactions = new TransactionTemplate(transactions);
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
	 * Commits an import that was compared, or notes what holds it. Whoever decides about
	 * it at the same moment goes first.
	 * @param id a previewed import
	 */
	void after(UUID id) {
		try {
			this.transactions.executeWithoutResult((status) -> decide(id));
		}
		catch (WrongState ex) {
			logger.info("Import {} was decided by a person: {}", id, ex.getMessage());
		}
	}

	private void decide(UUID id) {
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
		as(member, () -> {
			this.events.publishEvent(new AuditedEvent("import-decided-by-itself", id.toString(), Map.of()));
			return this.commitment.commit(id, NOTHING_TO_DECIDE, member.accountId());
		});
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

	private static void as(Actor member, Callable<Boolean> work) {
		try {
			CurrentActor.runAs(member, work);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
