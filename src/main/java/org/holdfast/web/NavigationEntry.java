package org.holdfast.web;

import java.util.List;
import java.util.stream.Stream;

import org.holdfast.tenancy.Permission;

/**
 * A place in the main navigation. A module contributes one as a bean; readers see those
 * they may open, sorted by their order.
 *
 * @param messageKey key of the words shown
 * @param path the address, starting with a slash
 * @param required what the reader must be allowed to do
 * @param order where it stands, small numbers first
 * @param others further addresses whose pages belong to it
 */
public record NavigationEntry(String messageKey, String path, Permission required, int order, List<String> others) {

	public NavigationEntry {
		others = List.copyOf(others);
	}

	public NavigationEntry(String messageKey, String path, Permission required, int order) {
		this(messageKey, path, required, order, List.of());
	}

	boolean holds(String address) {
		return "/".equals(this.path) ? "/".equals(address) : Stream.concat(Stream.of(this.path), this.others.stream())
			.anyMatch((one) -> address.equals(one) || address.startsWith(one + "/"));
	}

}
