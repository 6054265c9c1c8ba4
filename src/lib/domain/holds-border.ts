import { isAvailable } from './available.ts';
import type { Score } from './score.ts';

/** Whether the interval of a score lies on both sides of a border: which side is the right one cannot be said. */
export const holdsBorder = ({ lo, hi }: Score, border: number): boolean =>
	isAvailable(lo) && isAvailable(hi) && lo < border && border < hi;
