package org.holdfast.definition.rule;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * The living wage of a county, family type and year.
 *
 * @param county county name as entered
 * @param familyType for example {@code 1 adult, 0 children}
 * @param year the year it is of
 * @param hourly dollars an hour
 * @param source where it was taken from
 * @param inUse whether pay is compared with it; absent keeps what its name had
 */
public record WageRule(String county, String familyType, int year, BigDecimal hourly, String source,
		@Nullable Boolean inUse) implements Rule {

	private static final BigDecimal MOST = BigDecimal.valueOf(1000);

	private static final int WORDS = 200;

	@JsonCreator
	public static WageRule of(@Nullable String county, @Nullable String familyType, @Nullable Integer year,
			@Nullable BigDecimal hourly, @Nullable String source, @Nullable Boolean inUse) {
		Reasons reasons = new Reasons();
		WageRule rule = new WageRule(reasons.words("/county", county, "definition.county.missing", WORDS),
				reasons.words("/familyType", familyType, "definition.familyType.missing", WORDS),
				reasons.between("/year", year, 1990, 2199, "definition.year.wrong"),
				reasons.dollars("/hourly", hourly, MOST, "definition.hourly.missing", "definition.hourly.wrong"),
				reasons.words("/source", source, "definition.source.missing", 1000), inUse);
		reasons.refuse();
		return rule;
	}

	/**
	 * The same wage, in use or not.
	 * @param used whether pay is compared with it
	 * @return the rule
	 */
	public WageRule used(boolean used) {
		return new WageRule(this.county, this.familyType, this.year, this.hourly, this.source, used);
	}

}
