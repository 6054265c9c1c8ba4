import { finite, isUnavailable, type Unavailable, unavailable } from '../available.ts';
import { drawnImportance, percentileInterval } from '../statistics/drawn-importance.ts';
import { relativeImportance } from '../statistics/relative-importance.ts';
import type { JointScales } from './joint-scales.ts';
import { enoughRows } from './source.ts';
import { columnsOf, dimension, type ThesisCell, type ThesisTable } from './thesis-tables.ts';

const replicates = 1000;

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
	const drawn = isUnavailable(lmg) ? [] : drawnImportance(complete, seed, replicates);
	const cells = (j: number): ThesisCell[] => {
		const share = isUnavailable(lmg) ? lmg : (lmg[j] ?? null);
		const percent = typeof share === 'number' ? finite((100 * share) / r2) : share;
		const limits = percentileInterval(drawn.map((shares) => shares[j] ?? NaN));
		const [lo, hi] = isUnavailable(lmg)
			? [null, null]
			: isUnavailable(limits)
				? [limits, limits]
				: [limits.lo, limits.hi];
		return [correlations[j] ?? null, share, lo, hi, percent, johnson[j] ?? null];
	};
	return {
		code: 'drivers',
		about: null,
		labels: ['scale'],
		columns: columnsOf('pearson', 'lmg', 'lo', 'hi', 'percent', 'johnson'),
		rows: joint.causes.map(({ hash, code }, j) => ({ labels: [dimension(hash, code)], cells: cells(j) })),
		n: y.length,
		notes: [{ code: 'drivers', value: replicates }]
	};
}
