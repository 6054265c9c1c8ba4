import { satisfactionValues } from '../customer-scores.ts';
import type { Side } from '../report.ts';
import { headlineOf } from '../units.ts';
import type { ThesisPool, ThesisSource } from './source.ts';
import { dimension, type Label, word } from './thesis-tables.ts';

/** Subgroups are tested from so many people each on (instruments.md §4.3, minimum samples). */
export const leastForTests = 10;

/** What groups are compared in: the figures that the report shows of them, person by person, 0–100. */
export interface Measure {
	readonly label: Label;
	readonly values: Float64Array;
}

export interface Measured {
	readonly own: ThesisPool;
	readonly measures: readonly Measure[];
}

/** Staff: readiness index with equal weights, and the factors; customers: satisfaction. As buildReport cuts them. */
export function measuredSide({ pools }: ThesisSource, side: Side): Measured | null {
	if (side === 'staff') {
		const [own] = pools
			.filter(({ pool, scales }) => pool.side === 'staff' && scales.some((s) => s.role === 'factor'))
			.sort((a, b) => b.pool.n - a.pool.n);
		if (!own) return null;
		const factors = own.scales.filter((scale) => scale.role === 'factor');
		const columns = factors.map(({ code, hundred }) => ({ code, values: hundred }));
		return {
			own,
			measures: [
				{ label: word('index'), values: headlineOf(columns, own.pool.n) },
				...factors.map(({ hash, code, hundred }) => ({ label: dimension(hash, code), values: hundred }))
			]
		};
	}
	for (const own of pools) {
		const values = own.pool.side === side && side === 'customers' ? satisfactionValues(own) : undefined;
		if (values) return { own, measures: [{ label: word('satisfaction'), values }] };
	}
	return null;
}
