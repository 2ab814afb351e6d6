package org.holdfast.intake.web.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.holdfast.intake.policy.FilePolicy;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about files.
 *
 * @param retentionDays how many days originals are kept, as typed
 * @param automatic the kinds that may be committed without a person
 */
record FilePolicyForm(@Nullable String retentionDays, @Nullable List<String> automatic) {

	static FilePolicyForm of(FilePolicy policy) {
		return new FilePolicyForm(Integer.toString(policy.retentionDays()), List.copyOf(policy.automatic()));
	}

	FilePolicy policy(Set<String> kinds) {
		String typed = (this.retentionDays != null) ? this.retentionDays.strip() : "";
		if (!typed.matches("[0-9]{1,4}")) {
			throw Refused.of("/retentionDays", "intake.policy.days.range", FilePolicy.FEWEST_DAYS,
					FilePolicy.MOST_DAYS);
		}
		Set<String> chosen = new HashSet<>((this.automatic != null) ? this.automatic : List.of());
		chosen.retainAll(kinds);
		return new FilePolicy(Integer.parseInt(typed), Set.copyOf(chosen));
	}

}
