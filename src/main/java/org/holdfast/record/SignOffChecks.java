package org.holdfast.record;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.holdfast.evidence.XrayCheck;
import org.holdfast.evidence.XrayCheck.Finding;
import org.holdfast.evidence.XrayCheck.Rule;
import org.holdfast.evidence.XrayCheck.Severity;
import org.holdfast.evidence.XrayWork;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Page;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Checks that look at what is signed and what waits to be.
 */
@Configuration(proxyBeanMethods = false)
class SignOffChecks {

	private static final Duration LONG = Duration.ofDays(7);

	private final SignOffs signOffs;

	private final MessageSource messages;

	SignOffChecks(SignOffs signOffs, MessageSource messages) {
		this.signOffs = signOffs;
		this.messages = messages;
	}

	@Bean
	@Order(610)
	XrayCheck signaturesThatWait() {
		return XrayCheck.of(
				new Rule(Severity.WARNING, "record.check.waiting", "record.check.waiting.why", Permission.READ_TOOLKIT),
				(work) -> this.signOffs.all()
					.stream()
					.filter((one) -> one.isWaiting() && one.askedAt().isBefore(work.now().minus(LONG)))
					.map((one) -> found("record.found.waiting", one, work))
					.toList());
	}

	@Bean
	@Order(620)
	XrayCheck pagesThatDifferFromWhatWasSigned() {
		return XrayCheck.of(
				new Rule(Severity.WARNING, "record.check.differs", "record.check.differs.why", Permission.READ_TOOLKIT),
				(work) -> latest(work).stream()
					.filter((one) -> one.isAccepted() && isOfAPage(one, work)
							&& !this.signOffs.changesSince(one).isEmpty())
					.map((one) -> found("record.found.differs", one, work))
					.toList());
	}

	private List<SignOff> latest(XrayWork work) {
		Set<String> seen = new HashSet<>();
		return this.signOffs.all()
			.stream()
			.filter((one) -> one.state() != SignOff.State.WITHDRAWN && one.cycle().equals(work.cycle().name()))
			.filter((one) -> seen.add(one.toolkit() + "/" + one.page()))
			.toList();
	}

	private static boolean isOfAPage(SignOff one, XrayWork work) {
		return work.editions()
			.stream()
			.filter((edition) -> edition.toolkit().equals(one.toolkit()))
			.anyMatch((edition) -> edition.findPage(one.page()).filter((page) -> page.kind().answerable()).isPresent());
	}

	private Finding found(String key, SignOff one, XrayWork work) {
		Locale locale = work.locale();
		String page = work.editions()
			.stream()
			.filter((edition) -> edition.toolkit().equals(one.toolkit()))
			.flatMap((edition) -> edition.findPage(one.page()).stream())
			.map(Page::title)
			.map((title) -> title.in(locale))
			.findFirst()
			.orElse(one.page());
		return new Finding(this.messages.getMessage(key, new Object[] { page, one.namedName() }, locale),
				"/record/sign-offs/" + one.id());
	}

}
