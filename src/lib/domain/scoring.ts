import { unavailable } from './available.ts';
import { scaleOf } from './instrument.ts';
import { itemScores } from './item-scores.ts';
import { type CountedAspects, countedAspects, personScores, type PersonScores } from './person-scores.ts';
import { asks, type Pool } from './pool.ts';
import type { DimensionScores, InstrumentScores } from './report.ts';
import { scaleQuality } from './scale-quality.ts';
import { onScale, summarise, type SummaryOptions, withoutScore } from './summary.ts';

/** A pool with the scores of its people and of the whole. */
export interface ScoredPool {
	readonly pool: Pool;
	readonly persons: PersonScores;
	readonly scores: InstrumentScores;
	readonly options: SummaryOptions;
}

/** The one response format of the items, or null where they are numbers or do not share one. */
function sharedScale({ instrument }: Pool, { rated, aspects }: CountedAspects): DimensionScores['scale'] {
	if (!rated) return null;
	const [first, ...others] = aspects.flatMap(({ items }) => items.map((item) => scaleOf(instrument, item)));
	if (!first) return null;
	const { min, max } = first;
	return others.every((scale) => scale.min === min && scale.max === max) ? { min, max } : null;
}

function dimensionScores(pool: Pool, persons: PersonScores, options: SummaryOptions): DimensionScores[] {
	return pool.instrument.dimensions.flatMap((dimension) => {
		const { code, role } = dimension;
		const counted = countedAspects(pool, dimension);
		const quality = () => scaleQuality(pool, persons, dimension);
		const numbers = persons.numbers.get(code);
		if (numbers) {
			const raw = summarise(numbers, options);
			const score = withoutScore(raw, unavailable('not-a-rating-scale'));
			const aspects = counted.aspects.map((aspect) => ({
				code: aspect.code,
				score,
				items: aspect.items.map((item) => item.code)
			}));
			return [{ code, role, score, raw, scale: null, aspects, ...quality() }];
		}
		const values = persons.dimensions.get(code);
		if (!values) return [];
		const score = summarise(values, options);
		const scale = sharedScale(pool, counted);
		const aspects = counted.aspects.map((aspect) => {
			const own = persons.aspects.get(aspect.code) ?? new Float64Array(0);
			return {
				code: aspect.code,
				// The only aspect of a dimension is that dimension.
				score: own === values ? score : summarise(own, options),
				items: aspect.items.map((item) => item.code)
			};
		});
		return [
			{
				code,
				role,
				score,
				raw: scale ? onScale(score, scale) : withoutScore(score, unavailable('not-applicable')),
				scale,
				aspects,
				...quality()
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
						.filter((item) => asks(pool, item.code))
						.map((item) => itemScores(pool, persons, item))
				};
	return { pool, persons, options, scores: { code, hash: pool.hash, side: pool.side, scores } };
}
