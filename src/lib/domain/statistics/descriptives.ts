import { type Maybe, unavailable } from '../available.ts';
import { frequenciesOf } from './frequencies.ts';
import { isConstant, meanOf, type Numbers, squaresAbout } from './sums.ts';

/*
 * Descriptive statistics of one list of numbers (missing answers left out before).
 * All of them give the reason when there is nothing to give.
 */

/** Arithmetic mean; needs one number. */
export const mean = (values: Numbers): Maybe =>
	values.length === 0 ? unavailable('no-answers') : meanOf(values);

/** Sample variance, divisor n − 1; needs two numbers. */
export function variance(values: Numbers): Maybe {
	if (values.length === 0) return unavailable('no-answers');
	if (values.length < 2) return unavailable('too-few', 2);
	return isConstant(values) ? 0 : squaresAbout(values, meanOf(values)) / (values.length - 1);
}

/** Sample standard deviation, divisor n − 1; needs two numbers. */
export function sd(values: Numbers): Maybe {
	const v = variance(values);
	return typeof v === 'number' ? Math.sqrt(v) : v;
}

/** Ascending copy. */
export const sorted = (values: Numbers): Float64Array => Float64Array.from(values).sort();

/** Quantile of already ascending numbers, 0 ≤ p ≤ 1: linear between order statistics (type 7, as R and Excel). */
export function quantileOfSorted(ascending: Numbers, p: number): number {
	const position = (ascending.length - 1) * p;
	const below = Math.floor(position);
	const low = ascending[below]!;
	const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
	return low + (position - below) * (high - low);
}

/** Quantile (type 7); needs one number. */
export const quantile = (values: Numbers, p: number): Maybe =>
	values.length === 0 ? unavailable('no-answers') : quantileOfSorted(sorted(values), p);

/** Median; needs one number. */
export const median = (values: Numbers): Maybe => quantile(values, 0.5);

/** The most frequent value; the smallest of them when several are equally frequent. */
export function mode(values: Numbers): Maybe {
	let best: Maybe = unavailable('no-answers');
	let most = 0;
	for (const [value, count] of frequenciesOf(values)) {
		if (count > most) {
			best = value;
			most = count;
		}
	}
	return best;
}

function standardisedMoment(values: Numbers, power: 3 | 4): Maybe {
	const n = values.length;
	if (n === 0) return unavailable('no-answers');
	if (n < 2) return unavailable('too-few', 2);
	const centre = meanOf(values);
	if (isConstant(values)) return unavailable('zero-variance');
	const variance = squaresAbout(values, centre) / (n - 1);
	let sum = 0;
	for (let i = 0; i < n; i++) {
		const d = values[i]! - centre;
		sum += power === 3 ? d * d * d : d * d * d * d;
	}
	return sum / n / variance ** (power / 2);
}

/** Skewness m₃/SD³ with the n − 1 standard deviation (type 3 of Joanes and Gill 1998). */
export const skewness = (values: Numbers): Maybe => standardisedMoment(values, 3);

/** Excess kurtosis m₄/SD⁴ − 3 with the n − 1 standard deviation (type 3). */
export function kurtosis(values: Numbers): Maybe {
	const moment = standardisedMoment(values, 4);
	return typeof moment === 'number' ? moment - 3 : moment;
}
