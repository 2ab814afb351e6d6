package org.holdfast.web;

import java.util.List;

/**
 * What a module has for the person who opens the home page to do. Each module that has
 * something contributes a bean; it offers only what the current actor may do, in the
 * language of the request.
 */
@FunctionalInterface
public interface HomeTasks {

	/**
	 * What there is to do now.
	 * @return open tasks of the institution in force, empty when there is nothing
	 */
	List<HomeTask> tasks();

}
