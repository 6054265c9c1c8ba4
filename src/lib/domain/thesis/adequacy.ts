import { isAvailable, type Maybe, unavailable, whenAvailable } from '../available.ts';
import { leastForAlpha } from '../scale-quality.ts';
import { completeColumns } from '../statistics/complete.ts';
import { type SamplingAdequacy, samplingAdequacy } from '../statistics/sampling-adequacy.ts';
import type { ThesisPool, ThesisSource } from './source.ts';
import { columnsOf, dimension, type Label, type ThesisRow, type ThesisTable, word } from './thesis-tables.ts';

/** Complete respondents from which the items of an instrument are worth factoring (instruments.md §4.3). */
export const leastForFactoring = (items: number): number => Math.max(100, 5 * items);

const leastItems = 3;

function adequacyOf(columns: readonly Float64Array[]): Maybe<SamplingAdequacy> {
	if (columns.length < leastItems) return unavailable('too-few', leastItems);
	const n = completeColumns(columns)[0]?.length ?? 0;
	return n < leastForAlpha ? unavailable('too-few', leastForAlpha) : samplingAdequacy(columns);
}

function rowOf(label: Label, items: number, found: Maybe<SamplingAdequacy>): ThesisRow {
	const of = (pick: (own: SamplingAdequacy) => Maybe): Maybe => whenAvailable(found, pick);
	type Bartlett = Exclude<SamplingAdequacy['bartlett'], { unavailable: unknown }>;
	const bartlett = (pick: (test: Bartlett) => number) =>
		of((own) => whenAvailable<Bartlett, number>(own.bartlett, pick));
	return {
		labels: [label],
		cells: [
			items,
			of((own) => own.n),
			of((own) => own.kmo),
			bartlett((test) => test.chi2),
			bartlett((test) => test.df),
			bartlett((test) => test.p)
		]
	};
}

/**
 * Whether items are worth factoring, scale by scale and all of an instrument together: KMO and Bartlett's test over
 * those who answered every one of them, from 30 on; and the eigenvalues of all, from max(100, 5 per item) on.
 */
export const adequacyTables = ({ pools }: ThesisSource): ThesisTable[] => pools.flatMap(tablesOf);

function tablesOf({ pool, scales }: ThesisPool): ThesisTable[] {
	const measured = scales.filter((scale) => scale.columns.length >= leastItems);
	if (measured.length === 0) return [];
	const about: Label = { kind: 'instrument', hash: pool.hash, side: pool.side };
	const columns = scales.flatMap((scale) => scale.columns);
	const whole = adequacyOf(columns);
	const together: Label = word('all-items');
	return [
		{
			code: 'adequacy',
			about,
			labels: ['scale'],
			columns: columnsOf('k', 'n', 'kmo', 'chi2', 'df', 'p'),
			rows: [
				...measured.map((scale) =>
					rowOf(dimension(scale.hash, scale.code), scale.columns.length, adequacyOf(scale.columns))
				),
				...(scales.length > 1 ? [rowOf(together, columns.length, whole)] : [])
			],
			n: null,
			notes: [{ code: 'adequacy', value: leastForFactoring(columns.length) }]
		},
		...eigenvaluesOf(about, columns.length, whole)
	];
}

function eigenvaluesOf(about: Label, items: number, found: Maybe<SamplingAdequacy>): ThesisTable[] {
	if (!isAvailable(found) || !isAvailable(found.eigenvalues)) return [];
	if (found.n < leastForFactoring(items)) return [];
	let sum = 0;
	return [
		{
			code: 'eigenvalues',
			about,
			labels: ['component'],
			columns: columnsOf('eigenvalue', 'variance', 'cumulative'),
			rows: found.eigenvalues.map((value, i) => {
				sum += value;
				return {
					labels: [{ kind: 'nth', nth: i + 1 }],
					cells: [value, (100 * value) / items, (100 * sum) / items]
				};
			}),
			n: found.n,
			notes: [{ code: 'kaiser' }]
		}
	];
}
