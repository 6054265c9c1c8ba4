import { type Maybe, unavailable } from '../available.ts';
import { completeColumns } from './complete.ts';
import { chiSquareUpper } from './distributions.ts';
import { roundForRanks } from './ranks.ts';
import type { Numbers } from './sums.ts';

export interface Friedman {
	/** Respondents without a gap. */
	readonly n: number;
	/** Tie-corrected. */
	readonly chi2: Maybe;
	readonly df: number;
	readonly p: Maybe;
	/** Of each column, 1 = lowest. */
	readonly meanRanks: Maybe[];
	/** Kendall's W = chi²/(n·(k − 1)), 0 … 1. */
	readonly kendallW: Maybe;
}

/**
 * Friedman's (1937) rank test of k columns answered by the same respondents, values rounded to 10
 * decimals so that equal means tie. 'zero-variance' when every respondent ties all columns.
 */
export function friedman(columns: readonly Numbers[]): Friedman {
	const k = columns.length;
	const df = k - 1;
	const complete = completeColumns(columns).map((column) => column.map(roundForRanks));
	const n = complete[0]?.length ?? 0;
	if (n === 0 || k < 2) {
		const none = n === 0 ? unavailable('no-answers') : unavailable('too-few', 2);
		return { n, chi2: none, df, p: none, meanRanks: columns.map(() => none), kendallW: none };
	}
	const sums = new Float64Array(k);
	let ties = 0;
	for (let i = 0; i < n; i++) {
		// A rank by counting: k is small, and no order has to be kept.
		for (let j = 0; j < k; j++) {
			const value = complete[j]![i]!;
			let lower = 0;
			let equal = 0;
			for (let l = 0; l < k; l++) {
				const other = complete[l]![i]!;
				if (other < value) lower++;
				else if (other === value) equal++;
			}
			sums[j]! += lower + (equal + 1) / 2;
			// Each of t tied values adds t² − 1: together t³ − t.
			ties += equal * equal - 1;
		}
	}
	const meanRanks = Array.from(sums, (sum) => sum / n);
	const expected = (k + 1) / 2;
	const spread = meanRanks.reduce((sum, rank) => sum + (rank - expected) ** 2, 0);
	const denominator = n * k * (k + 1) - ties / (k - 1);
	if (!(denominator > 0)) {
		const none = unavailable('zero-variance');
		return { n, chi2: none, df, p: none, meanRanks, kendallW: none };
	}
	const chi2 = (12 * n * n * spread) / denominator;
	return { n, chi2, df, p: chiSquareUpper(chi2, df), meanRanks, kendallW: chi2 / (n * df) };
}
