import type { PlsBootstrap } from '../statistics/pls-bootstrap.ts';
import type { DrawnEstimate } from '../statistics/pls-bootstrap-summary.ts';
import type { PathModel } from '../statistics/pls-model.ts';
import type { ItemMoments } from '../statistics/pls-moments.ts';
import type { PlsRows } from '../statistics/pls-rows.ts';
import type { PlsSolution } from '../statistics/pls.ts';
import type { ModelEffect } from './model-scores.ts';

/** An estimated model with all that is read from it. */
export interface Estimated {
	readonly model: PathModel;
	readonly rows: PlsRows;
	readonly moments: ItemMoments;
	readonly solution: PlsSolution;
	readonly drawn: PlsBootstrap;
}

/** What is kept of the draws of one effect. */
export const effectOf = ({
	from,
	to,
	...drawn
}: DrawnEstimate & { readonly from: string; readonly to: string }): ModelEffect => ({
	from,
	to,
	estimate: drawn.estimate,
	se: drawn.se,
	t: drawn.t,
	p: drawn.p,
	lo: drawn.percentile.lo,
	hi: drawn.percentile.hi
});
