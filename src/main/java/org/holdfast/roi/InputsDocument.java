package org.holdfast.roi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.holdfast.roi.model.CostItem;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.InputsRefused;
import org.holdfast.roi.model.Pool;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.SourcedNumber;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Inputs as JSON, in the API and in the store: exact numbers are strings, what was not
 * given is absent.
 *
 * @param mode {@code full-cost} or {@code components}
 * @param from first day of the hire window
 * @param to last day of the hire window
 * @param pipeline people hired through the programme
 * @param comparison people hired into the same jobs in the usual way
 * @param values single numbers by the key of their quantity; shares as fractions of one
 * @param programmeCosts what the programme cost
 * @param outsideFunds what others paid towards it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InputsDocument(@Nullable String mode, @Nullable String from, @Nullable String to,
		@Nullable PoolPart pipeline, @Nullable PoolPart comparison, @Nullable Map<String, @Nullable NumberPart> values,
		@Nullable List<@Nullable ItemPart> programmeCosts, @Nullable List<@Nullable ItemPart> outsideFunds) {

	/**
	 * Inputs as JSON.
	 * @param inputs what was given
	 * @return the same, as text
	 */
	public static InputsDocument of(Inputs inputs) {
		Map<String, @Nullable NumberPart> values = new LinkedHashMap<>();
		inputs.values().forEach((quantity, number) -> values.put(quantity.key(), NumberPart.of(number)));
		Period window = inputs.window();
		return new InputsDocument(inputs.mode().key(), (window != null) ? window.from().toString() : null,
				(window != null) ? window.to().toString() : null, PoolPart.of(inputs.pipeline()),
				PoolPart.of(inputs.comparison()), values, items(inputs.programmeCosts()), items(inputs.outsideFunds()));
	}

	private static List<@Nullable ItemPart> items(List<CostItem> items) {
		return items.stream().<@Nullable ItemPart>map(ItemPart::of).toList();
	}

	/**
	 * Reads the inputs.
	 * @return inputs that can be calculated with
	 * @throws InputsRefused with every place that must be changed
	 */
	public Inputs read() {
		return new InputsReader().read(this);
	}

	/**
	 * A pool.
	 *
	 * @param hires people whose 365th day has been reached, as digits
	 * @param left those who left before that day, as digits
	 * @param source where the counts come from
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record PoolPart(@Nullable String hires, @Nullable String left, @Nullable SourcePart source) {

		/**
		 * A pool as JSON.
		 * @param pool the pool, if given
		 * @return the same, as text
		 */
		public static @Nullable PoolPart of(@Nullable Pool pool) {
			return (pool != null) ? new PoolPart(String.valueOf(pool.hires()), String.valueOf(pool.left()),
					SourcePart.of(pool.source())) : null;
		}

	}

	/**
	 * A number.
	 *
	 * @param value a decimal number such as {@code 17.50}
	 * @param source where it comes from
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record NumberPart(@Nullable String value, @Nullable SourcePart source) {

		/**
		 * A number as JSON.
		 * @param number the number
		 * @return the same, as text
		 */
		public static NumberPart of(SourcedNumber number) {
			return new NumberPart(number.value().toPlainString(), SourcePart.of(number.source()));
		}

	}

	/**
	 * A cost or a sum somebody else paid.
	 *
	 * @param name what it is
	 * @param amount US dollars
	 * @param date the day the number was taken, ISO
	 * @param owner who answers for the number
	 * @param source where it comes from
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ItemPart(@Nullable String name, @Nullable String amount, @Nullable String date,
			@Nullable String owner, @Nullable SourcePart source) {

		static ItemPart of(CostItem item) {
			return new ItemPart(item.name(), item.amount().value().toPlainString(),
					(item.date() != null) ? item.date().toString() : null, item.owner(),
					SourcePart.of(item.amount().source()));
		}

	}

	/**
	 * Where a number comes from.
	 *
	 * @param kind {@code figure}, {@code entered} or {@code default}
	 * @param passport code of the figure's passport
	 * @param source what an entered number or a default was taken from
	 * @param reason why this number and not the figure or default
	 * @param year year of a default's publication
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record SourcePart(@Nullable String kind, @Nullable String passport, @Nullable String source,
			@Nullable String reason, @Nullable String year) {

		static SourcePart of(Source source) {
			return switch (source) {
				case Source.Figure figure -> new SourcePart("figure", figure.passport(), null, null, null);
				case Source.Entered entered ->
					new SourcePart("entered", null, entered.source(), entered.reason(), null);
				case Source.Published published ->
					new SourcePart("default", null, published.source(), null, String.valueOf(published.year()));
			};
		}

	}

}
