import { isUnavailable, type Maybe, unavailable } from './available.ts';
import { defaultCutoffs } from './bands.ts';
import { breakdownsOf } from './breakdowns.ts';
import { changeSince } from './change.ts';
import { commentGroups } from './comments.ts';
import { coverageOf } from './coverage.ts';
import { customerScores, satisfactionValues } from './customer-scores.ts';
import { datasetHash, inCanonicalOrder } from './dataset-hash.ts';
import { suppress, thresholdOf } from './disclosure.ts';
import { factorsOf, readinessOf } from './factors.ts';
import type { PieceHasher } from './hash.ts';
import { formOf } from './instrument.ts';
import { mirrorOf } from './mirror.ts';
import { needOf } from './need.ts';
import { modelOf } from './path-model/estimate-model.ts';
import { orientationOf } from './orientation-audit.ts';
import { campaignParticipation, unitParticipation } from './participation.ts';
import { hasUnits, poolsOf, populationOf, sideOf } from './pool.ts';
import { campaignQuality, campaignsToJudge, judged, qualityHeadline } from './quality.ts';
import {
	type FieldedInstrument,
	type Readiness,
	type Report,
	reportSchema,
	type Side,
	type Visibility
} from './report.ts';
import { countUnits, type Responses } from './responses.ts';
import { riskOf } from './risk.ts';
import { roleScores } from './role-scores.ts';
import { type ScoredPool, scorePool } from './scoring.ts';
import { strataOf } from './strata.ts';
import { audienceScores, type Cut, headlineOf, unitScores, unitVisibility } from './units.ts';
import type { CampaignData, WaveData } from './wave-data.ts';

/** Raised whenever a formula of the core changes, so that an old report can say what it was built with. */
export const engineVersion = '1.1.1';

/** Seed of the bootstraps; stored with the report. */
export const bootstrapSeed = 20050611;

export interface BuildOptions {
	/** ISO date-time: the core has no clock. */
	readonly builtAt: string;
	readonly engine?: string;
	/** The report of an earlier wave to compare with. */
	readonly previous?: Report;
	/** Bootstrap draws of the path model; default 1,000. */
	readonly draws?: number;
	/** Tables of responses may be put in order where they lie: for many responses a copy takes its place. */
	readonly inPlace?: boolean;
	/** What the answers are hashed by, where there is a faster one than the core's own. */
	readonly hasher?: PieceHasher;
	/** Hears now and then how large a share of the work, from 0 to 1, is done. */
	readonly onProgress?: (share: number) => void;
}

/** The first value that is there, in order of preference; else the most telling reason: hidden before not asked. */
function firstOf<T>(values: readonly Maybe<T>[]): Maybe<T> {
	let reason: Maybe<T> = unavailable('not-asked');
	for (const value of values) {
		if (!isUnavailable(value)) return value;
		if (isUnavailable(reason) && reason.unavailable === 'not-asked') reason = value;
	}
	return reason;
}

/** The score of a dimension of the staff as it is shown: a factor with its strata, any other as its instrument has it. */
function scoreOf(code: string, readiness: Maybe<Readiness>, staff: readonly ScoredPool[]): Maybe {
	const factor = isUnavailable(readiness) ? undefined : readiness.factors.find((f) => f.code === code);
	if (factor) return factor.score.mean;
	const own = staff.flatMap(({ scores: { scores } }) => (isUnavailable(scores) ? [] : scores.dimensions));
	return own.find((dimension) => dimension.code === code)?.score.mean ?? unavailable('not-asked');
}

const fielded = (campaigns: readonly CampaignData<Responses>[]): FieldedInstrument[] =>
	campaigns.flatMap(({ audience, questionnaire }) =>
		questionnaire.parts.map(({ instrument, form, hash }) => ({
			code: instrument.code,
			version: instrument.version,
			hash,
			form,
			audience,
			title: instrument.title,
			items: formOf(instrument, form).items.length
		}))
	);

const notEmpty = <T>(value: T | undefined): value is T => value !== undefined;

/** What the staff's unit table shows: the instrument with factors that most answered. */
function staffCut(pools: readonly ScoredPool[]): { scored: ScoredPool; cut: Cut } | null {
	const [scored] = pools
		.filter((p) => p.pool.side === 'staff' && factorsOf(p).length > 0)
		.sort((a, b) => b.pool.n - a.pool.n);
	if (!scored) return null;
	const { pool, persons, options } = scored;
	const columns = factorsOf(scored).map((code) => ({
		code,
		values: persons.dimensions.get(code) ?? new Float64Array(pool.n).fill(NaN)
	}));
	return { scored, cut: { side: 'staff', pool, columns, headline: headlineOf(columns, pool.n), options } };
}

function customerCut(pools: readonly ScoredPool[]): Cut | null {
	for (const scored of pools) {
		const headline = scored.pool.side === 'customers' ? satisfactionValues(scored) : undefined;
		if (headline)
			return { side: 'customers', pool: scored.pool, headline, columns: [], options: scored.options };
	}
	return null;
}

/**
 * Builds the one Report of a wave. Pure: the same data and options give the same value to the last digit, whatever the
 * order of the responses. Staff campaigns that share an instrument are pooled for it. Everything passes the disclosure rules here,
 * so nothing downstream can show a group below the threshold. Throws a RangeError where a stored answer lies outside
 * its scale.
 */
export function buildReport(data: WaveData<Responses>, options: BuildOptions): Report {
	const threshold = thresholdOf(data.threshold);
	const cutoffs = data.cutoffs ?? defaultCutoffs;
	const { units } = data;
	const reached = options.onProgress ?? (() => {});
	const ordered = data.campaigns.map((campaign) => inCanonicalOrder(campaign, options.inPlace));
	const campaigns = ordered.map(judged);
	reached(0.25);
	const drawn = poolsOf(campaigns, threshold);
	const pools = drawn.map((pool, i) => {
		const scored = scorePool(pool, bootstrapSeed);
		reached(0.25 + (0.4 * (i + 1)) / drawn.length);
		return scored;
	});
	const ofSide = (side: Side) => pools.filter((p) => p.pool.side === side);
	const campaignsOf = (side: Side) => campaigns.filter((c) => sideOf(c.audience) === side);

	const staff = staffCut(pools);
	const customer = customerCut(pools);
	const cuts = [staff?.cut, customer ?? undefined].filter(notEmpty);
	const counted = new Map(campaigns.map((campaign) => [campaign, countUnits(campaign.responses)]));
	const responsesOf = (side: Side, unit: string) =>
		campaignsOf(side).reduce((n, c) => n + (counted.get(c)?.get(unit) ?? 0), 0);
	const visibilityOf = (side: Side): Map<string, Visibility> => {
		const cut = cuts.find((c) => c.side === side);
		if (cut) return unitVisibility(cut, units);
		const groups = units.map(({ code }) => ({ code, sizes: [responsesOf(side, code)] }));
		const all = campaignsOf(side).reduce((n, c) => n + c.responses.length, 0);
		const inUnits = groups.reduce((n, { sizes }) => n + (sizes[0] ?? 0), 0);
		return suppress(groups, threshold, [all - inUnits]);
	};
	const visibility = new Map((['staff', 'customers'] as const).map((side) => [side, visibilityOf(side)]));
	const shownUnits = (side: 'staff' | 'customers') => visibility.get(side) ?? new Map<string, Visibility>();

	const risk = firstOf([...ofSide('staff'), ...ofSide('specialists')].map(riskOf));
	let readiness: Maybe<Readiness> = unavailable('not-asked');
	if (staff) {
		const visible = new Set(
			[...shownUnits('staff')].filter(([, v]) => v === 'visible').map(([code]) => code)
		);
		const strataRule = data.strata ?? 'none';
		const strata = strataOf(staff.scored.pool, units, visible, strataRule);
		const { weights, targets } = data;
		readiness = readinessOf(staff.scored, { cutoffs, weights, targets, strata, strataRule, risk });
	}
	const index = isUnavailable(readiness) ? readiness : readiness.index.mean;

	const customerCampaigns = campaignsOf('customers');
	const customerOptions = { population: populationOf(customerCampaigns), threshold, seed: bootstrapSeed };
	const customerResponses = customerCampaigns.reduce((n, c) => n + c.responses.length, 0);
	const populations = new Map(
		[...Map.groupBy(campaignsOf('staff'), (c) => c.audience)].map(
			([audience, members]) => [audience, populationOf(members)] as const
		)
	);
	const asked = campaigns.map((campaign) => campaignParticipation(campaign, threshold));
	const measured = cuts.filter((cut) => cut.pool.n >= cut.options.threshold);
	const headlines = measured.map((cut) =>
		qualityHeadline(cut, cut.side === 'staff' ? 'readiness' : 'satisfaction')
	);
	const instrumentScores = pools.map((p) => p.scores);
	const model = modelOf(ofSide('staff'), {
		seed: bootstrapSeed,
		draws: options.draws,
		performance: (code) => scoreOf(code, readiness, ofSide('staff'))
	});
	reached(0.85);
	const report: Omit<Report, 'change'> = {
		schema: reportSchema,
		engine: options.engine ?? engineVersion,
		builtAt: options.builtAt,
		datasetHash: datasetHash({ campaigns: ordered }, options.hasher),
		subject: data.subject,
		threshold,
		cutoffs,
		seed: bootstrapSeed,
		instruments: fielded(data.campaigns),
		participation: {
			campaigns: asked,
			units: (['staff', 'customers'] as const)
				.filter((side) => campaignsOf(side).length > 0)
				.filter((side) => campaignsOf(side).some((c) => hasUnits(c.responses)))
				.flatMap((side) =>
					unitParticipation(side, units, shownUnits(side), (unit) => responsesOf(side, unit), threshold)
				)
		},
		instrumentScores,
		readiness,
		units: cuts
			.filter((cut) => hasUnits(cut.pool))
			.flatMap((cut) =>
				unitScores(cut, units, cut.side === 'staff' ? shownUnits('staff') : shownUnits('customers'))
			),
		audiences: staff ? audienceScores(staff.cut, shownUnits('staff'), populations) : [],
		success: firstOf(ofSide('staff').map((p) => roleScores(p, 'success'))),
		model,
		risk,
		need: firstOf(ofSide('staff').map((p) => needOf(p, index))),
		orientation: firstOf(
			[...ofSide('raters'), ...ofSide('staff')].map((p) => orientationOf(p, data.evidence))
		),
		coverage: firstOf([...ofSide('specialists'), ...ofSide('staff')].map(coverageOf)),
		customers: customerScores(ofSide('customers'), customerResponses, customerOptions),
		mirror: mirrorOf(ofSide('staff'), ofSide('customers')),
		comments: commentGroups(data.campaigns, threshold),
		quality: {
			campaigns: campaignsToJudge(
				campaigns,
				(campaign) => asked[campaigns.indexOf(campaign)]?.visible ?? false,
				headlines,
				threshold
			).map((campaign) => campaignQuality(campaign, instrumentScores)),
			headlines
		}
	};
	const change = options.previous ? changeSince(report, options.previous) : unavailable('not-asked');
	const breakdowns = breakdownsOf(pools, cuts, report);
	return { ...report, ...(breakdowns.length ? { breakdowns } : {}), change };
}
