package org.holdfast.definition.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.ZipList;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed into days, numbers and lists, and says of everything at once what
 * cannot be read.
 */
class Reading {

	private static final Pattern AMERICAN = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");

	private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-M-d")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final int NAMED = 10;

	private final List<Refused.Item> unreadable = new ArrayList<>();

	void name(@Nullable String text) {
		if (tidy(text).isEmpty()) {
			this.unreadable.add(new Refused.Item("/name", "definition.name.missing"));
		}
	}

	@Nullable LocalDate day(String field, @Nullable String text) {
		String typed = tidy(text);
		Matcher american = AMERICAN.matcher(typed);
		try {
			return typed.isEmpty() ? null : LocalDate.parse(
					american.matches() ? american.group(3) + "-" + american.group(1) + "-" + american.group(2) : typed,
					ISO);
		}
		catch (DateTimeException ex) {
			this.unreadable.add(new Refused.Item("/" + field, "definition.day.unreadable"));
			return null;
		}
	}

	@Nullable BigDecimal dollars(String field, @Nullable String text) {
		String typed = tidy(text).replaceAll("[$,\\s]", "");
		if (!typed.isEmpty() && !typed.matches("[0-9]{0,12}(\\.[0-9]{0,6})?|-[0-9.]{1,12}") || ".".equals(typed)) {
			this.unreadable.add(new Refused.Item("/" + field, "definition.dollars.unreadable"));
			return null;
		}
		try {
			return typed.isEmpty() ? null : new BigDecimal(typed);
		}
		catch (NumberFormatException ex) {
			this.unreadable.add(new Refused.Item("/" + field, "definition.dollars.unreadable"));
			return null;
		}
	}

	@Nullable Integer whole(@Nullable String text) {
		String typed = tidy(text).replaceAll("[,\\s]", "");
		return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : null;
	}

	ZipList zips(String field, @Nullable String text) {
		ZipList list = ZipList.paste(text);
		if (!list.refused().isEmpty()) {
			List<String> named = list.refused().values().stream().distinct().limit(NAMED).toList();
			this.unreadable.add(new Refused.Item("/" + field, "definition.zips.refused", list.refused().size(),
					String.join(", ", named)));
		}
		return list.accepted();
	}

	static List<@Nullable String> lines(@Nullable String text) {
		List<@Nullable String> lines = new ArrayList<>();
		tidy(text).lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach(lines::add);
		return lines;
	}

	static List<@Nullable String> codes(@Nullable String text) {
		List<@Nullable String> codes = new ArrayList<>();
		Pattern.compile("[\\s,;]+").splitAsStream(tidy(text)).filter((code) -> !code.isEmpty()).forEach(codes::add);
		return codes;
	}

	/**
	 * Makes the rule, unless something could not be read or is refused.
	 * @param making makes it from what was read
	 * @return the rule
	 * @throws Refused with all reasons
	 */
	Rule rule(Supplier<Rule> making) {
		List<Refused.Item> refusals = new ArrayList<>();
		try {
			Rule rule = making.get();
			if (this.unreadable.isEmpty()) {
				return rule;
			}
		}
		catch (Refused refused) {
			refused.items().stream().filter((item) -> !isUnreadable(item.pointer())).forEach(refusals::add);
		}
		List<Refused.Item> reasons = new ArrayList<>(this.unreadable);
		reasons.addAll(refusals);
		throw new Refused(reasons);
	}

	private boolean isUnreadable(String pointer) {
		return this.unreadable.stream().anyMatch((item) -> item.pointer().equals(pointer));
	}

	private static String tidy(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

}
