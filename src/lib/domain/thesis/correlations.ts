import { type Maybe, unavailable } from '../available.ts';
import { type Correlation, pearson, spearman } from '../statistics/correlation.ts';
import { completeColumns } from '../statistics/complete.ts';
import type { JointScale, JointScales } from './joint-scales.ts';
import { columnsOf, dimension, type Label, type ThesisTable } from './thesis-tables.ts';

/** Both correlations of two scales over complete pairs; hidden below the threshold. */
function between(x: JointScale, y: JointScale, threshold: number): { p: Correlation; s: Correlation } {
	const n = completeColumns([x.values, y.values])[0]?.length ?? 0;
	if (n >= threshold) return { p: pearson(x.values, y.values), s: spearman(x.values, y.values) };
	const none: Maybe = unavailable(n === 0 ? 'no-answers' : 'hidden');
	const withheld = { n, r: none, t: none, p: none, lo: none, hi: none };
	return { p: withheld, s: withheld };
}

const numbered = ({ hash, code }: JointScale, i: number): Label => ({
	kind: 'dimension',
	hash,
	code,
	nth: i + 1
});

/** The scales of causes and outcomes correlated with each other: a matrix (Pearson below, Spearman above), and p. */
export function correlationTables({ causes, outcomes, pool }: JointScales): ThesisTable[] {
	const scales = [...causes, ...outcomes];
	if (scales.length < 2) return [];
	const pairs = new Map<string, ReturnType<typeof between>>();
	scales.forEach((x, i) => {
		for (let j = 0; j < i; j++) {
			const y = scales[j];
			if (y) pairs.set(`${i} ${j}`, between(x, y, pool.threshold));
		}
	});
	const cellOf = (i: number, j: number) =>
		i === j ? 1 : i > j ? (pairs.get(`${i} ${j}`)?.p.r ?? null) : (pairs.get(`${j} ${i}`)?.s.r ?? null);
	return [
		{
			code: 'correlation-matrix',
			about: null,
			labels: ['scale'],
			columns: scales.map((_, i) => ({ code: 'nth', label: { kind: 'nth', nth: i + 1 } })),
			rows: scales.map((scale, i) => ({
				labels: [numbered(scale, i)],
				cells: scales.map((_, j) => cellOf(i, j))
			})),
			n: null,
			notes: [{ code: 'correlation-matrix' }]
		},
		{
			code: 'correlations',
			about: null,
			labels: ['first-scale', 'second-scale'],
			columns: columnsOf('n', 'pearson', 'pearson-p', 'spearman', 'spearman-p'),
			rows: scales.flatMap((x, i) =>
				scales.slice(i + 1).map((y, at) => {
					const both = pairs.get(`${i + 1 + at} ${i}`);
					const none = unavailable('no-answers');
					return {
						labels: [dimension(x.hash, x.code), dimension(y.hash, y.code)],
						cells: [
							both?.p.n ?? none,
							both?.p.r ?? none,
							both?.p.p ?? none,
							both?.s.r ?? none,
							both?.s.p ?? none
						]
					};
				})
			),
			n: null,
			notes: [{ code: 'two-sided' }]
		}
	];
}
