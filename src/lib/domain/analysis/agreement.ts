import { isAvailable, type Maybe, whenAvailable } from '../available.ts';
import { intraclassCorrelation, rwg, rwgJ, uniformNullVariance } from '../statistics/agreement.ts';
import { completeRows, takeRows } from '../statistics/complete.ts';
import { mean, median } from '../statistics/descriptives.ts';
import { frequenciesOf } from '../statistics/frequencies.ts';
import type { SurveyData } from './data.ts';
import { type Analyser, entries, entryId, type Entry } from './entry.ts';
import type { Model, Scale } from './model.ts';
import { keyedColumns, scaleOf, scoresOf } from './scales.ts';
import { levelsOf, rowsByLevel, scoresByLevel } from './segments.ts';

/** Do the respondents of a level agree (r_wg), and do levels differ (ICC)? */
export const analyseAgreement: Analyser<'agreement'> = function* (model, analysis, data) {
	const { segment } = analysis;
	const rule = analysis.rule ?? model.primary_rule;
	for (const id of analysis.scales) {
		const scale = scaleOf(model, id);
		yield* withinLevels(model, data, segment, scale);
		const icc = intraclassCorrelation(scoresByLevel(model, data, segment, scoresOf(model, data, id, rule)));
		const of = (pick: (value: Extract<typeof icc, { icc1: number }>) => Maybe) => whenAvailable(icc, pick);
		yield* entries(
			'icc',
			{ segment, scale: id },
			{
				msb: of((i) => i.meanSquareBetween),
				msw: of((i) => i.meanSquareWithin),
				f: of((i) => i.f),
				p: of((i) => i.p),
				k_mean: of((i) => i.meanSize),
				icc1: of((i) => i.icc1),
				icc2: of((i) => i.icc2)
			}
		);
	}
};

/** r_wg of each level that has a respondent who answered the whole scale, and their summary. */
function* withinLevels(model: Model, data: SurveyData, segment: string, scale: Scale): Iterable<Entry> {
	if (scale.min === null || scale.max === null) return;
	const keys = { segment, scale: scale.id };
	const nullVariance = uniformNullVariance(scale.max - scale.min + 1);
	yield [entryId('rwg.null_variance', keys), nullVariance];
	const columns = keyedColumns(model, data, scale.id);
	const levels = levelsOf(model, segment);
	const values: number[] = [];
	for (const [i, rows] of rowsByLevel(model, data, segment).entries()) {
		const here = takeRows(columns, rows);
		const complete = completeRows(here);
		if (complete.length === 0) continue;
		const items = takeRows(here, complete).map(frequenciesOf);
		const single = items.length === 1;
		const value = single ? rwg(items[0]!, nullVariance) : rwgJ(items, nullVariance);
		if (isAvailable(value)) values.push(value);
		yield [entryId(single ? 'rwg.group' : 'rwgj.group', { ...keys, level: levels[i]! }), value];
	}
	const middle = mean(values);
	yield* entries('rwg', keys, {
		mean: middle,
		median: median(values),
		min: whenAvailable(middle, () => Math.min(...values)),
		max: whenAvailable(middle, () => Math.max(...values)),
		groups: values.length
	});
}
