import { isAvailable, type Maybe, unavailable, whenAvailable } from './available.ts';
import { reaches } from './bands.ts';
import type { DimensionScores, ItemScores } from './report.ts';
import { roleScores } from './role-scores.ts';
import type { Agreement, Score } from './score.ts';
import type { ScoredPool } from './scoring.ts';
import { mean } from './statistics/descriptives.ts';
import type { EvidenceLevel } from './wave-data.ts';

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

const auditDimensions = ['definition', 'sensitivity', 'measurement', 'implementation'] as const;

/** The highest score that a claim keeps with this evidence. */
export const evidenceCaps: Readonly<Record<EvidenceLevel, number>> = { none: 40, partly: 70, fully: 100 };

type Evidence = Readonly<Record<string, EvidenceLevel>>;

function dimensionOf(
	dimension: DimensionScores,
	items: readonly ItemScores[],
	evidence: Evidence
): OrientationDimension {
	const claims: number[] = [];
	const capped: number[] = [];
	for (const code of dimension.aspects.flatMap((aspect) => aspect.items)) {
		const level = Object.hasOwn(evidence, code) ? evidence[code] : undefined;
		const claim = items.find((item) => item.code === code)?.score;
		if (level === undefined || typeof claim !== 'number') continue;
		claims.push(claim);
		capped.push(Math.min(claim, evidenceCaps[level]));
	}
	const evidenced = claims.length > 0 ? mean(capped) : unavailable('not-asked');
	return {
		code: dimension.code,
		claimed: dimension.score,
		evidenced,
		sloganGap: whenAvailable(evidenced, (e) => whenAvailable(mean(claims), (c) => c - e)),
		agreement: dimension.agreement
	};
}

function weakestOf(
	dimensions: readonly DimensionScores[],
	items: readonly ItemScores[]
): OrientationScores['weakest'] {
	const byMean = dimensions
		.flatMap((d) => (isAvailable(d.score.mean) ? [{ dimension: d, mean: d.score.mean }] : []))
		.sort((a, b) => a.mean - b.mean);
	const [lowest] = byMean;
	if (!lowest) return unavailable('no-answers');
	const own = new Set(lowest.dimension.aspects.flatMap((aspect) => aspect.items));
	const lowestItems = items
		.flatMap((item) =>
			own.has(item.code) && isAvailable(item.score) ? [{ code: item.code, score: item.score }] : []
		)
		.sort((a, b) => a.score - b.score)
		.slice(0, 2);
	return { dimension: lowest.dimension.code, items: lowestItems.map((item) => item.code) };
}

/**
 * The orientation audit of an instrument with the four dimensions (instruments.md §3.2): claimed and evidenced
 * scores, the slogan gap, the type of the claimed profile, rater agreement. 'not-asked' where one is missing.
 */
export function orientationOf(scored: ScoredPool, evidence: Evidence = {}): Maybe<OrientationScores> {
	const whole = roleScores(scored, 'audit');
	const { scores } = scored.scores;
	if (!isAvailable(whole)) return whole;
	if (!isAvailable(scores)) return scores;
	const dimensions = auditDimensions.flatMap((code) => scores.dimensions.filter((d) => d.code === code));
	if (dimensions.length < auditDimensions.length) return unavailable('not-asked');
	const [definition, sensitivity, measurement, implementation] = dimensions.map((d) => d.score.mean);
	const known =
		typeof definition === 'number' &&
		typeof sensitivity === 'number' &&
		typeof measurement === 'number' &&
		typeof implementation === 'number';
	return {
		instrument: whole.instrument,
		n: whole.n,
		dimensions: dimensions.map((d) => dimensionOf(d, scores.items, evidence)),
		overall: whole.overall,
		type: known
			? orientationTypeOf({ definition, sensitivity, measurement, implementation })
			: unavailable('no-answers'),
		weakest: weakestOf(dimensions, scores.items)
	};
}
