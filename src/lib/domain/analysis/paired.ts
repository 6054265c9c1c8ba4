import { pairedT } from '../statistics/t-paired.ts';
import { wilcoxonSignedRank } from '../statistics/wilcoxon.ts';
import { type Analyser, entries } from './entry.ts';
import { scoresOf } from './scales.ts';

/** Two scales of the same respondents compared. */
export const analysePaired: Analyser<'paired'> = function* (model, analysis, data) {
	const rule = analysis.rule ?? model.primary_rule;
	const x = scoresOf(model, data, analysis.x, rule);
	const y = scoresOf(model, data, analysis.y, rule);
	const t = pairedT(x, y);
	const ranks = wilcoxonSignedRank(x, y);
	yield* entries(
		'paired',
		{ id: analysis.id },
		{
			n: t.n,
			diff: t.difference,
			t: t.t,
			df: t.df,
			p: t.p,
			ci_lo: t.lo,
			ci_hi: t.hi,
			dz: t.dz,
			wilcoxon_v: ranks.v,
			wilcoxon_p_cc: ranks.pCorrected,
			wilcoxon_p: ranks.p
		}
	);
};
