import { type Maybe, unavailable, whenAvailable } from '../available.ts';
import { describe } from '../statistics/describe.ts';
import { type Analyser, entries, entryId } from './entry.ts';
import { rawColumn } from './scales.ts';

/** Each item of each scale as it was answered: counts, moments, and how often each option was chosen. */
export const analyseItems: Analyser<'items'> = function* (model, _analysis, data) {
	for (const { min, max, items } of model.scales) {
		for (const { id: item, reverse } of items) {
			const d = describe(rawColumn(data, item));
			const keyed = (mean: number): Maybe => {
				if (!reverse) return mean;
				return min === null || max === null ? unavailable('not-a-rating-scale') : min + max - mean;
			};
			yield* entries(
				'item',
				{ item },
				{
					n: d.n,
					missing: d.missing,
					mean: d.mean,
					sd: d.sd,
					median: d.median,
					skew: d.skewness,
					kurtosis: d.kurtosis,
					mean_keyed: whenAvailable(d.mean, keyed)
				}
			);
			if (min === null || max === null) continue;
			for (let value = min; value <= max; value++) {
				yield [entryId('item.count', { item, value }), d.frequencies.get(value) ?? 0];
			}
		}
	}
};
