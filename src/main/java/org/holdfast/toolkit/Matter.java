package org.holdfast.toolkit;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What only one kind of page holds. Each page has at most one of them.
 *
 * @param card the card of a case study
 * @param challenges what barriers are sorted by
 * @param barriers what gets in the way, and what helped
 * @param returns what the work earns, and how to measure it
 * @param resources where to read on
 * @param stages the steps of a pathway, in order
 */
public record Matter(@Nullable Card card, List<Challenge> challenges, List<Barrier> barriers, List<Return> returns,
		List<Resource> resources, List<Stage> stages) {

	public Matter {
		challenges = List.copyOf(challenges);
		barriers = List.copyOf(barriers);
		returns = List.copyOf(returns);
		resources = List.copyOf(resources);
		stages = List.copyOf(stages);
	}

	/**
	 * Whether there is nothing of this sort.
	 * @return whether the page is an ordinary one
	 */
	public boolean isEmpty() {
		return this.card == null && this.barriers.isEmpty() && this.returns.isEmpty() && this.resources.isEmpty()
				&& this.stages.isEmpty();
	}

	/**
	 * Links that lead away from here.
	 * @return of the card, the barriers, the resources and the stages
	 */
	public List<String> links() {
		Stream<String> strategies = (this.card != null) ? this.card.strategies().stream() : Stream.empty();
		Stream<String> solutions = this.barriers.stream().flatMap((barrier) -> barrier.links().stream());
		Stream<String> places = this.resources.stream().flatMap((resource) -> Stream.ofNullable(resource.link()));
		Stream<String> steps = this.stages.stream().flatMap((stage) -> stage.links().stream());
		return Stream.of(strategies, solutions, places, steps).flatMap((links) -> links).toList();
	}

	/**
	 * The places on the page, each with what it is called.
	 * @return in reading order
	 */
	Stream<Place> places() {
		return Stream
			.of(this.challenges.stream().map((one) -> new Place(one.key(), one.title())),
					this.barriers.stream().map((one) -> new Place(one.key(), one.title())),
					this.returns.stream().map((one) -> new Place(one.key(), one.title())),
					this.resources.stream().map((one) -> new Place(one.key(), one.title())),
					this.stages.stream().map((one) -> new Place(one.key(), one.title())))
			.flatMap((places) -> places);
	}

	/**
	 * What a link may lead to.
	 *
	 * @param key what follows the {@code #}
	 * @param title what it is called
	 */
	record Place(String key, LocalizedText title) {

	}

	/**
	 * What barriers are sorted by.
	 *
	 * @param key once on its page
	 * @param title a few words
	 */
	public record Challenge(String key, LocalizedText title) {

	}

	/**
	 * Something that gets in the way.
	 *
	 * @param key once on its page
	 * @param draft whether it is a suggestion that the content owner has not accepted
	 * @param challenge key of the challenge it belongs to
	 * @param title what people meet
	 * @param solution what helped
	 * @param examples who did so
	 * @param links where to read on
	 * @param source address where it was published
	 */
	public record Barrier(String key, boolean draft, String challenge, LocalizedText title, LocalizedText solution,
			@Nullable LocalizedText examples, List<String> links, String source) {

		public Barrier {
			links = List.copyOf(links);
		}

	}

	/**
	 * A benefit of the work.
	 *
	 * @param key once on its page
	 * @param draft whether it is a suggestion that the content owner has not accepted
	 * @param title what is gained
	 * @param text how that comes about
	 * @param variables what to measure
	 * @param ways how to get more of it
	 * @param calculated whether the calculator of returns computes it
	 * @param source address where it was published
	 */
	public record Return(String key, boolean draft, LocalizedText title, LocalizedText text,
			List<LocalizedText> variables, List<LocalizedText> ways, boolean calculated, String source) {

		public Return {
			variables = List.copyOf(variables);
			ways = List.copyOf(ways);
		}

	}

	/**
	 * Something to read or to use.
	 *
	 * @param key once on its page
	 * @param draft whether it is a suggestion that the content owner has not accepted
	 * @param kind report, tool, program, network, data or policy
	 * @param title its name
	 * @param text what it offers
	 * @param by who made it
	 * @param address where it is found
	 * @param link page of ours that tells more
	 */
	public record Resource(String key, boolean draft, String kind, LocalizedText title, LocalizedText text,
			@Nullable LocalizedText by, String address, @Nullable String link) {

	}

	/**
	 * A step of a pathway.
	 *
	 * @param key once on its page
	 * @param title what it is called
	 * @param text what happens there
	 * @param count which count of the institution is drawn on it
	 * @param links strategies that help there
	 */
	public record Stage(String key, LocalizedText title, LocalizedText text, @Nullable String count,
			List<String> links) {

		public Stage {
			links = List.copyOf(links);
		}

	}

}
