import { isUnavailable, type Maybe, unavailable } from '../available.ts';
import { toHundred } from '../scale.ts';
import { type Interval, type Proportion, tInterval, wilson } from './interval.ts';
import { meanOf, type Numbers } from './sums.ts';

export interface TopBox extends Proportion {
	/** Mean answer. */
	readonly mean: number;
	/** t interval of the mean answer. */
	readonly interval: Maybe<Interval>;
	/** Mean on 0 … 100: (mean − min)/(max − min)·100. */
	readonly mean100: number;
}

/**
 * Share of answers among the top ones (top 2 of 5 for satisfaction, top 3 of 7 for effort) with its
 * Wilson interval, and the mean (instruments.md §5.5). Gaps are left out before.
 */
export function topBox(
	answers: Numbers,
	top: readonly number[],
	scale: { readonly min: number; readonly max: number }
): Maybe<TopBox> {
	if (answers.length === 0) return unavailable('no-answers');
	let count = 0;
	for (let i = 0; i < answers.length; i++) if (top.includes(answers[i]!)) count++;
	const share = wilson(count, answers.length);
	if (isUnavailable(share)) return share;
	const mean = meanOf(answers);
	return {
		...share,
		mean,
		interval: tInterval(answers),
		mean100: toHundred(mean, scale)
	};
}
