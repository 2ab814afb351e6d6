package org.holdfast.intake.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.holdfast.account.Accounts;

import org.springframework.stereotype.Component;

/**
 * Names of the people who did something.
 */
@Component("filePeople")
public class People {

	private final Accounts accounts;

	People(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * Names of several people.
	 * @param ids their accounts
	 * @return names by account
	 */
	public Map<UUID, String> names(Collection<UUID> ids) {
		return this.accounts.views(ids)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().name()));
	}

	String name(UUID id) {
		return names(List.of(id)).getOrDefault(id, "—");
	}

}
