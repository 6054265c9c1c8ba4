import { defineInstrument, type Instrument, type Item } from '../instrument.ts';
import type { Localized } from '../text.ts';
import { codesOf, rating } from './rating.ts';
import { sta5, withEscape } from './scales.ts';
import { words } from './words.ts';

interface Standard {
	/** e.g. `10001` */
	readonly number: string;
	readonly edition: string;
	/** Subject as the standard's own title names it. */
	readonly reference: string;
	readonly dimension: string;
	readonly subject: Localized;
	readonly purpose: Localized;
	readonly items: readonly Item[];
}

/** A maker of the items of one self-check: code, Persian, English. */
export const checking = (number: string, dimension: string) => {
	const make = rating('sta5', `${dimension}-practice`);
	return (code: string, fa: string, en: string): Item => make(code, `ISO ${number}`, fa, en);
};

/** A self-check of practice against one ISO guideline on customer satisfaction. */
export const isoSelfCheck = (standard: Standard): Instrument => {
	const { number, edition, reference, dimension, subject, purpose, items } = standard;
	return defineInstrument({
		code: `iso-${number}`,
		version: '1.0.0',
		title: {
			fa: `خودارزیابی انطباق با راهنمای ISO ${number}: ${subject.fa}`,
			en: `Self-check against ISO ${number}: ${subject.en}`
		},
		purpose,
		audience: 'specialist',
		instruction: words.howFarDone,
		scales: [withEscape(sta5)],
		dimensions: [
			{
				code: dimension,
				title: subject,
				role: 'construct',
				aspects: [{ code: `${dimension}-practice`, title: subject }]
			}
		],
		items,
		sections: [{ code: dimension, title: subject, items: codesOf(items) }],
		forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 5 }],
		certificate: {
			basis: {
				fa: `بر پایهٔ موضوع‌های راهنمای ISO ${number} دربارهٔ ${subject.fa}.`,
				en: `Based on the topics of the guideline ISO ${number} on ${subject.en.toLowerCase()}.`
			},
			sources: { [`ISO ${number}`]: `ISO ${number}:${edition}, ${reference}` },
			own: {
				fa: 'متن گویه‌ها، مقیاس وضعیت و امتیازدهی کار همین سامانه است. این استاندارد راهنماست و گواهی‌پذیر نیست؛ نتیجه خودارزیابی است، نه گواهینامه.',
				en: 'The wording, the status scale and the scoring are this product’s own. The standard is a guideline and cannot be certified against; the outcome is a self-assessment, not a certificate.'
			},
			permission: {
				fa: 'متن گویه‌ها نوشتهٔ همین سامانه است و همراه آن آزادانه به کار می‌رود. متن استاندارد متعلق به ISO است و در اینجا بازنشر نشده است.',
				en: 'The wording is this product’s own and may be used freely with it. The text of the standard belongs to ISO and is not reproduced here.'
			},
			translation: words.translation
		}
	});
};
