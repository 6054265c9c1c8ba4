import { type Maybe, unavailable, whenAvailable } from './available.ts';
import type { Cutoffs } from './bands.ts';
import { customerScores } from './customer-scores.ts';
import { suppress } from './disclosure.ts';
import { readinessOf } from './factors.ts';
import { campaignParticipation, unitParticipation } from './participation.ts';
import { hasUnits, populationOf, sideOf } from './pool.ts';
import { campaignQuality, campaignsToJudge, type JudgedCampaign, qualityHeadline } from './quality.ts';
import type { Participation, Quality, Readiness, Report, RiskScores, Side, Visibility } from './report.ts';
import { countUnits, type Responses } from './responses.ts';
import { satisfactionDrivers } from './satisfaction-drivers.ts';
import type { ScoredPool } from './scoring.ts';
import { strataOf } from './strata.ts';
import { audienceScores, type Cut, unitScores, unitVisibility } from './units.ts';
import type { WaveData } from './wave-data.ts';

/** A wave with everything that the parts of its report are made of. */
export interface ScoredWave {
	readonly data: WaveData<Responses>;
	readonly threshold: number;
	readonly cutoffs: Cutoffs;
	/** Of every bootstrap. */
	readonly seed: number;
	readonly campaigns: readonly JudgedCampaign[];
	readonly pools: readonly ScoredPool[];
	readonly staff: { readonly scored: ScoredPool; readonly cut: Cut } | null;
	/** What is shown by unit: of the staff and of the customers, where there is any. */
	readonly cuts: readonly Cut[];
}

const unitSides = ['staff', 'customers'] as const;
type UnitSide = (typeof unitSides)[number];
type ShownUnits = Readonly<Record<UnitSide, ReadonlyMap<string, Visibility>>>;

/** The pools of one side, in their order. */
export const poolsOn = ({ pools }: ScoredWave, side: Side) => pools.filter((p) => p.pool.side === side);
const campaignsOn = ({ campaigns }: ScoredWave, side: Side) =>
	campaigns.filter((c) => sideOf(c.audience) === side);

/** How many responses a side has from each unit. */
function countsByUnit(wave: ScoredWave, side: Side): (unit: string) => number {
	const counted = campaignsOn(wave, side).map((campaign) => countUnits(campaign.responses));
	return (unit) => counted.reduce((n, counts) => n + (counts.get(unit) ?? 0), 0);
}

/** Which units of a side are shown: judged by all figures of its cut, or where it has none by the responses alone. */
export function visibleUnits(wave: ScoredWave, side: UnitSide): Map<string, Visibility> {
	const { units } = wave.data;
	const cut = wave.cuts.find((c) => c.side === side);
	if (cut) return unitVisibility(cut, units);
	const responsesOf = countsByUnit(wave, side);
	const groups = units.map(({ code }) => ({ code, sizes: [responsesOf(code)] }));
	const all = campaignsOn(wave, side).reduce((n, c) => n + c.responses.length, 0);
	const inUnits = groups.reduce((n, { sizes }) => n + (sizes[0] ?? 0), 0);
	return suppress(groups, wave.threshold, [all - inUnits]);
}

/** The readiness of the staff, with strata where they are wanted and can be made. */
export function readinessIn(
	{ data, staff, cutoffs }: ScoredWave,
	shown: ReadonlyMap<string, Visibility>,
	risk: Maybe<RiskScores>
): Maybe<Readiness> {
	if (!staff) return unavailable('not-asked');
	const { weights, targets, units, strata: strataRule = 'none' } = data;
	const visible = new Set([...shown].filter(([, v]) => v === 'visible').map(([code]) => code));
	const strata = strataOf(staff.scored.pool, units, visible, strataRule);
	return readinessOf(staff.scored, { cutoffs, weights, targets, strata, strataRule, risk });
}

/** What is said by unit and by audience. */
export function groupsIn(wave: ScoredWave, shown: ShownUnits): Pick<Report, 'units' | 'audiences'> {
	const { data, staff, cuts } = wave;
	const byAudience = Map.groupBy(campaignsOn(wave, 'staff'), (c) => c.audience);
	const populations = new Map([...byAudience].map(([audience, own]) => [audience, populationOf(own)]));
	return {
		units: cuts
			.filter((cut) => hasUnits(cut.pool))
			.flatMap((cut) => unitScores(cut, data.units, cut.side === 'staff' ? shown.staff : shown.customers)),
		audiences: staff ? audienceScores(staff.cut, shown.staff, populations) : []
	};
}

/** Who was asked and who answered, by campaign and by unit. */
export function participationIn(wave: ScoredWave, shown: ShownUnits): Participation {
	const { data, campaigns, threshold } = wave;
	return {
		campaigns: campaigns.map((campaign) => campaignParticipation(campaign, threshold)),
		units: unitSides
			.filter((side) => campaignsOn(wave, side).some((c) => hasUnits(c.responses)))
			.flatMap((side) =>
				unitParticipation(side, data.units, shown[side], countsByUnit(wave, side), threshold)
			)
	};
}

/** What the customers report, over all their campaigns. */
export function customersIn(wave: ScoredWave): Report['customers'] {
	const own = campaignsOn(wave, 'customers');
	const responses = own.reduce((n, c) => n + c.responses.length, 0);
	const options = { population: populationOf(own), threshold: wave.threshold, seed: wave.seed };
	const pools = poolsOn(wave, 'customers');
	return whenAvailable(customerScores(pools, responses, options), (scores) => ({
		...scores,
		drivers: satisfactionDrivers(pools)
	}));
}

/** Signs of careless answering, and what the headlines would be without those who show them. */
export function qualityIn(
	{ campaigns, cuts, pools, threshold }: ScoredWave,
	{ campaigns: asked }: Participation
): Quality {
	const headlines = cuts
		.filter((cut) => cut.pool.n >= cut.options.threshold)
		.map((cut) => qualityHeadline(cut, cut.side === 'staff' ? 'readiness' : 'satisfaction'));
	const isShown = (campaign: JudgedCampaign) => asked[campaigns.indexOf(campaign)]?.visible ?? false;
	const instrumentScores = pools.map((p) => p.scores);
	return {
		campaigns: campaignsToJudge(campaigns, isShown, headlines, threshold).map((campaign) =>
			campaignQuality(campaign, instrumentScores)
		),
		headlines
	};
}
