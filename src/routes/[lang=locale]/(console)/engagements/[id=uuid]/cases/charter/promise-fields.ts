import type { CharterPromise } from '#lib/domain/complaints/promise.ts';
import { asciiDigits, trimmed } from '#lib/domain/tables/fold.ts';
import type { Locale } from '#lib/domain/text.ts';
import { typedCount } from '#lib/i18n/jalali.ts';
import { fieldOf, fieldsInBoth, type Fields } from '#lib/server/http/form.ts';
import type { PromiseInput } from '#lib/server/services/complaints/charter.ts';

/** A promise as it was typed into its form. */
export function inputFrom(fields: Fields): PromiseInput {
	const days = asciiDigits(trimmed(fieldOf(fields, 'days')));
	return {
		text: { fa: fieldOf(fields, 'textFa'), en: fieldOf(fields, 'textEn') },
		measure: fieldOf(fields, 'measure'),
		days: /^\d{1,6}$/.test(days) ? Number(days) : null,
		indicator: fieldOf(fields, 'indicator'),
		owner: fieldOf(fields, 'owner')
	};
}

/** A promise as the fields of its form. */
export const fieldsOf = (
	{ text, standard, indicator, owner }: CharterPromise,
	locale: Locale
): Record<string, string> => ({
	...fieldsInBoth('text', text),
	measure: standard?.measure ?? '',
	days: typedCount(standard?.days ?? null, locale),
	indicator,
	owner
});
