package org.holdfast.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.holdfast.evidence.XrayCheck.Finding;
import org.holdfast.evidence.XrayCheck.Severity;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Flaw;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Group;
import org.holdfast.toolkit.Item;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Checks that look at the answers alone.
 */
@Configuration(proxyBeanMethods = false)
class AnswerChecks {

	private final MessageSource messages;

	AnswerChecks(MessageSource messages) {
		this.messages = messages;
	}

	@Bean
	@Order(10)
	XrayCheck unfinishedPages() {
		return OneCheck.of(Severity.ERROR, "unfinished", (work) -> work.pages()
			.filter((place) -> work.page(place).status() == AnswerStatus.COMPLETED && open(work, place) > 0)
			.map((place) -> new Finding(say("evidence.found.unfinished", work.locale(),
					place.page().title().in(work.locale()), open(work, place)), place.edition().path(place.page())))
			.toList());
	}

	@Bean
	@Order(20)
	XrayCheck unreadable() {
		return OneCheck.of(Severity.ERROR, "unreadable",
				(work) -> work.pages()
					.flatMap((place) -> place.page()
						.items()
						.stream()
						.flatMap((item) -> all(work, item).filter(AnswerChecks::unreadable)
							.map((answer) -> place.finding(item, label(item, work.locale()), work.locale()))))
					.toList());
	}

	@Bean
	@Order(30)
	XrayCheck leftOutWithoutReason() {
		return OneCheck.of(Severity.ERROR, "reason",
				(work) -> work.items((item, answer) -> answer.status().leftOut() && answer.reason().isBlank(),
						(item, answer) -> label(item, work.locale())));
	}

	@Bean
	@Order(60)
	XrayCheck openDecisions() {
		return OneCheck.of(Severity.INFORMATION, "undecided",
				(work) -> work.items(
						(item, answer) -> item.decision() && !answered(work, item) && weighed(work, item) > 0,
						(item, answer) -> say("evidence.found.undecided", work.locale(), label(item, work.locale()),
								weighed(work, item))));
	}

	@Bean
	@Order(50)
	XrayCheck cycleOver() {
		return OneCheck.of(Severity.WARNING, "over",
				(work) -> work.cycle().isOver(work.today()) ? List
					.of(new Finding(say("evidence.found.over", work.locale(), work.cycle().name()), "/work/cycles"))
						: List.of());
	}

	private static long weighed(XrayWork work, Item decision) {
		return work.pages()
			.flatMap((place) -> place.page().groups().stream())
			.filter((group) -> group.items().contains(decision))
			.map(Group::items)
			.flatMap(List::stream)
			.filter((item) -> !item.decision() && answered(work, item))
			.count();
	}

	private static long open(XrayWork work, XrayWork.Place place) {
		return place.page()
			.items()
			.stream()
			.filter((item) -> all(work, item).anyMatch(AnswerChecks::unreadable)
					|| (!item.optional() && !answered(work, item)))
			.count();
	}

	/**
	 * Whether anything is answered.
	 * @param work the work
	 * @param item an item
	 * @return whether it has a status or something is typed, in a row of a table too
	 */
	static boolean answered(XrayWork work, Item item) {
		AnswerView own = work.answer(item);
		return own.status() != AnswerStatus.NOT_STARTED || !own.typed().isBlank()
				|| (item.field() == FieldKind.TABLE && !work.rows(item).isEmpty());
	}

	private static Stream<AnswerView> all(XrayWork work, Item item) {
		return Stream.concat(Stream.of(work.answer(item)), work.rows(item).stream());
	}

	private static boolean unreadable(AnswerView answer) {
		return answer.flaws().stream().anyMatch((flaw) -> !flaw.field().equals(Flaw.REASON));
	}

	private static String label(Item item, Locale locale) {
		return item.label().in(locale);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
