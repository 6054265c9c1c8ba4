import { type Maybe, unavailable } from '../available.ts';
import type { PathModel } from './pls-model.ts';
import { regress } from './pls-regress.ts';

/** How neighbours are weighted: by regression and correlation, by correlation, by its sign. */
export type InnerScheme = 'path' | 'factorial' | 'centroid';

export interface WeightOptions {
	/** Default 'path'. */
	readonly scheme?: InnerScheme;
	/** Stop when the weights change by no more than this in all; default 1e-10. */
	readonly tolerance?: number;
	/** Default 1000; more means 'not-converged'. */
	readonly maxIterations?: number;
}

export interface Weights {
	/** One an item; every construct has variance 1. */
	readonly weights: Float64Array;
	readonly iterations: number;
}

/**
 * Outer weights of PLS, mode A (Wold 1982; Lohmöller 1989), from the item correlations alone:
 * start with equal weights, form the inner proxies by the scheme, take the covariances of the items
 * with the proxy of their construct as new weights, scale to variance 1, repeat.
 * 'singular' when a construct's predecessors are linearly dependent or its items cancel out.
 */
export function plsWeights(
	model: PathModel,
	correlation: Float64Array,
	options: WeightOptions = {}
): Maybe<Weights> {
	const { scheme = 'path', tolerance = 1e-10, maxIterations = 1000 } = options;
	const k = model.constructs.length;
	const p = model.items.length;
	const { starts, blockOf } = model;
	let weights = new Float64Array(p).fill(1);
	let next = new Float64Array(p);
	// covariance of every item with every construct, and of the constructs
	const outer = new Float64Array(p * k);
	const inner = new Float64Array(k * k);
	const proxy = new Float64Array(k * k);
	if (!scaleToUnit(model, correlation, weights)) return unavailable('singular');
	for (let iterations = 1; iterations <= maxIterations; iterations++) {
		itemConstructCovariances(model, correlation, weights, outer);
		constructCovariances(model, weights, outer, inner);
		if (!innerWeights(model, scheme, inner, proxy)) return unavailable('singular');
		for (let i = 0; i < p; i++) {
			const row = blockOf[i]! * k;
			let sum = 0;
			for (let m = 0; m < k; m++) sum += proxy[row + m]! * outer[i * k + m]!;
			next[i] = sum;
		}
		if (!scaleToUnit(model, correlation, next)) return unavailable('singular');
		let change = 0;
		for (let i = 0; i < starts[k]!; i++) change += Math.abs(next[i]! - weights[i]!);
		[weights, next] = [next, weights];
		if (change <= tolerance) return { weights, iterations };
	}
	return unavailable('not-converged');
}

/** out[i·k + j] = Σ_{l in block j} r(i, l)·w_l. */
export function itemConstructCovariances(
	model: PathModel,
	correlation: Float64Array,
	weights: Float64Array,
	out: Float64Array
): void {
	const p = model.items.length;
	const k = model.constructs.length;
	for (let i = 0; i < p; i++) {
		for (let j = 0; j < k; j++) {
			let sum = 0;
			for (let l = model.starts[j]!, end = model.starts[j + 1]!; l < end; l++) {
				sum += correlation[i * p + l]! * weights[l]!;
			}
			out[i * k + j] = sum;
		}
	}
}

/** Covariances of the constructs; with weights of variance 1 these are correlations. */
export function constructCovariances(
	model: PathModel,
	weights: Float64Array,
	outer: Float64Array,
	out: Float64Array
): void {
	const k = model.constructs.length;
	for (let a = 0; a < k; a++) {
		out[a * k + a] = 1;
		for (let b = 0; b < a; b++) {
			let sum = 0;
			for (let i = model.starts[a]!, end = model.starts[a + 1]!; i < end; i++)
				sum += weights[i]! * outer[i * k + b]!;
			out[a * k + b] = out[b * k + a] = sum;
		}
	}
}

function innerWeights(
	model: PathModel,
	scheme: InnerScheme,
	inner: Float64Array,
	proxy: Float64Array
): boolean {
	const k = model.constructs.length;
	for (let j = 0; j < k; j++) {
		const before = model.predecessors[j]!;
		for (const m of model.successors[j]!) proxy[j * k + m] = neighbour(scheme, inner[j * k + m]!);
		if (scheme !== 'path') {
			for (const m of before) proxy[j * k + m] = neighbour(scheme, inner[j * k + m]!);
		} else if (before.length > 0) {
			const coefficients = new Float64Array(before.length);
			if (regress(inner, k, j, before, coefficients) === undefined) return false;
			for (let a = 0; a < before.length; a++) proxy[j * k + before[a]!] = coefficients[a]!;
		}
	}
	return true;
}

const neighbour = (scheme: InnerScheme, r: number) => (scheme === 'centroid' ? Math.sign(r) : r);

/** Scales every block to variance 1; false when a block has none. */
function scaleToUnit(model: PathModel, correlation: Float64Array, weights: Float64Array): boolean {
	const p = model.items.length;
	for (let j = 0; j < model.constructs.length; j++) {
		const start = model.starts[j]!;
		const end = model.starts[j + 1]!;
		let variance = 0;
		let squares = 0;
		for (let a = start; a < end; a++) {
			squares += weights[a]! * weights[a]!;
			for (let b = start; b < end; b++) variance += weights[a]! * weights[b]! * correlation[a * p + b]!;
		}
		if (!(variance > 1e-12 * squares) || !(squares > 1e-24)) return false;
		const scale = 1 / Math.sqrt(variance);
		for (let a = start; a < end; a++) weights[a]! *= scale;
	}
	return true;
}
