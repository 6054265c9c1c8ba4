/** Anything with numbers at 0 … length − 1: plain and typed arrays alike. */
export type Numbers = ArrayLike<number>;

/** Sum in the order given. */
export function sumOf(values: Numbers): number {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i]!;
	return sum;
}

/**
 * Mean of at least one number, with a second pass that removes the rounding of the first;
 * of no numbers it is 0 and means nothing: callers count first.
 */
export function meanOf(values: Numbers): number {
	const n = values.length;
	if (n === 0) return 0;
	const first = sumOf(values) / n;
	let rest = 0;
	for (let i = 0; i < n; i++) rest += values[i]! - first;
	return first + rest / n;
}

/** Σ(x − centre)². */
export function squaresAbout(values: Numbers, centre: number): number {
	let sum = 0;
	for (let i = 0; i < values.length; i++) {
		const d = values[i]! - centre;
		sum += d * d;
	}
	return sum;
}

/**
 * Whether all numbers are the same but for rounding (also when there is none; gaps, NaN, do not
 * count): their spread is at most eight units in the last place of the largest of them, or of `size`
 * when that is larger.
 */
export function isConstant(values: Numbers, size = 0): boolean {
	let low = Infinity;
	let high = -Infinity;
	for (let i = 0; i < values.length; i++) {
		const value = values[i]!;
		if (value >= low && value <= high) continue;
		if (value < low) low = value;
		if (value > high) high = value;
		// What has parted stays so: a number further off adds more to the spread than to what is allowed.
		if (high - low > 8 * Number.EPSILON * Math.max(size, Math.abs(low), Math.abs(high))) return false;
	}
	return true;
}
