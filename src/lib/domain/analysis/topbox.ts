import { type Maybe, whenAvailable } from '../available.ts';
import { answered } from '../statistics/complete.ts';
import { sd } from '../statistics/descriptives.ts';
import { topBox } from '../statistics/top-box.ts';
import { type Analyser, entries, type Entry } from './entry.ts';
import type { AnalysisOf } from './model.ts';
import { rawColumn } from './scales.ts';
import { levelsOf, scoresByLevel } from './segments.ts';

/** Share of the top answers of all, and of each level of a segment. */
export const analyseTopBox: Analyser<'topbox'> = function* (model, analysis, data) {
	const { id, by } = analysis;
	const answers = rawColumn(data, analysis.item);
	yield* boxed({ id }, answered(answers), analysis);
	if (!by) return;
	const ofLevels = scoresByLevel(model, data, by, answers);
	for (const [i, level] of levelsOf(model, by).entries()) {
		yield* boxed({ id, segment: by, level }, ofLevels[i]!, analysis);
	}
};

function boxed(
	keys: Readonly<Record<string, string>>,
	answers: Float64Array,
	analysis: AnalysisOf<'topbox'>
): Entry[] {
	const box = topBox(answers, analysis.top, analysis);
	const of = (pick: (value: Extract<typeof box, { share: number }>) => Maybe): Maybe =>
		whenAvailable(box, pick);
	return entries('topbox', keys, {
		n: answers.length,
		count: of((b) => b.count),
		pct: of((b) => 100 * b.share),
		wilson_lo: of((b) => 100 * b.lo),
		wilson_hi: of((b) => 100 * b.hi),
		mean: of((b) => b.mean),
		sd: sd(answers),
		mean_ci_lo: of((b) => whenAvailable(b.interval, (i) => i.lo)),
		mean_ci_hi: of((b) => whenAvailable(b.interval, (i) => i.hi)),
		mean100: of((b) => b.mean100)
	});
}
