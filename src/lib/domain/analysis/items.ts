import { frequencies, kurtosis, mean, median, sd, skewness } from '../statistics/descriptives.ts';
import { answered } from '../statistics/complete.ts';
import { type Analyser, entries, entryId } from './entry.ts';
import { keyedColumn, rawColumn } from './scales.ts';

/** Each item of each scale as it was answered: counts, moments, and how often each option was chosen. */
export const analyseItems: Analyser<'items'> = function* (model, _analysis, data) {
	for (const { min, max, items } of model.scales) {
		for (const { id: item } of items) {
			const answers = answered(rawColumn(data, item));
			yield* entries(
				'item',
				{ item },
				{
					n: answers.length,
					missing: data.n - answers.length,
					mean: mean(answers),
					sd: sd(answers),
					median: median(answers),
					skew: skewness(answers),
					kurtosis: kurtosis(answers),
					mean_keyed: mean(answered(keyedColumn(model, data, item)))
				}
			);
			if (min === null || max === null) continue;
			const counts = frequencies(answers);
			for (let value = min; value <= max; value++) {
				yield [entryId('item.count', { item, value }), counts.get(value) ?? 0];
			}
		}
	}
};
