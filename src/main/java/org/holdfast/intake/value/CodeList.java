package org.holdfast.intake.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The codes a column may hold, by the canonical name of the column, and what a word of a
 * file is likely to mean among them.
 */
public final class CodeList {

	/** A word is near to another from this share in a hundred on. */
	private static final int NEAR = 60;

	private static final Set<String> SMALL = Set.of("a", "an", "and", "or", "of", "the", "not", "non", "no", "in", "to",
			"for", "other");

	private static final String YES_NO = "yes-no";

	private static final Map<String, CodeList> BY_FIELD = new HashMap<>();

	static {
		one("worker-type", WorkerType.class, "worker_type");
		one("education", MinEducation.class, "min_education");
		one("pool", Pool.class, "pool");
		one("pay-basis", PayBasis.class, "pay_basis");
		several("race", RaceEthnicity.class, "race_ethnicity");
		one("hire-reason", HireReason.class, "hire_reason");
		one("change-type", ChangeType.class, "change_type");
		one("address-role", AddressRole.class, "address_role");
		one("ownership", Ownership.class, "ownership");
		several("certification", Certification.class, "certification", "certifications");
		one(YES_NO, YesNo.class, "end_voluntary", "self_declared", "construction", "interviewed", "hired");
	}

	private final String name;

	private final Map<String, String> codeByWord;

	private final List<String> codes;

	private final Predicate<String> understood;

	private final boolean several;

	private CodeList(String name, Map<String, String> codeByWord, List<String> codes, Predicate<String> understood,
			boolean several) {
		this.name = name;
		this.codeByWord = codeByWord;
		this.codes = codes;
		this.understood = understood;
		this.several = several;
	}

	private static <E extends Enum<E> & Code> void one(String name, Class<E> list, String... fields) {
		CodeReader<E> reader = CodeReader.of(list);
		add(name, list, reader, false, fields);
	}

	private static <E extends Enum<E> & Code> void several(String name, Class<E> list, String... fields) {
		CodeSetReader<E> reader = CodeSetReader.of(list);
		add(name, list, reader, true, fields);
	}

	private static <E extends Enum<E> & Code> void add(String name, Class<E> list, ValueReader reader, boolean several,
			String... fields) {
		Map<String, String> words = new LinkedHashMap<>();
		List<String> codes = new ArrayList<>();
		for (E code : list.getEnumConstants()) {
			codes.add(code.code());
			words.put(code.code(), code.code());
			code.synonyms().forEach((word) -> words.putIfAbsent(word, code.code()));
		}
		CodeList made = new CodeList(name, words, List.copyOf(codes), (word) -> {
			synchronized (reader) {
				return reader.read(word) == null;
			}
		}, several);
		for (String field : fields) {
			BY_FIELD.put(field, made);
		}
	}

	/**
	 * The codes of a column.
	 * @param field the canonical name of the column
	 * @return empty for a column without codes
	 */
	public static Optional<CodeList> of(String field) {
		return Optional.ofNullable(BY_FIELD.get(field));
	}

	/**
	 * The name of the list, as messages call it.
	 * @return for example {@code worker-type}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Whether the codes answer a question, each column its own: the same word may be a
	 * yes in one and a no in another.
	 * @return whether they are yes and no
	 */
	public boolean answers() {
		return this.name.equals(YES_NO);
	}

	/**
	 * The codes.
	 * @return in the order of the list
	 */
	public List<String> codes() {
		return this.codes;
	}

	/**
	 * Whether a cell may hold several codes.
	 * @return whether it may
	 */
	public boolean several() {
		return this.several;
	}

	/**
	 * Whether a word needs no explanation.
	 * @param word a word as a file has it
	 * @return whether it is blank, a code, or known for one
	 */
	public boolean understands(String word) {
		return this.understood.test(word);
	}

	/**
	 * The code whose known words come nearest to a word.
	 * @param word a word that is not understood
	 * @return empty when none is near, or two different ones are equally
	 */
	public Optional<String> near(String word) {
		int best = NEAR - 1;
		String found = null;
		boolean tied = false;
		for (Map.Entry<String, String> known : this.codeByWord.entrySet()) {
			int score = likeness(word, known.getKey());
			if (score > best) {
				best = score;
				found = known.getValue();
				tied = false;
			}
			else if (score == best && !known.getValue().equals(found)) {
				tied = true;
			}
		}
		return tied ? Optional.empty() : Optional.ofNullable(found);
	}

	private static int likeness(String word, String known) {
		Set<String> ours = words(word);
		Set<String> theirs = words(known);
		if (ours.isEmpty() || theirs.isEmpty()) {
			return 0;
		}
		Set<String> common = new HashSet<>(ours);
		common.retainAll(theirs);
		int length = common.stream().mapToInt(String::length).sum();
		boolean telling = length > 3 && common.size() == theirs.size();
		int shared = telling ? NEAR + common.size() * (100 - NEAR) / (ours.size() + 1) : 0;
		return Math.max(shared, spelling(CodeWords.plain(word), CodeWords.plain(known)));
	}

	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>();
		for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
			if (!word.isEmpty() && !SMALL.contains(word)) {
				words.add((word.length() > 4 && word.endsWith("s")) ? word.substring(0, word.length() - 1) : word);
			}
		}
		return words;
	}

	/**
	 * How alike two words are written, in a hundred: 100 less the letters to change.
	 * @param one a word of letters and digits
	 * @param other another
	 * @return 0 for words too short to be misspelled
	 */
	private static int spelling(String one, String other) {
		int longest = Math.max(one.length(), other.length());
		if (Math.min(one.length(), other.length()) < 4 || longest > 60) {
			return 0;
		}
		int[] above = new int[other.length() + 1];
		Arrays.setAll(above, (at) -> at);
		for (int i = 1; i <= one.length(); i++) {
			int[] here = new int[other.length() + 1];
			here[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int change = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				here[j] = Math.min(Math.min(here[j - 1], above[j]) + 1, above[j - 1] + change);
			}
			above = here;
		}
		int score = 100 - 100 * above[other.length()] / longest;
		return (score >= 75) ? score : 0;
	}

}
