import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { accelerationOf } from './bca-limits.ts';
import { type Describe, type DrawnLists, listsOf } from './pls-bootstrap-lists.ts';
import { drawnQuantities, writeQuantities } from './pls-bootstrap-quantities.ts';
import { summariseDraws } from './pls-bootstrap-summary.ts';
import { groupedDraws } from './pls-grouped-draws.ts';
import { leaveOutMoments } from './pls-jackknife.ts';
import type { ItemRanges } from './pls-metric.ts';
import type { PathModel } from './pls-model.ts';
import { type CentredRows, centreRows, type ItemMoments, itemMoments } from './pls-moments.ts';
import type { PlsRows } from './pls-rows.ts';
import { estimatePls, type PlsOptions } from './pls.ts';
import { type Random, seededRandom } from './random.ts';

export interface PlsBootstrapOptions extends PlsOptions {
	/** Kept with the numbers: the same seed gives the same intervals. */
	readonly seed: number;
	/** Default 1000. */
	readonly replicates?: number;
	/** Ranges of the items: without them there are no effects in points (0–100). */
	readonly ranges?: ItemRanges;
	/** Draw this many random groups of rows instead of rows: for data of which there are plenty (pls-grouped-draws.ts). */
	readonly groups?: number;
	/** BCa limits as well, at the price of a jackknife; default true. */
	readonly bca?: boolean;
	/** Called now and then with the draws done so far. */
	readonly onProgress?: (done: number, total: number) => void;
}

export interface PlsBootstrap extends DrawnLists {
	readonly seed: number;
	readonly replicates: number;
	/** Draws in which the model could be estimated. */
	readonly usable: number;
}

// With fewer usable draws the intervals would describe the samples that happen to work.
const usableShare = 0.9;
const progressEvery = 50;

/**
 * Bootstrap of a path model: respondents drawn with replacement, the model estimated anew from the
 * covariances of each draw, signs of the constructs aligned with the original. Draws that cannot be
 * estimated (an item without variance) are left out; 'not-converged' when that is more than a tenth.
 */
export function bootstrapPls(
	model: PathModel,
	data: PlsRows,
	options: PlsBootstrapOptions
): Maybe<PlsBootstrap> {
	const { seed, replicates = 1000, ranges } = options;
	const rows = centreRows(data);
	const moments = itemMoments(rows);
	if (isUnavailable(moments)) return moments;
	const original = estimatePls(model, moments.correlation, options);
	if (isUnavailable(original)) return original;
	const quantities = drawnQuantities(model);
	const estimates = new Float64Array(quantities.size);
	writeQuantities(model, quantities, moments, original, ranges, estimates);

	// A draw's own error is a hundred thousand times larger than this tolerance.
	const again: PlsOptions = { ...options, tolerance: options.tolerance ?? 1e-8, alignTo: original.loadings };
	const estimate = (sample: Maybe<ItemMoments>): Float64Array | undefined => {
		if (isUnavailable(sample)) return undefined;
		const solution = estimatePls(model, sample.correlation, again);
		if (isUnavailable(solution)) return undefined;
		const numbers = new Float64Array(quantities.size);
		writeQuantities(model, quantities, sample, solution, ranges, numbers);
		return numbers;
	};
	const draws: Float64Array[] = [];
	for (const sample of samples(rows, replicates, options)) {
		const numbers = estimate(sample);
		if (numbers) draws.push(numbers);
	}
	if (draws.length < Math.max(2, usableShare * replicates)) return unavailable('not-converged');

	const leftOut: Float64Array[] = [];
	if (options.bca !== false) {
		for (const sample of leaveOutMoments(rows)) {
			const numbers = estimate(sample);
			if (numbers) leftOut.push(numbers);
		}
	}
	const describe: Describe = (at) => {
		const values = column(draws, at);
		if (!Number.isFinite(estimates[at]!) || values.length < usableShare * draws.length) return undefined;
		const acceleration = leftOut.length > 1 ? accelerationOf(column(leftOut, at)) : undefined;
		return summariseDraws(estimates[at]!, values, acceleration);
	};
	const lists = listsOf(model, quantities, describe);
	return { seed, replicates, usable: draws.length, ...lists };
}

/** The moments of each draw, one after the other. */
function* samples(
	rows: CentredRows,
	replicates: number,
	{ seed, groups, onProgress }: PlsBootstrapOptions
): Generator<Maybe<ItemMoments>> {
	const random = seededRandom(seed);
	const draws =
		groups === undefined
			? drawsOfRows(rows, replicates, random)
			: groupedDraws(rows, groups, replicates, random);
	let done = 0;
	for (const sample of draws) {
		if (done % progressEvery === 0) onProgress?.(done, replicates);
		done++;
		yield sample;
	}
	onProgress?.(replicates, replicates);
}

function* drawsOfRows(rows: CentredRows, replicates: number, random: Random): Generator<Maybe<ItemMoments>> {
	const counts = new Int32Array(rows.n);
	for (let draw = 0; draw < replicates; draw++) {
		counts.fill(0);
		for (let i = 0; i < rows.n; i++) counts[random.int(rows.n)]!++;
		yield itemMoments(rows, counts);
	}
}

/** One number out of every draw, where it is defined. */
function column(draws: readonly Float64Array[], at: number): Float64Array {
	const values = new Float64Array(draws.length);
	let count = 0;
	for (const numbers of draws) if (Number.isFinite(numbers[at]!)) values[count++] = numbers[at]!;
	return values.subarray(0, count);
}
