import { type Maybe, unavailable } from '../available.ts';
import type { PathModel } from './pls-model.ts';
import type { PlsSolution } from './pls.ts';
import { rhoA } from './plsc.ts';

/** How well the items of one construct measure it; one-item constructs are 1 by convention. */
export interface ConstructQuality {
	readonly construct: string;
	/** Standardised Cronbach's alpha k·r̄/(1 + (k − 1)·r̄). */
	readonly alpha: Maybe;
	/** Dijkstra and Henseler's ρA. */
	readonly rhoA: Maybe;
	/** Composite reliability ρc = (Σl)²/((Σl)² + Σ(1 − l²)). */
	readonly rhoC: Maybe;
	/** Average variance extracted, mean l². */
	readonly ave: Maybe;
	/** √AVE against the largest |correlation| with another construct: Fornell and Larcker 1981. */
	readonly rootAve: Maybe;
	readonly largestCorrelation: number;
}

/** Reliability and convergent validity of every construct, from this solution's loadings and weights. */
export function constructQuality(
	model: PathModel,
	correlation: Float64Array,
	solution: PlsSolution
): ConstructQuality[] {
	const k = model.constructs.length;
	return model.constructs.map(({ code, items }, j) => {
		const loadings = solution.loadings.subarray(model.starts[j]!, model.starts[j + 1]!);
		let sum = 0;
		let squares = 0;
		for (const loading of loadings) {
			sum += loading;
			squares += loading * loading;
		}
		const single = items.length === 1;
		const ave = single ? 1 : squares / items.length;
		const others = model.constructs.map((_, m) =>
			m === j ? 0 : Math.abs(solution.correlations[j * k + m]!)
		);
		return {
			construct: code,
			alpha: standardisedAlpha(model, correlation, j),
			rhoA: rhoA(model, correlation, solution.weights, j),
			rhoC: single ? 1 : (sum * sum) / (sum * sum + items.length - squares),
			ave,
			rootAve: Math.sqrt(ave),
			largestCorrelation: Math.max(...others)
		};
	});
}

function standardisedAlpha(model: PathModel, correlation: Float64Array, block: number): Maybe {
	const p = model.items.length;
	const start = model.starts[block]!;
	const end = model.starts[block + 1]!;
	const k = end - start;
	if (k === 1) return 1;
	let total = 0;
	for (let a = start; a < end; a++) for (let b = start; b < end; b++) total += correlation[a * p + b]!;
	return total > 1e-12 ? (k / (k - 1)) * (1 - k / total) : unavailable('singular');
}
