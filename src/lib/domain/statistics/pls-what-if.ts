import type { Limits } from './bca-limits.ts';
import type { PlsBootstrap } from './pls-bootstrap.ts';

/** What is expected to happen to one outcome, in points of 0–100. */
export interface ExpectedChange extends Limits {
	readonly outcome: string;
	readonly change: number;
}

/**
 * Expected change of every outcome when one construct moves by `deltaPoints` (0–100), all else as the
 * model has it: total effect in points × delta, with the percentile limits of the bootstrap. A linear
 * reading of an observed association: true for small steps, and never beyond the ends of the scale.
 * Empty when nothing follows from the construct or the items are no ratings.
 */
export function whatIf(bootstrap: PlsBootstrap, construct: string, deltaPoints: number): ExpectedChange[] {
	return bootstrap.points
		.filter((effect) => effect.from === construct)
		.map(({ to, estimate, percentile }) => {
			const ends = [percentile.lo * deltaPoints, percentile.hi * deltaPoints];
			return { outcome: to, change: estimate * deltaPoints, lo: Math.min(...ends), hi: Math.max(...ends) };
		});
}
