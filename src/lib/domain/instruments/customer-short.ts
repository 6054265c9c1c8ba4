import { defineInstrument } from '../instrument.ts';
import { metrics, problems, satisfaction, satisfactionDimension } from './customer-items.ts';
import { codesOf } from './rating.ts';
import { cite } from './references.ts';
import { agr7, nps, s10, sat5 } from './scales.ts';
import { words } from './words.ts';

const overall = [...metrics, ...satisfaction];
const items = [...overall, ...problems];

/** Satisfaction, effort, recommendation and problems in two to three minutes. */
export const customerShort = defineInstrument({
	code: 'customer-short',
	version: '1.0.0',
	title: { fa: 'رضایت مشتری (کوتاه)', en: 'Customer satisfaction, short' },
	purpose: {
		fa: 'رضایت، آسانی، تمایل به توصیه و مشکلات مشتری را در چند دقیقه می‌سنجد.',
		en: 'Measures satisfaction, ease, readiness to recommend and problems in a few minutes.'
	},
	audience: 'customer',
	instruction: {
		fa: 'لطفاً بر پایهٔ تجربهٔ خودتان پاسخ دهید.',
		en: 'Please answer from your own experience.'
	},
	scales: [sat5, agr7, nps, s10],
	dimensions: [satisfactionDimension],
	items,
	sections: [
		{ code: 'overall', title: { fa: 'نظر شما', en: 'Your view' }, items: codesOf(overall) },
		{
			code: 'problems',
			title: { fa: 'مشکلات احتمالی', en: 'Problems, if any' },
			items: codesOf(problems)
		}
	],
	forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 3 }],
	certificate: {
		basis: {
			fa: 'بر پایهٔ سه گویهٔ رضایت در شاخص‌های ملی رضایت مشتری، تمایل به توصیه از رایکهلد (۲۰۰۳)، آسانی کار و رفتار شکایت مشتریان.',
			en: 'Based on the three satisfaction ratings of the national customer satisfaction indices, readiness to recommend after Reichheld (2003), ease, and complaint behaviour.'
		},
		sources: cite('E', 'Reichheld', 'CES', 's2', 's3', 's4', 'D'),
		own: {
			fa: 'متن گویه‌ها و پرسش‌های مربوط به مشکل و شکایت کار همین سامانه است. رضایت کلی، آسانی و تمایل به توصیه هر یک فرمول خود را دارد و با گویه‌های دیگر میانگین گرفته نمی‌شود.',
			en: 'The wording and the part on problems and complaints are this product’s own. Overall satisfaction, ease and recommendation each have a formula of their own and are not averaged with other items.'
		},
		permission: words.customerPermission,
		translation: words.translation
	}
});
