import { type Maybe, unavailable } from '../available.ts';
import { completeColumns } from './complete.ts';
import { usualConfidence } from './confidence.ts';
import { fUpper, tQuantile, tTwoSided } from './distributions.ts';
import { type LeastSquares, leastSquares } from './least-squares.ts';
import type { Numbers } from './sums.ts';

export interface Coefficient {
	readonly b: Maybe;
	readonly se: Maybe;
	readonly t: Maybe;
	/** Two-sided. */
	readonly p: Maybe;
	readonly lo: Maybe;
	readonly hi: Maybe;
}

export interface Slope extends Coefficient {
	/** Slope in standard deviations. */
	readonly beta: Maybe;
	/** Variance inflation factor: 1/(1 − R² of this predictor on the others). */
	readonly vif: Maybe;
}

export interface Regression {
	/** Respondents without a gap. */
	readonly n: number;
	readonly r2: Maybe;
	readonly adjustedR2: Maybe;
	/** Residual standard error. */
	readonly sigma: Maybe;
	readonly f: Maybe;
	readonly df1: Maybe;
	readonly df2: Maybe;
	readonly p: Maybe;
	/** Of the residuals in row order; about 2 when they are independent. */
	readonly durbinWatson: Maybe;
	readonly intercept: Coefficient;
	/** In the order of the predictors. */
	readonly slopes: Slope[];
}

const noCoefficient = (reason: ReturnType<typeof unavailable>): Coefficient => {
	return { b: reason, se: reason, t: reason, p: reason, lo: reason, hi: reason };
};

/** Residuals that are rounding only: a perfect fit has no tests. */
const perfectBelow = 1e-24;

/**
 * Ordinary least squares of y on predictors, complete respondents only. With predictors that are
 * combinations of each other the fit stays defined; their single slopes and VIFs are 'singular'.
 */
export function regression(y: Numbers, predictors: readonly Numbers[]): Regression {
	const [target, ...columns] = completeColumns([y, ...predictors]) as [Float64Array, ...Float64Array[]];
	const fit = leastSquares(target, columns);
	const { n, rank, ssTotal, ssResidual } = fit;
	const df2 = n - rank - 1;
	if (n === 0 || df2 < 1 || ssTotal === 0) {
		const none =
			n === 0
				? unavailable('no-answers')
				: df2 < 1
					? unavailable('too-few', predictors.length + 2)
					: unavailable('zero-variance');
		const coefficient = noCoefficient(none);
		return {
			...{ n, r2: none, adjustedR2: none, sigma: none, f: none, df1: none, df2: none, p: none },
			durbinWatson: none,
			intercept: coefficient,
			slopes: predictors.map(() => ({ ...coefficient, beta: none, vif: none }))
		};
	}
	const r2 = Math.max(0, 1 - ssResidual / ssTotal);
	const perfect = ssResidual <= perfectBelow * ssTotal;
	const sigma = Math.sqrt(ssResidual / df2);
	const noTest = unavailable('zero-variance');
	const f: Maybe = perfect || rank === 0 ? noTest : (ssTotal - ssResidual) / rank / (ssResidual / df2);
	const coefficient = (b: number, unit: number): Coefficient => {
		const se = sigma * Math.sqrt(unit);
		if (perfect) return { ...noCoefficient(noTest), b };
		const half = tQuantile((1 + usualConfidence) / 2, df2) * se;
		return { b, se, t: b / se, p: tTwoSided(b / se, df2), lo: b - half, hi: b + half };
	};
	return {
		n,
		r2,
		adjustedR2: 1 - ((1 - r2) * (n - 1)) / df2,
		sigma,
		f,
		df1: rank,
		df2,
		p: typeof f === 'number' ? fUpper(f, rank, df2) : f,
		durbinWatson: perfect ? noTest : durbinWatson(fit.residuals, ssResidual),
		intercept: fit.estimable.every(Boolean)
			? coefficient(fit.yMean - dotOf(fit.slopes, fit.means), 1 / n + leverageOfMeans(fit))
			: noCoefficient(unavailable('singular')),
		slopes: predictors.map((_, j): Slope => {
			if (!fit.estimable[j]) {
				const none = unavailable(fit.squares[j] === 0 ? 'zero-variance' : 'singular');
				return { ...noCoefficient(none), beta: none, vif: none };
			}
			const unit = fit.inverseCross[j]![j]!;
			return {
				...coefficient(fit.slopes[j]!, unit),
				beta: fit.slopes[j]! * Math.sqrt(fit.squares[j]! / ssTotal),
				vif: fit.squares[j]! * unit
			};
		})
	};
}

const dotOf = (a: readonly number[], b: readonly number[]): number =>
	a.reduce((sum, x, i) => sum + x * b[i]!, 0);

const leverageOfMeans = ({ means, inverseCross }: LeastSquares): number =>
	dotOf(
		means,
		inverseCross.map((row) => dotOf(row, means))
	);

function durbinWatson(residuals: Float64Array, ssResidual: number): number {
	let sum = 0;
	for (let i = 1; i < residuals.length; i++) sum += (residuals[i]! - residuals[i - 1]!) ** 2;
	return sum / ssResidual;
}
