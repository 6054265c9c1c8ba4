import { type Maybe, unavailable } from '../available.ts';
import type { PathModel } from './pls-model.ts';

export interface Heterotrait {
	readonly x: string;
	readonly y: string;
	readonly value: Maybe;
}

/**
 * Heterotrait–monotrait ratio (Henseler, Ringle and Sarstedt 2015, original form, absolute
 * correlations): mean |r| between two blocks over the geometric mean of the mean |r| within them
 * (1 within a single item). Every pair once, in model order.
 */
export function htmt(model: PathModel, correlation: Float64Array): Heterotrait[] {
	const values = htmtMatrix(model, correlation);
	const k = model.constructs.length;
	return model.constructs.flatMap(({ code: x }, a) =>
		model.constructs.slice(a + 1).map(({ code: y }, step) => {
			const value = values[a * k + a + 1 + step]!;
			return { x, y, value: Number.isFinite(value) ? value : unavailable('zero-variance') };
		})
	);
}

/** The same as a k × k matrix for loops; not finite where a block's items do not correlate at all. */
export function htmtMatrix(model: PathModel, correlation: Float64Array): Float64Array {
	const k = model.constructs.length;
	const p = model.items.length;
	const { starts } = model;
	const means = new Float64Array(k * k);
	for (let x = 0; x < k; x++) {
		for (let y = x; y < k; y++) {
			let sum = 0;
			for (let a = starts[x]!; a < starts[x + 1]!; a++) {
				for (let b = starts[y]!; b < starts[y + 1]!; b++)
					if (a !== b) sum += Math.abs(correlation[a * p + b]!);
			}
			const m = starts[x + 1]! - starts[x]!;
			const pairs = x === y ? m * (m - 1) : m * (starts[y + 1]! - starts[y]!);
			means[x * k + y] = x === y && m === 1 ? 1 : sum / pairs;
		}
	}
	const values = new Float64Array(k * k);
	for (let x = 0; x < k; x++) {
		values[x * k + x] = 1;
		for (let y = x + 1; y < k; y++) {
			const within = Math.sqrt(means[x * k + x]! * means[y * k + y]!);
			values[x * k + y] = values[y * k + x] = means[x * k + y]! / within;
		}
	}
	return values;
}
