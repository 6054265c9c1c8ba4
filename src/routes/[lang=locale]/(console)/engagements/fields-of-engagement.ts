import { typedApart, type Locale } from '#lib/domain/text.ts';
import { typedCount } from '#lib/i18n/jalali.ts';
import { fieldsInBoth } from '#lib/server/http/form.ts';
import { seenOf } from '#lib/server/seen.ts';
import { editableOf, type Engagement } from '#lib/server/services/engagements.ts';

/** The engagement as the fields of its form. */
export function fieldsOfEngagement(engagement: Engagement, locale: Locale): Record<string, string> {
	const { client, industry, size, defaultLocale, units, targets } = engagement;
	return {
		seen: seenOf(editableOf(engagement)),
		...fieldsInBoth('client', client),
		industry,
		size: size ?? '',
		defaultLocale,
		...Object.fromEntries(
			units.flatMap((unit, i) => {
				const { fa, en } = typedApart(unit.name);
				return [
					[`unit.${i}.id`, unit.id],
					[`unit.${i}.fa`, fa],
					[`unit.${i}.en`, en],
					[`unit.${i}.headcount`, typedCount(unit.headcount, locale)]
				];
			})
		),
		...Object.fromEntries(
			Object.entries(targets).map(([code, target]) => [`target.${code}`, typedCount(target, locale)])
		)
	};
}
