import { isAvailable } from '../available.ts';
import { scaleOf } from '../instrument.ts';
import { mirrorPairs } from '../mirror-pairs.ts';
import { tQuantile } from '../statistics/distributions.ts';
import { leastForInterval } from '../summary.ts';
import { dimensionTitle, itemText } from '../titles.ts';
import type { Held, Sources } from './held.ts';
import { figureOfScore, plain } from './intervals.ts';
import type { ClaimCondition, MirrorCondition, RiskCondition } from './rule.ts';

export function mirrored({ report }: Sources, { when, pair: code }: MirrorCondition): Held | null {
	const row = report.mirror.find((r) => r.code === code);
	const pair = mirrorPairs.find((p) => p.code === code);
	if (!row || !pair || !isAvailable(row.reading) || row.reading !== when) return null;
	const { gap, lo, hi, staff, customers } = row;
	if (!isAvailable(gap) || !isAvailable(lo) || !isAvailable(hi)) return null;
	return {
		certainty: 'clear',
		title: pair.title,
		figures: [
			plain('difference', code, gap, { lo, hi, n: staff.score.n + customers.score.n }),
			figureOfScore(staff.score, { hash: null, code, side: 'staff' }),
			figureOfScore(customers.score, { hash: null, code, side: 'customers' })
		].filter((figure) => figure !== null),
		importance: 1,
		gap: Math.abs(gap)
	};
}

/**
 * An item that the gate counts as high (its mean lies in the top quarter of the scale), said only where the whole
 * t interval of the mean lies above the middle of the scale: people agree with the statement.
 */
export function risk({ report, instruments }: Sources, { item: code }: RiskCondition): Held | null {
	if (!isAvailable(report.risk)) return null;
	const { instrument, items } = report.risk;
	const found = items.find((r) => r.code === code);
	const answers = report.instrumentScores
		.filter((s) => s.hash === instrument.hash)
		.flatMap(({ scores }) => (isAvailable(scores) ? scores.items : []))
		.find((i) => i.code === code);
	const words = instruments[instrument.hash];
	const item = words?.items.find((i) => i.code === code);
	if (!found?.high || !isAvailable(found.mean) || !answers || !words || !item) return null;
	const { n, sd } = answers;
	const { min, max } = scaleOf(words, item);
	if (n < leastForInterval || !isAvailable(sd)) return null;
	const half = (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
	const [lo, hi] = [Math.max(min, found.mean - half), Math.min(max, found.mean + half)];
	if (lo <= (min + max) / 2) return null;
	return {
		certainty: 'clear',
		title: itemText(instruments, instrument.hash, code),
		figures: [plain('risk', code, found.mean, { hash: instrument.hash, lo, hi, n })],
		importance: 1,
		// On 0–100, from the middle of the scale, as other distances are taken from their bound; halved, as it is farther.
		gap: (found.mean - (min + max) / 2) * (100 / (max - min)) * 0.5
	};
}

export function claim({ report, instruments }: Sources, { code }: ClaimCondition): Held | null {
	const { orientation } = report;
	if (!isAvailable(orientation)) return null;
	const found = orientation.dimensions.find((d) => d.code === code);
	if (!found || !isAvailable(found.sloganGap) || !isAvailable(found.evidenced) || found.sloganGap < 10)
		return null;
	const { hash } = orientation.instrument;
	const claimed = figureOfScore(found.claimed, { hash, code, side: 'claimed' });
	return {
		// What was audited was audited: the difference is a count, not an estimate.
		certainty: 'stated',
		title: dimensionTitle(instruments, hash, code),
		figures: [
			plain('difference', code, found.sloganGap, { hash }),
			...(claimed ? [claimed] : []),
			plain('score', code, found.evidenced, { hash, side: 'evidenced' })
		],
		importance: 0.8,
		gap: found.sloganGap
	};
}
