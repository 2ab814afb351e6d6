package org.holdfast.demo;

/**
 * A module's part of the demonstration data. Steps run one after the other, in the order
 * of {@code @Order}, once the application serves requests, as the administrator of the
 * demonstration institution. They run at every start: a step looks first whether its data
 * is there. {@code HOLDFAST_DEMO_DATA=none} leaves all of them out.
 */
public interface DemoStep {

	/**
	 * Writes what is missing, through services.
	 */
	void prepare();

}
