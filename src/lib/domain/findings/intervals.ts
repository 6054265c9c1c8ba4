import { isAvailable, type Maybe } from '../available.ts';
import type { Score } from '../score.ts';
import type { Certainty, FigureSide, FindingFigure } from './finding.ts';
import type { Scored } from './evidence-of.ts';

/** A value with the ends of its 95 % interval; null where there is none. */
export interface Interval {
	readonly value: number;
	readonly lo: number | null;
	readonly hi: number | null;
}

const end = (value: Maybe): number | null => (isAvailable(value) ? value : null);

export const intervalOf = ({ mean, lo, hi }: Score): Interval | null =>
	isAvailable(mean) ? { value: mean, lo: end(lo), hi: end(hi) } : null;

/**
 * Below a bound: 'clear' only if the whole interval is; 'unclear' if the value is but the interval reaches the bound;
 * null, silence, otherwise: also of a value that has no interval, be it of too few people or of many who all said the
 * same. `stated` values need none.
 */
export function below({ value, hi }: Interval, bound: number, stated = false): Certainty | null {
	if (value >= bound) return null;
	if (hi !== null) return hi < bound ? 'clear' : 'unclear';
	return stated ? 'stated' : null;
}

/** Not below a bound, by the whole interval; strengths have no milder wording. */
export function reaching({ value, lo }: Interval, bound: number, stated = false): Certainty | null {
	if (value < bound) return null;
	if (lo !== null) return lo >= bound ? 'clear' : null;
	return stated ? 'stated' : null;
}

interface FigureOf {
	readonly hash: string | null;
	readonly code: string;
	readonly side?: FigureSide | undefined;
}

/** The figure of a score; null where it has no mean. */
export const figureOfScore = (score: Score, { hash, code, side }: FigureOf): FindingFigure | null => {
	const interval = intervalOf(score);
	return interval ? { kind: 'score', hash, code, ...(side ? { side } : {}), ...interval, n: score.n } : null;
};

/** Whether a figure is the agreed statement of a named specialist: a census of one, not a sample. */
export const isStated = ({ side, score }: Scored): boolean =>
	side === 'specialists' && !isAvailable(score.lo) && isAvailable(score.mean);

export const plain = (
	kind: FindingFigure['kind'],
	code: string,
	value: number,
	rest: Partial<FindingFigure> = {}
): FindingFigure => ({ kind, hash: null, code, value, lo: null, hi: null, n: null, ...rest });
