import type { Dimension, Item } from '../instrument.ts';
import type { Localized } from '../text.ts';
import { rating } from './rating.ts';

const overall = rating('s10', 'sat');

/**
 * Overall metrics. CSAT, effort and recommendation have formulas of their own (instruments.md §5.5) and stand in no
 * aspect, so that they are never averaged with other items.
 */
export const metrics: Item[] = [
	rating('sat5')(
		'csat-01',
		'D',
		'از این خرید یا خدمت چقدر راضی هستید؟',
		'How satisfied are you with this purchase or service?'
	),
	rating('agr7')(
		'ces-01',
		'CES',
		'کار من در اینجا به‌آسانی انجام شد.',
		'It was easy for me to get my matter dealt with here.'
	),
	rating('nps')(
		'nps-01',
		'Reichheld',
		'چقدر احتمال دارد ما را به دوست یا همکار خود توصیه کنید؟',
		'How likely are you to recommend us to a friend or colleague?'
	),
	{
		code: 'nps-02',
		kind: 'text',
		text: { fa: 'مهم‌ترین دلیل امتیازی که دادید چیست؟', en: 'What is the main reason for your score?' },
		source: 'D'
	}
];

/** The satisfaction index: overall, against expectations, against the ideal. */
export const satisfaction: Item[] = [
	overall('sat-01', 'E', 'در مجموع تا چه اندازه راضی هستید؟', 'Overall, how satisfied are you?', {
		ends: [
			{ fa: 'کاملاً ناراضی', en: 'Very dissatisfied' },
			{ fa: 'کاملاً راضی', en: 'Very satisfied' }
		]
	}),
	overall('sat-02', 'E,s3', 'در مقایسه با انتظارات شما؟', 'Compared with your expectations?', {
		ends: [
			{ fa: 'بسیار کمتر', en: 'Falls far short' },
			{ fa: 'بسیار بیشتر', en: 'Far exceeds' }
		]
	}),
	overall(
		'sat-03',
		'E',
		'تا چه اندازه به یک عرضه‌کنندهٔ آرمانی نزدیک است؟',
		'How close to an ideal provider?',
		{
			ends: [
				{ fa: 'بسیار دور', en: 'Very far' },
				{ fa: 'بسیار نزدیک', en: 'Very close' }
			]
		}
	)
];

const option = (value: number, fa: string, en: string) => ({ value, text: { fa, en } satisfies Localized });

/** Problems and complaints; the conditions let only those concerned see the later items. */
export const problems: Item[] = [
	{
		code: 'prb-01',
		kind: 'single',
		text: {
			fa: 'آیا در ۱۲ ماه گذشته با ما مشکلی داشته‌اید؟',
			en: 'In the past 12 months, did you have any problem with us?'
		},
		options: [option(1, 'بله', 'Yes'), option(2, 'خیر', 'No')],
		source: 's2,s4'
	},
	{
		code: 'prb-02',
		kind: 'single',
		text: { fa: 'آیا آن را به ما گفتید؟', en: 'Did you tell us about it?' },
		options: [
			option(1, 'بله، به کارکنان خط مقدم', 'Yes, to front-line staff'),
			option(2, 'بله، به مدیریت', 'Yes, to management'),
			option(3, 'خیر', 'No')
		],
		askedIf: { item: 'prb-01', values: [1] },
		source: 's2,s4'
	},
	{
		code: 'prb-03',
		kind: 'multiple',
		text: { fa: 'اگر نگفتید، چرا؟', en: 'If not, why?' },
		options: [
			option(1, 'بی‌فایده بود', 'It was no use'),
			option(2, 'راهش را نمی‌دانستم', 'I did not know how'),
			option(3, 'دردسر داشت', 'It was too much trouble'),
			option(4, 'نگران بودم', 'I was afraid'),
			option(5, 'سراغ دیگری رفتم', 'I went elsewhere')
		],
		askedIf: { item: 'prb-02', values: [3] },
		source: 's4'
	},
	{
		code: 'prb-04',
		kind: 'number',
		text: { fa: 'تقریباً به چند نفر دربارهٔ آن گفته‌اید؟', en: 'About how many people have you told?' },
		askedIf: { item: 'prb-01', values: [1] },
		source: 's2,s4'
	},
	rating('sat5')(
		'prb-05',
		's2',
		'از نتیجه و سرعت رسیدگی چقدر راضی هستید؟',
		'How satisfied are you with the outcome and speed?',
		{
			askedIf: { item: 'prb-02', values: [1, 2] }
		}
	)
];

export const satisfactionDimension: Dimension = {
	code: 'satisfaction',
	title: { fa: 'رضایت', en: 'Satisfaction' },
	help: {
		fa: 'رضایت کلی، مقایسه با انتظارات و نزدیکی به عرضه‌کنندهٔ آرمانی.',
		en: 'Overall satisfaction, comparison with expectations and closeness to an ideal provider.'
	},
	role: 'experience',
	aspects: [{ code: 'sat', title: { fa: 'رضایت', en: 'Satisfaction' } }]
};
