package org.holdfast.definition.rule;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * ZIP codes that only post-office boxes have: they say nothing about where somebody
 * lives.
 *
 * @param zips the ZIP codes
 */
public record PoBoxRule(ZipList zips) implements Rule {

	@JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
	public static PoBoxRule of(@Nullable ZipList zips) {
		Reasons reasons = new Reasons();
		ZipList list = (zips != null) ? zips : ZipList.of(List.of());
		if (zips == null) {
			reasons.add("/zips", "definition.zips.missing");
		}
		list.refuseInto(reasons, "/zips");
		reasons.refuse();
		return new PoBoxRule(list);
	}

	@Override
	public List<String> changed() {
		return this.zips.padded();
	}

}
