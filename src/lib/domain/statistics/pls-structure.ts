import { type Maybe, unavailable } from '../available.ts';
import type { PathModel } from './pls-model.ts';
import { regress } from './pls-regress.ts';

/** The regression of one construct on its predecessors. */
export interface StructuralEquation {
	/** Construct numbers. */
	readonly to: number;
	readonly from: readonly number[];
	/** Standardised coefficients, in the order of `from`. */
	readonly coefficients: readonly number[];
	readonly r2: number;
}

export interface Structure {
	/** One for every construct with predecessors, causes first. */
	readonly equations: readonly StructuralEquation[];
	/** k × k: the coefficient of from → to lies at to·k + from; 0 where there is no arrow. */
	readonly paths: Float64Array;
}

/** Path coefficients and R² by least squares on the correlations of the constructs (k × k). */
export function structureOf(model: PathModel, correlations: Float64Array): Maybe<Structure> {
	const k = model.constructs.length;
	const paths = new Float64Array(k * k);
	const equations: StructuralEquation[] = [];
	for (const to of model.order) {
		const from = model.predecessors[to]!;
		if (from.length === 0) continue;
		const coefficients = new Float64Array(from.length);
		const r2 = regress(correlations, k, to, from, coefficients);
		if (r2 === undefined) return unavailable('singular');
		from.forEach((cause, at) => (paths[to * k + cause] = coefficients[at]!));
		equations.push({ to, from, coefficients: [...coefficients], r2 });
	}
	return { equations, paths };
}

/** 1 − (1 − R²)(n − 1)/(n − predictors − 1). */
export function adjustedR2(r2: number, n: number, predictors: number): Maybe {
	const df = n - predictors - 1;
	return df > 0 ? 1 - ((1 - r2) * (n - 1)) / df : unavailable('too-few', predictors + 2);
}
