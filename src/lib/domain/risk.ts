import { isAvailable, type Maybe, unavailable } from './available.ts';
import { reaches } from './bands.ts';
import { type Item, scaleOf } from './instrument.ts';
import type { RiskScores } from './report.ts';
import { toHundred } from './scale.ts';
import type { ScoredPool } from './scoring.ts';

/** A risk is high when its mean lies in the top quarter of the scale: 4 of 5 and above. */
export const highRisk = 75;

/** The risk gate of an instrument with risks and safeguards (instruments.md §4.3 step 6, §9.4). */
export function riskOf({ pool, scores }: ScoredPool): Maybe<RiskScores> {
	const risk = pool.instrument.dimensions.find((d) => d.role === 'risk');
	if (!risk) return unavailable('not-asked');
	if (!isAvailable(scores.scores)) return scores.scores;
	const { n, dimensions, items } = scores.scores;
	const own = dimensions.find((d) => d.code === risk.code);
	if (!own) return unavailable('not-asked');
	const risks = own.aspects
		.flatMap((aspect) => aspect.items)
		.flatMap((code) => {
			const item = pool.instrument.items.find((i) => i.code === code);
			const found = items.find((i) => i.code === code);
			return item && found ? [{ code, mean: found.mean, high: isHigh(item, found.mean) }] : [];
		});
	function isHigh(item: Item, mean: Maybe): boolean {
		return isAvailable(mean) && reaches(toHundred(mean, scaleOf(pool.instrument, item)), highRisk);
	}
	return {
		instrument: { code: pool.instrument.code, hash: pool.hash },
		n,
		score: own.score,
		safeguards: dimensions.find((d) => d.role === 'safeguard')?.score ?? unavailable('not-asked'),
		items: risks,
		high: risks.filter((r) => r.high).length
	};
}
