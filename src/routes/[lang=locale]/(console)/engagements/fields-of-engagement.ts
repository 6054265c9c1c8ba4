import type { Locale } from '#lib/domain/text.ts';
import { typedCount } from '#lib/i18n/jalali.ts';
import { seenOf } from '#lib/server/seen.ts';
import { editableOf, type Engagement } from '#lib/server/services/engagements.ts';

/** The engagement as the fields of its form. */
export function fieldsOfEngagement(engagement: Engagement, locale: Locale): Record<string, string> {
	const { client, industry, size, defaultLocale, units, targets } = engagement;
	return {
		seen: seenOf(editableOf(engagement)),
		clientFa: client.fa,
		clientEn: client.en,
		industry,
		size: size ?? '',
		defaultLocale,
		...Object.fromEntries(
			units.flatMap((unit, i) => [
				[`unit.${i}.id`, unit.id],
				[`unit.${i}.fa`, unit.name.fa],
				[`unit.${i}.en`, unit.name.en],
				[`unit.${i}.headcount`, typedCount(unit.headcount, locale)]
			])
		),
		...Object.fromEntries(
			Object.entries(targets).map(([code, target]) => [`target.${code}`, typedCount(target, locale)])
		)
	};
}
