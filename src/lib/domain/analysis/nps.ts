import { type Maybe, whenAvailable } from '../available.ts';
import { answered } from '../statistics/complete.ts';
import { netPromoter } from '../statistics/net-promoter.ts';
import { type Analyser, entries, type Entry } from './entry.ts';
import { rawColumn } from './scales.ts';
import { levelsOf, scoresByLevel } from './segments.ts';

/** Net promoter score of all, and of each level of a segment. */
export const analyseNps: Analyser<'nps'> = function* (model, analysis, data) {
	const { id, by } = analysis;
	const answers = rawColumn(data, analysis.item);
	yield* scored({ id }, answered(answers));
	if (!by) return;
	const ofLevels = scoresByLevel(model, data, by, answers);
	for (const [i, level] of levelsOf(model, by).entries()) {
		yield* scored({ id, segment: by, level }, ofLevels[i]!);
	}
};

function scored(keys: Readonly<Record<string, string>>, answers: Float64Array): Entry[] {
	const nps = netPromoter(answers);
	const of = (pick: (value: Extract<typeof nps, { score: number }>) => number): Maybe =>
		whenAvailable(nps, pick);
	return entries('nps', keys, {
		n: answers.length,
		promoters: of((v) => v.promoters),
		passives: of((v) => v.passives),
		detractors: of((v) => v.detractors),
		score: of((v) => v.score),
		se: of((v) => v.se),
		ci_lo: of((v) => v.lo),
		ci_hi: of((v) => v.hi)
	});
}
