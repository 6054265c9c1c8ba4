import { defaultCutoffs } from '#lib/domain/bands.ts';
import {
	factorPairs,
	indexFactors,
	type IndexChoice,
	judgementOf,
	judgements,
	mostExperts,
	strataRules,
	weightings
} from '#lib/domain/index-method.ts';
import { asciiDigits, trimmed } from '#lib/domain/tables/fold.ts';
import type { Locale } from '#lib/domain/text.ts';
import type { IndexMethod } from '#lib/domain/wave-data.ts';
import { typedCount } from '#lib/i18n/jalali.ts';
import { fieldOf, type Fields } from '#lib/server/http/form.ts';
import { seenOf } from '#lib/server/seen.ts';

const wholeNumber = (text: string): number | null => {
	const plain = asciiDigits(trimmed(text));
	if (plain === '') return null;
	return /^\d{1,6}$/.test(plain) ? Number(plain) : NaN;
};

/** What was posted, as it was chosen. */
export const choiceOf = (fields: Fields): IndexChoice => ({
	weighting: weightings.find((kind) => kind === fieldOf(fields, 'weighting')) ?? null,
	weights: indexFactors.map(({ code }) => wholeNumber(fieldOf(fields, `weight.${code}`))),
	experts: Array.from({ length: mostExperts }, (_, expert) =>
		factorPairs.map((_, pair) => {
			const chosen = fieldOf(fields, `pair.${expert}.${pair}`);
			return chosen === '' ? null : (judgements.find((judgement) => String(judgement) === chosen) ?? NaN);
		})
	),
	strata: strataRules.find((rule) => rule === fieldOf(fields, 'strata')) ?? null,
	cutoffs: defaultCutoffs.map((_, i) => wholeNumber(fieldOf(fields, `cutoff.${i}`)))
});

/** The method as the fields of its form. */
export const fieldsOf = (method: IndexMethod, locale: Locale): Record<string, string> => ({
	seen: seenOf(method),
	weighting: method.weights?.kind ?? 'equal',
	strata: method.strata ?? 'none',
	...Object.fromEntries(
		Object.entries(method.weights?.values ?? {}).map(([code, value]) => [
			`weight.${code}`,
			typedCount(value, locale)
		])
	),
	...Object.fromEntries(
		(method.weights?.comparison?.experts ?? []).flatMap((judged, expert) =>
			judged.map((ratio, pair) => [`pair.${expert}.${pair}`, String(judgementOf(ratio))])
		)
	),
	...Object.fromEntries(
		(method.cutoffs ?? defaultCutoffs).map((cutoff, i) => [`cutoff.${i}`, typedCount(cutoff, locale)])
	)
});
