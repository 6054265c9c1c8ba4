import type { Model } from './model.ts';

/** A column of answers that a model needs; `range` holds for rating scales. */
export interface AnalysedColumn {
	readonly id: string;
	readonly range?: { readonly min: number; readonly max: number } | undefined;
}

const npsRange = { min: 0, max: 10 };

/** Every column of numbers that the scales and analyses of a model name, each once, items of scales first. */
export function columnsOfModel(model: Model): AnalysedColumn[] {
	const columns = new Map<string, AnalysedColumn>();
	const add = (id: string, range?: AnalysedColumn['range']) => {
		if (!columns.get(id)?.range) columns.set(id, { id, range });
	};
	for (const { min, max, items } of model.scales) {
		for (const item of items) add(item.id, min !== null && max !== null ? { min, max } : undefined);
	}
	for (const analysis of model.analyses) {
		if (analysis.type === 'nps') add(analysis.item, npsRange);
		else if (analysis.type === 'topbox') add(analysis.item, { min: analysis.min, max: analysis.max });
		else if (analysis.type === 'concentration') add(analysis.column);
		else if (analysis.type === 'friedman') for (const item of analysis.items ?? []) add(item);
		else if (analysis.type === 'regression') for (const item of analysis.x_items ?? []) add(item);
		else if (analysis.type === 'ipa') {
			for (const { importance, performance } of analysis.attributes) {
				add(importance);
				add(performance);
			}
		}
	}
	return [...columns.values()];
}
