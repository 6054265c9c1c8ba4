import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { columnsOf, completeColumns } from './complete.ts';
import { usualConfidence } from './confidence.ts';
import { covarianceOf, toCorrelation } from './covariance.ts';
import { fQuantile } from './distributions.ts';
import type { Matrix } from './linear-algebra.ts';
import { type OneFactor, oneFactor } from './one-factor.ts';
import type { Numbers } from './sums.ts';

export interface ItemReliability {
	/** Correlation of the item with the sum of the other items. */
	readonly itemTotal: Maybe;
	/** α of the other items; unavailable for a scale of two. */
	readonly alphaWithout: Maybe;
	readonly standardisedAlphaWithout: Maybe;
}

/** How well the items of one scale hang together; α may be negative and is never cut at 0. */
export interface Reliability {
	/** Respondents who answered every item. */
	readonly n: number;
	readonly k: number;
	readonly alpha: Maybe;
	/** Of the correlation matrix. */
	readonly standardisedAlpha: Maybe;
	/** Mean correlation between items. */
	readonly averageCorrelation: Maybe;
	/** Feldt (1965) interval of α. */
	readonly interval: Maybe<{ lo: number; hi: number }>;
	/** In item order. */
	readonly items: ItemReliability[];
	readonly factor: Maybe<OneFactor>;
}

/**
 * Feldt (1965): 1 − (1 − α)·F at (n − 1, (n − 1)(k − 1)) degrees of freedom.
 * Fixture of instruments.md §11.2: α = .85, k = 7, n = 89 gives .79706 … .89317.
 */
export function feldtInterval(alpha: number, k: number, n: number, confidence = usualConfidence) {
	const tail = (1 - confidence) / 2;
	const limit = (p: number) => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1));
	return { lo: limit(1 - tail), hi: limit(tail) };
}

/** A sum of covariances that is nothing beside its parts is the rounding of a zero: the items cancel each other out. */
const varies = (sum: number, parts: number): boolean => sum > 1e-12 * parts;

/** Cronbach's k/(k − 1)·(1 − Σ variances/variance of the sum) of the items in `members`. */
function alphaOf(covariance: Matrix, members: readonly number[]): Maybe {
	const k = members.length;
	if (k < 2) return unavailable('too-few', 2);
	let variances = 0;
	let total = 0;
	let parts = 0;
	for (const i of members) {
		variances += covariance[i]![i]!;
		for (const j of members) {
			total += covariance[i]![j]!;
			parts += Math.abs(covariance[i]![j]!);
		}
	}
	return varies(total, parts) ? (k / (k - 1)) * (1 - variances / total) : unavailable('zero-variance');
}

function itemTotal(covariance: Matrix, item: number): Maybe {
	let withRest = 0;
	let restVariance = 0;
	let parts = 0;
	for (let i = 0; i < covariance.length; i++) {
		if (i === item) continue;
		withRest += covariance[item]![i]!;
		for (let j = 0; j < covariance.length; j++) {
			if (j === item) continue;
			restVariance += covariance[i]![j]!;
			parts += Math.abs(covariance[i]![j]!);
		}
	}
	const own = covariance[item]![item]!;
	return own > 0 && varies(restVariance, parts)
		? withRest / Math.sqrt(own * restVariance)
		: unavailable('zero-variance');
}

/** Reliability of a scale from its keyed item columns (NaN = missing; respondents with a gap are left out). */
export const reliability = (columns: readonly Numbers[]): Reliability =>
	reliabilityOfComplete(completeColumns(columns));

/** The same from columns of which is known that they have no gap. */
export function reliabilityOfComplete(columns: readonly Numbers[]): Reliability {
	const k = columns.length;
	const n = columns[0]?.length ?? 0;
	const covariance = covarianceOf(columns);
	if (isUnavailable(covariance)) {
		const none: ItemReliability = {
			itemTotal: covariance,
			alphaWithout: covariance,
			standardisedAlphaWithout: covariance
		};
		return {
			n,
			k,
			alpha: covariance,
			standardisedAlpha: covariance,
			averageCorrelation: covariance,
			interval: covariance,
			items: columns.map(() => none),
			factor: covariance
		};
	}
	const all = columns.map((_, i) => i);
	const alpha = alphaOf(covariance.matrix, all);
	const r = toCorrelation(covariance.matrix);
	const standardised = (members: readonly number[]) => {
		const part = toCorrelation(members.map((i) => members.map((j) => covariance.matrix[i]![j]!)));
		return isUnavailable(part)
			? part
			: alphaOf(
					part,
					members.map((_, i) => i)
				);
	};
	return {
		n,
		k,
		alpha,
		standardisedAlpha: standardised(all),
		averageCorrelation: isUnavailable(r) ? r : averageOffDiagonal(r),
		interval: isUnavailable(alpha) ? alpha : feldtInterval(alpha, k, n),
		items: all.map((item) => {
			const others = all.filter((i) => i !== item);
			return {
				itemTotal: itemTotal(covariance.matrix, item),
				alphaWithout: alphaOf(covariance.matrix, others),
				standardisedAlphaWithout: standardised(others)
			};
		}),
		factor: oneFactor(covariance.matrix)
	};
}

/** The same from rows of answers with null for a missing one. */
export const alpha = (rows: readonly (readonly (number | null)[])[]): Reliability =>
	reliability(columnsOf(rows));

function averageOffDiagonal(r: Matrix): Maybe {
	const k = r.length;
	if (k < 2) return unavailable('too-few', 2);
	let sum = 0;
	for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) sum += r[i]![j]!;
	return sum / ((k * (k - 1)) / 2);
}
