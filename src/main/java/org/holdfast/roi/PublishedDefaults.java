package org.holdfast.roi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.holdfast.roi.model.Quantity;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.SourcedNumber;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The published numbers an institution may use where it has none of its own, from
 * {@code content/roi/defaults.json}.
 */
@Component
public class PublishedDefaults {

	private final Map<Quantity, SourcedNumber> numbers = new EnumMap<>(Quantity.class);

	PublishedDefaults(JsonMapper json) {
		try (InputStream in = new ClassPathResource("content/roi/defaults.json").getInputStream()) {
			for (Entry entry : json.readValue(in, Content.class).defaults()) {
				Quantity quantity = Quantity.entered(entry.quantity()).orElseThrow();
				this.numbers.put(quantity, new SourcedNumber(new BigDecimal(entry.value()),
						new Source.Published(entry.source(), entry.year())));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The default of a quantity.
	 * @param quantity which
	 * @return the published number with its source and year, if there is one
	 */
	public Optional<SourcedNumber> of(Quantity quantity) {
		return Optional.ofNullable(this.numbers.get(quantity));
	}

	/**
	 * The file.
	 *
	 * @param defaults the numbers
	 */
	record Content(List<Entry> defaults) {
	}

	/**
	 * One default.
	 *
	 * @param quantity key of the quantity
	 * @param value the number
	 * @param source the publication
	 * @param year its year
	 * @param scope what it holds for
	 */
	record Entry(String quantity, String value, String source, int year, String scope) {
	}

}
