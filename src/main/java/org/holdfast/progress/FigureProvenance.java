package org.holdfast.progress;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.toolkit.Item;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Remembers with an answer what the institution's files said when it was given, so that a
 * number that differs from them is kept together with its reason.
 */
@Component
class FigureProvenance {

	private final ObjectProvider<FigureOffers> offers;

	FigureProvenance(ObjectProvider<FigureOffers> offers) {
		this.offers = offers;
	}

	/**
	 * What is to be stored: with what the files say now where the number is new, with
	 * what they said then where it is not.
	 * @param item the item
	 * @param key what is answered
	 * @param before what stood there
	 * @param typed what was typed; what it claims about files does not count
	 * @return the same with what the files say
	 */
	Typed settle(Item item, AnswerKey key, Typed before, Typed typed) {
		if (key.isRow()) {
			return typed;
		}
		if (!AnswerFields.hasFigure(item)) {
			return typed.keeping(before, Typed.ORDER);
		}
		Map<String, List<String>> fields = new LinkedHashMap<>(typed.fields());
		fields.remove(AnswerFields.OFFERED);
		fields.remove(AnswerFields.OFFERED_FROM);
		fields.remove(AnswerFields.OFFERED_MARKED);
		String value = typed.text(Typed.VALUE);
		if (!value.isBlank() && value.equals(before.text(Typed.VALUE))) {
			fields.put(AnswerFields.OFFERED, before.texts(AnswerFields.OFFERED));
			fields.put(AnswerFields.OFFERED_FROM, before.texts(AnswerFields.OFFERED_FROM));
			fields.put(AnswerFields.OFFERED_MARKED, before.texts(AnswerFields.OFFERED_MARKED));
		}
		else if (!value.isBlank()) {
			offer(item).ifPresent((offer) -> {
				fields.put(AnswerFields.OFFERED, List.of(offer.answer()));
				fields.put(AnswerFields.OFFERED_FROM, List.of(offer.asOf().toString()));
				fields.put(AnswerFields.OFFERED_MARKED, offer.cautions().isEmpty() ? List.of() : List.of("yes"));
			});
		}
		return new Typed(fields);
	}

	private Optional<FigureOffer> offer(Item item) {
		FigureOffers known = this.offers.getIfAvailable();
		String code = item.figure();
		return (known != null && code != null) ? known.offer(code) : Optional.empty();
	}

	/**
	 * Whether a number differs from what the files said and nobody says why.
	 * @param typed what was typed
	 * @param reading what could be read of it
	 * @return whether a reason is missing
	 */
	static boolean lacksReason(Typed typed, Reading reading) {
		String offered = typed.text(AnswerFields.OFFERED);
		List<String> value = reading.values().getOrDefault(Typed.VALUE, List.of());
		return !offered.isEmpty() && !value.isEmpty() && typed.text(AnswerFields.WHY).isBlank()
				&& new BigDecimal(value.getFirst()).compareTo(new BigDecimal(offered)) != 0;
	}

}
