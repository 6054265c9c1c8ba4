import { type Maybe, whenAvailable } from './available.ts';
import { reaches } from './bands.ts';
import { roleScores } from './role-scores.ts';
import type { Score } from './score.ts';
import type { ScoredPool } from './scoring.ts';

/**
 * NEED × READINESS (instruments.md §7.3)
 * build    high need, low readiness: build the foundations now
 * operate  high need, high readiness: roll out and use
 * light    low need, low readiness: a light, cheap CRM
 * surplus  low need, high readiness: keep at low cost
 */
export type NeedQuadrant = 'build' | 'operate' | 'light' | 'surplus';

export const highNeed = 50;
export const highReadiness = 60;

/** How much CRM the context asks for, 0–100. */
export interface NeedScores {
	readonly instrument: { readonly code: string; readonly hash: string };
	readonly n: number;
	/** Mean of the dimensions. */
	readonly need: Score;
	readonly dimensions: readonly { readonly code: string; readonly score: Score }[];
	readonly quadrant: Maybe<NeedQuadrant>;
}

/** The quadrant of a need and a readiness index, both 0–100; the bounds 50 and 60 count as high. */
export const quadrantOf = (need: Maybe, readiness: Maybe): Maybe<NeedQuadrant> =>
	whenAvailable(need, (n) =>
		whenAvailable(readiness, (r) =>
			reaches(n, highNeed)
				? reaches(r, highReadiness)
					? 'operate'
					: 'build'
				: reaches(r, highReadiness)
					? 'surplus'
					: 'light'
		)
	);

/** The need index of an instrument with need dimensions, and where it stands against readiness. */
export function needOf(scored: ScoredPool, readiness: Maybe): Maybe<NeedScores> {
	return whenAvailable(roleScores(scored, 'need'), ({ instrument, n, overall, dimensions }) => ({
		instrument,
		n,
		need: overall,
		dimensions,
		quadrant: quadrantOf(overall.mean, readiness)
	}));
}
