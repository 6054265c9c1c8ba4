import { isAvailable, isUnavailable, type Maybe } from '../available.ts';
import type { DimensionRole } from '../instrument.ts';
import { mean } from '../statistics/descriptives.ts';
import { friedman } from '../statistics/friedman.ts';
import { enoughRows, type ThesisPool, type ThesisSource } from './source.ts';
import { columnsOf, dimension, type Label, type ThesisTable } from './thesis-tables.ts';

/** Dimensions of these roles stand beside each other and can be ranked. */
const ranked: readonly DimensionRole[] = ['factor', 'experience', 'audit', 'success'];

/** Friedman's ranking of the dimensions of one role within each instrument, by the same people, 0–100. */
export const rankingTables = ({ pools }: ThesisSource): ThesisTable[] =>
	pools.flatMap((own) => ranked.flatMap((role) => tablesOf(own, role)));

/** 1 for the highest; equal values share the better place. */
const placeOf = (value: Maybe, among: readonly Maybe[]): Maybe =>
	isUnavailable(value) ? value : 1 + among.filter((other) => isAvailable(other) && other > value).length;

function tablesOf({ pool, scales }: ThesisPool, role: DimensionRole): ThesisTable[] {
	const own = scales.filter((scale) => scale.role === role);
	if (own.length < 2) return [];
	const complete = enoughRows(
		own.map((scale) => scale.hundred),
		pool
	);
	if (isUnavailable(complete)) return [];
	const test = friedman(complete);
	const about: Label = { kind: 'instrument', hash: pool.hash, side: pool.side };
	const rows = own
		.map((scale, i) => {
			const rank = test.meanRanks[i] ?? test.chi2;
			return {
				rank,
				labels: [dimension(scale.hash, scale.code)],
				cells: [mean(complete[i] ?? []), rank, placeOf(rank, test.meanRanks)]
			};
		})
		.sort((a, b) => (isAvailable(b.rank) ? b.rank : 0) - (isAvailable(a.rank) ? a.rank : 0));
	return [
		{
			code: 'friedman-ranks',
			about,
			labels: ['scale'],
			columns: columnsOf('mean', 'mean-rank', 'rank'),
			rows: rows.map(({ labels, cells }) => ({ labels, cells })),
			n: test.n,
			notes: [{ code: 'hundred' }]
		},
		{
			code: 'friedman-test',
			about,
			labels: [],
			columns: columnsOf('n', 'chi2', 'df', 'p', 'w'),
			rows: [{ labels: [], cells: [test.n, test.chi2, test.df, test.p, test.kendallW] }],
			n: null,
			notes: [{ code: 'friedman' }]
		}
	];
}
