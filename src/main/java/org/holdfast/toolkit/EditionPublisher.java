package org.holdfast.toolkit;

import java.time.Clock;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes, before the first request is served, what this version of Holdfast brings
 * along. Content that was published before, by whatever version, is not published again,
 * and none comes after an edition that the content owner has published.
 */
@Component
class EditionPublisher implements SmartInitializingSingleton {

	private final Editions editions;

	private final TransactionOperations transaction;

	private final Clock clock;

	EditionPublisher(Editions editions, TransactionOperations transaction, Clock clock) {
		this.editions = editions;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		PackagedToolkit.all().forEach(this::publish);
	}

	void publish(PackagedToolkit toolkit) {
		this.transaction.executeWithoutResult((status) -> {
			this.editions.lock();
			if (!this.editions.holds(toolkit) && !this.editions.isPersons(toolkit.key())) {
				this.editions.add(toolkit, this.clock.instant(), null);
			}
		});
	}

}
