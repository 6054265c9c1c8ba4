import { isAllAttributed } from '../attributed.ts';
import { canStandBeside, commentThreshold, neededMore, suppress } from '../disclosure.ts';
import type { Audience } from '../instrument.ts';
import { sideOf } from '../pool.ts';
import type { Questionnaire } from '../questionnaire.ts';

/** Responses of one unit (null: no unit was given) in a campaign. */
export interface UnitCount {
	readonly unit: string | null;
	/** All that are in: what reports are built from. */
	readonly responses: number;
	/** Those that can be given out by now. */
	readonly offered: number;
}

export interface CampaignCounts {
	readonly id: string;
	readonly audience: Audience;
	readonly questionnaire: Questionnaire;
	readonly units: readonly UnitCount[];
}

/**
 * empty              nobody has answered
 * too-few            fewer responses than the threshold
 * protects-another   with this file and the report together a small group could be worked out
 * not-settled        enough responses, but too few of them have settled
 */
export type Withheld = 'empty' | 'too-few' | 'protects-another' | 'not-settled';

export type ExportDecision =
	| { readonly withheld: Withheld; readonly needed: number }
	| {
			readonly rows: number;
			/** Units that the file may tell apart; all others become one. */
			readonly units: ReadonlySet<string>;
			/** Enough responses for open texts. */
			readonly comments: boolean;
	  };

type Measure = 'responses' | 'offered';

const total = (campaign: CampaignCounts, measure: Measure): number =>
	campaign.units.reduce((sum, unit) => sum + unit[measure], 0);

const countOf = (campaign: CampaignCounts, unit: string | null, measure: Measure): number =>
	campaign.units.filter((u) => u.unit === unit).reduce((sum, u) => sum + u[measure], 0);

/** Campaigns whose answers a report pools with those of this one, itself included. */
function pooledWith(campaign: CampaignCounts, all: readonly CampaignCounts[]): CampaignCounts[] {
	const hashes = new Set(campaign.questionnaire.parts.map((part) => part.hash));
	return all.filter(
		(other) =>
			other.id === campaign.id ||
			(sideOf(other.audience) === sideOf(campaign.audience) &&
				other.questionnaire.parts.some((part) => hashes.has(part.hash)))
	);
}

/** Nobody, or enough to stand alone. */
const isSafe = (size: number, threshold: number): boolean => size === 0 || size >= threshold;

/**
 * Whether the report's unit table (the units of `shown`; all other people of the pool are one block) and the campaigns
 * themselves can be known side by side.
 */
function campaignsCanStand(
	pool: readonly CampaignCounts[],
	shown: ReadonlySet<string>,
	threshold: number
): boolean {
	if (pool.length < 2) return true;
	const rest = pool.map(
		(c) => total(c, 'responses') - [...shown].reduce((sum, unit) => sum + countOf(c, unit, 'responses'), 0)
	);
	const rows = [...shown].map((unit) => pool.map((c) => countOf(c, unit, 'responses')));
	return canStandBeside([...rows, rest], threshold);
}

/**
 * The units that files of this pool may name. Each has enough people in every campaign, or none; what is left of each
 * campaign has enough people, or nobody; and nothing smaller can be worked out with the report, which shows `shown`.
 */
function namedUnits(pool: readonly CampaignCounts[], shown: ReadonlySet<string>, threshold: number) {
	const measures = ['responses', 'offered'] as const;
	const everywhere = (holds: (campaign: CampaignCounts, measure: Measure) => boolean) =>
		pool.every((campaign) => measures.every((measure) => holds(campaign, measure)));
	const sizeOf = (unit: string) => pool.reduce((sum, c) => sum + countOf(c, unit, 'responses'), 0);
	const named = [...shown]
		.filter((unit) => sizeOf(unit) > 0)
		.filter((unit) => everywhere((c, measure) => isSafe(countOf(c, unit, measure), threshold)))
		.sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1));
	const leavesEnough = () =>
		everywhere((c, measure) =>
			isSafe(total(c, measure) - named.reduce((sum, unit) => sum + countOf(c, unit, measure), 0), threshold)
		);
	const nothingLeaks = () => {
		const others = pool.map((c) => ({ ...c, units: c.units.filter((u) => !named.includes(u.unit ?? '')) }));
		return campaignsCanStand(others, new Set([...shown].filter((unit) => !named.includes(unit))), threshold);
	};
	while (named.length && !(leavesEnough() && nothingLeaks())) named.pop();
	return new Set(named);
}

/**
 * Decides what of a campaign may leave the product as rows (security.md row 42). Rows are given out only when they are
 * enough, and when the campaigns that the report pools with them could not be worked out by taking these rows from the
 * report. `shown` are the units that the report shows for this side. Statements of named specialists are no opinions
 * and are given out from the first one on.
 */
export function exportDecision(
	campaign: CampaignCounts,
	all: readonly CampaignCounts[],
	shown: ReadonlySet<string>,
	threshold: number
): ExportDecision {
	const responses = total(campaign, 'responses');
	const rows = total(campaign, 'offered');
	const withheld = (reason: Withheld): ExportDecision => ({
		withheld: reason,
		needed: reason === 'too-few' ? neededMore(responses, threshold) : 0
	});
	if (responses === 0) return withheld('empty');
	if (isAllAttributed(campaign)) {
		const units = new Set(campaign.units.flatMap(({ unit }) => unit ?? []));
		return rows === 0 ? withheld('not-settled') : { rows, units, comments: true };
	}
	if (responses < threshold) return withheld('too-few');
	const pool = pooledWith(campaign, all);
	const sizes = pool.map((c) => ({ code: c.id, sizes: [total(c, 'responses')] }));
	if (suppress(sizes, threshold).get(campaign.id) !== 'visible') return withheld('protects-another');
	if (!campaignsCanStand(pool, shown, threshold)) return withheld('protects-another');
	if (rows < threshold) return withheld('not-settled');
	return {
		rows,
		units: namedUnits(pool, shown, threshold),
		comments: rows >= commentThreshold(threshold)
	};
}
