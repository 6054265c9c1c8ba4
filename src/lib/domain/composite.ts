import { isUnavailable, type Maybe, unavailable } from './available.ts';
import { leastAnswered } from './half-rule.ts';
import type { Score } from './score.ts';
import { centredAt } from './summary.ts';

/** A part of a composite: person-level values (NaN = none), their organization-level score, and a weight. */
export interface CompositePart {
	readonly values: Float64Array;
	readonly score: Score;
	readonly weight: number;
}

export interface Composite {
	/** Σ w·mean of the parts; interval from the person-level composite, moved to that centre. */
	readonly score: Score;
	/** Π mean^w; 0 as soon as one part that weighs anything is 0. */
	readonly geometricMean: Maybe;
	/** Person-level composite. */
	readonly persons: Float64Array;
}

/** Person by person Σ w·value over the parts with a value, weights scaled to sum 1, if at least half of the parts have one. */
export function personComposite(
	parts: readonly Pick<CompositePart, 'values' | 'weight'>[],
	n: number
): Float64Array {
	const least = leastAnswered(parts.length);
	const persons = new Float64Array(n).fill(NaN);
	for (let row = 0; row < n; row++) {
		let sum = 0;
		let weights = 0;
		let present = 0;
		for (const { values, weight } of parts) {
			const value = values[row] ?? NaN;
			if (Number.isNaN(value)) continue;
			sum += weight * value;
			weights += weight;
			present += 1;
		}
		if (present >= least && weights > 0) persons[row] = sum / weights;
	}
	return persons;
}

/**
 * An index of several dimensions (instruments.md §4.3 steps 5 and 7). Weights are those given, with sum 1. As soon as
 * one part has no mean the composite has none either, for the same reason.
 */
export function compositeOf(
	parts: readonly CompositePart[],
	n: number,
	summary: (persons: Float64Array) => Score
): Composite {
	const persons = personComposite(parts, n);
	const own = summary(persons);
	const missing = parts.map((part) => part.score.mean).find((mean) => isUnavailable(mean));
	const reason = parts.length === 0 ? unavailable('not-asked') : missing;
	if (reason !== undefined && isUnavailable(reason)) {
		const score: Score = { ...own, mean: reason, sd: reason, lo: reason, hi: reason, method: 'none' };
		return { score, geometricMean: reason, persons };
	}
	let mean = 0;
	let logs = 0;
	for (const { score, weight } of parts) {
		const value = isUnavailable(score.mean) ? 0 : score.mean;
		mean += weight * value;
		if (weight > 0) logs += weight * Math.log(value);
	}
	return { score: centredAt(own, mean), geometricMean: Math.exp(logs), persons };
}
