import type { Localized } from '../text.ts';

/** Where a term belongs on the glossary page. */
export const glossaryParts = ['crm', 'customers', 'measuring', 'statistics'] as const;
export type GlossaryPart = (typeof glossaryParts)[number];

/** A term of the product with what it means, in one or two sentences of our own. */
export interface Term {
	readonly code: string;
	readonly part: GlossaryPart;
	readonly name: Localized;
	readonly meaning: Localized;
}

const term = (part: GlossaryPart, code: string, fa: [string, string], en: [string, string]): Term => ({
	code,
	part,
	name: { fa: fa[0], en: en[0] },
	meaning: { fa: fa[1], en: en[1] }
});

/** The terms that the pages and the report use, by part, in the order in which they build on each other. */
export const terms: readonly Term[] = [
	term(
		'crm',
		'crm',
		[
			'مدیریت ارتباط با مشتری (CRM)',
			'راهبردی که سازمان، دانش و فناوری را گرد مشتریان ارزشمند می‌چیند تا رابطه‌ای سودمند برای هر دو طرف ساخته شود. نرم‌افزار ابزار آن است، نه خود آن.'
		],
		[
			'Customer relationship management (CRM)',
			'A strategy that arranges organization, knowledge and technology around valuable customers, so that the relationship pays for both sides. Software is its tool, not the thing itself.'
		]
	),
	term(
		'crm',
		'csf',
		[
			'عوامل حیاتی موفقیت',
			'چهار چیزی که بدون آن‌ها CRM به نتیجه نمی‌رسد: تمرکز بر مشتریان کلیدی، سازماندهی، مدیریت دانش و فناوری.'
		],
		[
			'Critical success factors',
			'The four things without which CRM comes to nothing: key customer focus, organization, knowledge management and technology.'
		]
	),
	term(
		'crm',
		'kcf',
		[
			'تمرکز بر مشتریان کلیدی',
			'سازمان می‌داند کدام مشتریان برایش ارزش بلندمدت دارند و خدمتش را برای آن‌ها ویژه می‌کند.'
		],
		[
			'Key customer focus',
			'The organization knows which customers are worth most to it over time, and tailors what it does for them.'
		]
	),
	term(
		'crm',
		'organization',
		[
			'سازماندهی CRM',
			'ساختار، منابع، آموزش و پاداش طوری چیده شده که همهٔ کارکنان بتوانند برای مشتری کار کنند.'
		],
		[
			'CRM organization',
			'Structure, resources, training and rewards are arranged so that everybody can work for the customer.'
		]
	),
	term(
		'crm',
		'knowledge',
		['مدیریت دانش مشتری', 'آنچه دربارهٔ مشتری دانسته می‌شود گردآوری، پخش و در تصمیم‌ها به کار گرفته می‌شود.'],
		['Knowledge management', 'What is known about customers is gathered, shared and used in decisions.']
	),
	term(
		'crm',
		'technology',
		[
			'فناوری CRM',
			'سامانه‌هایی که داده‌های مشتری را یک‌جا و در لحظه در اختیار کسانی می‌گذارد که به آن نیاز دارند.'
		],
		[
			'CRM technology',
			'Systems that put the data of a customer in one place, in time, before those who need them.'
		]
	),
	term(
		'crm',
		'kinds',
		[
			'CRM عملیاتی، تحلیلی و مشارکتی',
			'عملیاتی: کار روزانهٔ فروش و خدمت. تحلیلی: یافتن الگو در داده‌ها. مشارکتی: گفت‌وگوی مشترک از همهٔ راه‌های تماس.'
		],
		[
			'Operational, analytical, collaborative CRM',
			'Operational: the daily work of sales and service. Analytical: finding patterns in the data. Collaborative: one conversation over every way of contact.'
		]
	),
	term(
		'crm',
		'orientation',
		[
			'چارچوب مشتری‌گرایی نوانکو',
			'مشتری‌گرایی را در چهار گام می‌سنجد: تعریف آن، حساسیت به مشتری، سنجش و اجرا.'
		],
		[
			'Nwankwo’s framework of customer orientation',
			'Looks at customer orientation in four steps: defining it, being sensitive to customers, measuring it, and carrying it out.'
		]
	),
	term(
		'customers',
		'functional-psychological',
		[
			'رضایت کارکردی و روانی',
			'رضایت کارکردی از آن است که کالا یا خدمت کارش را انجام می‌دهد؛ رضایت روانی از آن است که با مشتری چگونه رفتار می‌شود.'
		],
		[
			'Functional and psychological satisfaction',
			'Functional satisfaction: the thing does its work. Psychological satisfaction: how one is treated while it does.'
		]
	),
	term(
		'customers',
		'nps',
		[
			'شاخص خالص ترویج‌کنندگان (NPS)',
			'درصد کسانی که از ۰ تا ۱۰ نمرهٔ ۹ یا ۱۰ به توصیهٔ سازمان می‌دهند، منهای درصد نمره‌های ۰ تا ۶.'
		],
		[
			'Net promoter score (NPS)',
			'The share of those who give 9 or 10 out of 10 for recommending, minus the share of those who give 0 to 6.'
		]
	),
	term(
		'customers',
		'csat',
		['سهم مشتریان راضی (CSAT)', 'درصد پاسخ‌های «راضی» و «بسیار راضی» در طیف پنج‌درجه‌ای.'],
		[
			'Customer satisfaction share (CSAT)',
			'The share of “satisfied” and “very satisfied” on a scale of five.'
		]
	),
	term(
		'customers',
		'ces',
		['آسانی کار برای مشتری (CES)', 'درصد کسانی که می‌گویند کارشان بی‌زحمت پیش رفت (۵ تا ۷ از ۷).'],
		[
			'Customer effort score (CES)',
			'The share of those who say that it was easy to get their matter done (5 to 7 of 7).'
		]
	),
	term(
		'customers',
		'ipa',
		[
			'اهمیت و عملکرد',
			'هر ویژگی بر پایهٔ اهمیتش برای مشتری و کیفیت عملکرد سازمان در یکی از چهار خانه می‌نشیند؛ آنچه مهم است و خوب انجام نمی‌شود، اول می‌آید.'
		],
		[
			'Importance and performance',
			'Each attribute falls into one of four fields by how much it matters and how well it is done; what matters and is done poorly comes first.'
		]
	),
	term(
		'customers',
		'drivers',
		[
			'پیشران‌های رضایت',
			'آنچه بیش از همه با رضایت مشتریان همراه است و سهمی که هر یک در توضیح تفاوت‌های آن دارد. همراهی است، نه به‌خودی‌خود علت.'
		],
		[
			'Drivers of satisfaction',
			'What goes together with the satisfaction of customers most, and the share that each has in explaining its differences. An association; not by itself a cause.'
		]
	),
	term(
		'customers',
		'clv',
		[
			'ارزش دورهٔ عمر مشتری (CLV)',
			'ارزش امروزِ سودی که از یک مشتری در طول رابطه انتظار می‌رود، پس از کم‌کردن هزینهٔ جذب و خدمت.'
		],
		[
			'Customer lifetime value (CLV)',
			'What the profit expected from a customer over the relationship is worth today, after the cost of winning and serving.'
		]
	),
	term(
		'customers',
		'concentration',
		[
			'تمرکز درآمد (پارتو، ABC)',
			'چه سهمی از درآمد از چند درصد مشتریان می‌آید؛ مشتریان را به سه گروه A، B و C جدا می‌کند.'
		],
		[
			'Concentration of revenue (Pareto, ABC)',
			'Which share of revenue comes from how many customers; sorts customers into the groups A, B and C.'
		]
	),
	term(
		'customers',
		'silent',
		[
			'مشتریان ناراضی خاموش',
			'کسانی که ناراضی‌اند و شکایتی ثبت نکرده‌اند. شمار آن‌ها تنها برآوردی است با دامنه‌ای گسترده.'
		],
		[
			'Silent dissatisfied customers',
			'Those who are dissatisfied and never filed a complaint. Their number is an estimate with a wide range, and no more.'
		]
	),
	term(
		'customers',
		'captive',
		['مشتری گرفتار', 'کسی که راضی نیست و می‌ماند چون جای دیگری ندارد. ماندن او نشانهٔ وفاداری نیست.'],
		[
			'Captive customer',
			'Somebody who is not satisfied and stays for want of a choice. Staying is no loyalty then.'
		]
	),
	term(
		'measuring',
		'index',
		['شاخص آمادگی', 'میانگین وزن‌دار چهار عامل در مقیاس ۰ تا ۱۰۰، آن‌گونه که کارکنان سازمان را می‌بینند.'],
		[
			'Readiness index',
			'The weighted mean of the four factors from 0 to 100, as employees see their organization.'
		]
	),
	term(
		'measuring',
		'band',
		['سطح', 'نامی برای بازه‌ای از شاخص. مرزهای آن قرارداد این سامانه است و در جایی اعتبارسنجی نشده است.'],
		[
			'Band',
			'A name for a range of the index. Its limits are a convention of this product; nobody has validated any.'
		]
	),
	term(
		'measuring',
		'gate',
		[
			'دروازه',
			'شرطی که اگر برآورده نباشد، شاخص هر چه باشد، سطح از حدی بالاتر نمی‌رود؛ مانند ضعف آشکار در یکی از عوامل.'
		],
		[
			'Gate',
			'A condition that holds the band down whatever the index says, such as one factor that is clearly weak.'
		]
	),
	term(
		'measuring',
		'aspect',
		['جنبه و عامل', 'چند گویه یک جنبه و چند جنبه یک عامل را می‌سازند.'],
		['Aspect and factor', 'Several statements make an aspect, several aspects make a factor.']
	),
	term(
		'measuring',
		'wave',
		['موج', 'یک دور اندازه‌گیری با پرسشنامه‌هایی که از آغاز تا پایانش تغییر نمی‌کند.'],
		[
			'Wave',
			'One round of measurement, with questionnaires that do not change from its beginning to its end.'
		]
	),
	term(
		'measuring',
		'threshold',
		[
			'آستانهٔ نمایش',
			'گروهی که کمتر از این شمار پاسخ دارد نشان داده نمی‌شود، و نه هیچ گروهی که بتوان با تفریق به آن رسید.'
		],
		[
			'Display threshold',
			'A group with fewer responses than this is not shown, nor any group from which it could be worked out by subtraction.'
		]
	),
	term(
		'measuring',
		'reversed',
		['گویهٔ معکوس', 'گویه‌ای که موافقت با آن از امتیاز می‌کاهد؛ پیش از محاسبه برگردانده می‌شود.'],
		[
			'Reversed statement',
			'A statement whose approval lowers the score; it is turned round before computing.'
		]
	),
	term(
		'measuring',
		'mirror',
		['آینه', 'سنجیدن آنچه کارکنان دربارهٔ خدمت خود می‌گویند در کنار آنچه مشتریان دیده‌اند.'],
		['Mirror', 'What employees say of their service, held against what customers have seen.']
	),
	term(
		'measuring',
		'rate',
		[
			'نرخ پاسخ',
			'پاسخ‌دهندگان به دعوت‌شدگان. نرخ پایین یعنی شاید کسانی پاسخ داده‌اند که با دیگران فرق دارند.'
		],
		[
			'Response rate',
			'Those who answered out of those who were asked. Where it is low, those who answered may differ from the rest.'
		]
	),
	term(
		'statistics',
		'interval',
		[
			'بازهٔ اطمینان ۹۵٪',
			'بازه‌ای که اگر نظرسنجی بارها تکرار شود، در نوزده بار از بیست بار مقدار واقعی را در بر می‌گیرد.'
		],
		[
			'95% confidence interval',
			'A range that would hold the true value in nineteen of twenty repetitions of the survey.'
		]
	),
	term(
		'statistics',
		'margin',
		['حاشیهٔ خطا', 'نصف پهنای بازهٔ اطمینان.'],
		['Margin of error', 'Half the width of the confidence interval.']
	),
	term(
		'statistics',
		'alpha',
		[
			'آلفای کرونباخ و امگا',
			'چقدر گویه‌های یک مقیاس با هم می‌خوانند، از ۰ تا ۱. پایین‌تر از ۰٫۷ یعنی عدد آن مقیاس را با احتیاط بخوانید.'
		],
		[
			'Cronbach’s alpha and omega',
			'How well the statements of a scale go together, from 0 to 1. Below 0.7, treat the scale’s figure with care.'
		]
	),
	term(
		'statistics',
		'path',
		[
			'ضریب مسیر',
			'اینکه با یک واحد تغییر در یک سازه، وقتی بقیه ثابت بمانند، سازهٔ دیگر چقدر تغییر می‌کند (هر دو استاندارد). همبستگی است، نه به‌خودی‌خود علت.'
		],
		[
			'Path coefficient',
			'By how much a construct moves with one unit of another while the rest stay put, both standardized. An association; not by itself a cause.'
		]
	),
	term(
		'statistics',
		'pls',
		[
			'مدل‌سازی مسیر با PLS',
			'روشی که سازه‌ها را از گویه‌ها می‌سازد و هم‌زمان پیوند آن‌ها را برآورد می‌کند؛ با نمونه‌های کوچک‌تر هم کار می‌کند.'
		],
		[
			'PLS path modelling',
			'A method that builds constructs from statements and estimates how they hang together at once; it also works with smaller samples.'
		]
	),
	term(
		'statistics',
		'bootstrap',
		['بوت‌استرپ', 'از همان پاسخ‌ها هزاران بار نمونهٔ تازه گرفته می‌شود تا دیده شود عدد چقدر جابه‌جا می‌شود.'],
		[
			'Bootstrap',
			'New samples are drawn from the same answers, thousands of times, to see how much a figure moves.'
		]
	),
	term(
		'statistics',
		'effect',
		['اندازهٔ اثر', 'اینکه تفاوت چقدر بزرگ است، جدا از اینکه چند نفر پاسخ داده‌اند.'],
		['Effect size', 'How large a difference is, whatever the number of people who answered.']
	),
	term(
		'statistics',
		'agreement',
		['توافق پاسخ‌دهندگان (r_wg)', 'اینکه افراد یک گروه تا چه حد یک چیز می‌بینند؛ ۱ یعنی کاملاً هم‌نظر.'],
		['Agreement (r_wg)', 'How far the people of a group see the same thing; 1 means that all agree.']
	)
];
