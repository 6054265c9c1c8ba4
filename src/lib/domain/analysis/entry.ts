import type { Maybe } from '../available.ts';
import type { SurveyData } from './data.ts';
import type { AnalysisOf, AnalysisType, Model } from './model.ts';

/** One value of an analysis under its identifier: `quantity|key=value|…`. */
export type Entry = readonly [id: string, value: Maybe<number>];

export interface AnalysisOptions {
	/** Starts every resampling; kept with the numbers. */
	readonly seed: number;
	/** Samples of every bootstrap, instead of what the model says. */
	readonly replicates?: number | undefined;
	/** Called now and then while a path model is bootstrapped, with the draws done so far. */
	readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Computes the entries of one analysis of a model. */
export type Analyser<T extends AnalysisType> = (
	model: Model,
	analysis: AnalysisOf<T>,
	data: SurveyData,
	options: AnalysisOptions
) => Iterable<Entry>;

type Keys = Readonly<Record<string, string | number>>;

/** The identifier of a quantity; the order of the keys is part of it. */
export function entryId(quantity: string, keys: Keys): string {
	let id = quantity;
	for (const key in keys) id += `|${key}=${keys[key]}`;
	return id;
}

/** Entries of several quantities that share a prefix and keys: `entries('cor', { x, y }, { pearson: r })`. */
export function entries(
	prefix: string,
	keys: Keys,
	values: Readonly<Record<string, Maybe<number>>>
): Entry[] {
	return Object.entries(values).map(([name, value]) => [entryId(`${prefix}.${name}`, keys), value]);
}

/** Above this a model's own number of samples is not followed unless it is asked for. */
const usualReplicates = 10_000;

/** How many bootstrap samples to draw: what was asked for, else the model's number up to 10 000. */
export const replicatesFor = (ofModel: number, options: AnalysisOptions): number =>
	options.replicates ?? Math.min(ofModel, usualReplicates);
