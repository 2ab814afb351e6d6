package org.holdfast.progress;

/**
 * What somebody did on one page.
 *
 * @param toolkit key of the toolkit
 * @param page key of the page
 * @param items how many items they changed
 * @param saved the last change
 */
public record PageChange(String toolkit, String page, int items, Saved saved) {

}
