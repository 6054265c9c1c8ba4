import { type Maybe, unavailable } from '../available.ts';
import type { Numbers } from './sums.ts';

/** How often each number occurs, by ascending number: all that is left of a million answers to five points. */
export type Frequencies = ReadonlyMap<number, number>;

/** Small whole numbers are counted in an array: ratings, choices, and the codes below 0 for no answer. */
const lowest = -8;
const smallNumbers = 264;

/** Counts numbers of any kind; gaps (NaN) are left out. */
export function frequenciesOf(values: Numbers): Frequencies {
	const small = new Float64Array(smallNumbers);
	const others = values instanceof Int16Array ? countWhole(values, small) : countAny(values, small);
	small.forEach((times, place) => times > 0 && others.set(place + lowest, times));
	return ascending(others);
}

/** Counts the small ones where they belong; the others are returned. */
function countAny(values: Numbers, small: Float64Array): Map<number, number> {
	const others = new Map<number, number>();
	for (let i = 0; i < values.length; i++) {
		const value = values[i]!;
		const place = value - lowest;
		if (place >= 0 && place < smallNumbers && Number.isInteger(value)) small[place]!++;
		else if (!Number.isNaN(value)) others.set(value, (others.get(value) ?? 0) + 1);
	}
	return others;
}

/** The same for answers by the million, which need not be asked whether they are whole. */
function countWhole(values: Int16Array, small: Float64Array): Map<number, number> {
	const others = new Map<number, number>();
	for (let i = 0; i < values.length; i++) {
		const value = values[i]!;
		const place = value - lowest;
		if (place >= 0 && place < smallNumbers) small[place]!++;
		else others.set(value, (others.get(value) ?? 0) + 1);
	}
	return others;
}

const ascending = (times: ReadonlyMap<number, number>): Frequencies =>
	new Map([...times].sort(([a], [b]) => a - b));

/** Those of the numbers that pass. */
export const frequenciesWhere = (times: Frequencies, passes: (value: number) => boolean): Frequencies =>
	new Map([...times].filter(([value]) => passes(value)));

/** The same counts of other numbers. */
export function frequenciesAs(times: Frequencies, change: (value: number) => number): Frequencies {
	const changed = new Map<number, number>();
	for (const [value, count] of times) {
		const now = change(value);
		changed.set(now, (changed.get(now) ?? 0) + count);
	}
	return ascending(changed);
}

/** Counts of several lists together. */
export function joinedFrequencies(lists: readonly Frequencies[]): Frequencies {
	const joined = new Map<number, number>();
	for (const list of lists)
		for (const [value, count] of list) joined.set(value, (joined.get(value) ?? 0) + count);
	return ascending(joined);
}

/** How many numbers were counted. */
export function countOf(times: Frequencies): number {
	let n = 0;
	for (const count of times.values()) n += count;
	return n;
}

/** As `meanOf` of the numbers that were counted; of none it is 0 and means nothing. */
export function meanOfFrequencies(times: Frequencies): number {
	const n = countOf(times);
	if (n === 0) return 0;
	let sum = 0;
	for (const [value, count] of times) sum += value * count;
	const first = sum / n;
	let rest = 0;
	for (const [value, count] of times) rest += (value - first) * count;
	return first + rest / n;
}

/** Sample variance, divisor n − 1; needs two numbers. 0 where all are the same. */
export function varianceOfFrequencies(times: Frequencies): number {
	if (times.size < 2) return 0;
	const centre = meanOfFrequencies(times);
	let squares = 0;
	for (const [value, count] of times) squares += (value - centre) ** 2 * count;
	return squares / (countOf(times) - 1);
}

/** Mean absolute deviation from the mean; needs one number. */
export function deviationOfFrequencies(times: Frequencies): number {
	const centre = meanOfFrequencies(times);
	let sum = 0;
	for (const [value, count] of times) sum += Math.abs(value - centre) * count;
	return sum / countOf(times);
}

/** Quantile (type 7), 0 ≤ p ≤ 1; needs one number. */
export function quantileOfFrequencies(times: Frequencies, p: number): Maybe {
	const position = (countOf(times) - 1) * p;
	const below = Math.floor(position);
	let seen = 0;
	let low: number | undefined;
	for (const [value, count] of times) {
		seen += count;
		if (low === undefined && seen > below) low = value;
		if (low !== undefined && (seen > below + 1 || position === below))
			return low + (position - below) * (value - low);
	}
	return low ?? unavailable('no-answers');
}
