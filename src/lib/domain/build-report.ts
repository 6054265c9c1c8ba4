import { isUnavailable, type Maybe, unavailable } from './available.ts';
import { defaultCutoffs } from './bands.ts';
import { breakdownsOf } from './breakdowns.ts';
import { changeSince } from './change.ts';
import { commentGroups } from './comments.ts';
import { coverageOf } from './coverage.ts';
import { satisfactionValues } from './customer-scores.ts';
import { datasetHash, inCanonicalOrder } from './dataset-hash.ts';
import { thresholdOf } from './disclosure.ts';
import { factorsOf } from './factors.ts';
import type { PieceHasher } from './hash.ts';
import { formOf } from './instrument.ts';
import { mirrorOf } from './mirror.ts';
import { needOf } from './need.ts';
import { modelOf } from './path-model/estimate-model.ts';
import { orientationOf } from './orientation-audit.ts';
import { poolsOf } from './pool.ts';
import { judged } from './quality.ts';
import { type FieldedInstrument, type Readiness, type Report, reportSchema } from './report.ts';
import {
	customersIn,
	groupsIn,
	participationIn,
	poolsOn,
	qualityIn,
	readinessIn,
	type ScoredWave,
	visibleUnits
} from './report-parts.ts';
import type { Responses } from './responses.ts';
import { riskOf } from './risk.ts';
import { roleScores } from './role-scores.ts';
import { type ScoredPool, scorePool } from './scoring.ts';
import { type Cut, headlineOf } from './units.ts';
import type { CampaignData, WaveData } from './wave-data.ts';

/** Raised whenever a formula of the core changes, so that an old report can say what it was built with. */
export const engineVersion = '1.3.0';

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
	const seed = bootstrapSeed;
	const reached = options.onProgress ?? (() => {});
	const ordered = data.campaigns.map((campaign) => inCanonicalOrder(campaign, options.inPlace));
	const campaigns = ordered.map(judged);
	reached(0.25);
	const drawn = poolsOf(campaigns, threshold);
	const pools = drawn.map((pool, i) => {
		const scored = scorePool(pool, seed);
		reached(0.25 + (0.4 * (i + 1)) / drawn.length);
		return scored;
	});
	const staff = staffCut(pools);
	const cuts = [staff?.cut, customerCut(pools) ?? undefined].filter(notEmpty);
	const wave: ScoredWave = { data, threshold, cutoffs, seed, campaigns, pools, staff, cuts };

	const shown = { staff: visibleUnits(wave, 'staff'), customers: visibleUnits(wave, 'customers') };
	const [ofStaff, specialists] = [poolsOn(wave, 'staff'), poolsOn(wave, 'specialists')];
	const risk = firstOf([...ofStaff, ...specialists].map(riskOf));
	const readiness = readinessIn(wave, shown.staff, risk);
	const index = isUnavailable(readiness) ? readiness : readiness.index.mean;
	const model = modelOf(ofStaff, {
		seed,
		draws: options.draws,
		performance: (code) => scoreOf(code, readiness, ofStaff)
	});
	reached(0.85);
	const participation = participationIn(wave, shown);
	const report: Omit<Report, 'change'> = {
		schema: reportSchema,
		engine: options.engine ?? engineVersion,
		builtAt: options.builtAt,
		datasetHash: datasetHash({ campaigns: ordered }, options.hasher),
		subject: data.subject,
		threshold,
		cutoffs,
		seed,
		instruments: fielded(data.campaigns),
		participation,
		instrumentScores: pools.map((p) => p.scores),
		readiness,
		...groupsIn(wave, shown),
		success: firstOf(ofStaff.map((p) => roleScores(p, 'success'))),
		model,
		risk,
		need: firstOf(ofStaff.map((p) => needOf(p, index))),
		orientation: firstOf(
			[...poolsOn(wave, 'raters'), ...ofStaff].map((p) => orientationOf(p, data.evidence))
		),
		coverage: firstOf([...specialists, ...ofStaff].map(coverageOf)),
		customers: customersIn(wave),
		mirror: mirrorOf(ofStaff, poolsOn(wave, 'customers')),
		comments: commentGroups(data.campaigns, threshold),
		quality: qualityIn(wave, participation)
	};
	const change = options.previous ? changeSince(report, options.previous) : unavailable('not-asked');
	const breakdowns = breakdownsOf(pools, cuts, report);
	return { ...report, ...(breakdowns.length ? { breakdowns } : {}), change };
}
