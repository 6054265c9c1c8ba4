import { isAvailable, type Maybe, unavailable, whenAvailable } from './available.ts';
import { optionsIn } from './answers.ts';
import { reaches } from './bands.ts';
import type {
	ComplaintScores,
	CustomerScores,
	NetPromoterScore,
	SatisfactionKinds,
	Share,
	TopBox
} from './customers.ts';
import { itemOf, scaleOf } from './instrument.ts';
import { countsOfValues } from './item-scores.ts';
import { keyed, type Scale, toHundred } from './scale.ts';
import type { ScoredPool } from './scoring.ts';
import { mean, median } from './statistics/descriptives.ts';
import { wilson } from './statistics/interval.ts';
import { netPromoter } from './statistics/net-promoter.ts';
import { ownSurveyScenario } from './statistics/silent-customers.ts';
import { summarise, type SummaryOptions } from './summary.ts';
import { asks, valuesIn } from './pool.ts';

/** The codes of the items that have a formula of their own (instruments.md §9.8). */
const codes = {
	satisfaction: 'sat-01',
	csat: 'csat-01',
	ces: 'ces-01',
	nps: 'nps-01',
	problem: 'prb-01',
	channel: 'prb-02',
	reason: 'prb-03',
	told: 'prb-04',
	handled: 'prb-05'
} as const;

const hadProblem = 1;
/** Told the front line, told the management; the third option is "no". */
const toldUs: readonly number[] = [1, 2];

interface Answers {
	readonly values: Float64Array;
	readonly scale: Scale | null;
}

/** Numbers of several arrays in one. */
function joined(parts: readonly (Int16Array | Float64Array)[]): Float64Array {
	const [only, ...others] = parts;
	if (only instanceof Float64Array && others.length === 0) return only;
	const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
	let from = 0;
	for (const part of parts) {
		all.set(part, from);
		from += part.length;
	}
	return all;
}

/** The answers to one item over all instruments of the customers that ask it. */
function answersTo(pools: readonly ScoredPool[], code: string): Answers | null {
	const asked = pools.filter(({ pool }) => asks(pool, code));
	const [first] = asked;
	if (!first) return null;
	const item = itemOf(first.pool.instrument, code);
	return {
		values: joined(
			asked.map(
				({ pool }) =>
					pool.numbers.get(code)?.filter((value) => Number.isFinite(value)) ??
					valuesIn(pool.columns.get(code) ?? new Int16Array(0))
			)
		),
		scale: item.kind === 'rating' ? scaleOf(first.pool.instrument, item) : null
	};
}

/** Answers to an item, when it was asked and enough people gave one. */
function shown(pools: readonly ScoredPool[], code: string, threshold: number): Maybe<Answers> {
	const answers = answersTo(pools, code);
	if (!answers) return unavailable('not-asked');
	if (answers.values.length === 0) return unavailable('no-answers');
	return answers.values.length < threshold ? unavailable('hidden') : answers;
}

/** NPS of 0–10 answers with the normal interval of instruments.md §5.5, and the distribution. */
function npsOf({ values }: Answers): Maybe<NetPromoterScore> {
	const given = countsOfValues(values);
	return whenAvailable(netPromoter(values), ({ n, promoters, passives, detractors, score, se, lo, hi }) => ({
		n,
		promoters,
		passives,
		detractors,
		value: score,
		se,
		lo,
		hi,
		counts: Array.from({ length: 11 }, (_, value) => given.get(value) ?? 0)
	}));
}

/** Share of answers from `from` of a scale's length on, with Wilson's interval, and the mean on 0–100. */
function topBoxOf({ values, scale }: Answers, from: number, options: SummaryOptions): Maybe<TopBox> {
	if (!scale) return unavailable('not-a-rating-scale');
	let top = 0;
	for (let i = 0; i < values.length; i++) if (values[i]! >= from) top++;
	return whenAvailable(wilson(top, values.length), (share) => ({
		top: share,
		mean: summarise(
			values.map((value) => toHundred(keyed(value, scale), scale)),
			options
		)
	}));
}

type Tally = { readonly value: number; readonly count: number }[];

const tallied = (counts: ReadonlyMap<number, number>): Tally =>
	[...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);

const tally = (values: Float64Array): Tally => tallied(countsOfValues(values));

/** The options in answers of which each may hold several. */
function tallyOptions(values: Float64Array): Tally {
	const counts = new Map<number, number>();
	for (const [answer, times] of countsOfValues(values))
		for (const option of optionsIn(answer)) counts.set(option, (counts.get(option) ?? 0) + times);
	return tallied(counts);
}

function complaintsOf(pools: readonly ScoredPool[], options: SummaryOptions): ComplaintScores {
	const { threshold } = options;
	const channels = shown(pools, codes.channel, threshold);
	const told = (a: Answers) => {
		const counts = countsOfValues(a.values);
		return toldUs.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
	};
	const complained: Maybe<Share> = whenAvailable(channels, (a) => wilson(told(a), a.values.length));
	return {
		problem: whenAvailable(shown(pools, codes.problem, threshold), (a) =>
			wilson(countsOfValues(a.values).get(hadProblem) ?? 0, a.values.length)
		),
		complained,
		channels: whenAvailable(channels, (a) => tally(a.values)),
		reasons: whenAvailable(shown(pools, codes.reason, threshold), (a) => tallyOptions(a.values)),
		silentPerComplaint: whenAvailable(channels, (a) =>
			whenAvailable(ownSurveyScenario({ withProblem: a.values.length, complained: told(a) }), (scenario) => ({
				ratio: scenario.silentPerComplainant.mid,
				lo: scenario.silentPerComplainant.low,
				hi: scenario.silentPerComplainant.high
			}))
		),
		told: whenAvailable(shown(pools, codes.told, threshold), (a) =>
			whenAvailable(mean(a.values), (m) =>
				whenAvailable(median(a.values), (middle) => ({ n: a.values.length, mean: m, median: middle }))
			)
		),
		handled: whenAvailable(shown(pools, codes.handled, threshold), (a) => topBoxOf(a, 4, options))
	};
}

/** Where functional and psychological satisfaction count as high; a convention of this product. */
export const highSatisfaction = 60;

function kindsOf(pools: readonly ScoredPool[]): Maybe<SatisfactionKinds> {
	for (const { scores } of pools) {
		if (!isAvailable(scores.scores)) continue;
		const { dimensions } = scores.scores;
		const functional = dimensions.find((d) => d.code === 'functional')?.score;
		const psychological = dimensions.find((d) => d.code === 'psychological')?.score;
		if (!functional || !psychological) continue;
		return whenAvailable(functional.mean, (f) =>
			whenAvailable(psychological.mean, (p) => ({
				functional,
				psychological,
				difference: f - p,
				cell: reaches(f, highSatisfaction)
					? reaches(p, highSatisfaction)
						? 'complete'
						: 'cold'
					: reaches(p, highSatisfaction)
						? 'kind'
						: 'dissatisfied'
			}))
		);
	}
	return unavailable('not-asked');
}

/** Person-level satisfaction: the dimension that holds the first of the three satisfaction items. */
export function satisfactionValues({
	pool,
	persons
}: Pick<ScoredPool, 'pool' | 'persons'>): Float64Array | undefined {
	const aspect = pool.instrument.items.find((item) => item.code === codes.satisfaction)?.aspect;
	const dimension = pool.instrument.dimensions.find((d) => d.aspects.some((a) => a.code === aspect));
	return dimension && persons.dimensions.get(dimension.code);
}

/**
 * What the customers report (instruments.md §5.1, 5.5, 5.10): satisfaction index with t interval, NPS, CSAT as share
 * of 4–5 and CES as share of 5–7 with Wilson intervals, problems and complaints. Each figure is hidden on its own
 * where fewer than the threshold answered.
 */
export function customerScores(
	pools: readonly ScoredPool[],
	responses: number,
	options: SummaryOptions
): Maybe<CustomerScores> {
	if (pools.length === 0) return unavailable('not-asked');
	if (responses < options.threshold) return unavailable(responses === 0 ? 'no-answers' : 'hidden');
	const satisfaction = joined(pools.flatMap((scored) => satisfactionValues(scored) ?? []));
	const { threshold } = options;
	return {
		n: responses,
		population: options.population,
		satisfaction: satisfaction.length > 0 ? summarise(satisfaction, options) : unavailable('not-asked'),
		nps: whenAvailable(shown(pools, codes.nps, threshold), npsOf),
		csat: whenAvailable(shown(pools, codes.csat, threshold), (a) => topBoxOf(a, 4, options)),
		ces: whenAvailable(shown(pools, codes.ces, threshold), (a) => topBoxOf(a, 5, options)),
		complaints: complaintsOf(pools, options),
		kinds: kindsOf(pools)
	};
}
