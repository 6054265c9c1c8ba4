import { personComposite } from '../composite.ts';
import type { DimensionRole } from '../instrument.ts';
import { type Pool, sharedRows } from '../pool.ts';
import { takeRows } from '../statistics/complete.ts';
import type { ThesisPool, ThesisScale, ThesisSource } from './source.ts';

export interface JointScale extends Pick<ThesisScale, 'hash' | 'code'> {
	/** 0–100 by row, NaN = none. */
	readonly values: Float64Array;
}

/** What is meant to explain and what is to be explained, by the same responses row by row. */
export interface JointScales {
	readonly causes: readonly JointScale[];
	readonly outcomes: readonly JointScale[];
	/** Mean of the outcomes of which at least half have a value. */
	readonly success: Float64Array;
	readonly pool: Pick<Pool, 'threshold'>;
}

const ofRole = ({ scales }: ThesisPool, role: DimensionRole) => scales.filter((scale) => scale.role === role);

/**
 * The factors (or the constructs, where an instrument has none) beside the success dimensions that most of the same
 * staff were asked; null where nobody was asked both. Without success, the causes stand alone.
 */
export function jointScales({ pools }: ThesisSource): JointScales | null {
	const staff = pools.filter(({ pool }) => pool.side === 'staff');
	const having = (role: DimensionRole) =>
		staff.filter((own) => ofRole(own, role).length > 0).sort((a, b) => b.pool.n - a.pool.n);
	const [first] = [...having('factor'), ...having('construct')];
	if (!first) return null;
	const factors = ofRole(first, 'factor');
	const causes = factors.length > 0 ? factors : ofRole(first, 'construct');
	const [best] = having('success')
		.map((other) => ({ other, rows: sharedRows(first.pool, other.pool) }))
		.sort((a, b) => b.rows[0].length - a.rows[0].length);
	const all = Int32Array.from({ length: first.pool.n }, (_, row) => row);
	const joined = best && best.rows[0].length > 0 ? best : undefined;
	const taken = (scales: readonly ThesisScale[], rows: Int32Array): JointScale[] => {
		const columns = takeRows(
			scales.map((scale) => scale.hundred),
			rows
		);
		return scales.map(({ hash, code }, i) => ({ hash, code, values: columns[i] ?? new Float64Array(0) }));
	};
	const rows = joined?.rows[0] ?? all;
	const outcomes = joined ? taken(ofRole(joined.other, 'success'), joined.rows[1]) : [];
	return {
		causes: taken(causes, rows),
		outcomes,
		success: personComposite(
			outcomes.map(({ values }) => ({ values, weight: 1 })),
			rows.length
		),
		pool: { threshold: Math.max(first.pool.threshold, joined?.other.pool.threshold ?? 0) }
	};
}
