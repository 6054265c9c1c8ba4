import { type Maybe, unavailable, whenAvailable } from '../available.ts';
import { toHundred } from '../scale.ts';
import { bca } from '../statistics/bootstrap.ts';
import { answered } from '../statistics/complete.ts';
import { mean, sd } from '../statistics/descriptives.ts';
import { tInterval } from '../statistics/interval.ts';
import { oneSampleT } from '../statistics/t-one-sample.ts';
import { type Analyser, type AnalysisOptions, entries, type Entry, replicatesFor } from './entry.ts';
import type { Scale } from './model.ts';
import { scoresOf } from './scales.ts';

/** Scores of each scale under each share rule: mean, spread, interval, and the test against the midpoint. */
export const analyseScores: Analyser<'scores'> = function* (model, analysis, data, options) {
	for (const rule of analysis.rules ?? [model.primary_rule]) {
		for (const scale of model.scales) {
			const scores = answered(scoresOf(model, data, scale.id, rule));
			const keys = { scale: scale.id, rule };
			yield* raw(keys, scores, data.n);
			yield* onHundred(keys, scores, scale);
			yield* againstMidpoint(keys, scores, scale);
		}
	}
	if (!analysis.bootstrap) return;
	const rule = analysis.bootstrap.rule ?? model.primary_rule;
	const replicates = replicatesFor(analysis.bootstrap.replicates, options);
	for (const scale of model.scales) {
		const scores = answered(scoresOf(model, data, scale.id, rule));
		yield* bootstrapped({ scale: scale.id, rule }, scores, { ...options, replicates });
	}
};

type Keys = Readonly<Record<string, string | number>>;

function raw(keys: Keys, scores: Float64Array, respondents: number): Entry[] {
	const interval = tInterval(scores);
	return entries('score', keys, {
		n: scores.length,
		missing: respondents - scores.length,
		mean: mean(scores),
		sd: sd(scores),
		se: whenAvailable(interval, (i) => i.se),
		ci_lo: whenAvailable(interval, (i) => i.lo),
		ci_hi: whenAvailable(interval, (i) => i.hi)
	});
}

function onHundred(keys: Keys, scores: Float64Array, { min, max }: Scale): Entry[] {
	if (min === null || max === null) return [];
	const interval = tInterval(scores);
	const point = (value: Maybe): Maybe => whenAvailable(value, (x) => toHundred(x, { min, max }));
	const width = (value: Maybe): Maybe => whenAvailable(value, (x) => (x / (max - min)) * 100);
	return entries('score100', keys, {
		mean: point(mean(scores)),
		sd: width(sd(scores)),
		ci_lo: point(whenAvailable(interval, (i) => i.lo)),
		ci_hi: point(whenAvailable(interval, (i) => i.hi))
	});
}

function againstMidpoint(keys: Keys, scores: Float64Array, { min, max }: Scale): Entry[] {
	if (min === null || max === null) return [];
	const { t, df, p, d, g } = oneSampleT(scores, (min + max) / 2);
	return entries('t1', keys, { t, df, p, d, g });
}

function bootstrapped(keys: Keys, scores: Float64Array, options: AnalysisOptions): Entry[] {
	const drawn = options.replicates ? bca(scores, options) : unavailable('not-asked');
	return entries('boot', keys, {
		se: whenAvailable(drawn, (b) => b.se),
		perc_lo: whenAvailable(drawn, (b) => b.percentile.lo),
		perc_hi: whenAvailable(drawn, (b) => b.percentile.hi),
		bca_lo: whenAvailable(drawn, (b) => b.lo),
		bca_hi: whenAvailable(drawn, (b) => b.hi),
		bca_accel: whenAvailable(drawn, (b) => b.acceleration)
	});
}
