package org.holdfast.definition.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * Which of a vendor's addresses decides whether it is local.
 *
 * @param validFrom the first day in force
 * @param addressOrder address roles, best first
 * @param independentOnly whether only independently owned vendors are local
 */
public record VendorRule(LocalDate validFrom, List<String> addressOrder, boolean independentOnly) implements Rule {

	/** The roles an address can have. */
	public static final List<String> ROLES = List.of("ordering", "headquarters", "remit");

	@JsonCreator
	public static VendorRule of(@Nullable LocalDate validFrom, @Nullable List<? extends @Nullable String> addressOrder,
			@Nullable Boolean independentOnly) {
		Reasons reasons = new Reasons();
		LocalDate first = reasons.validFrom(validFrom);
		List<String> order = new ArrayList<>();
		if (addressOrder == null || addressOrder.isEmpty()) {
			reasons.add("/addressOrder", "definition.addressOrder.missing");
		}
		else {
			for (int place = 0; place < addressOrder.size(); place++) {
				String given = addressOrder.get(place);
				String role = (given != null) ? given.strip().toLowerCase(Locale.ROOT) : "";
				if (!ROLES.contains(role)) {
					reasons.add("/addressOrder/" + place, "definition.addressOrder.unknown");
				}
				else if (order.contains(role)) {
					reasons.add("/addressOrder/" + place, "definition.addressOrder.twice");
				}
				order.add(role);
			}
		}
		reasons.refuse();
		return new VendorRule(first, List.copyOf(order), Boolean.TRUE.equals(independentOnly));
	}

}
