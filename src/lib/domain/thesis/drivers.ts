import { finite, isUnavailable, type Maybe, type Unavailable, unavailable } from '../available.ts';
import { takeRows } from '../statistics/complete.ts';
import { quantileOfSorted } from '../statistics/descriptives.ts';
import { seededRandom } from '../statistics/random.ts';
import { relativeImportance } from '../statistics/relative-importance.ts';
import type { JointScales } from './joint-scales.ts';
import { enoughRows } from './source.ts';
import { columnsOf, dimension, type ThesisCell, type ThesisTable } from './thesis-tables.ts';

const replicates = 1000;
/** Of many respondents each draw is large and the interval narrow. */
const manyRows = 20_000;
const replicatesOfMany = 200;

/** LMG shares of each driver in samples drawn with replacement, sorted; samples without a solution are left out. */
function drawnShares(columns: readonly Float64Array[], seed: number, draws: number): Float64Array[] {
	const n = columns[0]?.length ?? 0;
	const random = seededRandom(seed);
	const rows = new Int32Array(n);
	const found: number[][] = columns.slice(1).map(() => []);
	for (let draw = 0; draw < draws; draw++) {
		for (let i = 0; i < n; i++) rows[i] = random.int(n);
		const [y, ...x] = takeRows(columns, rows);
		const drawn = relativeImportance(y ?? rows, x);
		if (isUnavailable(drawn) || isUnavailable(drawn.lmg)) continue;
		for (const [j, share] of drawn.lmg.entries()) found[j]?.push(share);
	}
	return found.map((shares) => Float64Array.from(shares).sort());
}

const quantile = (sorted: Float64Array, p: number): Maybe<number> =>
	sorted.length < 2 ? unavailable('not-converged') : quantileOfSorted(sorted, p);

/**
 * Key drivers of CRM success (instruments.md §5.7): how much of R² each factor brings by Lindeman, Merenda and Gold,
 * with the 95 % percentile interval of a bootstrap of people, its share of R² in per cent ('zero-variance' where R² is
 * 0), and Johnson's relative weight beside it. 0–1. Unavailable below the threshold, without success or factors, or where one factor is a
 * combination of others.
 */
export function driverTable(joint: JointScales, seed: number): ThesisTable | Unavailable {
	if (joint.outcomes.length === 0 || joint.causes.length === 0) return unavailable('not-asked');
	const complete = enoughRows([joint.success, ...joint.causes.map((cause) => cause.values)], joint.pool);
	if (isUnavailable(complete)) return complete;
	const [y = new Float64Array(0), ...x] = complete;
	const importance = relativeImportance(y, x);
	if (isUnavailable(importance)) return importance;
	const { r2, lmg, johnson, correlations } = importance;
	const draws = y.length > manyRows ? replicatesOfMany : replicates;
	const drawn = isUnavailable(lmg) ? [] : drawnShares(complete, seed, draws);
	const cells = (j: number): ThesisCell[] => {
		const share = isUnavailable(lmg) ? lmg : (lmg[j] ?? null);
		const percent = typeof share === 'number' ? finite((100 * share) / r2) : share;
		const sorted = drawn[j];
		const limits = sorted ? [quantile(sorted, 0.025), quantile(sorted, 0.975)] : [null, null];
		return [correlations[j] ?? null, share, ...limits, percent, johnson[j] ?? null];
	};
	return {
		code: 'drivers',
		about: null,
		labels: ['scale'],
		columns: columnsOf('pearson', 'lmg', 'lo', 'hi', 'percent', 'johnson'),
		rows: joint.causes.map(({ hash, code }, j) => ({ labels: [dimension(hash, code)], cells: cells(j) })),
		n: y.length,
		notes: [{ code: 'drivers', value: draws }]
	};
}
