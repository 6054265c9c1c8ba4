import { isAvailable, type Maybe, unavailable } from './available.ts';
import { compositeOf } from './composite.ts';
import type { DimensionRole } from './instrument.ts';
import type { SuccessScores } from './report.ts';
import type { ScoredPool } from './scoring.ts';
import { summarise } from './summary.ts';

/**
 * The dimensions of one role and their equally weighted composite: success, need, audit. 'not-asked' where the
 * instrument has none of the role.
 */
export function roleScores(scored: ScoredPool, role: DimensionRole): Maybe<SuccessScores> {
	const { pool, persons, scores } = scored;
	if (!pool.instrument.dimensions.some((d) => d.role === role && persons.dimensions.has(d.code))) {
		return unavailable('not-asked');
	}
	if (!isAvailable(scores.scores)) return scores.scores;
	const dimensions = scores.scores.dimensions.filter((d) => d.role === role);
	const parts = dimensions.map((d) => ({
		values: persons.dimensions.get(d.code) ?? new Float64Array(0),
		score: d.score,
		weight: 1 / dimensions.length
	}));
	const overall = compositeOf(parts, pool.n, (values) => summarise(values, scored.options));
	return {
		instrument: { code: pool.instrument.code, hash: pool.hash },
		n: scores.scores.n,
		overall: overall.score,
		dimensions: dimensions.map(({ code, score }) => ({ code, score }))
	};
}
