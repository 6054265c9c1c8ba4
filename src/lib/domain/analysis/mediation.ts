import { type Maybe, unavailable, whenAvailable } from '../available.ts';
import type { BootstrapInterval } from '../statistics/bootstrap.ts';
import { mediation } from '../statistics/mediation.ts';
import { type Analyser, entries, replicatesFor } from './entry.ts';
import { scoresOf } from './scales.ts';

/** Does x work on y through m? */
export const analyseMediation: Analyser<'mediation'> = function* (model, analysis, data, options) {
	const { id } = analysis;
	const rule = analysis.rule ?? model.primary_rule;
	const [x, m, y] = [analysis.x, analysis.m, analysis.y].map((scale) =>
		scoresOf(model, data, scale, rule)
	) as [Float64Array, Float64Array, Float64Array];
	const resampling = analysis.bootstrap
		? { ...options, replicates: replicatesFor(analysis.bootstrap.replicates, options) }
		: undefined;
	const fit = mediation(x, m, y, resampling);
	const of = (pick: (value: Extract<typeof fit, { a: number }>) => Maybe): Maybe => whenAvailable(fit, pick);
	yield* entries(
		'med',
		{ id },
		{
			n: of((f) => f.n),
			a: of((f) => f.a),
			b: of((f) => f.b),
			c_total: of((f) => f.total),
			c_direct: of((f) => f.direct),
			indirect: of((f) => f.indirect),
			sobel_se: of((f) => f.sobelSe),
			sobel_z: of((f) => f.sobelZ),
			sobel_p: of((f) => f.sobelP)
		}
	);
	if (!resampling) return;
	const drawn: Maybe<BootstrapInterval> = whenAvailable(fit, (f) => f.bootstrap ?? unavailable('not-asked'));
	yield* entries(
		'med',
		{ id },
		{
			boot_se: whenAvailable(drawn, (b) => b.se),
			boot_perc_lo: whenAvailable(drawn, (b) => b.percentile.lo),
			boot_perc_hi: whenAvailable(drawn, (b) => b.percentile.hi),
			boot_bca_lo: whenAvailable(drawn, (b) => b.lo),
			boot_bca_hi: whenAvailable(drawn, (b) => b.hi)
		}
	);
};
