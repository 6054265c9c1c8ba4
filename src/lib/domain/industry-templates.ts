import type { Localized } from './text.ts';

/** What a first wave in an industry may begin with (instruments.md §10, no. 66): a suggestion of this product. */
export interface IndustryTemplate {
	/** Codes of built-in instruments. */
	readonly questionnaires: readonly string[];
	/** Why these. */
	readonly why: Localized;
}

const template = (fa: string, en: string, ...questionnaires: readonly string[]): IndustryTemplate => ({
	questionnaires: ['csf', 'risk-gate', ...questionnaires],
	why: { fa, en }
});

/** By the code of the industry; those that are not here begin with an empty sheet. */
export const industryTemplates: Readonly<Record<string, IndustryTemplate>> = {
	banking: template(
		'مشتری بانک می‌تواند بانکش را عوض کند و از چند راه با آن سروکار دارد: شدت رقابت را از مدیران، رضایت را کامل از مشتریان و پوشش نرم‌افزار را از کارشناسان بپرسید.',
		'Customers of a bank can go to another one, and meet theirs in many ways: ask managers how strong competition is, customers in full how satisfied they are, and specialists what the software covers.',
		'context',
		'customer-full',
		'technology-coverage'
	),
	insurance: template(
		'رابطه بلندمدت است و هنگام خسارت آزموده می‌شود: رضایت و رسیدگی به شکایت را کامل از مشتریان بپرسید و روال شکایت را با راهنما مقایسه کنید.',
		'The relationship is long and is tested when damage is done: ask customers in full, also how complaints were handled, and check the handling against the guideline.',
		'customer-full',
		'iso-10002'
	),
	telecom: template(
		'جایی که مشتری یا آسان می‌رود یا به اجبار می‌ماند، ماندن او چیزی نمی‌گوید: رقابت و جابه‌جایی را از مدیران و رضایت را کامل از مشتریان بپرسید.',
		'Where customers either leave easily or stay because they must, staying alone says little: ask managers about competition and switching, and customers in full.',
		'context',
		'customer-full'
	),
	automotive: template(
		'جایی که انتخاب اندک است، ماندن مشتری نشان رضایت او نیست: رقابت و جابه‌جایی را از مدیران و رضایت را جدا از وفاداری از مشتریان بپرسید.',
		'Where there is little choice, staying is no sign of being satisfied: ask managers about competition and switching, and customers about satisfaction apart from loyalty.',
		'context',
		'customer-full'
	),
	retail: template(
		'خرید کوتاه است و پرسشنامه هم باید کوتاه باشد: رضایت را کوتاه از مشتریان و راهبرد رابطه را از مدیران بپرسید.',
		'A purchase is short, and so should the questions be: ask customers briefly, and managers which strategy of relationships they follow.',
		'customer-short',
		'relations'
	),
	manufacturing: template(
		'جایی که مشتریان کم‌شمار و بزرگ‌اند، هر رابطه به حساب می‌آید: راهبرد رابطه و اهداف را از مدیران و رضایت را کامل از مشتریان بپرسید.',
		'Where customers are few and large, every relationship counts: ask managers about strategies and objectives, and customers in full.',
		'relations',
		'customer-full'
	),
	public: template(
		'جایی که مشتری نمی‌تواند به جای دیگری برود، ماندنش نشان رضایت نیست: رضایت را کوتاه از مشتریان و ناچاری آنان را از مدیران بپرسید و تعهدها و رسیدگی به شکایت را با راهنماها مقایسه کنید.',
		'Where customers cannot go elsewhere, staying is no sign of being satisfied: ask them briefly, ask managers how bound they are, and check promises and the handling of complaints against the guidelines.',
		'context',
		'customer-short',
		'iso-10001',
		'iso-10002'
	),
	health: template(
		'رفتار با بیمار به اندازهٔ خود خدمت مهم است: رضایت کارکردی و روانی را از مشتریان و مشتری‌گرایی را از ارزیابان بپرسید.',
		'How people are treated counts as much as the treatment: ask customers about both, and raters about customer orientation.',
		'customer-full',
		'nwankwo'
	),
	tourism: template(
		'در هتل‌ها مدیریت دانش به‌تنهایی کافی نبوده و سازماندهی اثر آن را می‌رسانده است: نتایج را از مدیران و رضایت را کامل از مشتریان بپرسید تا مسیر آن دیده شود.',
		'In hotels knowledge management alone was found not to be enough, and organization to carry its effect: ask managers for results and customers in full, so that the path can be seen.',
		'crm-success',
		'customer-full'
	),
	technology: template(
		'جایی که نرم‌افزار در دسترس است، پرسش این است که به کار می‌آید یا نه: پوشش و کاربرد آن را از کارشناسان و رضایت را کوتاه از مشتریان بپرسید.',
		'Where software is at hand, the question is whether it is used: ask specialists what it covers, and customers briefly.',
		'technology-coverage',
		'customer-short'
	)
};
