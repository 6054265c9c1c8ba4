import type { Localized } from '../text.ts';

/**
 * What is known of where a figure comes from (instruments.md §5.10).
 * range    sources give different figures: the range is what can be said
 * example  a real finding of one industry or study that is quoted as a law
 * passed   handed on from page to page under the name of an institution whose report nobody shows
 * missing  no source was found
 */
export const sourceQualities = ['range', 'example', 'passed', 'missing'] as const;
export type SourceQuality = (typeof sourceQualities)[number];

/** A figure that people quote about CRM and customers, with what its sources bear. */
export interface QuotedFigure {
	readonly code: string;
	readonly quality: SourceQuality;
	readonly claim: Localized;
	readonly verdict: Localized;
}

const figure = (
	code: string,
	quality: SourceQuality,
	fa: [string, string],
	en: [string, string]
): QuotedFigure => ({
	code,
	quality,
	claim: { fa: fa[0], en: en[0] },
	verdict: { fa: fa[1], en: en[1] }
});

/** The figures that the articles about CRM repeat. None of them is used in a computation. */
export const quotedFigures: readonly QuotedFigure[] = [
	figure(
		'failure',
		'range',
		[
			'۷۰ درصد پروژه‌های CRM شکست می‌خورد.',
			'نرخ‌های گزارش‌شده، بسته به تعریف شکست، از ۱۸ تا ۷۰ درصد است. گزارشی که ۷۰ درصد را به گارتنر نسبت می‌دهند در دست نیست.'
		],
		[
			'70% of CRM projects fail.',
			'Reported rates run from 18% to 70%, depending on what is called failure. The report by Gartner that is cited for 70% cannot be had.'
		]
	),
	figure(
		'success',
		'missing',
		['تنها ۱ درصد پروژه‌های CRM موفق است (مک‌کینزی).', 'منبعی یافت نشد و تاریخ‌های نقل‌شده با هم نمی‌خواند.'],
		[
			'Only 1% of CRM projects succeed (McKinsey).',
			'No source was found, and the dates given for it contradict each other.'
		]
	),
	figure(
		'support',
		'passed',
		[
			'۵۵ درصد مدیران، ناکامی CRM را از کم‌توجهی مدیریت ارشد می‌دانند.',
			'به نظرسنجی سال ۲۰۰۲ اکسنچر نسبت داده می‌شود؛ خودِ گزارش خوانده نشد.'
		],
		[
			'55% of executives blame too little support from the top for CRM failure.',
			'Attributed to a survey by Accenture in 2002; the report itself was not read.'
		]
	),
	figure(
		'acquisition',
		'range',
		[
			'جذب مشتری تازه ۶ تا ۷ برابر نگه‌داشتن مشتری کنونی هزینه دارد.',
			'منابع از ۲ تا ۲۵ برابر می‌گویند و به صنعت بستگی دارد. با هزینه‌های خودتان حساب کنید.'
		],
		[
			'Winning a customer costs 6 to 7 times as much as keeping one.',
			'Sources say 2 to 25 times, depending on the industry. Compute it with your own costs.'
		]
	),
	figure(
		'selling',
		'range',
		[
			'احتمال فروش به مشتری تازه ۵ تا ۲۵ درصد و به مشتری کنونی ۶۰ تا ۷۰ درصد است.',
			'منبعی که نام برده می‌شود برای مشتری تازه ۵ تا ۲۰ درصد می‌گوید.'
		],
		[
			'The chance of selling is 5–25% with a new customer and 60–70% with an existing one.',
			'The source that is named says 5–20% for new ones.'
		]
	),
	figure(
		'complain',
		'example',
		[
			'از هر ۲۶ مشتری ناراضی تنها یکی شکایت می‌کند؛ ۹۶ درصد خاموش می‌روند.',
			'این ضریب از چند مطالعهٔ قدیمی است. همان پژوهشگران دیده‌اند که نزدیک به نیمی به کارمند روبه‌رو می‌گویند و ۱ تا ۵ درصد به دفتر مرکزی؛ نوع مشکل هم تعیین‌کننده است.'
		],
		[
			'Of 26 dissatisfied customers one complains; 96% leave in silence.',
			'The multiplier stems from a few old studies. The same researchers saw about half tell the person in front of them, and 1–5% head office; the kind of problem matters too.'
		]
	),
	figure(
		'leaving',
		'missing',
		['از ۲۰ ناراضی ۱۹ نفر خاموش‌اند و ۱۴ نفر می‌روند.', 'منبعی یافت نشد.'],
		['Of 20 dissatisfied customers 19 are silent and 14 leave.', 'No source was found.']
	),
	figure(
		'silent-loss',
		'passed',
		[
			'تا ۹۰ درصد ناراضیان دیگر نمی‌خرند و نمی‌گویند چرا.',
			'از منبعی دست‌دوم نقل می‌شود؛ مطالعهٔ اصلی دیده نشد.'
		],
		[
			'Up to 90% of the dissatisfied never buy again and do not say why.',
			'Quoted at second hand; the study behind it was not seen.'
		]
	),
	figure(
		'word-of-mouth',
		'example',
		[
			'ناراضی به ۱۰ نفر می‌گوید و راضی به ۵ نفر.',
			'یافتهٔ یک تولیدکنندهٔ نوشابه است؛ در یک خودروساز ۱۶ به ۸ بود. آنچه می‌ماند نسبت تقریبی دو به یک است.'
		],
		[
			'A dissatisfied customer tells 10 people, a satisfied one 5.',
			'Found at one maker of soft drinks; at a car maker it was 16 to 8. What remains is about two to one.'
		]
	),
	figure(
		'resolved',
		'example',
		[
			'۹۵ درصد کسانی که شکایتشان زود و خوب حل شود وفادار می‌شوند.',
			'مطالعه می‌گوید ۵۴ تا ۷۰ درصد دوباره می‌خرند اگر شکایت حل شود، و ۸۲ تا ۹۵ درصد اگر زود حل شود. خرید دوباره وفاداری نیست.'
		],
		[
			'95% of those whose complaint is settled fast and well become loyal.',
			'The study says that 54–70% buy again if it is settled, and 82–95% if it is settled fast. Buying again is not loyalty.'
		]
	),
	figure(
		'pay-more',
		'passed',
		[
			'بیش از نیمی از مشتریان برای تجربهٔ بهتر پول بیشتری می‌دهند.',
			'۵۵ درصد، منسوب به یک شرکت پژوهشی؛ گزارش آن دیده نشد.'
		],
		[
			'More than half of customers would pay more for a better experience.',
			'55%, attributed to a research firm; its report was not seen.'
		]
	),
	figure(
		'loyal-worth',
		'passed',
		[
			'مشتری وفادار ده برابر نخستین خریدش می‌ارزد.',
			'به یک دفتر دولتی آمریکا نسبت داده می‌شود؛ سندی دیده نشد. ارزش دورهٔ عمر مشتریان خود را حساب کنید.'
		],
		[
			'A loyal customer is worth ten times the first purchase.',
			'Attributed to an office of the United States government; no paper was seen. Compute your own customers’ lifetime value.'
		]
	),
	figure(
		'five-years',
		'range',
		[
			'شرکت‌ها در پنج سال نیمی از مشتریان خود را از دست می‌دهند.',
			'از رایشهلد دربارهٔ شرکت‌های آمریکایی؛ دیگران ۱۰ تا ۳۰ درصد در سال می‌گویند. نسبت آن به مجلهٔ فورچون یافت نشد.'
		],
		[
			'Firms lose half of their customers in five years.',
			'Reichheld, of firms in the United States; others say 10–30% a year. That it stood in Fortune could not be confirmed.'
		]
	),
	figure(
		'profit',
		'missing',
		[
			'ده درصد بهبود در توان CRM، سود را ۵٫۳ درصد بالا می‌برد.',
			'گزارشی از اکسنچر دربارهٔ ارزش CRM هست؛ این عدد در آن یافت نشد.'
		],
		[
			'Ten per cent more CRM capability raises profit by 5.3%.',
			'There is a report by Accenture on what CRM is worth; this figure was not found.'
		]
	),
	figure(
		'bankrupt',
		'missing',
		['۶۲ درصد شرکت‌های ورشکسته مشتری‌گرا نبوده‌اند.', 'منبعی یافت نشد.'],
		['62% of firms that went bankrupt lacked customer orientation.', 'No source was found.']
	)
];
