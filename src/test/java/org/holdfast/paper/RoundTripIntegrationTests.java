package org.holdfast.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.holdfast.Cast;
import org.holdfast.IntegrationTest;
import org.holdfast.progress.AnswerKey;
import org.holdfast.progress.AnswerStatus;
import org.holdfast.progress.AnswerView;
import org.holdfast.progress.Answers;
import org.holdfast.progress.Change;
import org.holdfast.progress.Cycles;
import org.holdfast.progress.Outcome;
import org.holdfast.progress.Typed;
import org.holdfast.tenancy.Actor;
import org.holdfast.tenancy.Role;
import org.holdfast.toolkit.Edition;
import org.holdfast.toolkit.Page;
import org.holdfast.toolkit.PageKind;
import org.holdfast.toolkit.Toolkits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every answerable page of every toolkit, filled in at random, on paper and back into an
 * empty cycle: the same answers, letter by letter.
 */
@IntegrationTest
class RoundTripIntegrationTests {

	@Autowired
	private Cast cast;

	@Autowired
	private Answers answers;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Toolkits toolkits;

	@Autowired
	private Papers papers;

	@Autowired
	private ReadBack readBack;

	@ParameterizedTest
	@CsvSource({ "DOCX,en,1", "XLSX,en,2", "DOCX,es,3", "XLSX,es,4" })
	void everyPageComesBackAsItWent(PaperFormat format, String language, long seed) {
		Locale locale = Locale.of(language);
		UUID institution = this.cast.institution();
		Actor ana = this.cast.member(institution, Role.MANAGER);
		// other tests publish toolkits of their own, some with pages on which nothing can
		// be answered
		List<Edition> editions = Stream.of("hiring", "sourcing", "investing").map(this.toolkits::current).toList();
		Map<String, byte[]> files = new LinkedHashMap<>();
		Map<String, Map<AnswerKey, AnswerView>> before = new LinkedHashMap<>();
		int worksheets = 0;
		String first = this.cast.as(ana, () -> this.cycles.current().name());
		for (Edition edition : editions) {
			for (Page page : edition.pages()) {
				if (!page.kind().answerable()) {
					continue;
				}
				worksheets += (page.kind() == PageKind.WORKSHEET) ? 1 : 0;
				String path = edition.toolkit() + "/" + page.key();
				this.cast.as(ana, () -> {
					fill(first, page, new Scribble(seed));
					before.put(path, given(first, edition, page));
					files.put(path, this.papers.file(
							this.papers.sheet(edition.toolkit(), page.key(), PaperWish.FILLED, format, null, locale),
							format));
					return path;
				});
			}
		}
		assertThat(worksheets).isGreaterThanOrEqualTo(2);
		String second = this.cast.as(ana, () -> this.cycles.startNext(first).name());
		assertThat(second).isNotEqualTo(first);
		for (Edition edition : editions) {
			for (Page page : edition.pages().stream().filter((one) -> one.kind().answerable()).toList()) {
				String path = edition.toolkit() + "/" + page.key();
				this.cast.as(ana, () -> {
					assertThat(given(second, edition, page)).isEmpty();
					storeAll(this.readBack.receive(edition.toolkit(), page.key(), "file", files.get(path)));
					Map<AnswerKey, AnswerView> after = given(second, edition, page);
					assertThat(after.keySet()).as(path).isEqualTo(before.get(path).keySet());
					after.forEach((key, answer) -> {
						AnswerView was = before.get(path).get(key);
						assertThat(answer.typed()).as(key.toString()).isEqualTo(was.typed());
						assertThat(answer.flaws()).as(key.toString()).isEqualTo(was.flaws());
						if (!key.isRow()) {
							assertThat(answer.status()).as(key.toString()).isEqualTo(was.status());
							assertThat(answer.reason()).as(key.toString()).isEqualTo(was.reason());
						}
					});
					return path;
				});
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "DOCX,11", "XLSX,12" })
	void whatNobodyTouchedChangesNothing(PaperFormat format, long seed) {
		UUID institution = this.cast.institution();
		Actor ana = this.cast.member(institution, Role.MANAGER);
		Edition edition = this.toolkits.current("hiring");
		for (Page page : edition.pages().stream().filter((one) -> one.kind().answerable()).toList()) {
			this.cast.as(ana, () -> {
				String cycle = this.cycles.current().name();
				fill(cycle, page, new Scribble(seed));
				byte[] file = this.papers.file(
						this.papers.sheet("hiring", page.key(), PaperWish.FILLED, format, null, Locale.ENGLISH),
						format);
				UUID id = this.readBack.receive("hiring", page.key(), "file", file);
				Difference difference = this.readBack.difference(id, Locale.ENGLISH);
				assertThat(difference.answers()).as(page.key()).isEmpty();
				assertThat(difference.lost()).isEmpty();
				assertThat(difference.same()).isGreaterThan(page.items().size() - 1);
				return page;
			});
		}
	}

	private void fill(String cycle, Page page, Scribble scribble) {
		Map<AnswerKey, Typed> typed = scribble.on(page);
		assertThat(typed).as(page.key()).isNotEmpty();
		int number = 0;
		for (Map.Entry<AnswerKey, Typed> answer : typed.entrySet()) {
			boolean left = !answer.getKey().isRow() && ++number % 7 == 0;
			Outcome outcome = this.answers.save(cycle,
					new Change(answer.getKey(), 0, null, left ? AnswerStatus.NOT_APPLICABLE : null,
							left ? "Reason\nnumber " + number : null, answer.getValue()));
			assertThat(outcome).isInstanceOf(Outcome.Stored.class);
		}
	}

	private Map<AnswerKey, AnswerView> given(String cycle, Edition edition, Page page) {
		return this.answers.of(cycle, edition.toolkit(), page.key())
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().version() > 0)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private void storeAll(UUID id) {
		Difference difference = this.readBack.difference(id, Locale.ENGLISH);
		Set<String> all = new HashSet<>();
		Map<Integer, Integer> seen = new LinkedHashMap<>();
		List<String> conflicts = new ArrayList<>();
		for (Difference.Answer answer : difference.answers()) {
			seen.put(answer.number(), answer.version());
			answer.fields().forEach((field) -> {
				all.add(field.name());
				if (field.kind() != Difference.Kind.NEW) {
					conflicts.add(field.name());
				}
			});
		}
		assertThat(conflicts).isEmpty();
		assertThat(difference.lost()).isEmpty();
		Difference.Result result = this.readBack.confirm(id, new Difference.Chosen(all, seen));
		assertThat(result.aside()).isZero();
	}

}
