import { unavailable } from './available.ts';
import { itemScores } from './item-scores.ts';
import { itemsOfAspect, personScores, type PersonScores } from './person-scores.ts';
import type { Pool } from './pool.ts';
import type { DimensionScores, InstrumentScores } from './report.ts';
import { agreementOf, reliabilityOf } from './scale-quality.ts';
import { summarise, type SummaryOptions } from './summary.ts';

/** A pool with the scores of its people and of the whole. */
export interface ScoredPool {
	readonly pool: Pool;
	readonly persons: PersonScores;
	readonly scores: InstrumentScores;
	readonly options: SummaryOptions;
}

function dimensionScores(pool: Pool, persons: PersonScores, options: SummaryOptions): DimensionScores[] {
	return pool.instrument.dimensions.flatMap((dimension) => {
		const values = persons.dimensions.get(dimension.code);
		if (!values) return [];
		const aspects = dimension.aspects.flatMap((aspect) => {
			const column = persons.aspects.get(aspect.code);
			if (!column) return [];
			const items = itemsOfAspect(pool.instrument, pool, aspect.code).map((item) => item.code);
			return [{ code: aspect.code, score: summarise(column, options), items }];
		});
		return [
			{
				code: dimension.code,
				role: dimension.role,
				score: summarise(values, options),
				aspects,
				reliability: reliabilityOf(pool, persons, dimension),
				agreement: agreementOf(pool, persons, dimension)
			}
		];
	});
}

/**
 * Everything that can be said of one pooled instrument, whatever it measures: item, aspect and dimension scores with
 * intervals, reliability and agreement (instruments.md §4.3). 'hidden' as a whole below the threshold. Throws a
 * RangeError where a stored answer lies outside its scale.
 */
export function scorePool(pool: Pool, seed: number): ScoredPool {
	const options = { population: pool.population, threshold: pool.threshold, seed };
	const persons = personScores(pool);
	const { code } = pool.instrument;
	const scores =
		pool.n < pool.threshold
			? unavailable(pool.n === 0 ? 'no-answers' : 'hidden')
			: {
					n: pool.n,
					dimensions: dimensionScores(pool, persons, options),
					items: pool.instrument.items
						.filter((item) => pool.columns.has(item.code))
						.map((item) => itemScores(pool, persons, item))
				};
	return { pool, persons, options, scores: { code, hash: pool.hash, side: pool.side, scores } };
}
