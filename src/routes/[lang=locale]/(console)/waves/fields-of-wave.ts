import type { Locale } from '#lib/domain/text.ts';
import { typedCount, typedDay } from '#lib/i18n/jalali.ts';
import type { Campaign, Wave } from '#lib/server/services/waves.ts';

/** What campaigns ask as the fields of the wave form. */
export const fieldsOfCampaigns = (
	campaigns: readonly Pick<Campaign, 'audience' | 'population' | 'asksUnit' | 'instruments'>[],
	locale: Locale
): Record<string, string> =>
	Object.fromEntries(
		campaigns.flatMap(({ audience, population, asksUnit, instruments }) => [
			[`${audience}.population`, typedCount(population, locale)],
			...(asksUnit ? [[`${audience}.asksUnit`, 'yes'] as const] : []),
			...instruments.map((i) => [`${audience}.${i.code}`, i.form] as const)
		])
	);

/** A wave as the fields of its form; days as they are typed in this language. */
export const fieldsOfWave = (wave: Wave, locale: Locale): Record<string, string> => ({
	titleFa: wave.title.fa,
	titleEn: wave.title.en,
	opensOn: typedDay(wave.opensOn, locale),
	closesOn: typedDay(wave.closesOn, locale),
	threshold: typedCount(wave.threshold, locale),
	...fieldsOfCampaigns(wave.campaigns, locale)
});
