package org.holdfast.roi.web;

import java.util.List;

/**
 * Words of the message files with the values they name.
 *
 * @param key message key
 * @param values values for its placeholders
 */
record Sentence(String key, List<Object> values) {

	static Sentence of(String key, Object... values) {
		return new Sentence(key, List.of(values));
	}

	/**
	 * The values as the message utility of the templates takes them.
	 * @return the values in order
	 */
	public Object[] args() {
		return this.values.toArray();
	}

}
