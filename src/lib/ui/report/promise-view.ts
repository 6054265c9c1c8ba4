import { isAvailable } from '#lib/domain/available.ts';
import { restsOnFew, type Kept } from '#lib/domain/complaints/figures.ts';
import { verdictOf, type CharterPromise, type Verdict } from '#lib/domain/complaints/promise.ts';
import { wordsOf, type Locale } from '#lib/domain/text.ts';
import { charterWords } from '#lib/i18n/charter.ts';
import { complaintWords } from '#lib/i18n/complaints.ts';
import { formatter } from '#lib/i18n/format.ts';

/** A promise as it is shown, in words. */
export interface PromiseView {
	readonly id: string;
	readonly text: string;
	readonly language: Locale;
	readonly standard: string;
	readonly owner: string;
	/** null where the complaints cannot say whether it is kept. */
	readonly kept: { readonly verdict: Verdict; readonly says: readonly string[] } | null;
}

function keptIn(kept: Kept, locale: Locale): PromiseView['kept'] {
	const t = charterWords(locale);
	const f = formatter(locale);
	const { share, n } = kept;
	return {
		verdict: verdictOf(kept),
		says: [
			...(n > 0 ? [t.keptOf(kept.kept, n)] : []),
			...(isAvailable(share)
				? [t.share(f.pct(100 * share.share), f.range(100 * share.lo, 100 * share.hi, 0))]
				: []),
			...(restsOnFew(share) ? [complaintWords(locale).figures.few] : [])
		]
	};
}

export function promiseView(
	{ id, text, standard, indicator, owner, kept }: CharterPromise & { readonly kept: Kept | null },
	locale: Locale
): PromiseView {
	const t = charterWords(locale);
	return {
		id,
		...wordsOf(text, locale),
		standard: standard ? t.standards[standard.measure](standard.days) : indicator || t.noStandard,
		owner,
		kept: kept && keptIn(kept, locale)
	};
}
