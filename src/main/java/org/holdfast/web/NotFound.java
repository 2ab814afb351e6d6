package org.holdfast.web;

/**
 * There is no such thing, or it belongs to another institution: both are answered with
 * the same 404.
 */
public class NotFound extends RuntimeException {

	public NotFound() {
		super("Not found");
	}

}
