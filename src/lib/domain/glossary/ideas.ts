import type { Localized } from '../text.ts';

/** Tables about CRM itself, in the order of the page (instruments.md §10, no. 2, 21, 27, 32, 37, 62). */
export const ideaCodes = ['definitions', 'shift', 'successes', 'data', 'processes', 'outlook'] as const;
export type IdeaCode = (typeof ideaCodes)[number];

export interface IdeaTable {
	readonly code: IdeaCode;
	/** Cells in the order of the heads in the dictionary; the first names the row. */
	readonly rows: readonly (readonly Localized[])[];
}

type Pair = readonly [fa: string, en: string];
const row = (...cells: readonly Pair[]): Localized[] => cells.map(([fa, en]) => ({ fa, en }));

const definitions: IdeaTable = {
	code: 'definitions',
	rows: [
		row(
			['مایکروسافت', 'Microsoft'],
			[
				'نرم‌افزاری که کارهای فروش و بازاریابی را خودکار می‌کند و کارهای پیرامون فروش و خدمت را سامان می‌دهد.',
				'Software that automates sales and marketing and orders the work around sales and service.'
			],
			['فناوری CRM، پوشش خدمات', 'CRM technology, technology coverage']
		),
		row(
			['گارتنر', 'Gartner'],
			[
				'راهبرد کل کسب‌وکار که کارها را گرد گروه‌های مشتریان می‌چیند تا سود، درآمد و رضایت با هم بالا رود.',
				'A strategy of the whole business that arranges work around groups of customers, so that profit, revenue and satisfaction rise together.'
			],
			['سازماندهی CRM، رضایت مشتری', 'CRM organization, customer satisfaction']
		),
		row(
			['فیلیپ کاتلر', 'Philip Kotler'],
			[
				'پروراندن رابطه با تک‌تک مشتریان ارزشمند به کمک آنچه از خود آنان می‌دانیم.',
				'Growing the relationship with each valuable customer by what is known of that customer.'
			],
			['تمرکز بر مشتریان کلیدی، مدیریت دانش', 'Key customer focus, knowledge management']
		),
		row(
			['سیلزفورس', 'Salesforce'],
			[
				'راهبردی برای همهٔ رابطه‌ها و تماس‌ها با مشتریان امروز و فردا، با هدف سودآوری.',
				'A strategy for all relationships and contacts with present and possible customers, for the sake of profit.'
			],
			['راهبردها، اصول و اهداف رابطه', 'Relationship strategies, principles and objectives']
		),
		row(
			['CIO', 'CIO'],
			[
				'راهبردی برای شناختن نیاز و رفتار مشتری، تا رابطه با او استوارتر شود.',
				'A strategy for understanding what customers need and do, so that the relationship becomes firmer.'
			],
			['مدیریت دانش', 'Knowledge management']
		)
	]
};

const shift: IdeaTable = {
	code: 'shift',
	rows: [
		row(
			['هدف', 'Aim'],
			['فروش بیشتر در هر معامله', 'More sales in each transaction'],
			['رابطه‌ای که برای هر دو طرف ارزش می‌سازد', 'A relationship that creates value for both sides']
		),
		row(
			['ابزار', 'Means'],
			['محصول، قیمت، توزیع و تبلیغ', 'Product, price, place and promotion'],
			[
				'فرایندهای پیوستهٔ بازاریابی، فروش و خدمات پس از فروش',
				'Joined processes of marketing, sales and after-sales service'
			]
		),
		row(
			['نقش مشتری', 'Part of the customer'],
			['خریدار پایان کار', 'The buyer at the end'],
			[
				'شریکی که نیازش را می‌گوید و راه‌حل پیشنهاد می‌کند',
				'A partner who says what is needed and proposes solutions'
			]
		),
		row(
			['نشانهٔ کامیابی', 'Sign of success'],
			['حجم فروش و سهم بازار', 'Volume of sales and market share'],
			[
				'رضایت، وفاداری و ارزش دورهٔ عمر مشتری، در کنار فروش',
				'Satisfaction, loyalty and customer lifetime value, beside sales'
			]
		),
		row(
			['دانستنی‌ها', 'Information'],
			['پراکنده در واحدها', 'Scattered over departments'],
			['یک تصویر از هر مشتری، در دسترس همه', 'One picture of each customer, within everybody’s reach']
		)
	]
};

const successes: IdeaTable = {
	code: 'successes',
	rows: [
		row(
			['دامنهٔ محدود و تمرکز', 'Limited scope and focus'],
			[
				'با یک گروه از مشتریان و چند هدف روشن آغاز می‌شود، نه با همه چیز.',
				'It begins with one group of customers and a few clear objectives, not with everything.'
			],
			['دامنهٔ پروژه، در سنجهٔ ریسک آمادگی', 'Scope of the project, in the readiness risk gate']
		),
		row(
			['نقد سالم', 'Healthy criticism'],
			[
				'وعدهٔ عرضه‌کنندگان سنجیده می‌شود و کسی که کاستی را می‌گوید شنیده می‌شود.',
				'Promises of suppliers are examined, and whoever names a shortcoming is heard.'
			],
			[
				'نگاه انتقادی به عرضه‌کنندگان، در سنجهٔ ریسک آمادگی',
				'A critical look at suppliers, in the readiness risk gate'
			]
		)
	]
};

const data: IdeaTable = {
	code: 'data',
	rows: [
		row(
			['مشتریان', 'Customers'],
			['نام، راه تماس، رضایت به نگهداری آن‌ها', 'Names, ways of contact, consent to keeping them'],
			[
				'آیا هر مشتری یک شناسه دارد و یک بار ثبت شده است؟',
				'Does each customer have one number, and stand there once?'
			]
		),
		row(
			['فروش', 'Sales'],
			['سفارش‌ها، فاکتورها، سرنخ‌ها و پیشنهادها', 'Orders, invoices, leads and quotations'],
			['آیا به شناسهٔ مشتری بسته است؟', 'Is each tied to the customer’s number?']
		),
		row(
			['کالا و انبار', 'Goods and stock'],
			['محصول‌ها، موجودی، زمان تحویل', 'Products, what is in stock, delivery times'],
			['آیا کارمند هنگام تماس مشتری آن را می‌بیند؟', 'Does whoever talks to the customer see it?']
		),
		row(
			['بازاریابی', 'Marketing'],
			[
				'کارزارها، به چه کسی چه فرستاده شد و چه نتیجه داد',
				'Campaigns: what went to whom, and what came of it'
			],
			['آیا نتیجهٔ آن در پروندهٔ مشتری می‌ماند؟', 'Does the outcome stay with the customer’s file?']
		),
		row(
			['خدمت و شکایت', 'Service and complaints'],
			['درخواست‌ها، شکایت‌ها، روند خدمت', 'Requests, complaints, the course of service'],
			['آیا زمان پاسخ و نتیجه ثبت می‌شود؟', 'Are response time and outcome recorded?']
		)
	]
};

const processes: IdeaTable = {
	code: 'processes',
	rows: [
		row(
			['از سرنخ تا سفارش', 'From lead to order'],
			['فروش، بازاریابی', 'Sales, marketing'],
			[
				'طول چرخهٔ فروش، سهم سرنخ‌هایی که سفارش شد',
				'Length of the sales cycle, share of leads that became orders'
			]
		),
		row(
			['از سفارش تا تحویل', 'From order to delivery'],
			['انبار، پخش', 'Stock, distribution'],
			['سهم تحویل به‌موقع', 'Share delivered on time']
		),
		row(
			['از درخواست تا پاسخ', 'From request to answer'],
			['خدمات مشتریان', 'Customer service'],
			['زمان نخستین پاسخ، حل در نخستین تماس', 'Time to the first answer, solved at the first contact']
		),
		row(
			['از شکایت تا بستن آن', 'From complaint to its end'],
			['کیفیت، خدمات مشتریان', 'Quality, customer service'],
			['زمان رسیدگی، رضایت از آن', 'Time to resolve, satisfaction with it']
		),
		row(
			['از خرید تا خرید دوباره', 'From purchase to the next one'],
			['بازاریابی، فروش', 'Marketing, sales'],
			['نرخ نگهداشت، سهم خرید دوباره', 'Retention, share of repeat purchases']
		)
	]
};

const outlook: IdeaTable = {
	code: 'outlook',
	rows: [
		row(
			['CRM الکترونیکی', 'Electronic CRM'],
			[
				'همهٔ راه‌های تماس برخط، با یک پروندهٔ مشتری پشت آن‌ها.',
				'All ways of contact online, with one customer file behind them.'
			],
			['یک تصویر از هر مشتری، در فناوری CRM', 'One picture of each customer, in CRM technology']
		),
		row(
			['CRM اجتماعی', 'Social CRM'],
			['گوش دادن و پاسخ دادن در شبکه‌های اجتماعی.', 'Listening and answering in social networks.'],
			['مدیریت شبکه‌های اجتماعی، در پوشش خدمات', 'Social media management, in technology coverage']
		),
		row(
			['تحلیل رفتار با هوش مصنوعی', 'Behaviour analysis by AI'],
			[
				'یافتن الگو در خرید و تماس مشتریان.',
				'Finding patterns in what customers buy and how they get in touch.'
			],
			['انبار دادهٔ یکپارچه، در پوشش خدمات', 'A warehouse of joined data, in technology coverage']
		),
		row(
			['پیش‌بینی نیاز و ریزش', 'Predicting needs and losses'],
			[
				'برآورد آنچه مشتری می‌خواهد، یا اینکه شاید برود.',
				'Estimating what a customer will want, or whether the customer may leave.'
			],
			['پیش‌بینی ریزش مشتری، در پوشش خدمات', 'Predicting customer loss, in technology coverage']
		),
		row(
			['پیشنهاد شخصی', 'Personalised offers'],
			[
				'پیشنهادی برای هر مشتری، به اندازهٔ نیاز و سلیقهٔ او.',
				'An offer for each customer, by need and taste.'
			],
			[
				'ویژه‌سازی برای مشتریان کلیدی، در تمرکز بر مشتریان کلیدی',
				'Tailoring to key customers, in key customer focus'
			]
		),
		row(
			['تصمیم در لحظه', 'Decisions in real time'],
			[
				'سامانه هنگام تماس می‌گوید بهترین کار بعدی چیست.',
				'While the customer is there, the system says what to do next.'
			],
			['پاسخ‌گویی به دانسته‌ها، در مدیریت دانش', 'Acting on what is known, in knowledge management']
		)
	]
};

/** What people mean by CRM, what it changes, what successful projects share, what to take stock of first, and what comes next; in our own words. */
export const ideas: readonly IdeaTable[] = [definitions, shift, successes, data, processes, outlook];
