import { defineInstrument } from '../instrument.ts';
import { codesOf, rating } from './rating.ts';
import { cite } from './references.ts';
import { sta5, withEscape } from './scales.ts';
import { words } from './words.ts';

const strategy = rating('sta5', 'rel');
const principle = rating('sta5', 'pri');
const objective = rating('sta5', 'obj');

const strategies = [
	strategy(
		'rel-01',
		's3',
		'ما و مشتری از تمایل متقابل برای معامله آگاه هستیم.',
		"We and the customer know each other's wish to do business."
	),
	strategy(
		'rel-02',
		's3',
		'در نخستین برخورد، اطلاعات مشتری گردآوری و ثبت می‌شود.',
		'At the first contact we collect and record information on the customer.'
	),
	strategy(
		'rel-03',
		's3',
		'خدمت‌رسانی به مشتری پس از فروش ادامه می‌یابد.',
		'Service to the customer continues after the sale.'
	),
	strategy(
		'rel-04',
		's3',
		'برای تداوم رابطه، مشوق‌های مالی و غیرمالی ارائه می‌شود.',
		'Financial and non-financial incentives reward staying with us.'
	)
];
const principles = [
	principle(
		'pri-01',
		's2',
		'مشتریان از راه ارتباط شخصی و برنامه‌ریزی‌شده جذب و حفظ می‌شوند.',
		'Customers are won and kept through planned personal contact.'
	),
	principle('pri-02', 's2', 'مشتریان ارزشمند انتخاب می‌شوند.', 'Valuable customers are selected.'),
	principle(
		'pri-03',
		's2',
		'هر مشتری به‌صورت تک‌به‌تک هدف‌گذاری می‌شود.',
		'Each customer is targeted one to one.'
	)
];
const objectives = [
	objective(
		'obj-01',
		's2',
		'شناسایی و ارائهٔ آنچه برای مشتری ارزش می‌آفریند. شاخص: سهم مشتریان کلیدی دارای پروندهٔ ارزش.',
		'Identify what creates value for customers and deliver it. KPI: share of key customers with a recorded value profile.'
	),
	objective(
		'obj-02',
		's2',
		'افزایش درآمد فروش با رفتار درست در فرایند فروش. شاخص: درآمد هر مشتری، نرخ تبدیل.',
		'Raise sales revenue by better treatment in the sales process. KPI: revenue per customer, conversion rate.'
	),
	objective(
		'obj-03',
		's2',
		'افزایش سود از راه شناخت مشتری. شاخص: حاشیهٔ سود هر مشتری.',
		'Raise profit through knowledge of the customer. KPI: margin per customer.'
	),
	objective(
		'obj-04',
		's2',
		'کاهش هزینه‌های مستقیم و غیرمستقیم، از جمله ریزش. شاخص: هزینهٔ خدمت‌رسانی، نرخ ریزش.',
		'Cut direct and indirect costs, churn included. KPI: cost to serve, churn rate = lost ÷ customers at start.'
	),
	objective(
		'obj-05',
		's2',
		'افزایش رضایت مشتری. شاخص: شاخص رضایت.',
		'Raise satisfaction. KPI: satisfaction index.'
	),
	objective(
		'obj-06',
		's2',
		'کاهش نرخ شکایت. شاخص: شکایت به‌ازای هر ۱۰۰۰ مشتری یا سفارش.',
		'Cut the complaint rate. KPI: complaints per 1,000 customers or orders.'
	)
];
const items = [...strategies, ...principles, ...objectives];

/** Strategies of relationship, principles of CRM and its objectives with their indicators. */
export const relations = defineInstrument({
	code: 'relations',
	version: '1.0.0',
	title: {
		fa: 'راهبردها، اصول و اهداف رابطه با مشتری',
		en: 'Relationship strategies, principles and objectives'
	},
	purpose: {
		fa: 'نشان می‌دهد راهبردهای برقراری رابطه، اصول CRM و اهداف آن تا چه اندازه در سازمان جاری است.',
		en: 'Shows how far the strategies of building relationships, the principles of CRM and its objectives are at work.'
	},
	audience: 'manager',
	instruction: words.howFarDone,
	scales: [withEscape(sta5)],
	dimensions: [
		{
			code: 'strategies',
			title: { fa: 'راهبردهای برقراری روابط', en: 'Relationship strategies' },
			role: 'construct',
			aspects: [{ code: 'rel', title: { fa: 'راهبردهای برقراری روابط', en: 'Relationship strategies' } }]
		},
		{
			code: 'principles',
			title: { fa: 'اصول CRM', en: 'Principles of CRM' },
			role: 'construct',
			aspects: [{ code: 'pri', title: { fa: 'اصول CRM', en: 'Principles of CRM' } }]
		},
		{
			code: 'objectives',
			title: { fa: 'اهداف CRM', en: 'Objectives of CRM' },
			help: {
				fa: 'برای هر هدف، شاخصی با مقدار پایه، مقدار هدف و تاریخ تعیین کنید.',
				en: 'Each objective wants an indicator with a baseline, a target and a date.'
			},
			role: 'construct',
			aspects: [{ code: 'obj', title: { fa: 'اهداف CRM', en: 'Objectives of CRM' } }]
		}
	],
	items,
	sections: [
		{
			code: 'strategies',
			title: { fa: 'برقراری رابطه', en: 'Building relationships' },
			items: codesOf(strategies)
		},
		{ code: 'principles', title: { fa: 'اصول کار', en: 'Principles' }, items: codesOf(principles) },
		{ code: 'objectives', title: { fa: 'اهداف', en: 'Objectives' }, items: codesOf(objectives) }
	],
	forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 3 }],
	certificate: {
		basis: {
			fa: 'بر پایهٔ چهار راهبرد برقراری رابطه، سه اصل و شش هدف CRM در نوشتارهای مبنا.',
			en: 'Based on the four relationship strategies, the three principles and the six objectives of CRM in the source articles.'
		},
		sources: cite('s2', 's3'),
		own: {
			fa: 'متن گویه‌ها، شاخص‌های پیشنهادی و مقیاس وضعیت کار همین سامانه است.',
			en: 'The wording, the suggested indicators and the status scale are this product’s own.'
		},
		permission: words.ownPermission,
		translation: words.translation
	}
});
