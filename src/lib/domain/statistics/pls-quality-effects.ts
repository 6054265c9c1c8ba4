import { type Maybe, unavailable } from '../available.ts';
import type { PathArrow, PathModel } from './pls-model.ts';
import { regress } from './pls-regress.ts';
import type { PlsSolution } from './pls.ts';

export interface PredictorQuality extends PathArrow {
	/** Cohen's f² = (R² − R² without the predictor)/(1 − R²), the construct scores kept. */
	readonly f2: Maybe;
	/** Variance inflation 1/(1 − R² on the other predictors); undefined for an only predictor. */
	readonly vif: Maybe | undefined;
}

/** Effect size and collinearity of every predictor, outcome by outcome. */
export function predictorQuality(model: PathModel, solution: PlsSolution): PredictorQuality[] {
	const k = model.constructs.length;
	const r2Of = (to: number, from: readonly number[]) =>
		regress(solution.correlations, k, to, from, new Float64Array(from.length));
	return solution.structure.equations.flatMap(({ to, from, r2 }) =>
		from.map((cause) => {
			const others = from.filter((other) => other !== cause);
			const without = r2Of(to, others);
			const inflated = r2Of(cause, others);
			const singular = unavailable('singular');
			const explained = Math.abs(1 - r2) < 1e-12 || without === undefined;
			const collinear = inflated === undefined || Math.abs(1 - inflated) < 1e-12;
			return {
				from: model.constructs[cause]!.code,
				to: model.constructs[to]!.code,
				f2: explained ? singular : (r2 - without) / (1 - r2),
				vif: others.length === 0 ? undefined : collinear ? singular : 1 / (1 - inflated)
			};
		})
	);
}
