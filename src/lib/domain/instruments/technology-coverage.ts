import { defineInstrument, type Dimension, type Item, type Section } from '../instrument.ts';
import type { Localized } from '../text.ts';
import { codesOf } from './rating.ts';
import { cite } from './references.ts';
import { cov4, withEscape } from './scales.ts';
import { words } from './words.ts';

type Kind = 'operational' | 'analytical' | 'collaborative';

/**
 * Three items for one software function: `…-status` (0–3, scored), `…-needed` (1 yes, 2 no) and, where it is in
 * use, `…-usage` (share of those meant to use it: 1 is under a quarter). Coverage counts needed functions only.
 */
const functionOf =
	(area: string, source: string) =>
	(code: string, kind: Kind, fa: string, en: string): Item[] => [
		{
			code: `${code}-status`,
			kind: 'rating',
			text: { fa, en },
			scale: 'cov4',
			aspect: area,
			source,
			tags: [kind]
		},
		{
			code: `${code}-needed`,
			kind: 'single',
			text: { fa: `${fa}: به این امکان نیاز دارید؟`, en: `${en}: do you need this?` },
			options: [
				{ value: 1, text: { fa: 'بله', en: 'Yes' } },
				{ value: 2, text: { fa: 'خیر', en: 'No' } }
			],
			source,
			tags: [kind]
		},
		{
			code: `${code}-usage`,
			kind: 'single',
			text: {
				fa: `${fa}: چه سهمی از کاربران موردنظر از آن استفاده می‌کنند؟`,
				en: `${en}: what share of the people it is meant for use it?`
			},
			options: [
				{ value: 1, text: { fa: 'کمتر از یک‌چهارم', en: 'Less than a quarter' } },
				{ value: 2, text: { fa: 'یک‌چهارم تا نیمی', en: 'A quarter to a half' } },
				{ value: 3, text: { fa: 'نیمی تا سه‌چهارم', en: 'A half to three quarters' } },
				{ value: 4, text: { fa: 'بیش از سه‌چهارم', en: 'More than three quarters' } }
			],
			askedIf: { item: `${code}-status`, values: [2, 3] },
			source,
			tags: [kind]
		}
	];

const sales = functionOf('tch-sa', 's1,D');
const contact = functionOf('tch-cm', 's1,D');
const marketing = functionOf('tch-ma', 's1,D');
const service = functionOf('tch-cs', 's1,D');
const analytics = functionOf('tch-an', 's3,D');
const collaboration = functionOf('tch-co', 's3,D');

interface Area {
	readonly code: string;
	readonly aspect: string;
	readonly title: Localized;
	readonly items: readonly Item[];
}

const areas: readonly Area[] = [
	{
		code: 'sales-automation',
		aspect: 'tch-sa',
		title: { fa: 'اتوماسیون فروش', en: 'Sales automation' },
		items: [
			sales('tch-sa-01', 'operational', 'ثبت و تخصیص سرنخ‌های فروش', 'Capturing and assigning leads'),
			sales(
				'tch-sa-02',
				'operational',
				'پیگیری فرصت‌ها و قیف فروش',
				'Tracking opportunities and the sales pipeline'
			),
			sales('tch-sa-03', 'operational', 'پیش‌فاکتور و سفارش', 'Quotations and orders'),
			sales('tch-sa-04', 'operational', 'یادآوری و پیگیری کارهای فروش', 'Reminders and follow-up tasks'),
			sales(
				'tch-sa-05',
				'operational',
				'فهرست قیمت، تخفیف و قراردادها',
				'Price lists, discounts and contracts'
			),
			sales('tch-sa-06', 'analytical', 'پیش‌بینی فروش', 'Sales forecasting')
		].flat()
	},
	{
		code: 'contact-management',
		aspect: 'tch-cm',
		title: { fa: 'مدیریت ارتباطات', en: 'Contact management' },
		items: [
			contact(
				'tch-cm-01',
				'operational',
				'پروندهٔ واحد هر مشتری همراه با افراد رابط',
				'One record per customer with contact persons'
			),
			contact(
				'tch-cm-02',
				'operational',
				'سابقهٔ همهٔ تماس‌ها (تلفن، بازدید، پیام)',
				'History of all contacts (phone, visit, message)'
			),
			contact(
				'tch-cm-03',
				'operational',
				'تقویم و تماس‌های دوره‌ای برنامه‌ریزی‌شده',
				'Planned regular contacts and calendar'
			),
			contact(
				'tch-cm-04',
				'operational',
				'شناسایی و ادغام پرونده‌های تکراری',
				'Finding and merging duplicate records'
			),
			contact(
				'tch-cm-05',
				'operational',
				'رضایت مشتری و ترجیح او برای تماس',
				'Consent and contact preferences'
			),
			contact('tch-cm-06', 'operational', 'دسترسی از تلفن همراه', 'Access from mobile devices')
		].flat()
	},
	{
		code: 'marketing-automation',
		aspect: 'tch-ma',
		title: { fa: 'اتوماسیون بازاریابی', en: 'Marketing automation' },
		items: [
			marketing(
				'tch-ma-01',
				'operational',
				'برنامه‌ریزی و اجرای کارزارهای بازاریابی',
				'Campaign planning and execution'
			),
			marketing('tch-ma-02', 'analytical', 'بخش‌بندی مشتریان', 'Customer segmentation'),
			marketing(
				'tch-ma-03',
				'operational',
				'پیام شخصی‌سازی‌شده (پیامک، ایمیل، پیام‌رسان)',
				'Personalised messages (SMS, e-mail, messenger)'
			),
			marketing(
				'tch-ma-04',
				'operational',
				'باشگاه مشتریان، کوپن و پاداش',
				'Loyalty programme, coupons and rewards'
			),
			marketing('tch-ma-05', 'analytical', 'سنجش نتیجهٔ کارزارها', 'Measuring campaign results'),
			marketing('tch-ma-06', 'operational', 'مدیریت شبکه‌های اجتماعی', 'Social media management')
		].flat()
	},
	{
		code: 'customer-service',
		aspect: 'tch-cs',
		title: { fa: 'سرویس مشتریان', en: 'Customer service' },
		items: [
			service(
				'tch-cs-01',
				'operational',
				'ثبت و پیگیری درخواست‌ها و شکایت‌ها',
				'Registering and tracking requests and complaints'
			),
			service(
				'tch-cs-02',
				'operational',
				'مرکز تماس متصل به پروندهٔ مشتری',
				'Contact centre linked to the customer record'
			),
			service(
				'tch-cs-03',
				'operational',
				'مهلت پاسخ‌گویی و ارجاع به سطح بالاتر',
				'Service deadlines and escalation'
			),
			service(
				'tch-cs-04',
				'operational',
				'پایگاه دانش برای کارکنان و مشتریان',
				'Knowledge base for staff and customers'
			),
			service(
				'tch-cs-05',
				'operational',
				'مدیریت خدمات پس از فروش و گارانتی',
				'After-sales and warranty management'
			),
			service(
				'tch-cs-06',
				'operational',
				'نظرسنجی رضایت پس از هر خدمت',
				'Satisfaction survey after each service'
			)
		].flat()
	},
	{
		code: 'analytics',
		aspect: 'tch-an',
		title: { fa: 'CRM تحلیلی', en: 'Analytics' },
		items: [
			analytics(
				'tch-an-01',
				'analytical',
				'انبار دادهٔ یکپارچهٔ مشتریان',
				'Data warehouse joining customer data'
			),
			analytics(
				'tch-an-02',
				'analytical',
				'سودآوری و ارزش طول عمر مشتری',
				'Customer profitability and lifetime value'
			),
			analytics('tch-an-03', 'analytical', 'تحلیل الگو و سبد خرید', 'Buying-pattern and basket analysis'),
			analytics('tch-an-04', 'analytical', 'پیش‌بینی ریزش مشتری', 'Predicting customer loss'),
			analytics('tch-an-05', 'analytical', 'داشبوردهای مدیریتی', 'Management dashboards'),
			analytics(
				'tch-an-06',
				'analytical',
				'پیشنهاد بعدی به مشتری با هوش مصنوعی',
				'Artificial-intelligence suggestions for the next offer'
			)
		].flat()
	},
	{
		code: 'collaboration',
		aspect: 'tch-co',
		title: { fa: 'CRM مشارکتی', en: 'Collaboration' },
		items: [
			collaboration(
				'tch-co-01',
				'collaborative',
				'درگاه یا سلف‌سرویس مشتریان',
				'Customer portal or self-service'
			),
			collaboration(
				'tch-co-02',
				'collaborative',
				'درگاه همکاران و نمایندگی‌ها',
				'Portal for partners and agencies'
			),
			collaboration(
				'tch-co-03',
				'collaborative',
				'اطلاعات یکسان در همهٔ کانال‌ها',
				'Same information across all channels'
			),
			collaboration(
				'tch-co-04',
				'collaborative',
				'فضای کار مشترک واحدها دربارهٔ یک مشتری',
				'Shared work space for units on one customer'
			),
			collaboration(
				'tch-co-05',
				'collaborative',
				'گردآوری ایده‌های مشتریان',
				'Collecting ideas from customers'
			),
			collaboration(
				'tch-co-06',
				'collaborative',
				'اتصال به حسابداری، انبار و دیگر سامانه‌ها',
				'Links with accounting, stock and other systems'
			)
		].flat()
	}
];

const items = areas.flatMap((area) => area.items);

const dimensions = areas.map(({ code, aspect, title }): Dimension => ({
	code,
	title,
	role: 'construct',
	aspects: [{ code: aspect, title }]
}));

const sections = areas.map(({ code, title, items }): Section => ({ code, title, items: codesOf(items) }));

/** Which CRM functions the software offers, which are needed, which are used. */
export const technologyCoverage = defineInstrument({
	code: 'technology-coverage',
	version: '1.0.0',
	title: { fa: 'پوشش خدمات CRM', en: 'Technology coverage' },
	purpose: {
		fa: 'نشان می‌دهد سامانه‌های سازمان کدام امکانات CRM را فراهم می‌کنند، کدام لازم است و کدام به کار می‌رود.',
		en: 'Shows which CRM functions the systems offer, which are needed and which are used.'
	},
	audience: 'specialist',
	instruction: {
		fa: 'این فهرست را یک نفر یا یک گروه با توافق پر می‌کند. برای هر امکان، وضعیت کنونی، نیاز و میزان استفاده را مشخص کنید.',
		en: 'One person, or a group in agreement, fills in this list. For each function give its status today, whether it is needed and how far it is used.'
	},
	scales: [withEscape(cov4)],
	dimensions,
	items,
	sections,
	forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 15 }],
	certificate: {
		basis: {
			fa: 'بر پایهٔ چهار خدمت CRM (اتوماسیون فروش، مدیریت ارتباطات، اتوماسیون بازاریابی، سرویس مشتریان) و سه گونهٔ عملیاتی، تحلیلی و مشارکتی در نوشتارهای مبنا.',
			en: 'Based on the four services of CRM (sales automation, contact management, marketing automation, customer service) and its operational, analytical and collaborative types in the source articles.'
		},
		sources: cite('s1', 's3', 'D'),
		own: {
			fa: 'فهرست ۳۶ امکان، متن آن‌ها، شیوهٔ محاسبهٔ پوشش و هشدار امکان بی‌استفاده کار همین سامانه است.',
			en: 'The list of 36 functions, its wording, the coverage formula and the flag for functions that lie unused are this product’s own.'
		},
		permission: words.ownPermission,
		translation: words.translation
	}
});
