import { type Maybe, unavailable } from '../available.ts';
import { usualConfidence } from './confidence.ts';
import { normalQuantile } from './distributions.ts';
import { finitePopulationFactor, type IntervalOptions } from './interval.ts';
import type { Numbers } from './sums.ts';

export interface NetPromoter {
	readonly n: number;
	/** 9 and 10. */
	readonly promoters: number;
	/** 7 and 8. */
	readonly passives: number;
	/** 0 to 6. */
	readonly detractors: number;
	/** 100·(share of promoters − share of detractors), −100 … 100. */
	readonly score: number;
	readonly se: number;
	/** Score ± z·SE, not cut at ±100. */
	readonly lo: number;
	readonly hi: number;
	/** Adjusted Wald for small n: ¾ promoter, ¾ detractor and 1½ passives added. */
	readonly adjusted: {
		readonly score: number;
		readonly se: number;
		readonly lo: number;
		readonly hi: number;
	};
}

/** An answer of 0 … 10. */
export const isPromoter = (answer: number): boolean => answer >= 9;
export const isDetractor = (answer: number): boolean => answer < 7;

function scoreOf(promoters: number, detractors: number, n: number, z: number, factor: number) {
	const p = promoters / n;
	const d = detractors / n;
	const score = 100 * (p - d);
	const se = 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n) * factor;
	return { score, se, lo: score - z * se, hi: score + z * se };
}

/** Net promoter score from counts, with finite population correction when N is given (instruments.md §5.5). */
export function netPromoterOfCounts(
	promoters: number,
	passives: number,
	detractors: number,
	{ population }: IntervalOptions = {}
): Maybe<NetPromoter> {
	const n = promoters + passives + detractors;
	if (n === 0) return unavailable('no-answers');
	const z = normalQuantile((1 + usualConfidence) / 2);
	const factor = finitePopulationFactor(n, population);
	return {
		n,
		promoters,
		passives,
		detractors,
		...scoreOf(promoters, detractors, n, z, factor),
		adjusted: scoreOf(promoters + 0.75, detractors + 0.75, n + 3, z, factor)
	};
}

/** Net promoter score of answers on 0 … 10 (gaps left out before). */
export function netPromoter(answers: Numbers): Maybe<NetPromoter> {
	let promoters = 0;
	let detractors = 0;
	for (let i = 0; i < answers.length; i++) {
		if (isPromoter(answers[i]!)) promoters++;
		else if (isDetractor(answers[i]!)) detractors++;
	}
	return netPromoterOfCounts(promoters, answers.length - promoters - detractors, detractors);
}
