import { type Maybe, unavailable } from '../available.ts';
import { cochran, marginOfError } from '../statistics/sample-size.ts';

export interface SampleWish {
	/** How many people there are; null when unknown or very many. */
	readonly population: number | null;
	/** Half width wanted, 0 … 1. */
	readonly margin: number;
	/** 0 … 1, such as 0.95. */
	readonly confidence: number;
	/** The share of those invited who are expected to answer, above 0, at most 1. */
	readonly rate: number;
}

export interface SampleAdvice {
	/** Responses that the margin needs. */
	readonly needed: number;
	/** People to invite; everybody where even that may not be enough. */
	readonly invite: number;
	/** Whether inviting so many is expected to bring the responses that are needed. */
	readonly enough: boolean;
	/** Responses to expect from so many. */
	readonly expected: number;
	/** The half width that the expected responses give, 0 … 1. */
	readonly margin: Maybe;
}

/**
 * How many to invite: Cochran's sample for a share of 50 % with finite-population correction (instruments.md §11.1),
 * divided by the expected response rate and rounded up; never more than there are. Throws RangeError for a wish out of
 * its range.
 */
export function sampleAdvice({ population, margin, confidence, rate }: SampleWish): SampleAdvice {
	const between = (x: number) => x > 0 && x < 1;
	if (!between(margin) || !between(confidence) || !(rate > 0 && rate <= 1)) throw new RangeError('wish');
	if (population !== null && !(Number.isInteger(population) && population > 0)) throw new RangeError('wish');
	const { needed } = cochran({ population, margin, confidence });
	// 120 of .6 must not become 201 by the last bit.
	const wanted = Math.ceil(needed / rate - 1e-9);
	const invite = population === null ? wanted : Math.min(population, wanted);
	const expected = Math.floor(invite * rate + 1e-9);
	return {
		needed,
		invite,
		enough: invite === wanted,
		expected,
		margin: expected > 0 ? marginOfError(expected, { population, confidence }) : unavailable('no-answers')
	};
}
