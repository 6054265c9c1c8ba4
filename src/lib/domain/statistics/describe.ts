import { type Maybe, unavailable } from '../available.ts';
import { type Frequencies, frequenciesOf, quantileOfFrequencies } from './frequencies.ts';
import type { Numbers } from './sums.ts';

/** Everything one usually prints about an item; every value Maybe, because an item may have no answers. */
export interface Description {
	readonly n: number;
	/** Gaps (NaN). */
	readonly missing: number;
	readonly mean: Maybe;
	readonly sd: Maybe;
	readonly variance: Maybe;
	readonly median: Maybe;
	readonly mode: Maybe;
	/** Type 3, like kurtosis (excess): see descriptives.ts. */
	readonly skewness: Maybe;
	readonly kurtosis: Maybe;
	readonly min: Maybe;
	readonly max: Maybe;
	/** How often each value occurs, ascending. */
	readonly frequencies: Frequencies;
}

/** Describes a column in one pass over it and one over its distinct values. */
export function describe(column: Numbers): Description {
	const frequencies = frequenciesOf(column);
	let n = 0;
	let sum = 0;
	let mode: Maybe = unavailable('no-answers');
	let most = 0;
	for (const [value, count] of frequencies) {
		n += count;
		sum += value * count;
		if (count > most) {
			most = count;
			mode = value;
		}
	}
	const shared = { n, missing: column.length - n, mode, frequencies };
	if (n === 0) {
		const none = unavailable('no-answers');
		const moments = { mean: none, sd: none, variance: none, skewness: none, kurtosis: none };
		return { ...shared, ...moments, median: none, min: none, max: none };
	}
	const values = [...frequencies.keys()];
	const median = quantileOfFrequencies(frequencies, 0.5);
	return {
		...shared,
		...momentsOf(frequencies, n, sum / n),
		median,
		min: values[0]!,
		max: values.at(-1)!
	};
}

function momentsOf(frequencies: Frequencies, n: number, firstMean: number) {
	let rest = 0;
	for (const [value, count] of frequencies) rest += (value - firstMean) * count;
	const mean = firstMean + rest / n;
	if (n < 2) {
		const few = unavailable('too-few', 2);
		return { mean, sd: few, variance: few, skewness: few, kurtosis: few };
	}
	if (frequencies.size === 1) {
		const none = unavailable('zero-variance');
		return { mean, sd: 0, variance: 0, skewness: none, kurtosis: none };
	}
	let squares = 0;
	let cubes = 0;
	let fourths = 0;
	for (const [value, count] of frequencies) {
		const d = value - mean;
		squares += count * d * d;
		cubes += count * d * d * d;
		fourths += count * d * d * d * d;
	}
	const variance = squares / (n - 1);
	return {
		mean,
		sd: Math.sqrt(variance),
		variance,
		skewness: cubes / n / variance ** 1.5,
		kurtosis: fourths / n / variance ** 2 - 3
	};
}
