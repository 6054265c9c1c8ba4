import { type Maybe, whenAvailable } from '../available.ts';
import { oneWayAnova, welchAnova } from '../statistics/analysis-of-variance.ts';
import { mean, sd } from '../statistics/descriptives.ts';
import { tInterval } from '../statistics/interval.ts';
import { kruskalWallis } from '../statistics/kruskal-wallis.ts';
import { levene } from '../statistics/levene.ts';
import { mannWhitney } from '../statistics/mann-whitney.ts';
import { benjaminiHochberg, holm } from '../statistics/multiplicity.ts';
import { pooledT, standardisedDifference, welchT } from '../statistics/t-two-samples.ts';
import { type Analyser, entries, type Entry } from './entry.ts';
import { levelsOf, scoresByLevel } from './segments.ts';
import { scoresOf } from './scales.ts';

type Keys = Readonly<Record<string, string | number>>;

interface Level {
	readonly name: string;
	readonly scores: Float64Array;
}

/** Scores compared between the levels of a segment; respondents without a label are in no level. */
export const analyseGroups: Analyser<'groups'> = function* (model, analysis, data) {
	const { segment } = analysis;
	const rule = analysis.rule ?? model.primary_rule;
	for (const scale of analysis.scales) {
		const scores = scoresByLevel(model, data, segment, scoresOf(model, data, scale, rule));
		const levels = levelsOf(model, segment).map((name, i): Level => ({ name, scores: scores[i]! }));
		const keys = { segment, scale, rule };
		for (const level of levels) yield* described(keys, level);
		yield* compared(keys, levels);
		if (analysis.pairwise !== false) yield* pairs(keys, levels);
	}
};

function described(keys: Keys, { name, scores }: Level): Entry[] {
	const interval = tInterval(scores);
	return entries(
		'group',
		{ ...keys, level: name },
		{
			n: scores.length,
			mean: mean(scores),
			sd: sd(scores),
			ci_lo: whenAvailable(interval, (i) => i.lo),
			ci_hi: whenAvailable(interval, (i) => i.hi)
		}
	);
}

function* compared(keys: Keys, levels: readonly Level[]): Iterable<Entry> {
	const groups = levels.map((level) => level.scores);
	const anova = oneWayAnova(groups);
	const of = (pick: (a: Extract<typeof anova, { f: number }>) => Maybe): Maybe => whenAvailable(anova, pick);
	yield* entries('anova', keys, {
		f: of((a) => a.f),
		df1: of((a) => a.df1),
		df2: of((a) => a.df2),
		p: of((a) => a.p),
		ss_between: of((a) => a.ssBetween),
		ss_within: of((a) => a.ssWithin),
		eta2: of((a) => a.eta2),
		omega2: of((a) => a.omega2),
		epsilon2: of((a) => a.epsilon2)
	});
	const welch = welchAnova(groups);
	yield* entries('welch_anova', keys, {
		f: whenAvailable(welch, (w) => w.f),
		df1: whenAvailable(welch, (w) => w.df1),
		df2: whenAvailable(welch, (w) => w.df2),
		p: whenAvailable(welch, (w) => w.p)
	});
	const spread = levene(groups);
	yield* entries('levene', keys, {
		f: whenAvailable(spread, (l) => l.f),
		p: whenAvailable(spread, (l) => l.p)
	});
	const { h, df, p, epsilon2, meanRanks } = kruskalWallis(groups);
	yield* entries('kruskal', keys, { h, df, p, epsilon2 });
	for (const [i, level] of levels.entries()) {
		yield* entries('kruskal', { ...keys, level: level.name }, { mean_rank: meanRanks[i]! });
	}
}

/** A segment of so few levels also gets the classical two-sample tests. */
const fewLevels = 3;

function* pairs(keys: Keys, levels: readonly Level[]): Iterable<Entry> {
	const usable = levels.filter((level) => level.scores.length >= 2);
	const tests = usable.flatMap((a, i) =>
		usable.slice(i + 1).map((b) => ({ a, b, welch: welchT(a.scores, b.scores) }))
	);
	const tested = tests.filter(({ welch }) => typeof welch.p === 'number');
	const p = tested.map(({ welch }) => welch.p as number);
	const byHolm = holm(p);
	const byHochberg = benjaminiHochberg(p);
	for (const test of tests) {
		const { a, b, welch } = test;
		const at = tested.indexOf(test);
		const ofPair = { ...keys, a: a.name, b: b.name };
		yield* entries('pair', ofPair, {
			diff: welch.difference,
			welch_t: welch.t,
			welch_df: welch.df,
			welch_p: welch.p,
			...standardisedDifference(a.scores, b.scores),
			welch_p_holm: at < 0 ? welch.p : byHolm[at]!,
			welch_p_bh: at < 0 ? welch.p : byHochberg[at]!,
			welch_ci_lo: welch.lo,
			welch_ci_hi: welch.hi
		});
		if (levels.length <= fewLevels) yield* classical(ofPair, a.scores, b.scores);
	}
}

function classical(keys: Keys, a: Float64Array, b: Float64Array): Entry[] {
	const student = pooledT(a, b);
	const ranks = mannWhitney(a, b);
	return entries('pair', keys, {
		student_t: student.t,
		student_df: student.df,
		student_p: student.p,
		mw_u: ranks.u,
		mw_p_cc: ranks.pCorrected,
		mw_p: ranks.p,
		rank_biserial: ranks.rankBiserial
	});
}
