package org.holdfast.roi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.holdfast.roi.model.CostItem;
import org.holdfast.roi.model.HiringReturn;
import org.holdfast.roi.model.Inputs;
import org.holdfast.roi.model.InputsRefused;
import org.holdfast.roi.model.Mode;
import org.holdfast.roi.model.Pool;
import org.holdfast.roi.model.Quantity;
import org.holdfast.roi.model.Refusal;
import org.holdfast.roi.model.Source;
import org.holdfast.roi.model.SourcedNumber;
import org.holdfast.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs from their JSON form and notes every place that cannot be read.
 */
class InputsReader {

	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

	private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

	private static final Source UNREAD = new Source.Entered("-", null);

	private final List<Refusal> refusals = new ArrayList<>();

	Inputs read(InputsDocument document) {
		Mode mode = mode(document.mode());
		Inputs inputs = new Inputs(mode, window(document), pool("/pipeline", document.pipeline()),
				pool("/comparison", document.comparison()), values(document.values()),
				items("/programmeCosts", document.programmeCosts()), items("/outsideFunds", document.outsideFunds()));
		List<Refusal> all = new ArrayList<>(this.refusals);
		HiringReturn.refusals(inputs).stream().filter(this::isNew).forEach(all::add);
		if (!all.isEmpty()) {
			throw new InputsRefused(all);
		}
		return inputs;
	}

	private boolean isNew(Refusal refusal) {
		return this.refusals.stream().noneMatch((other) -> refusal.pointer().startsWith(other.pointer()));
	}

	private Mode mode(@Nullable String key) {
		Optional<Mode> mode = Arrays.stream(Mode.values()).filter((one) -> one.key().equals(key)).findFirst();
		if (mode.isEmpty()) {
			refuse("/mode", "mode-unknown");
		}
		return mode.orElse(Mode.FULL_COST);
	}

	private @Nullable Period window(InputsDocument document) {
		LocalDate from = date("/from", document.from());
		LocalDate to = date("/to", document.to());
		if (from == null || to == null) {
			if (isBlank(document.from()) != isBlank(document.to())) {
				refuse(isBlank(document.from()) ? "/from" : "/to", "window-half");
			}
			return null;
		}
		if (to.isBefore(from)) {
			refuse("/to", "window-reversed");
			return null;
		}
		return new Period(from, to);
	}

	private @Nullable Pool pool(String pointer, InputsDocument.@Nullable PoolPart part) {
		if (part == null || (isBlank(part.hires()) && isBlank(part.left()))) {
			return null;
		}
		Integer hires = count(pointer + "/hires", part.hires());
		Integer left = count(pointer + "/left", part.left());
		Source source = source(pointer, part.source());
		return (hires != null && left != null) ? new Pool(hires, left, source) : null;
	}

	private Map<Quantity, SourcedNumber> values(@Nullable Map<String, InputsDocument.@Nullable NumberPart> parts) {
		Map<Quantity, SourcedNumber> values = new EnumMap<>(Quantity.class);
		if (parts != null) {
			parts.forEach((key, part) -> {
				Optional<Quantity> quantity = Quantity.entered(key);
				if (quantity.isEmpty()) {
					refuse("/values/" + key.replace("~", "~0").replace("/", "~1"), "quantity-unknown");
				}
				else if (part != null && !isBlank(part.value())) {
					SourcedNumber number = number("/values/" + key, "/value", part.value(), part.source());
					values.put(quantity.get(), number);
				}
			});
		}
		return values;
	}

	private List<CostItem> items(String pointer, @Nullable List<InputsDocument.@Nullable ItemPart> parts) {
		List<CostItem> items = new ArrayList<>();
		if (parts != null) {
			for (int index = 0; index < parts.size(); index++) {
				InputsDocument.ItemPart part = parts.get(index);
				if (part == null) {
					refuse(pointer + "/" + index, "item-empty");
				}
				else {
					items.add(item(pointer + "/" + index, part));
				}
			}
		}
		return items;
	}

	private CostItem item(String pointer, InputsDocument.ItemPart part) {
		LocalDate date = date(pointer + "/date", part.date());
		String name = (part.name() != null) ? part.name().strip() : "";
		String owner = isBlank(part.owner()) ? null : part.owner();
		return new CostItem(name, number(pointer, "/amount", part.amount(), part.source()), date, owner);
	}

	private SourcedNumber number(String pointer, String field, @Nullable String text,
			InputsDocument.@Nullable SourcePart source) {
		BigDecimal value = BigDecimal.ZERO;
		if (text != null && DECIMAL.matcher(text.strip()).matches()) {
			value = new BigDecimal(text.strip());
		}
		else {
			refuse(pointer + field, isBlank(text) ? "amount-missing" : "not-a-number");
		}
		return new SourcedNumber(value, source(pointer, source));
	}

	private @Nullable Integer count(String pointer, @Nullable String text) {
		if (text != null && COUNT.matcher(text.strip()).matches()) {
			return Integer.valueOf(text.strip());
		}
		refuse(pointer, isBlank(text) ? "count-missing" : "not-a-count");
		return null;
	}

	private @Nullable LocalDate date(String pointer, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			return LocalDate.parse(text.strip());
		}
		catch (DateTimeException ex) {
			refuse(pointer, "not-a-date");
			return null;
		}
	}

	private Source source(String pointer, InputsDocument.@Nullable SourcePart part) {
		if (part == null) {
			return new Source.Entered("", null);
		}
		return switch ((part.kind() != null) ? part.kind() : "entered") {
			case "figure" -> new Source.Figure(text(part.passport()));
			case "entered" -> new Source.Entered(text(part.source()), isBlank(part.reason()) ? null : part.reason());
			case "default" -> {
				Integer year = count(pointer + "/source/year", part.year());
				yield new Source.Published(text(part.source()), (year != null) ? year : 0);
			}
			default -> {
				refuse(pointer + "/source/kind", "source-unknown");
				yield UNREAD;
			}
		};
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private void refuse(String pointer, String key) {
		this.refusals.add(new Refusal(pointer, key, List.of()));
	}

}
