import { isAvailable, orNull } from '#lib/domain/available.ts';
import type { FactorScores, Readiness, Report } from '#lib/domain/report.ts';
import { dimensionTitle, type InstrumentsByHash } from '#lib/domain/titles.ts';
import type { Told } from '#lib/charts/told.ts';
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

/** The one or two factors whose intervals lie wholly below those of all others; none where they run into each other. */
export function weakest(readiness: Readiness): FactorScores[] {
	const order = ranked(readiness);
	for (const size of [1, 2]) {
		const [low, rest] = [order.slice(0, size), order.slice(size)];
		if (rest.length > 0 && low.every((a) => rest.every((b) => clearlyBelow(a, b)))) return low;
	}
	return [];
}

export const factorName = ({ instrument }: Readiness, instruments: InstrumentsByHash, code: string) =>
	dimensionTitle(instruments, instrument.hash, code);

/**
 * Responses until the first questionnaire is shown; 0 when one is. Audiences of one side that are asked the same
 * questionnaire count together.
 */
export function neededForFirst({ participation, instruments, threshold }: Report): number {
	const missing = participation.campaigns.flatMap(({ side }) => {
		const own = participation.campaigns.filter((c) => c.side === side);
		return instruments.map(({ hash }) => {
			const asked = instruments.filter((i) => i.hash === hash).map((i) => i.audience);
			const responses = own.filter((c) => asked.includes(c.audience)).reduce((n, c) => n + c.responses, 0);
			return Math.max(0, threshold - responses);
		});
	});
	return missing.length === 0 ? 0 : Math.min(...missing);
}

/**
 * The one sentence that the summary is headed with. Factors are called the weakest only when their intervals lie wholly
 * below those of all others.
 */
export function conclusionOf({ report, instruments, locale }: Told): string {
	const { t, f } = voiceOf(locale);
	const words = t.page.conclusion;
	const { readiness, customers } = report;
	if (isAvailable(readiness) && isAvailable(readiness.gatedBand)) {
		const band = t.bands[readiness.gatedBand];
		const names = weakest(readiness).map(({ code }) => factorName(readiness, instruments, code)[locale]);
		return names.length > 0 ? words.weakest(band, names) : words.close(band);
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
