package org.holdfast.web;

import org.holdfast.tenancy.Permission;

/**
 * A place in the main navigation. A module contributes one as a bean; readers see those
 * they may open, sorted by their order.
 *
 * @param messageKey key of the words shown
 * @param path the address, starting with a slash
 * @param required what the reader must be allowed to do
 * @param order where it stands, small numbers first
 */
public record NavigationEntry(String messageKey, String path, Permission required, int order) {

	boolean holds(String address) {
		return "/".equals(this.path) ? "/".equals(address)
				: address.equals(this.path) || address.startsWith(this.path + "/");
	}

}
