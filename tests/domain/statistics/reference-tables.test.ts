import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isUnavailable, type Maybe, whenAvailable } from '#lib/domain/available.ts';
import { intraclassCorrelation, rwg, rwgJ, uniformNullVariance } from '#lib/domain/statistics/agreement.ts';
import { oneWayAnova, welchAnova } from '#lib/domain/statistics/analysis-of-variance.ts';
import { exactInterval } from '#lib/domain/statistics/binomial.ts';
import { columnsOf } from '#lib/domain/statistics/complete.ts';
import { frequenciesOf } from '#lib/domain/statistics/frequencies.ts';
import { fisherInterval, pearson, spearman, testOfCorrelation } from '#lib/domain/statistics/correlation.ts';
import { mean, sd } from '#lib/domain/statistics/descriptives.ts';
import * as distributions from '#lib/domain/statistics/distributions.ts';
import { hedgesJ } from '#lib/domain/statistics/effect-sizes.ts';
import { friedman } from '#lib/domain/statistics/friedman.ts';
import { tInterval, wilson } from '#lib/domain/statistics/interval.ts';
import { kruskalWallis } from '#lib/domain/statistics/kruskal-wallis.ts';
import { solve, symmetricEigenvalues } from '#lib/domain/statistics/linear-algebra.ts';
import { mannWhitney } from '#lib/domain/statistics/mann-whitney.ts';
import { mediation } from '#lib/domain/statistics/mediation.ts';
import { benjaminiHochberg, bonferroni, holm } from '#lib/domain/statistics/multiplicity.ts';
import { netPromoterOfCounts } from '#lib/domain/statistics/net-promoter.ts';
import { regression } from '#lib/domain/statistics/regression.ts';
import { relativeImportance } from '#lib/domain/statistics/relative-importance.ts';
import { feldtInterval, alpha } from '#lib/domain/statistics/reliability.ts';
import { oneSampleT } from '#lib/domain/statistics/t-one-sample.ts';
import { pairedT } from '#lib/domain/statistics/t-paired.ts';
import { standardisedDifference, welchT } from '#lib/domain/statistics/t-two-samples.ts';
import { wilcoxonSignedRank } from '#lib/domain/statistics/wilcoxon.ts';
import { publishedTables } from '../../reference/tables.ts';

const folder = new URL('../../reference/tables/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const functions: Record<string, (...args: number[]) => number> = {
	'normal.cdf': distributions.normalLower,
	'normal.sf': distributions.normalUpper,
	'normal.p_two_sided': distributions.normalTwoSided,
	'normal.quantile': distributions.normalQuantile,
	't.cdf': distributions.tLower,
	't.p_two_sided': distributions.tTwoSided,
	't.quantile': distributions.tQuantile,
	'chi2.cdf': distributions.chiSquareLower,
	'chi2.sf': distributions.chiSquareUpper,
	'chi2.quantile': distributions.chiSquareQuantile,
	'f.cdf': distributions.fLower,
	'f.sf': distributions.fUpper,
	'f.quantile': distributions.fQuantile,
	'beta.cdf': distributions.betaLower,
	'gamma.p': distributions.gammaLower,
	'gamma.q': distributions.gammaUpper,
	lgamma: distributions.logGamma
};

interface TrueValue {
	readonly fn: string;
	readonly args: number[];
	readonly value: string;
	readonly abs: number;
	readonly rel: number;
}

describe('distribution functions have the digits of a 50-digit computation', () => {
	const values = read('distributions.json') as TrueValue[];
	test.each(Object.keys(functions))('%s', (fn) => {
		const here = values.filter((value) => value.fn === fn);
		expect(here.length).toBeGreaterThan(5);
		const off = here.filter(({ args, value, abs, rel }) => {
			const difference = Math.abs(functions[fn]!(...args) - Number(value));
			return !(difference <= Math.max(abs, rel * Math.abs(Number(value))));
		});
		expect(off).toEqual([]);
	});
});

type Values = Readonly<Record<string, Maybe>>;
type Input = Readonly<Record<string, never>>;

const numbered = (name: string, values: readonly Maybe[]): Values =>
	Object.fromEntries(values.map((value, i) => [`${name}${i + 1}`, value]));

function fitted({ y, x }: { y: number[]; x: number[][] }): Values {
	const predictors = columnsOf(x);
	const { r2, adjustedR2, f, sigma, p, intercept, slopes } = regression(y, predictors);
	const drivers = relativeImportance(y, predictors);
	if (isUnavailable(drivers) || isUnavailable(drivers.lmg)) throw new Error('no drivers');
	return {
		...{ r2, adj_r2: adjustedR2, f, sigma, p, b0: intercept.b, se0: intercept.se },
		...numbered(
			'b',
			slopes.map((slope) => slope.b)
		),
		...numbered(
			'se',
			slopes.map((slope) => slope.se)
		),
		...numbered(
			'beta',
			slopes.map((slope) => slope.beta)
		),
		...numbered(
			'vif',
			slopes.map((slope) => slope.vif)
		),
		...numbered('lmg', drivers.lmg),
		...numbered('johnson', drivers.johnson)
	};
}

function mediated({ x, m, y }: { x: number[]; m: number[]; y: number[] }): Values {
	const fit = mediation(x, m, y);
	if (isUnavailable(fit)) throw new Error('no mediation');
	const { a, b, total, direct, indirect, sobelSe, sobelZ } = fit;
	return { a, b, c_total: total, c_direct: direct, indirect, sobel_se: sobelSe, sobel_z: sobelZ };
}

function variances({ groups }: { groups: number[][] }): Values {
	const plain = oneWayAnova(groups);
	const welch = welchAnova(groups);
	if (isUnavailable(plain) || isUnavailable(welch)) throw new Error('no analysis of variance');
	const { f, df1, df2, p, eta2 } = plain;
	return { f, df1, df2, p, eta2, welch_f: welch.f, welch_df2: welch.df2, welch_p: welch.p };
}

const adjust = { holm, BH: benjaminiHochberg, bonferroni };

const methods = {
	t_one: ({ x, mu }: { x: number[]; mu: number }) => {
		const { t, p, lo, hi } = oneSampleT(x, mu);
		return { t, p, ci_lo: lo, ci_hi: hi };
	},
	t_paired: ({ x, y }: { x: number[]; y: number[] }) => {
		const { t, df, p, lo, hi, difference, dz } = pairedT(x, y);
		return { t, df, p, ci_lo: lo, ci_hi: hi, mean_diff: difference, dz };
	},
	t_welch: ({ x, y }: { x: number[]; y: number[] }) => {
		const { t, df, p, lo, hi } = welchT(x, y);
		return { t, df, p, ci_lo: lo, ci_hi: hi, ...standardisedDifference(x, y) };
	},
	anova: variances,
	kruskal: ({ groups }: { groups: number[][] }) => {
		const { h, df, p } = kruskalWallis(groups);
		return { h, df, p };
	},
	mann_whitney: ({ x, y }: { x: number[]; y: number[] }) => {
		const { u, p, pCorrected, pExact } = mannWhitney(x, y);
		return { u, p, p_cc: pCorrected, p_exact: pExact };
	},
	wilcoxon_signed: ({ x, y }: { x: number[]; y: number[] }) => {
		const { v, p, pCorrected, pExact } = wilcoxonSignedRank(x, y);
		return { v, p, p_cc: pCorrected, p_exact: pExact };
	},
	friedman: ({ rows }: { rows: number[][] }) => {
		const { chi2, df, p, kendallW, meanRanks } = friedman(columnsOf(rows));
		return { chi2, df, p, kendall_w: kendallW, ...numbered('mean_rank_', meanRanks) };
	},
	icc_oneway: ({ rows }: { rows: number[][] }) => {
		const icc = intraclassCorrelation(rows);
		if (isUnavailable(icc)) throw new Error('no ICC');
		return { icc1: icc.icc1, icc2: icc.icc2, f: icc.f, p: icc.p };
	},
	alpha: ({ rows }: { rows: number[][] }) => {
		const r = alpha(rows);
		const limit = (end: 'lo' | 'hi') => whenAvailable(r.interval, (interval) => interval[end]);
		return { raw: r.alpha, std: r.standardisedAlpha, feldt_lo: limit('lo'), feldt_hi: limit('hi') };
	},
	regression: fitted,
	mediation: mediated,
	wilson: ({ k, n, conf }: { k: number; n: number; conf: number }) => {
		const interval = wilson(k, n, { confidence: conf });
		if (isUnavailable(interval)) throw new Error('no interval');
		const exact = exactInterval(k, n, conf);
		return { p: interval.share, lo: interval.lo, hi: interval.hi, exact_lo: exact.lo, exact_hi: exact.hi };
	},
	p_adjust: ({ p, method }: { p: number[]; method: keyof typeof adjust }) => numbered('p', adjust[method](p)),
	mean_sd: ({ x }: { x: number[] }) => {
		return {
			n: x.length,
			mean: mean(x),
			sd: sd(x),
			se: whenAvailable(tInterval(x), (interval) => interval.se)
		};
	},
	eigen: ({ m }: { m: number[][] }) => numbered('l', symmetricEigenvalues(m)),
	solve: ({ m, b }: { m: number[][]; b: number[] }) => {
		const x = solve(m, b);
		return isUnavailable(x) ? {} : numbered('x', x);
	},
	nps: ({ promoters, passives, detractors }: Record<'promoters' | 'passives' | 'detractors', number>) => {
		const nps = netPromoterOfCounts(promoters, passives, detractors);
		if (isUnavailable(nps)) throw new Error('no score');
		return { score: nps.score, se: nps.se, ci_lo: nps.lo, ci_hi: nps.hi };
	},
	feldt: ({ alpha: a, k, n, conf }: Record<'alpha' | 'k' | 'n' | 'conf', number>) => ({
		...feldtInterval(a, k, n, conf)
	}),
	fisher_ci: ({ r, n, conf }: { r: number; n: number; conf: number }) => {
		const interval = fisherInterval(r, n, conf);
		if (isUnavailable(interval)) throw new Error('no interval');
		return { ...interval, p: testOfCorrelation(r, n).p };
	},
	hedges_j: ({ df }: { df: number }) => ({ j: hedgesJ(df), j_approx: 1 - 3 / (4 * df - 1) }),
	rwg: ({ rows, options }: { rows: number[][]; options: number }) => {
		const items = columnsOf(rows).map(frequenciesOf);
		const nullVariance = uniformNullVariance(options);
		return items.length === 1 ? { rwg: rwg(items[0]!, nullVariance) } : { rwgj: rwgJ(items, nullVariance) };
	},
	spearman: ({ x, y }: { x: number[]; y: number[] }) => {
		const { r, p } = spearman(x, y);
		return { rho: r, p };
	},
	pearson: ({ x, y }: { x: number[]; y: number[] }) => {
		const { r, t, p, lo, hi } = pearson(x, y);
		return { r, t, p, ci_lo: lo, ci_hi: hi };
	}
};

interface SmallTest {
	readonly id: string;
	readonly fn: string;
	readonly input: Input;
	readonly expected: Readonly<Record<string, readonly [value: number | null, abs: number, rel: number]>>;
}

function misses({ fn, input, expected }: SmallTest): unknown[] {
	const method = methods[fn as keyof typeof methods] as unknown as (given: Input) => Values;
	const actual = method(input);
	return Object.entries(expected).flatMap(([key, [value, abs, rel]]) => {
		const got = actual[key];
		const met =
			value === null
				? isUnavailable(got)
				: typeof got === 'number' && Math.abs(got - value) <= Math.max(abs, rel * Math.abs(value));
		return met ? [] : [[key, value, got]];
	});
}

describe('small inputs with known answers', () => {
	const tests = read('small-inputs.json') as SmallTest[];
	test.each(tests.map((each) => [each.id, each] as const))('%s', (_id, each) => {
		expect(Object.keys(each.expected).length).toBeGreaterThan(0);
		expect(misses(each)).toEqual([]);
	});
});

describe('small published data sets with known answers', () => {
	const known = new Set(tests().map((each) => each.id));
	const more = publishedTables().filter((each) => each.fn in methods && !known.has(each.id));
	if (more.length === 0) {
		test('they are not at hand: nothing was compared', ({ annotate }) =>
			annotate('../shared/reference/cases/tables is not there; only the copied tables were checked.'));
	}
	test.each(more.map((each) => [each.id, each] as const))('%s', (_id, each) => {
		expect(misses(each as unknown as SmallTest)).toEqual([]);
	});
});

function tests(): SmallTest[] {
	return read('small-inputs.json') as SmallTest[];
}
