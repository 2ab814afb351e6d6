package org.holdfast.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.holdfast.evidence.XrayCheck.Finding;
import org.holdfast.evidence.XrayCheck.Severity;
import org.holdfast.progress.AnswerFields;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.FigureOffer;
import org.holdfast.progress.FigureOffers;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Permission;
import org.holdfast.toolkit.Column;
import org.holdfast.toolkit.FieldKind;
import org.holdfast.toolkit.Item;
import org.holdfast.toolkit.LocalizedText;
import org.holdfast.toolkit.TableRow;
import org.holdfast.web.Format;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Checks that look into the tables and numbers of worksheets.
 */
@Configuration(proxyBeanMethods = false)
class WorksheetChecks {

	private static final Set<String> SOURCES = Set.of("source", "system");

	private static final Set<FieldKind> NUMBERS = Set.of(FieldKind.NUMBER, FieldKind.PERCENT, FieldKind.MONEY);

	private final MessageSource messages;

	private final ObjectProvider<FigureOffers> figures;

	private final Format format;

	WorksheetChecks(MessageSource messages, ObjectProvider<FigureOffers> figures, Format format) {
		this.messages = messages;
		this.figures = figures;
		this.format = format;
	}

	@Bean
	@Order(210)
	XrayCheck goalsWithoutDate() {
		return OneCheck.of(Severity.WARNING, "dateless",
				(work) -> rows(work, (column) -> column.field() == FieldKind.DATE));
	}

	@Bean
	@Order(220)
	XrayCheck metricsWithoutSource() {
		return OneCheck.of(Severity.WARNING, "sourceless",
				(work) -> rows(work, (column) -> SOURCES.contains(column.key())));
	}

	@Bean
	@Order(230)
	XrayCheck otherThanFigure() {
		return OneCheck.of(Severity.INFORMATION, "figure", Permission.READ_FIGURES, (work) -> work.pages()
			.flatMap((place) -> place.page()
				.items()
				.stream()
				.filter((item) -> item.figure() != null && NUMBERS.contains(item.field()))
				.flatMap((item) -> differing(work.answer(item), item)
					.map((offer) -> place.finding(item, this.messages.getMessage("evidence.found.figure",
							new Object[] { item.label().in(work.locale()), work.answer(item).typed().text(Typed.VALUE),
									offer.text(), this.format.date(offer.asOf()) },
							work.locale()), work.locale()))
					.stream()))
			.toList());
	}

	private Optional<FigureOffer> differing(AnswerView answer, Item item) {
		List<String> values = answer.values().getOrDefault(Typed.VALUE, List.of());
		FigureOffers offers = this.figures.getIfAvailable();
		if (values.isEmpty() || offers == null || item.figure() == null) {
			return Optional.empty();
		}
		return offers.offer(item.figure()).filter((offer) -> differ(values.getFirst(), offer.answer()));
	}

	/**
	 * Whether an answer says something else than a figure, as exactly as it says it.
	 * @param answer a number
	 * @param figure a number
	 * @return whether the figure rounded like the answer is another number
	 */
	static boolean differ(String answer, String figure) {
		BigDecimal said = new BigDecimal(answer);
		return new BigDecimal(figure).setScale(Math.max(0, said.scale()), RoundingMode.HALF_UP).compareTo(said) != 0;
	}

	private List<Finding> rows(XrayWork work, Predicate<Column> wanted) {
		return work.pages()
			.flatMap((place) -> place.page()
				.items()
				.stream()
				.filter((item) -> item.columns().stream().anyMatch(wanted))
				.flatMap((item) -> work.rows(item)
					.stream()
					.filter((row) -> item.columns()
						.stream()
						.filter(wanted)
						.allMatch((column) -> row.typed().text(column.key()).isBlank()))
					.map((row) -> place.finding(item, item.label().in(work.locale()) + ": " + name(work, item, row),
							work.locale()))))
			.toList();
	}

	private static String name(XrayWork work, Item item, AnswerView row) {
		Optional<LocalizedText> fixed = AnswerFields.fixedRow(item, row.key().row()).map(TableRow::label);
		if (fixed.isPresent()) {
			return fixed.get().in(work.locale());
		}
		return AnswerFields.of(item, row.key().row())
			.stream()
			.map((field) -> row.typed().text(field.key()))
			.filter((text) -> !text.isBlank())
			.findFirst()
			.orElse("");
	}

}
