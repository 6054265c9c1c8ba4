import { usefulMargin } from '#lib/domain/monitoring/useful-margin.ts';
import type { Locale } from '#lib/domain/text.ts';
import { typedCount } from '#lib/i18n/jalali.ts';

/** Half of those invited: less than staff mostly reach, more than customers do. */
const usualRate = 50;

export const peopleIn = (units: readonly { readonly headcount: number | null }[]): number =>
	units.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);

/** What the adviser on samples starts from, as it would be typed: everybody in the units, five points, 95 %. */
export const sampleValues = (units: Parameters<typeof peopleIn>[0], locale: Locale) => ({
	population: typedCount(peopleIn(units) || null, locale),
	margin: typedCount(100 * usefulMargin.audience, locale),
	confidence: '95',
	rate: typedCount(usualRate, locale)
});
