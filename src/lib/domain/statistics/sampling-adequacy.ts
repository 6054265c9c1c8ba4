import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { completeColumns } from './complete.ts';
import { covarianceOf, toCorrelation } from './covariance.ts';
import { chiSquareUpper } from './distributions.ts';
import { inverse, logDeterminant, type Matrix, symmetricEigenvalues } from './linear-algebra.ts';
import type { Numbers } from './sums.ts';

export interface SamplingAdequacy {
	/** Respondents without a gap. */
	readonly n: number;
	/** Kaiser–Meyer–Olkin measure, overall and by item: Σr²/(Σr² + Σ partial r²). */
	readonly kmo: Maybe;
	readonly items: Maybe[];
	/** Bartlett's test of sphericity: −(n − 1 − (2k + 5)/6)·ln det R. */
	readonly bartlett: Maybe<{ readonly chi2: number; readonly df: number; readonly p: number }>;
	/** Eigenvalues of the correlation matrix, largest first. */
	readonly eigenvalues: Maybe<number[]>;
}

/**
 * Whether correlations are worth factoring (Kaiser 1974; Bartlett 1951), over complete respondents.
 * 'singular' when an item is a combination of others, 'zero-variance' when one does not vary.
 */
export function samplingAdequacy(columns: readonly Numbers[]): SamplingAdequacy {
	const complete = completeColumns(columns);
	const n = complete[0]?.length ?? 0;
	const none = (reason: ReturnType<typeof unavailable>): SamplingAdequacy => {
		return { n, kmo: reason, items: columns.map(() => reason), bartlett: reason, eigenvalues: reason };
	};
	if (columns.length < 2) return none(unavailable('too-few', 2));
	const covariance = covarianceOf(complete);
	if (isUnavailable(covariance)) return none(covariance);
	const r = toCorrelation(covariance.matrix);
	if (isUnavailable(r)) return none(r);
	const inv = inverse(r);
	const logDet = logDeterminant(r);
	const eigenvalues = symmetricEigenvalues(r);
	if (isUnavailable(inv) || isUnavailable(logDet)) return { ...none(unavailable('singular')), eigenvalues };
	const k = columns.length;
	const df = (k * (k - 1)) / 2;
	const chi2 = -(n - 1 - (2 * k + 5) / 6) * logDet;
	return { n, ...kmoOf(r, inv), bartlett: { chi2, df, p: chiSquareUpper(chi2, df) }, eigenvalues };
}

function kmoOf(r: Matrix, inv: Matrix): { kmo: Maybe; items: Maybe[] } {
	let allR = 0;
	let allPartial = 0;
	const items = r.map((row, i): Maybe => {
		let ofR = 0;
		let ofPartial = 0;
		row.forEach((value, j) => {
			if (i === j) return;
			ofR += value * value;
			ofPartial += inv[i]![j]! ** 2 / (inv[i]![i]! * inv[j]![j]!);
		});
		allR += ofR;
		allPartial += ofPartial;
		return ratio(ofR, ofPartial);
	});
	return { kmo: ratio(allR, allPartial), items };
}

const ratio = (r: number, partial: number): Maybe =>
	r + partial > 0 ? r / (r + partial) : unavailable('zero-variance');
