import { isAvailable, type Maybe, unavailable, whenAvailable } from './available.ts';
import { notApplicable } from './answers.ts';
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
import { optionFrequencies } from './item-scores.ts';
import { asks } from './pool.ts';
import { keyed, pointsOf, type Scale, toHundred } from './scale.ts';
import type { ScoredPool } from './scoring.ts';
import {
	countOf,
	type Frequencies,
	frequenciesOf,
	frequenciesWhere,
	joinedFrequencies,
	meanOfFrequencies,
	quantileOfFrequencies
} from './statistics/frequencies.ts';
import { wilson } from './statistics/interval.ts';
import { isDetractor, isPromoter, netPromoterOfCounts } from './statistics/net-promoter.ts';
import { ownSurveyScenario } from './statistics/silent-customers.ts';
import { summarise, type SummaryOptions } from './summary.ts';

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
	readonly n: number;
	readonly times: Frequencies;
	readonly columns: readonly (Int16Array | Float64Array)[];
	readonly scale: Scale | null;
}

/** Numbers of several arrays in one. */
function joined(parts: readonly Float64Array[]): Float64Array {
	const [only, ...others] = parts;
	if (only && others.length === 0) return only;
	const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
	let from = 0;
	for (const part of parts) {
		all.set(part, from);
		from += part.length;
	}
	return all;
}

/** Whether a number of a column is an answer that carries a value. */
const isGiven = (value: number): boolean => value > notApplicable && value < Infinity;

/** The answers to one item over all instruments of the customers that ask it. */
function answersTo(pools: readonly ScoredPool[], code: string): Answers | null {
	const asked = pools.filter(({ pool }) => asks(pool, code));
	const [first] = asked;
	if (!first) return null;
	const item = itemOf(first.pool.instrument, code);
	const columns = asked.map(
		({ pool }) => pool.numbers.get(code) ?? pool.columns.get(code) ?? new Int16Array(0)
	);
	const times = frequenciesWhere(joinedFrequencies(columns.map(frequenciesOf)), isGiven);
	return {
		n: countOf(times),
		times,
		columns,
		scale: item.kind === 'rating' ? scaleOf(first.pool.instrument, item) : null
	};
}

/** Answers to an item, when it was asked and enough people gave one. */
function shown(pools: readonly ScoredPool[], code: string, threshold: number): Maybe<Answers> {
	const answers = answersTo(pools, code);
	if (!answers) return unavailable('not-asked');
	if (answers.n === 0) return unavailable('no-answers');
	return answers.n < threshold ? unavailable('hidden') : answers;
}

/** How many of the answers pass. */
const countWhere = ({ times }: Answers, passes: (value: number) => boolean): number =>
	countOf(frequenciesWhere(times, passes));

/** NPS of 0–10 answers with the normal interval of instruments.md §5.5, and the distribution. */
function npsOf(answers: Answers, { population }: SummaryOptions): Maybe<NetPromoterScore> {
	const promoting = countWhere(answers, isPromoter);
	const detracting = countWhere(answers, isDetractor);
	const passive = answers.n - promoting - detracting;
	const score = netPromoterOfCounts(promoting, passive, detracting, { population });
	return whenAvailable(score, ({ n, promoters, passives, detractors, score: value, se, lo, hi }) => ({
		n,
		promoters,
		passives,
		detractors,
		value,
		se,
		lo,
		hi,
		counts: Array.from({ length: 11 }, (_, point) => answers.times.get(point) ?? 0)
	}));
}

/** The answers on 0–100, person by person. */
function scored({ n, columns }: Answers, scale: Scale): Float64Array {
	const hundred = pointsOf(scale).map((point) => toHundred(keyed(point, scale), scale));
	const values = new Float64Array(n);
	let next = 0;
	for (const column of columns)
		for (let row = 0; row < column.length; row++) {
			const answer = column[row]!;
			if (isGiven(answer)) values[next++] = hundred[answer - scale.min] ?? NaN;
		}
	return values;
}

/** Share of answers from `from` of a scale's length on, with Wilson's interval, and the mean on 0–100. */
function topBoxOf(answers: Answers, from: number, options: SummaryOptions): Maybe<TopBox> {
	const { n, scale } = answers;
	if (!scale) return unavailable('not-a-rating-scale');
	const top = countWhere(answers, (value) => value >= from);
	return whenAvailable(wilson(top, n, options), (share) => ({
		top: share,
		mean: summarise(scored(answers, scale), options)
	}));
}

const tallied = (times: Frequencies): { readonly value: number; readonly count: number }[] =>
	[...times].map(([value, count]) => ({ value, count }));

function complaintsOf(pools: readonly ScoredPool[], options: SummaryOptions): ComplaintScores {
	const { threshold } = options;
	// How many had a problem, or complained, is known of nobody but those who answered.
	const ofSome = { ...options, population: null };
	const channels = shown(pools, codes.channel, threshold);
	const told = (a: Answers) => countWhere(a, (value) => toldUs.includes(value));
	const complained: Maybe<Share> = whenAvailable(channels, (a) => wilson(told(a), a.n));
	return {
		problem: whenAvailable(shown(pools, codes.problem, threshold), (a) =>
			wilson(a.times.get(hadProblem) ?? 0, a.n, options)
		),
		complained,
		channels: whenAvailable(channels, (a) => tallied(a.times)),
		reasons: whenAvailable(shown(pools, codes.reason, threshold), (a) => tallied(optionFrequencies(a.times))),
		silentPerComplaint: whenAvailable(channels, (a) =>
			whenAvailable(ownSurveyScenario({ withProblem: a.n, complained: told(a) }), (scenario) => ({
				ratio: scenario.silentPerComplainant.mid,
				lo: scenario.silentPerComplainant.low,
				hi: scenario.silentPerComplainant.high
			}))
		),
		told: whenAvailable(shown(pools, codes.told, threshold), ({ n, times }) =>
			whenAvailable(quantileOfFrequencies(times, 0.5), (median) => ({
				n,
				mean: meanOfFrequencies(times),
				median
			}))
		),
		handled: whenAvailable(shown(pools, codes.handled, threshold), (a) => topBoxOf(a, 4, ofSome))
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
		nps: whenAvailable(shown(pools, codes.nps, threshold), (a) => npsOf(a, options)),
		csat: whenAvailable(shown(pools, codes.csat, threshold), (a) => topBoxOf(a, 4, options)),
		ces: whenAvailable(shown(pools, codes.ces, threshold), (a) => topBoxOf(a, 5, options)),
		complaints: complaintsOf(pools, options),
		kinds: kindsOf(pools)
	};
}
