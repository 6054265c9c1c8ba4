import { defineInstrument, type Dimension, type Item, type Section } from '../instrument.ts';
import type { Localized } from '../text.ts';
import { codesOf, rating } from './rating.ts';
import { cite } from './references.ts';
import { sta5, withEscape } from './scales.ts';
import { words } from './words.ts';

const item = (element: number) => {
	const make = rating('sta5', `sev-${element}`);
	return (code: string, fa: string, en: string): Item => make(code, 's3', fa, en);
};
const policy = item(1);
const research = item(2);
const planning = item(3);
const market = item(4);
const delivery = item(5);
const contact = item(6);
const analysis = item(7);

interface Element {
	readonly code: string;
	readonly title: Localized;
	readonly items: readonly Item[];
}

const elements: readonly Element[] = [
	{
		code: 'policy',
		title: { fa: 'مفهوم و سیاست رضایتمندی مشتری', en: 'Concept and policy' },
		items: [
			policy(
				'sev-1.1',
				'مدیریت خدمت به مشتری را سرمایه‌گذاری می‌داند، نه صرفاً هزینه.',
				'Management regards customer service as an investment, not only a cost.'
			),
			policy(
				'sev-1.2',
				'سیاست رضایتمندی مشتری تدوین و اعلام شده است.',
				'A customer satisfaction policy is written and made known.'
			),
			policy('sev-1.3', 'این سیاست عملی و انجام‌شدنی است.', 'The policy is practicable.'),
			policy(
				'sev-1.4',
				'منابع لازم برای همهٔ فعالیت‌های خدمت‌رسانی فراهم است.',
				'Resources are provided for all service activities.'
			)
		]
	},
	{
		code: 'research',
		title: { fa: 'تحقیقات بازاریابی و تحلیل نیازهای مشتری', en: 'Marketing research and needs analysis' },
		items: [
			research(
				'sev-2.1',
				'کل بازار (زنجیرهٔ تأمین، همکاران، واسطه‌ها و مصرف‌کنندگان نهایی) بررسی می‌شود.',
				'The whole market (supply chain, partners, intermediaries, end users) is studied.'
			),
			research(
				'sev-2.2',
				'مشتریان به‌طور منظم، مستقیم و شخصی بررسی می‌شوند.',
				'Customers are studied regularly, directly and personally.'
			),
			research(
				'sev-2.3',
				'مشتریان طبقه‌بندی شده‌اند تا تقاضای آنان مستقیم‌تر و سودمندانه‌تر برآورده شود.',
				'Customers are classified so that demands can be met more directly and profitably.'
			),
			research(
				'sev-2.4',
				'یافته‌ها در اختیار تصمیم‌گیرندگان قرار می‌گیرد.',
				'Findings are passed to decision makers.'
			)
		]
	},
	{
		code: 'planning',
		title: {
			fa: 'برنامه‌ریزی محصولات و خدمات مشتری‌پسند',
			en: 'Planning customer-pleasing products and services'
		},
		items: [
			planning(
				'sev-3.1',
				'پیش از ارائهٔ مفهوم تازه، نظر و علاقهٔ مشتریان گردآوری می‌شود.',
				'Opinions, likes and dislikes are gathered before a new concept is launched.'
			),
			planning(
				'sev-3.2',
				'به مشتریان توضیح می‌دهیم چگونه می‌توانند در درک نیازهایشان به ما کمک کنند.',
				'Customers are told how they can help us understand their needs.'
			),
			planning(
				'sev-3.3',
				'محصولات و خدمات برای پاسخ به همان نیازها توسعه می‌یابند.',
				'Products and services are developed to answer those needs.'
			),
			planning('sev-3.4', 'مؤثر بودن آن‌ها آزموده می‌شود.', 'Their effectiveness is tested.')
		]
	},
	{
		code: 'market',
		title: { fa: 'بازار و فروش محصولات و خدمات', en: 'Market and sale' },
		items: [
			market(
				'sev-4.1',
				'ارتباطات زنجیرهٔ ارزش و راه‌های مطمئن توزیع شناخته شده است.',
				'Links in the value chain and reliable distribution ways are known.'
			),
			market(
				'sev-4.2',
				'قیمت، تبلیغات و بهبود محصول ما رقابتی است.',
				'Price, advertising and product improvement are competitive.'
			),
			market(
				'sev-4.3',
				'کارکنان آموزش دیده‌اند و سفارش‌ها در نظامی منسجم انجام می‌شود.',
				'Staff are trained and orders are handled in one coherent system.'
			),
			market(
				'sev-4.4',
				'مشتریان موردنیاز انتخاب می‌شوند و برای توسعهٔ آنان برنامه داریم.',
				'The customers we need are selected and developed.'
			)
		]
	},
	{
		code: 'delivery',
		title: { fa: 'مشتری‌پسند کردن تحویل', en: 'Customer-pleasing delivery' },
		items: [
			delivery('sev-5.1', 'چند روش تحویل به مشتری پیشنهاد می‌شود.', 'Several delivery methods are offered.'),
			delivery(
				'sev-5.2',
				'نظام تحویل بر پایهٔ نیاز مشتریان اصلی بنا شده است.',
				'The delivery system is built on the needs of main customers.'
			),
			delivery(
				'sev-5.3',
				'می‌دانیم شیوهٔ تحویل چه تأثیری بر کار مشتری دارد.',
				"We understand how delivery affects the customer's work."
			),
			delivery(
				'sev-5.4',
				'الزامات تحویل تعریف و کنترل می‌شود.',
				'Delivery requirements are defined and checked.'
			)
		]
	},
	{
		code: 'contact',
		title: { fa: 'ایجاد رضایتمندی برای مشتری', en: 'Creating satisfaction' },
		items: [
			contact(
				'sev-6.1',
				'هر مشتری یک نقطهٔ تماس اولیهٔ مشخص دارد.',
				'Every customer has a first point of contact.'
			),
			contact(
				'sev-6.2',
				'مشتری احساس می‌کند نیازش شخصاً برآورده می‌شود.',
				'Customers feel their needs are met personally.'
			),
			contact('sev-6.3', 'به مشتری بی‌درنگ پاسخ داده می‌شود.', 'Customers are answered at once.'),
			contact(
				'sev-6.4',
				'آنچه ارائه می‌شود فراتر از تعهد ماست.',
				'What is delivered goes beyond what was promised.'
			)
		]
	},
	{
		code: 'analysis',
		title: { fa: 'گردآوری و تحلیل اطلاعات رضایتمندی', en: 'Collecting and analysing satisfaction data' },
		items: [
			analysis(
				'sev-7.1',
				'سامانه‌ای اطلاعاتی شیوهٔ استفادهٔ مشتریان از محصولات و خدمات را بررسی می‌کند.',
				'An information service studies how customers use products and services.'
			),
			analysis(
				'sev-7.2',
				'معیارهای داخلی مانند رشد فروش و درآمد پایش می‌شود.',
				'Internal measures (sales and revenue growth) are followed.'
			),
			analysis(
				'sev-7.3',
				'معیارهای خارجی مانند تحلیل صنعت و نظرسنجی رضایت پایش می‌شود.',
				'External measures (industry analysis, satisfaction survey) are followed.'
			),
			analysis(
				'sev-7.4',
				'نتایج نشان می‌دهد فرایند چقدر کاراست، چه تغییری لازم است و آیا تغییرات به بهبود انجامیده است.',
				'Results show process efficiency, needed changes, and whether changes improved matters.'
			)
		]
	}
];

const items = elements.flatMap((element) => element.items);

/** The service system as a chain of seven elements: an audit of what is there, or a plan of what is to be built. */
export const sevenElements = defineInstrument({
	code: 'seven-elements',
	version: '1.0.0',
	title: { fa: 'نظام کلی خدمات رضایتمندی مشتری', en: 'Seven-element service system' },
	purpose: {
		fa: 'هفت عنصر نظام خدمات رضایتمندی مشتری را بررسی می‌کند و ضعیف‌ترین حلقه را نشان می‌دهد.',
		en: 'Checks the seven elements of the customer satisfaction service system and shows the weakest link.'
	},
	audience: 'specialist',
	instruction: words.howFarDone,
	scales: [withEscape(sta5)],
	dimensions: elements.map(({ code, title }, i): Dimension => ({
		code,
		title,
		role: 'construct',
		aspects: [{ code: `sev-${i + 1}`, title }]
	})),
	items,
	sections: elements.map(({ code, title, items }): Section => ({ code, title, items: codesOf(items) })),
	forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 10 }],
	certificate: {
		basis: {
			fa: 'بر پایهٔ هفت عنصر نظام کلی خدمات رضایتمندی مشتری، به نقل از دفتر تحقیقات و برنامه‌ریزی بانک ملت (۱۳۸۱)؛ پدیدآور نخستین آن شناخته نیست.',
			en: 'Based on the seven elements of the total customer satisfaction service system as passed on by the Research and Planning Department of Bank Mellat (2002); its original author is not known.'
		},
		sources: cite('s3'),
		own: {
			fa: 'متن ۲۸ گویه، مقیاس وضعیت و شیوهٔ امتیازدهی کار همین سامانه است.',
			en: 'The wording of the 28 items, the status scale and the scoring are this product’s own.'
		},
		permission: words.ownPermission,
		translation: words.translation
	}
});
