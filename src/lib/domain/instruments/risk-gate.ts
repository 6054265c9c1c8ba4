import { defineInstrument } from '../instrument.ts';
import { codesOf, rating } from './rating.ts';
import { cite } from './references.ts';
import { ext5, withEscape } from './scales.ts';
import { words } from './words.ts';

const risk = rating('ext5', 'rdy-risk');
const safeguard = rating('ext5', 'rdy-safeguard');

const items = [
	risk(
		'rdy-01',
		'Kale',
		'CRM بیشتر به‌عنوان خرید یک نرم‌افزار دیده می‌شود.',
		'CRM is seen mainly as buying software.',
		{ reverseKeyed: true }
	),
	risk(
		'rdy-02',
		'Kale',
		'چشم‌انداز مشتری‌محور مشترکی در سازمان وجود ندارد.',
		'There is no shared customer-centred vision.',
		{ reverseKeyed: true }
	),
	risk(
		'rdy-03',
		'Kale',
		'ارزش مشتریان در طول زمان برای سازمان ناشناخته است.',
		'What customers are worth over time is unknown.',
		{ reverseKeyed: true }
	),
	risk(
		'rdy-04',
		'Kale',
		'حمایت مدیریت ارشد ضعیف یا مقطعی است.',
		'Top-management support is weak or short-lived.',
		{ reverseKeyed: true }
	),
	risk(
		'rdy-05',
		'Kale',
		'برای مقاومت کارکنان و نیازهای آموزشی برنامه‌ای پیش‌بینی نشده است.',
		'Resistance and training needs have not been planned for.',
		{ reverseKeyed: true }
	),
	risk(
		'rdy-06',
		'Kale',
		'قرار است فرایندهای کنونی بدون بازطراحی مکانیزه شوند.',
		"Today's processes would be automated without redesign.",
		{ reverseKeyed: true }
	),
	risk(
		'rdy-07',
		'Kale',
		'حجم کار پاک‌سازی و یکپارچه‌سازی داده‌ها دست‌کم گرفته شده است.',
		'The effort of cleaning and joining data is underestimated.',
		{ reverseKeyed: true }
	),
	safeguard(
		'rdy-08',
		's3',
		'پروژهٔ CRM دامنه‌ای محدود و مشخص دارد.',
		'The CRM project has a limited, clearly drawn scope.'
	),
	safeguard(
		'rdy-09',
		's3',
		'ادعاهای عرضه‌کنندگان CRM با نگاه انتقادی بررسی شده است.',
		"Suppliers' claims have been examined critically."
	),
	safeguard(
		'rdy-10',
		's1',
		'پیش از انتخاب سامانه، فرایندهای جاری کسب‌وکار شناسایی شده است.',
		'Current business processes were studied before choosing a system.'
	)
];

/** Seven risks and three safeguards of a CRM project; the readiness gate counts the risks. */
export const riskGate = defineInstrument({
	code: 'risk-gate',
	version: '1.0.0',
	title: { fa: 'دروازهٔ ریسک آمادگی', en: 'Readiness risk gate' },
	purpose: {
		fa: 'خطرهایی را که پروژهٔ CRM را به شکست می‌کشاند و تدبیرهایی را که از آن محافظت می‌کند شناسایی می‌کند.',
		en: 'Finds the risks that make a CRM project fail and the safeguards that protect it.'
	},
	audience: 'manager',
	instruction: {
		fa: 'هر یک از عبارت‌های زیر تا چه اندازه دربارهٔ سازمان شما درست است؟ وضعیت کنونی سازمان را در نظر بگیرید، نه وضعیت مطلوب آن را.',
		en: 'How far is each statement true of your organization? Think of the organization as it is today, not as it should be.'
	},
	scales: [withEscape(ext5)],
	dimensions: [
		{
			code: 'risk',
			title: { fa: 'ریسک‌ها', en: 'Risks' },
			help: {
				fa: 'نشانه‌هایی که پیش از آغاز CRM باید برطرف شود؛ پاسخ بالا به معنای خطر بیشتر است.',
				en: 'Signs that must be dealt with before CRM begins; a high answer means more risk.'
			},
			role: 'risk',
			aspects: [{ code: 'rdy-risk', title: { fa: 'ریسک‌ها', en: 'Risks' } }]
		},
		{
			code: 'safeguard',
			title: { fa: 'تدبیرهای محافظ', en: 'Safeguards' },
			help: {
				fa: 'تدبیرهایی که پروژهٔ CRM را از شکست دور نگه می‌دارد.',
				en: 'Precautions that keep a CRM project from failing.'
			},
			role: 'safeguard',
			aspects: [{ code: 'rdy-safeguard', title: { fa: 'تدبیرهای محافظ', en: 'Safeguards' } }]
		}
	],
	items,
	// Safeguards stand between the risks: no page opens with a reverse-keyed item, and answering alike shows.
	sections: [
		{
			code: 'preparation',
			title: { fa: 'آمادگی برای پروژهٔ CRM', en: 'Preparing for the CRM project' },
			items: [
				...['rdy-08', 'rdy-01', 'rdy-02', 'rdy-03', 'rdy-09'],
				...['rdy-04', 'rdy-05', 'rdy-10', 'rdy-06', 'rdy-07']
			]
		}
	],
	forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 2 }],
	certificate: {
		basis: {
			fa: 'بر پایهٔ هفت خطای مهلک CRM از دیدگاه کاله (۲۰۰۴) و ویژگی‌های پروژه‌های موفق در نوشتارهای مبنا.',
			en: 'Based on the seven deadly sins of CRM of Kale (2004) and on the traits of successful projects in the source articles.'
		},
		sources: cite('Kale', 's1', 's3'),
		own: {
			fa: 'متن گویه‌ها، تدبیرهای محافظ و قاعدهٔ دروازه کار همین سامانه است؛ مرزهای دروازه قرارداد است و هنجار منتشرشده نیست.',
			en: 'The wording, the safeguards and the rule of the gate are this product’s own; the limits of the gate are conventions, not published norms.'
		},
		permission: words.permission,
		translation: words.translation
	}
});
