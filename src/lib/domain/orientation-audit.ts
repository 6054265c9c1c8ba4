import type { Maybe } from './available.ts';
import { reaches } from './bands.ts';
import type { Agreement, Score } from './score.ts';

/** Types of customer orientation; the rules are this product's own (instruments.md §3.2). */
export const orientationTypes = [
	'customer-driven',
	'inward',
	'declared',
	'blind',
	'measuring',
	'busy',
	'mixed'
] as const;
export type OrientationType = (typeof orientationTypes)[number];

export interface OrientationProfile {
	readonly definition: number;
	readonly sensitivity: number;
	readonly measurement: number;
	readonly implementation: number;
}

/** The audit of customer orientation: four bars, what they add up to, and whether the raters agree. */
export interface OrientationScores {
	readonly instrument: { readonly code: string; readonly hash: string };
	readonly n: number;
	readonly dimensions: readonly OrientationDimension[];
	/** Mean of the four; secondary, the profile is what counts. */
	readonly overall: Score;
	readonly type: Maybe<OrientationType>;
	/** Dimension with the lowest claimed score and its two lowest items. */
	readonly weakest: Maybe<{ readonly dimension: string; readonly items: readonly string[] }>;
}

export interface OrientationDimension {
	readonly code: string;
	/** What the raters claim. */
	readonly claimed: Score;
	/** The claim capped by the evidence found for each item: none 40, partly 70, fully 100. */
	readonly evidenced: Maybe;
	/** claimed − evidenced, over the items that were audited. */
	readonly sloganGap: Maybe;
	readonly agreement: Maybe<Agreement>;
}

/**
 * The type of a profile of 0–100 scores: all four ≥ 60, all four < 50, then the single-pair rules in their order;
 * the first that fits (instruments.md §3.2 point 4).
 */
export function orientationTypeOf(profile: OrientationProfile): OrientationType {
	const { definition, sensitivity, measurement, implementation } = profile;
	const all = [definition, sensitivity, measurement, implementation];
	const high = (score: number) => reaches(score, 60);
	const low = (score: number) => !reaches(score, 50);
	if (all.every(high)) return 'customer-driven';
	if (all.every(low)) return 'inward';
	if (high(definition) && low(implementation)) return 'declared';
	if (high(sensitivity) && low(measurement)) return 'blind';
	if (high(measurement) && (low(sensitivity) || low(implementation))) return 'measuring';
	if (high(implementation) && low(definition)) return 'busy';
	return 'mixed';
}
