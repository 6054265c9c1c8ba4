import type { Locale } from '#lib/domain/text.ts';
import { typedCount, typedDay } from '#lib/i18n/jalali.ts';
import { fieldsInBoth } from '#lib/server/http/form.ts';
import type { Campaign, Wave } from '#lib/server/services/fielding/waves.ts';

/** A wave as the fields of its steps; days as they are typed in this language. */
export const fieldsOfWave = (wave: Wave, locale: Locale): Record<string, string> => ({
	...fieldsInBoth('title', wave.title),
	opensOn: typedDay(wave.opensOn, locale),
	closesOn: typedDay(wave.closesOn, locale),
	threshold: typedCount(wave.threshold, locale),
	...fieldsOfChoice(wave.campaigns),
	...Object.fromEntries(
		wave.campaigns.flatMap(({ audience, population, asksUnit, instruments }) => [
			[`${audience}.population`, typedCount(population, locale)],
			...(asksUnit ? [[`${audience}.asksUnit`, 'yes'] as const] : []),
			...instruments.map((i) => [`${audience}.${i.code}`, i.form] as const)
		])
	)
});

/** Which questionnaires are asked of anybody, as the fields of their step. */
export const fieldsOfChoice = (campaigns: readonly Pick<Campaign, 'instruments'>[]): Record<string, string> =>
	fieldsOfCodes(campaigns.flatMap((c) => c.instruments.map((i) => i.code)));

export const fieldsOfCodes = (codes: readonly string[]): Record<string, string> =>
	Object.fromEntries(codes.map((code) => [`ask.${code}`, 'yes']));
