import { isUnavailable, type Maybe } from './available.ts';
import type { Reliability } from './score.ts';

/** What alpha says in one word; .8 and .7 are conventions (instruments.md §12), and below .7 a score wants care. */
export type ReliabilityVerdict = 'good' | 'fair' | 'poor' | 'unknown';

export function reliabilityVerdict(reliability: Maybe<Reliability>): ReliabilityVerdict {
	if (isUnavailable(reliability)) return 'unknown';
	if (reliability.alpha >= 0.8) return 'good';
	return reliability.alpha >= 0.7 ? 'fair' : 'poor';
}
