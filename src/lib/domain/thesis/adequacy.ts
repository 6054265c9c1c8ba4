import { isAvailable, isUnavailable, type Maybe, whenAvailable } from '../available.ts';
import { samplingAdequacy } from '../statistics/sampling-adequacy.ts';
import { enoughRows, type ThesisPool, type ThesisSource } from './source.ts';
import { columnsOf, type Label, type ThesisTable } from './thesis-tables.ts';

/**
 * Whether the items of an instrument are worth factoring: KMO, Bartlett's test, and the eigenvalues of their
 * correlations, over those who answered every item that was put to all.
 */
export const adequacyTables = ({ pools }: ThesisSource): ThesisTable[] => pools.flatMap(tablesOf);

function tablesOf({ pool, scales }: ThesisPool): ThesisTable[] {
	const columns = scales.flatMap((scale) => scale.columns);
	if (columns.length < 3) return [];
	const about: Label = { kind: 'instrument', hash: pool.hash, side: pool.side };
	const complete = enoughRows(columns, pool);
	const found = whenAvailable(complete, samplingAdequacy);
	const of = (pick: (f: ReturnType<typeof samplingAdequacy>) => Maybe): Maybe => whenAvailable(found, pick);
	const bartlett = (pick: (b: { chi2: number; df: number; p: number }) => number) =>
		of((f) => whenAvailable<{ chi2: number; df: number; p: number }, number>(f.bartlett, pick));
	const eigenvalues = isAvailable(found) ? found.eigenvalues : found;
	let sum = 0;
	return [
		{
			code: 'adequacy',
			about,
			labels: [],
			columns: columnsOf('k', 'n', 'kmo', 'chi2', 'df', 'p'),
			rows: [
				{
					labels: [],
					cells: [
						columns.length,
						of((f) => f.n),
						of((f) => f.kmo),
						bartlett((b) => b.chi2),
						bartlett((b) => b.df),
						bartlett((b) => b.p)
					]
				}
			],
			n: null,
			notes: []
		},
		...(isUnavailable(eigenvalues)
			? []
			: [
					{
						code: 'eigenvalues' as const,
						about,
						labels: ['component'] as const,
						columns: columnsOf('eigenvalue', 'variance', 'cumulative'),
						rows: eigenvalues.map((value, i) => {
							sum += value;
							return {
								labels: [{ kind: 'nth' as const, nth: i + 1 }],
								cells: [value, (100 * value) / columns.length, (100 * sum) / columns.length]
							};
						}),
						n: isAvailable(found) ? found.n : null,
						notes: [{ code: 'kaiser' as const }]
					}
				])
	];
}
