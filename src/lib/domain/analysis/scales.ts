import { completeColumns } from '../statistics/complete.ts';
import { shareRuleScores } from '../statistics/scale-scores.ts';
import type { SurveyData } from './data.ts';
import type { Model, Scale } from './model.ts';

/** The scale of that name; the model was checked, so it exists. */
export function scaleOf(model: Model, id: string): Scale {
	const scale = model.scales.find((candidate) => candidate.id === id);
	if (!scale) throw new RangeError(`no scale ${id}`);
	return scale;
}

/** Raw answers of one item or other column; NaN = not answered. */
export function rawColumn(data: SurveyData, id: string): Float64Array {
	const column = data.columns.get(id);
	if (!column) throw new RangeError(`no column ${id}`);
	return column;
}

const known = new WeakMap<SurveyData, WeakMap<Model, Map<string, Float64Array>>>();

// A pure function's memory: the same data and model always give the same column.
function remembered(model: Model, data: SurveyData, key: string, make: () => Float64Array): Float64Array {
	let ofData = known.get(data);
	if (!ofData) known.set(data, (ofData = new WeakMap()));
	let columns = ofData.get(model);
	if (!columns) ofData.set(model, (columns = new Map()));
	let column = columns.get(key);
	if (!column) columns.set(key, (column = make()));
	return column;
}

/** Answers of an item after reverse keying (min + max − x); an item of no scale stays as it is. */
export function keyedColumn(model: Model, data: SurveyData, item: string): Float64Array {
	const scale = model.scales.find((s) => s.items.some((i) => i.id === item && i.reverse));
	const raw = rawColumn(data, item);
	if (!scale || scale.min === null || scale.max === null) return raw;
	const turned = scale.min + scale.max;
	return remembered(model, data, `item ${item}`, () => raw.map((x) => turned - x));
}

/** The keyed columns of a scale, in item order, gaps (NaN) included. */
export const keyedColumns = (model: Model, data: SurveyData, scale: string): Float64Array[] =>
	scaleOf(model, scale).items.map((item) => keyedColumn(model, data, item.id));

/** The keyed columns of a scale without the respondents who left a gap in it. */
export const completeKeyedColumns = (model: Model, data: SurveyData, scale: string): Float64Array[] =>
	completeColumns(keyedColumns(model, data, scale));

/** Every respondent's score on a scale under a share rule; NaN = no score. */
export function scoresOf(model: Model, data: SurveyData, scale: string, rule: number): Float64Array {
	return remembered(model, data, `score ${scale} ${rule}`, () =>
		shareRuleScores(keyedColumns(model, data, scale), rule)
	);
}
