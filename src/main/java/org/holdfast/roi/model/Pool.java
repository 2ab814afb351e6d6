package org.holdfast.roi.model;

/**
 * One pool of hires of the same jobs and the same hire window.
 *
 * @param hires people whose 365th day has been reached
 * @param left those of them who left before that day
 * @param source where the two counts come from
 */
public record Pool(int hires, int left, Source source) {

	/**
	 * People still employed on day 365.
	 * @return hires less those who left
	 */
	public int stayed() {
		return this.hires - this.left;
	}

	/**
	 * Whether publishing the pool would show a small number of people.
	 * @param threshold the smallest count of people that may be shown
	 * @return whether those who left or those who stayed are from 1 to threshold - 1
	 */
	public boolean hasSmallCell(int threshold) {
		return small(this.left, threshold) || small(stayed(), threshold);
	}

	private static boolean small(int count, int threshold) {
		return count >= 1 && count < threshold;
	}

}
