package org.holdfast.definition.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import org.holdfast.definition.rule.AsOfRule;
import org.holdfast.definition.rule.BaselineRule;
import org.holdfast.definition.rule.DiverseRule;
import org.holdfast.definition.rule.FiscalYearRule;
import org.holdfast.definition.rule.GeographyRule;
import org.holdfast.definition.rule.PlaceRule;
import org.holdfast.definition.rule.PoBoxRule;
import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.SiteRule;
import org.holdfast.definition.rule.SuppressionRule;
import org.holdfast.definition.rule.ThresholdRule;
import org.holdfast.definition.rule.VendorRule;
import org.holdfast.definition.rule.WageRule;
import org.holdfast.definition.rule.WordsRule;
import org.holdfast.web.Format;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in words, in the reader's language, what a definition says.
 */
@Component
class DefinitionWords {

	private static final int NAMED = 5;

	private final MessageSource messages;

	private final Format format;

	DefinitionWords(MessageSource messages, Format format) {
		this.messages = messages;
		this.format = format;
	}

	String say(Rule rule) {
		return switch (rule) {
			case GeographyRule set -> set.zips().zips().isEmpty() ? text("definition.say.ended")
					: text("definition.say.geography." + set.purpose(), zips(set.zips().entries()));
			case WageRule wage ->
				text(Boolean.TRUE.equals(wage.inUse()) ? "definition.say.wage.used" : "definition.say.wage.unused",
						this.format.money(wage.hourly()), String.valueOf(wage.year()), wage.county(), wage.familyType(),
						wage.source());
			case WordsRule.Categories list ->
				list.words().isEmpty() ? text("definition.say.categories.none") : list(list.words());
			case WordsRule list -> list.words().isEmpty() ? text("definition.say.ended") : list(list.words());
			case VendorRule vendor -> text(
					vendor.independentOnly() ? "definition.say.vendor.independent" : "definition.say.vendor",
					String.join(", ",
							vendor.addressOrder().stream().map((role) -> text("definition.role." + role)).toList()));
			case DiverseRule diverse -> text("definition.say.diverse", codes(diverse.groups().minority()),
					codes(diverse.groups().women()), codes(diverse.groups().other()));
			case PoBoxRule boxes -> zips(boxes.zips().entries());
			case ThresholdRule threshold -> this.format.money(threshold.amount());
			case BaselineRule days ->
				text("definition.say.days", this.format.date(days.from()), this.format.date(days.to()));
			case PlaceRule place -> text("definition.say.place", told(place.county()),
					(place.timeZone() != null) ? place.timeZone().replace('_', ' ') : "");
			case SiteRule site -> told(site.county());
			case FiscalYearRule year -> text("definition.say.fiscal", month(year.startMonth()));
			case AsOfRule day -> this.format.date(day.employments());
			case SuppressionRule count -> text("definition.say.suppression", count.threshold());
		};
	}

	/**
	 * Everything a list holds, where {@link #say} names only the first few.
	 * @param rule a rule
	 * @return the entries, empty for rules that are no long list
	 */
	List<String> entries(Rule rule) {
		List<String> entries = switch (rule) {
			case GeographyRule set -> set.zips().entries();
			case PoBoxRule boxes -> boxes.zips().entries();
			case WordsRule list -> list.words();
			default -> List.of();
		};
		return (entries.size() > NAMED) ? entries : List.of();
	}

	static String month(int number) {
		return Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale());
	}

	String text(String key, Object... arguments) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage(key, arguments, locale);
	}

	private String zips(List<String> zips) {
		return zips.isEmpty() ? text("definition.say.zips.none")
				: text("definition.say.zips", zips.size(), shortened(zips));
	}

	private String list(List<String> words) {
		return text("definition.say.list", words.size(), shortened(words));
	}

	private String shortened(List<String> words) {
		String named = String.join(", ", words.subList(0, Math.min(NAMED, words.size())));
		return (words.size() > NAMED) ? text("definition.say.more", named, words.size() - NAMED) : named;
	}

	private String codes(List<String> codes) {
		return codes.isEmpty() ? text("definition.say.codes.none") : String.join(", ", codes);
	}

	private String told(@Nullable String county) {
		return (county == null || county.isBlank()) ? text("web.notProvided") : county;
	}

}
