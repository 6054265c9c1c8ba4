import { isAvailable, type Maybe, whenAvailable } from '../available.ts';
import { binomialTest } from '../statistics/binomial.ts';
import { kurtosis, sd, skewness } from '../statistics/descriptives.ts';
import { lilliefors } from '../statistics/lilliefors.ts';
import { mostForShapiro, shapiroWilk } from '../statistics/shapiro-wilk.ts';
import { type OneSampleT, oneSampleT } from '../statistics/t-one-sample.ts';
import { wilcoxonSignedRank } from '../statistics/wilcoxon.ts';
import { enough, type ThesisScale, type ThesisSource } from './source.ts';
import { columnsOf, dimension, type Label, type ThesisRow, type ThesisTable } from './thesis-tables.ts';

/** The theoretical midpoint of the response scale. */
export const midpointOf = ({ range }: ThesisScale): number => (range.min + range.max) / 2;

const count = (values: Maybe<Float64Array>): Maybe => whenAvailable(values, (own) => own.length);

function normalityRow(scale: ThesisScale, values: Maybe<Float64Array>): ThesisRow {
	const of = (statistic: (own: Float64Array) => Maybe): Maybe => whenAvailable(values, statistic);
	return {
		labels: [dimension(scale.hash, scale.code)],
		cells: [
			count(values),
			of((own) => whenAvailable(shapiroWilk(own), (test) => test.statistic)),
			of((own) => whenAvailable(shapiroWilk(own), (test) => test.p)),
			of((own) => whenAvailable(lilliefors(own), (test) => test.statistic)),
			of((own) => whenAvailable(lilliefors(own), (test) => test.p)),
			of(skewness),
			of(kurtosis)
		]
	};
}

function midpointRow(scale: ThesisScale, values: Maybe<Float64Array>): ThesisRow {
	const test = whenAvailable(values, (own) => oneSampleT(own, midpointOf(scale), scale.range.max));
	const of = (pick: (t: OneSampleT) => Maybe): Maybe => whenAvailable(test, pick);
	return {
		labels: [dimension(scale.hash, scale.code)],
		cells: [
			count(values),
			of((t) => t.mean),
			whenAvailable<Float64Array, number>(values, sd),
			midpointOf(scale),
			of((t) => t.t),
			of((t) => t.df),
			of((t) => t.p),
			of((t) => t.lo),
			of((t) => t.hi),
			of((t) => t.d)
		]
	};
}

function ranksRow(scale: ThesisScale, values: Maybe<Float64Array>): ThesisRow {
	const middle = midpointOf(scale);
	const signed = whenAvailable(values, (own) =>
		wilcoxonSignedRank(own, new Float64Array(own.length).fill(middle))
	);
	// Scores are sums of rounded parts: what differs from the middle by rounding only does not lie above it.
	const above = whenAvailable<Float64Array, number>(
		values,
		(own) => own.filter((value) => value - middle > 1e-9).length
	);
	const binomial = whenAvailable(values, (own) =>
		whenAvailable(above, (more) => binomialTest(more, own.length))
	);
	return {
		labels: [dimension(scale.hash, scale.code)],
		cells: [
			count(values),
			whenAvailable(signed, (test) => test.v),
			whenAvailable(signed, (test) => test.p),
			above,
			whenAvailable(binomial, (test) => 100 * test.share),
			whenAvailable(binomial, (test) => test.p)
		]
	};
}

/**
 * The scales of every instrument person by person, in points of their response scale: normality (Shapiro–Wilk up to
 * 5,000 values, Kolmogorov–Smirnov after Lilliefors), and the mean against the theoretical midpoint by a one-sample t
 * test, Wilcoxon's signed ranks and the exact binomial test of the share above it (instruments.md §11.2).
 */
export function distributionTables({ pools }: ThesisSource): ThesisTable[] {
	return pools.flatMap(({ pool, scales }): ThesisTable[] => {
		if (scales.length === 0) return [];
		const about: Label = { kind: 'instrument', hash: pool.hash, side: pool.side };
		const own = scales.map((scale) => ({ scale, values: enough(scale.points, pool) }));
		const large = own.some(({ values }) => isAvailable(values) && values.length > mostForShapiro);
		return [
			{
				code: 'normality',
				about,
				labels: ['scale'],
				columns: columnsOf('n', 'shapiro', 'shapiro-p', 'lilliefors', 'lilliefors-p', 'skewness', 'kurtosis'),
				rows: own.map(({ scale, values }) => normalityRow(scale, values)),
				n: null,
				notes: [
					{ code: 'normality' },
					...(large ? [{ code: 'shapiro-limit' as const, value: mostForShapiro }] : [])
				]
			},
			{
				code: 'midpoint',
				about,
				labels: ['scale'],
				columns: columnsOf('n', 'mean', 'sd', 'midpoint', 't', 'df', 'p', 'lo', 'hi', 'd'),
				rows: own.map(({ scale, values }) => midpointRow(scale, values)),
				n: null,
				notes: [{ code: 'midpoint' }]
			},
			{
				code: 'midpoint-ranks',
				about,
				labels: ['scale'],
				columns: columnsOf('n', 'v', 'v-p', 'above', 'above-percent', 'binomial-p'),
				rows: own.map(({ scale, values }) => ranksRow(scale, values)),
				n: null,
				notes: [{ code: 'binomial' }]
			}
		];
	});
}
