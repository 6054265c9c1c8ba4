import { isUnavailable, type Unavailable, unavailable } from '../available.ts';
import { takeRows } from '../statistics/complete.ts';
import { seededRandom } from '../statistics/random.ts';
import { type Coefficient, regression } from '../statistics/regression.ts';
import type { JointScales } from './joint-scales.ts';
import { enoughRows } from './source.ts';
import { columnsOf, dimension, type ThesisCell, type ThesisTable, word } from './thesis-tables.ts';

/** Row numbers in an order drawn with the seed (Fisher and Yates). */
export function drawnOrder(n: number, seed: number): Int32Array {
	const random = seededRandom(seed);
	const rows = Int32Array.from({ length: n }, (_, row) => row);
	for (let i = n - 1; i > 0; i--) {
		const j = Math.floor(random.next() * (i + 1));
		const kept = rows[i] ?? 0;
		rows[i] = rows[j] ?? 0;
		rows[j] = kept;
	}
	return rows;
}

/**
 * Ordinary least squares of CRM success (mean of its dimensions) on the factors, all 0–100. The responses of the core
 * have no order of their own, only one by their content, in which residuals would hang together; Durbin–Watson is
 * therefore computed in an order drawn with the report's seed, and its note says so. Unavailable below the threshold,
 * or without success or factors.
 */
export function regressionTables(joint: JointScales, seed: number): ThesisTable[] | Unavailable {
	if (joint.outcomes.length === 0 || joint.causes.length === 0) return unavailable('not-asked');
	const complete = enoughRows([joint.success, ...joint.causes.map((cause) => cause.values)], joint.pool);
	if (isUnavailable(complete)) return complete;
	const [y, ...x] = takeRows(complete, drawnOrder(complete[0]?.length ?? 0, seed));
	const fit = regression(y ?? new Float64Array(0), x);
	const row = (own: Coefficient, { beta, vif }: { beta: ThesisCell; vif: ThesisCell }): ThesisCell[] => {
		const { b, se, t, p, lo, hi } = own;
		return [b, se, beta, t, p, lo, hi, vif];
	};
	return [
		{
			code: 'regression-model',
			about: null,
			labels: [],
			columns: columnsOf('n', 'r2', 'r2-adjusted', 'sigma', 'f', 'df1', 'df2', 'p', 'durbin-watson'),
			rows: [
				{
					labels: [],
					cells: [fit.n, fit.r2, fit.adjustedR2, fit.sigma, fit.f, fit.df1, fit.df2, fit.p, fit.durbinWatson]
				}
			],
			n: null,
			notes: [{ code: 'regression' }, { code: 'durbin-watson' }]
		},
		{
			code: 'regression',
			about: null,
			labels: ['term'],
			columns: columnsOf('b', 'se', 'beta', 't', 'p', 'lo', 'hi', 'vif'),
			rows: [
				{ labels: [word('intercept')], cells: row(fit.intercept, { beta: null, vif: null }) },
				...joint.causes.flatMap((cause, j) => {
					const slope = fit.slopes[j];
					return slope ? [{ labels: [dimension(cause.hash, cause.code)], cells: row(slope, slope) }] : [];
				})
			],
			n: fit.n,
			notes: []
		}
	];
}
