package org.holdfast.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.holdfast.intake.value.CodeList;
import org.holdfast.web.Refused;
import org.holdfast.web.WrongState;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays the words of a file out for the person who says what they mean, and takes what
 * they say into its mapping.
 */
@Service
public class ValueDesk {

	private static final int LONGEST = 200;

	private final Imports imports;

	private final SeenWords seen;

	private final FileFormats formats;

	ValueDesk(Imports imports, SeenWords seen, FileFormats formats) {
		this.imports = imports;
		this.seen = seen;
		this.formats = formats;
	}

	/**
	 * The words of an import.
	 * @param view the import
	 * @return its columns of codes and categories, none before it was checked
	 */
	@Transactional(readOnly = true)
	public ValueSheet sheet(ImportView view) {
		Mapping mapping = view.mapping();
		if (mapping == null) {
			return ValueSheet.EMPTY;
		}
		List<String> order = this.formats.get(view.kind()).fields().stream().map(Field::name).toList();
		return new ValueSheet(this.seen.of(view.id())
			.entrySet()
			.stream()
			.filter((field) -> !field.getValue().words().isEmpty())
			.map((field) -> column(field.getKey(), field.getValue(), mapping))
			.sorted(Comparator.comparing((ValueSheet.ValueColumn column) -> column.unknown().isEmpty())
				.thenComparing((column) -> column.fresh().isEmpty())
				.thenComparingInt((column) -> order.indexOf(column.field())))
			.toList());
	}

	private static ValueSheet.ValueColumn column(String field, SeenWords.Seen seen, Mapping mapping) {
		Optional<CodeList> list = CodeList.of(field);
		Map<String, String> own = stripped(mapping.values().getOrDefault(field, Map.of()));
		Map<String, Mapping.Decided> decided = stripped(mapping.decided().getOrDefault(field, Map.of()));
		decided.keySet().removeAll(own.keySet());
		Mapping.Transform made = mapping.transforms().get(field);
		String header = (made != null) ? made.from().getFirst() : mapping.columns().getOrDefault(field, field);
		List<ValueSheet.Word> words = seen.words().stream().map((word) -> word(word, list, own, decided)).toList();
		return new ValueSheet.ValueColumn(field, header, list.map(CodeList::name).orElse(null),
				list.map(CodeList::codes).orElse(List.of()), words, seen.more());
	}

	private static <T> Map<String, T> stripped(Map<String, T> words) {
		Map<String, T> stripped = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		words.forEach((word, meaning) -> stripped.put(word.strip(), meaning));
		return stripped;
	}

	private static ValueSheet.Word word(SeenWords.Word word, Optional<CodeList> list, Map<String, String> own,
			Map<String, Mapping.Decided> elsewhere) {
		Mapping.Decided decided = elsewhere.get(word.text().strip());
		String said = (decided != null) ? decided.meaning() : own.get(word.text().strip());
		String meaning = word.text().strip().equalsIgnoreCase(said) ? null : said;
		boolean understood = list.map((codes) -> codes.understands((meaning != null) ? meaning : word.text()))
			.orElse(true);
		String near = understood ? null : list.flatMap((codes) -> codes.near(word.text())).orElse(null);
		return new ValueSheet.Word(word.text(), word.rows(), word.fresh(), understood, meaning, near, decided);
	}

	/**
	 * Whether the words of an import can be given a meaning now.
	 * @param view the import
	 * @throws WrongState when they cannot
	 */
	public void mustBeOpen(ImportView view) {
		if (view.state() != ImportState.PREVIEWED || view.mapping() == null) {
			throw new WrongState("intake.values.wrongState");
		}
	}

	/**
	 * Gives words a meaning and has the file checked again.
	 * @param id the import
	 * @param meanings canonical column to words with what they mean; absent for a word
	 * that stands for itself
	 * @param source the name under which to remember it, empty for none
	 * @return how many words have another meaning now
	 */
	@Transactional
	public int say(UUID id, Map<String, Map<String, Optional<String>>> meanings, String source) {
		ImportView view = this.imports.get(id);
		mustBeOpen(view);
		Mapping before = Objects.requireNonNull(view.mapping());
		Map<String, Map<String, String>> after = new HashMap<>(before.values());
		int[] changed = { 0 };
		meanings.forEach((field, words) -> {
			if (MappingCheck.unknown(this.formats.get(view.kind()), before.meaning(Map.of(field, Map.of())))
				.contains(field)) {
				throw Refused.of("/values/" + field, "intake.mapping.unknownField", field);
			}
			Map<String, String> said = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			said.putAll(after.getOrDefault(field, Map.of()));
			Map<String, Mapping.Decided> decided = stripped(before.decided().getOrDefault(field, Map.of()));
			words.forEach((word, meaning) -> changed[0] += say(said, word, meaning, decided.get(word.strip())) ? 1 : 0);
			after.put(field, said);
		});
		after.values().removeIf(Map::isEmpty);
		String name = source.isBlank() ? Objects.toString(view.source(), "") : source.strip();
		if (changed[0] > 0 || !name.equals(Objects.toString(view.source(), ""))) {
			this.imports.map(id, new MappingChange(before.own().meaning(after), name.isEmpty() ? null : name, null,
					null, null, null, null));
		}
		return changed[0];
	}

	/**
	 * A word that stands for itself is noted only where it would be read as it was
	 * decided elsewhere; what was decided elsewhere does not become this source's own by
	 * being shown.
	 */
	private static boolean say(Map<String, String> said, String word, Optional<String> meaning,
			Mapping.@Nullable Decided decided) {
		String text = word.strip();
		if (meaning.isEmpty() || meaning.get().equals(word)) {
			return (decided != null) ? !text.equalsIgnoreCase(said.put(text, text)) : said.remove(text) != null;
		}
		if (decided != null && !said.containsKey(text) && decided.meaning().equals(meaning.get())) {
			return false;
		}
		if (meaning.get().length() > LONGEST) {
			throw Refused.of("/words", "intake.values.tooLong", LONGEST);
		}
		return !meaning.get().equals(said.put(word.strip(), meaning.get()));
	}

}
