package org.holdfast.institution;

import java.util.List;
import java.util.UUID;

/**
 * Knows what waits for a member, so that nothing stays behind when they leave or take
 * another role. Each module that gives people something to do contributes a bean.
 */
@FunctionalInterface
public interface MemberDuties {

	/**
	 * What waits for a person and can be passed on by the current actor.
	 * @param account a member, or somebody who was one
	 * @return empty when nothing waits
	 */
	List<MemberDuty> duties(UUID account);

}
