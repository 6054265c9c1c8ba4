import { defineInstrument } from '../instrument.ts';
import { codesOf, rating } from './rating.ts';
import { cite } from './references.ts';
import { trd5, withEscape } from './scales.ts';
import { words } from './words.ts';

const financial = rating('trd5', 'financial');
const marketing = rating('trd5', 'marketing');

const items = [
	financial('suc-01', 'G,s2', 'درآمد فروش به مشتریان فعلی', 'Sales revenue from existing customers'),
	financial('suc-02', 'G,s2', 'سود حاصل از مشتریان', 'Profit earned from customers'),
	financial(
		'suc-03',
		's0,s2',
		'هزینهٔ بازاریابی، فروش و خدمات به‌ازای هر مشتری (بهتر یعنی کمتر)',
		'Marketing, sales and service cost per customer (better = lower)'
	),
	financial('suc-04', 'G', 'بازده هزینه‌های صرف‌شده برای CRM', 'Return on what we spend on CRM'),
	marketing('suc-05', 'G,s2', 'رضایت مشتریان', 'Customer satisfaction'),
	marketing('suc-06', 'G,s0', 'وفاداری و نگهداشت مشتریان', 'Customer loyalty and retention'),
	marketing('suc-07', 'G', 'جذب مشتریان جدید', 'Winning new customers'),
	marketing('suc-08', 'G', 'سهم ما از بازار', 'Our share of the market'),
	marketing('suc-09', 's2', 'تعداد شکایت‌ها (بهتر یعنی کمتر)', 'Number of complaints (better = fewer)'),
	marketing('suc-10', 'D', 'توصیهٔ مشتریان به دیگران', 'Recommendations by customers to others')
];

/** What CRM has brought, as managers see it. */
export const crmSuccess = defineInstrument({
	code: 'crm-success',
	version: '1.0.0',
	title: { fa: 'نتایج CRM', en: 'CRM success' },
	purpose: {
		fa: 'تغییر نتایج مالی و بازاریابی سازمان را، چنان‌که مدیران می‌بینند، نشان می‌دهد.',
		en: 'Shows how the financial and marketing results have changed, as managers see them.'
	},
	audience: 'manager',
	instruction: {
		fa: 'هر یک از موارد زیر در مقایسه با دو سال پیش چه تغییری کرده است؟',
		en: 'How has each of these changed compared with two years ago?'
	},
	scales: [withEscape(trd5)],
	dimensions: [
		{
			code: 'suc-financial',
			title: { fa: 'نتایج مالی', en: 'Financial results' },
			help: {
				fa: 'درآمد، سود، هزینه و بازدهی که به مشتریان بازمی‌گردد.',
				en: 'Revenue, profit, cost and return that come from customers.'
			},
			role: 'success',
			aspects: [{ code: 'financial', title: { fa: 'نتایج مالی', en: 'Financial results' } }]
		},
		{
			code: 'suc-marketing',
			title: { fa: 'نتایج بازاریابی', en: 'Marketing results' },
			help: {
				fa: 'رضایت، وفاداری، جذب مشتری، سهم بازار، شکایت و توصیه.',
				en: 'Satisfaction, loyalty, new customers, market share, complaints and recommendation.'
			},
			role: 'success',
			aspects: [{ code: 'marketing', title: { fa: 'نتایج بازاریابی', en: 'Marketing results' } }]
		}
	],
	items,
	sections: [
		{
			code: 'outcomes',
			title: { fa: 'تغییرات دو سال گذشته', en: 'The past two years' },
			items: codesOf(items)
		}
	],
	forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 2 }],
	certificate: {
		basis: {
			fa: 'بر پایهٔ دو بُعد موفقیت CRM، مالی و بازاریابی، در پژوهش گاریدو-مورنو و پادیا-ملندز (مورنو و ملندز، ۲۰۱۱).',
			en: 'Based on the two dimensions of CRM success, financial and marketing, of Garrido-Moreno and Padilla-Meléndez (2011).'
		},
		sources: cite('G', 's0', 's2', 'D'),
		own: {
			fa: 'متن گویه‌ها، انتخاب شاخص‌ها و مقایسه با دو سال پیش کار همین سامانه است.',
			en: 'The wording, the choice of indicators and the comparison with two years ago are this product’s own.'
		},
		permission: words.permission,
		translation: words.translation
	}
});
