import { defineInstrument } from '../instrument.ts';
import { codesOf, rating } from './rating.ts';
import { cite } from './references.ts';
import { agr5, withEscape } from './scales.ts';
import { words } from './words.ts';

const competition = rating('agr5', 'ctx-ci');
const switching = rating('agr5', 'ctx-sw');
const diversity = rating('agr5', 'ctx-cd');
const turbulence = rating('agr5', 'ctx-mt');

const ci = [
	competition(
		'ctx-ci-01',
		'JK,s4',
		'شرکت‌های صنعت ما بر سر هر مشتری به‌شدت رقابت می‌کنند.',
		'Firms in our industry compete very hard for every customer.'
	),
	competition(
		'ctx-ci-02',
		'JK',
		'نبردهای تبلیغاتی و پیشبرد فروش در بازار ما رایج است.',
		'Advertising and promotion battles are common in our market.'
	),
	competition(
		'ctx-ci-03',
		'JK',
		'پیشنهادهای تازه در بازار ما به‌سرعت تقلید می‌شود.',
		'New offers are quickly imitated in our market.'
	),
	competition(
		'ctx-ci-04',
		'JK',
		'قیمت، سلاح اصلی رقابت در بازار ماست.',
		'Price is a main weapon in our market.'
	),
	competition(
		'ctx-ci-05',
		'JK',
		'پیوسته از حرکت‌های تازهٔ رقبا باخبر می‌شویم.',
		'New moves by competitors reach us all the time.'
	),
	competition('ctx-ci-06', 'JK', 'رقیب جدی نداریم.', 'We have no serious competitor.', { reverseKeyed: true })
];
const sw = [
	switching(
		'ctx-sw-01',
		's4',
		'مشتریان ما به‌آسانی می‌توانند عرضه‌کنندهٔ دیگری بیابند.',
		'Our customers can easily find another supplier.'
	),
	switching(
		'ctx-sw-02',
		's4',
		'تغییر عرضه‌کننده برای مشتریان ما زمان یا هزینهٔ اندکی دارد.',
		'Changing supplier costs our customers little time or money.'
	),
	switching(
		'ctx-sw-03',
		's4',
		'چون حق انتخاب محدود است، مشتریان حتی در صورت نارضایتی از ما خرید می‌کنند.',
		'Customers buy from us even when dissatisfied, because choice is limited.',
		{ reverseKeyed: true }
	),
	switching(
		'ctx-sw-04',
		's4',
		'در صنعت ما افت کیفیت خدمات به‌زودی به ازدست‌رفتن مشتریان می‌انجامد.',
		'In our industry a fall in service quality soon costs customers.'
	)
];
const cd = [
	diversity(
		'ctx-cd-01',
		's1',
		'نیازهای مشتریان ما تفاوت زیادی با یکدیگر دارد.',
		"Our customers' needs differ greatly."
	),
	diversity(
		'ctx-cd-02',
		's1',
		'مشتریان ما از نظر حجم خرید و توان خرید بسیار متفاوت‌اند.',
		'Customers differ widely in purchase volume and purchasing power.'
	),
	diversity(
		'ctx-cd-03',
		'D',
		'مشتریان از کانال‌های گوناگونی با ما ارتباط برقرار می‌کنند.',
		'Customers reach us through many different channels.'
	),
	diversity(
		'ctx-cd-04',
		'Athaide',
		'میزان شناخت مشتریان از محصولات ما بسیار متفاوت است.',
		'Customers differ widely in how well they know our products.'
	),
	diversity(
		'ctx-cd-05',
		'Athaide,s0',
		'مشتریان خواهان گونه‌های متفاوتی از رابطه‌اند (یک‌باره، تکراری، بلندمدت).',
		'Customers want very different kinds of relationship (one-off, repeated, long-term).'
	),
	diversity(
		'ctx-cd-06',
		's1',
		'یک پیشنهاد یکسان تقریباً همهٔ مشتریان ما را راضی می‌کند.',
		'One standard offer satisfies nearly all our customers.',
		{ reverseKeyed: true }
	)
];
const mt = [
	turbulence(
		'ctx-mt-01',
		'JK',
		'سلیقهٔ مشتریان ما به‌سرعت تغییر می‌کند.',
		"Our customers' preferences change quickly."
	),
	turbulence(
		'ctx-mt-02',
		'JK',
		'مشتریان جدید نیازهایی متفاوت از مشتریان پیشین دارند.',
		'New customers come with needs unlike those of earlier ones.'
	),
	turbulence(
		'ctx-mt-03',
		'JK',
		'اگر محصول خود را نو نکنیم، علاقهٔ مشتریان به‌زودی کم می‌شود.',
		'Customers soon lose interest in what is not renewed.'
	)
];
const items = [...ci, ...sw, ...cd, ...mt];

/** How much CRM the industry and the customers ask for. */
export const context = defineInstrument({
	code: 'context',
	version: '1.0.0',
	title: { fa: 'زمینه و ضرورت CRM', en: 'Context: how much CRM is needed' },
	purpose: {
		fa: 'نشان می‌دهد رقابت، حق انتخاب، تنوع مشتریان و تلاطم بازار چه اندازه CRM را ضروری می‌کند.',
		en: 'Shows how much CRM competition, freedom to switch, diversity of customers and market turbulence call for.'
	},
	audience: 'manager',
	instruction: {
		fa: 'صنعت و بازار خود را آن‌گونه که امروز هست در نظر بگیرید.',
		en: 'Think of your industry and market as they are today.'
	},
	scales: [withEscape(agr5)],
	dimensions: [
		{
			code: 'ci',
			title: { fa: 'شدت رقابت', en: 'Competitive intensity' },
			help: {
				fa: 'هرچه رقابت بر سر مشتری سخت‌تر باشد، نیاز به CRM بیشتر است.',
				en: 'The harder firms compete for customers, the more CRM is needed.'
			},
			role: 'need',
			aspects: [{ code: 'ctx-ci', title: { fa: 'شدت رقابت', en: 'Competitive intensity' } }]
		},
		{
			code: 'sw',
			title: { fa: 'حق انتخاب مشتری', en: 'Freedom to switch' },
			help: {
				fa: 'مشتری تا چه اندازه می‌تواند عرضه‌کنندهٔ دیگری برگزیند.',
				en: 'How easily customers can go to another supplier.'
			},
			role: 'need',
			aspects: [{ code: 'ctx-sw', title: { fa: 'حق انتخاب مشتری', en: 'Freedom to switch' } }]
		},
		{
			code: 'cd',
			title: { fa: 'تنوع مشتریان', en: 'Customer diversity' },
			help: {
				fa: 'مشتریان از نظر نیاز، شناخت و نوع رابطه چه اندازه با یکدیگر تفاوت دارند.',
				en: 'How much customers differ in needs, knowledge and kind of relationship.'
			},
			role: 'need',
			aspects: [{ code: 'ctx-cd', title: { fa: 'تنوع مشتریان', en: 'Customer diversity' } }]
		},
		{
			code: 'mt',
			title: { fa: 'تلاطم بازار', en: 'Market turbulence' },
			help: {
				fa: 'سلیقه و نیاز مشتریان با چه شتابی تغییر می‌کند.',
				en: 'How fast the preferences and needs of customers change.'
			},
			role: 'need',
			aspects: [{ code: 'ctx-mt', title: { fa: 'تلاطم بازار', en: 'Market turbulence' } }]
		}
	],
	items,
	sections: [
		{ code: 'competitors', title: { fa: 'رقبا', en: 'Competitors' }, items: codesOf(ci) },
		{ code: 'choice', title: { fa: 'انتخاب مشتریان', en: 'Customers’ choices' }, items: codesOf(sw) },
		{ code: 'customers', title: { fa: 'مشتریان ما', en: 'Our customers' }, items: codesOf(cd) },
		{ code: 'market', title: { fa: 'بازار', en: 'The market' }, items: codesOf(mt) }
	],
	forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 3 }],
	certificate: {
		basis: {
			fa: 'بر پایهٔ مفاهیم شدت رقابت و تلاطم بازار از جاورسکی و کُهلی (۱۹۹۳)، ناهمگونی مشتریان و نوشتارهای مبنا.',
			en: 'Based on the concepts of competitive intensity and market turbulence of Jaworski and Kohli (1993), on customer heterogeneity and on the source articles.'
		},
		sources: cite('JK', 'Athaide', 's0', 's1', 's4', 'D'),
		own: {
			fa: 'متن گویه‌ها، بُعد حق انتخاب مشتری، بُعد تنوع مشتریان و شاخص ضرورت کار همین سامانه است.',
			en: 'The wording, the dimensions of freedom to switch and customer diversity, and the need index are this product’s own.'
		},
		permission: words.permission,
		translation: words.translation
	}
});
