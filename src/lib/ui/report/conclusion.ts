import { isAvailable, orNull } from '#lib/domain/available.ts';
import type { FactorScores, Readiness, Report } from '#lib/domain/report.ts';
import { dimensionTitle, type InstrumentsByHash } from '#lib/domain/titles.ts';
import type { Told } from '#lib/charts/from-report.ts';
import { voiceOf } from './voice.ts';

/** Factors with a score, the lowest first. */
export const ranked = ({ factors }: Readiness): FactorScores[] =>
	factors
		.filter((factor) => isAvailable(factor.score.mean))
		.sort((a, b) => (orNull(a.score.mean) ?? 0) - (orNull(b.score.mean) ?? 0));

/** Whether the whole interval of one score lies below the whole interval of another. */
export function clearlyBelow(a: FactorScores | undefined, b: FactorScores | undefined): boolean {
	if (!a || !b) return false;
	const { hi } = a.score;
	const { lo } = b.score;
	return isAvailable(hi) && isAvailable(lo) && hi < lo;
}

export const factorName = ({ instrument }: Readiness, instruments: InstrumentsByHash, code: string) =>
	dimensionTitle(instruments, instrument.hash, code);

/** Responses until the first campaign is shown; 0 when one is. */
export function neededForFirst({ participation }: Report): number {
	const { campaigns } = participation;
	return campaigns.length === 0 ? 0 : Math.min(...campaigns.map((c) => c.needed));
}

/**
 * The one sentence that the summary is headed with. A factor is called the weakest only when its interval lies wholly
 * below that of every other.
 */
export function conclusionOf({ report, instruments, locale }: Told): string {
	const { t, f } = voiceOf(locale);
	const words = t.page.conclusion;
	const { readiness, customers } = report;
	if (isAvailable(readiness) && isAvailable(readiness.gatedBand)) {
		const band = t.bands[readiness.gatedBand];
		const [lowest, second] = ranked(readiness);
		return lowest && clearlyBelow(lowest, second)
			? words.weakest(band, factorName(readiness, instruments, lowest.code)[locale])
			: words.close(band);
	}
	if (
		isAvailable(customers) &&
		isAvailable(customers.satisfaction) &&
		isAvailable(customers.satisfaction.mean)
	)
		return words.customersOnly(f.num(customers.satisfaction.mean, 0));
	const needed = neededForFirst(report);
	return needed > 0 ? words.waiting(needed) : words.none;
}
