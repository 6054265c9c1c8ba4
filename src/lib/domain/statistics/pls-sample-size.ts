/**
 * Smallest sample that shows a path of `smallestPath` at 5 % with a power of 80 %, by the inverse
 * square root method n ≥ (2.486/|p_min|)² (Kock and Hadaya 2018; instruments.md §4.3):
 * .20 → 155, .30 → 69. Throws RangeError for a path of 0.
 */
export function requiredSampleSize(smallestPath: number): number {
	if (!(Math.abs(smallestPath) > 0)) throw new RangeError('a path of 0 cannot be shown by any sample');
	return Math.ceil((2.486 / Math.abs(smallestPath)) ** 2 - 1e-9);
}
