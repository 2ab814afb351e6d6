package org.holdfast.team;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.holdfast.institution.MemberView;

/**
 * Finds who is meant by names written behind an at sign. Capitals and accents do not
 * matter; a first name alone is enough where only one colleague has it.
 */
final class Mentions {

	private final List<MemberView> colleagues;

	Mentions(List<MemberView> colleagues) {
		this.colleagues = List.copyOf(colleagues);
	}

	/**
	 * Who is meant.
	 * @param words what was written
	 * @return accounts of colleagues, in order of mention
	 */
	Set<UUID> in(String words) {
		String plain = plain(words);
		Set<UUID> found = new LinkedHashSet<>();
		for (int at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
			boolean insideWord = at > 0 && Character.isLetterOrDigit(plain.charAt(at - 1));
			if (!insideWord) {
				found.addAll(meant(plain.substring(at + 1)));
			}
		}
		return found;
	}

	private Set<UUID> meant(String rest) {
		Set<UUID> whole = longest(rest, MemberView::name);
		if (!whole.isEmpty()) {
			return whole;
		}
		Set<UUID> first = longest(rest, (member) -> member.name().strip().split("\\s+")[0]);
		return (first.size() == 1) ? first : Set.of();
	}

	private Set<UUID> longest(String rest, Function<MemberView, String> name) {
		Set<UUID> best = new LinkedHashSet<>();
		int length = 0;
		for (MemberView member : this.colleagues) {
			String called = plain(name.apply(member)).strip();
			if (!called.isEmpty() && called.length() >= length && begins(rest, called)) {
				if (called.length() > length) {
					best.clear();
					length = called.length();
				}
				best.add(member.accountId());
			}
		}
		return best;
	}

	private static boolean begins(String rest, String name) {
		return rest.startsWith(name)
				&& (rest.length() == name.length() || !Character.isLetterOrDigit(rest.charAt(name.length())));
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
	}

}
