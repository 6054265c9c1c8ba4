import { by, rulesOf } from '../write-rules.ts';

const { low, high, gap, driver, divided, managersHigher } = rulesOf('csf');

/** Key customer focus: the first critical success factor. */
export const csfCustomerRules = [
	low('kcf', by('management', 'large', 'value'), [
		[
			'سازمان هنوز کار خود را گرد مشتریان کلیدی سامان نداده است.',
			'The organization does not yet arrange its work around its key customers.'
		],
		[
			'در هیئت‌مدیره تصویب کنید مشتریان کلیدی چه کسانی‌اند و هر فصل یک بار وضعیت رابطه با آنان را در دستور جلسه بگذارید.',
			'Have the board approve who the key customers are, and put the state of these relationships on its agenda every quarter.'
		],
		[
			'فهرستی از حداکثر سی مشتری کلیدی با نام مسئول هر یک تهیه و ابلاغ کنید.',
			'Draw up and issue a list of at most thirty key customers, each with a named person in charge.'
		]
	]),
	gap('kcf', by('management', 'medium', 'value'), [
		[
			'تمرکز بر مشتریان کلیدی به هدفی که سازمان برای خود گذاشته است نمی‌رسد.',
			'Key customer focus falls short of the target that the organization set for itself.'
		],
		[
			'هدف را به دو یا سه نتیجهٔ سنجیدنی بشکنید (مانند سهم مشتریان دارای برنامه) و یک عضو مدیریت ارشد را پاسخ‌گوی آن کنید.',
			'Break the target into two or three measurable results, such as the share of key customers with an account plan, and make one senior manager answerable for them.'
		],
		[
			'برای ده مشتری نخست فهرست، برنامهٔ رابطهٔ یک‌صفحه‌ای بنویسید و با خود مشتری بازبینی کنید.',
			'Write a one-page account plan for the first ten customers on the list and go through it with each of them.'
		]
	]),
	high('kcf', by('sales', 'small', 'revenue'), [
		[
			'تمرکز بر مشتریان کلیدی پایه‌ای است که می‌توان برنامهٔ CRM را بر آن ساخت.',
			'Key customer focus is a foundation on which the CRM programme can be built.'
		],
		[
			'استقرار را از واحدهایی آغاز کنید که با مشتریان کلیدی کار می‌کنند و شیوهٔ آنان را الگوی دیگران کنید.',
			'Start the roll-out in the units that serve key customers and make their way of working the model for the rest.'
		],
		[
			'سه شیوهٔ کارآمد این واحدها را در یک راهنمای کوتاه بنویسید.',
			'Write down three practices of these units in a short guide.'
		]
	]),
	driver('kcf', by('management', 'medium', 'revenue'), [
		[
			'در پاسخ‌های همین سازمان، تمرکز بر مشتریان کلیدی با نتایج بهتر همراه است و هنوز جای بهبود دارد.',
			'In this organization’s own answers, key customer focus goes with better results, and there is still room for it to rise.'
		],
		[
			'هنگام تقسیم بودجهٔ سال آینده، سهم کار با مشتریان کلیدی را پیش از خرید ابزار تازه کنار بگذارید.',
			'When next year’s budget is divided, set aside the share for key-customer work before any new tool is bought.'
		],
		[
			'دو اقدام این حوزه را با هزینه و نتیجهٔ مورد انتظار به کمیتهٔ بودجه ببرید.',
			'Take two measures in this area, with cost and expected result, to the budget committee.'
		]
	]),
	divided('kcf', by('management', 'small', 'value'), [
		[
			'پاسخ‌دهندگان دربارهٔ تمرکز بر مشتریان کلیدی هم‌نظر نیستند؛ میانگین به‌تنهایی تصویر درستی نمی‌دهد.',
			'Those who answered do not agree about key customer focus; the average alone would mislead.'
		],
		[
			'نشستی میان واحدهایی که مشتری کلیدی دارند و ندارند برگزار کنید و تعریف یکسانی از مشتری کلیدی بنویسید.',
			'Bring together units with and without key customers and write one shared definition of a key customer.'
		],
		[
			'پاسخ واحدهای قابل نمایش را کنار هم بگذارید و دلیل تفاوت را از سرپرستان بپرسید.',
			'Lay the visible units’ figures side by side and ask their heads why they differ.'
		]
	]),
	managersHigher('kcf', by('management', 'small', 'value'), [
		[
			'مدیران تمرکز بر مشتریان کلیدی را به‌روشنی بهتر از کارکنان می‌بینند.',
			'Managers see key customer focus in a clearly better light than employees do.'
		],
		[
			'هر مدیر ارشد ماهی یک روز همراه کسی باشد که با مشتری کلیدی کار می‌کند، و آنچه دیده است در جلسهٔ مدیریت بگوید.',
			'Have each senior manager spend a day a month beside someone who serves a key customer, and report to the management meeting.'
		],
		['نخستین دور این همراهی را با پنج مدیر برنامه‌ریزی کنید.', 'Schedule the first round with five managers.']
	]),
	low('kcf-customer-centric', by('marketing', 'medium', 'value'), [
		[
			'نیاز مشتریان کلیدی بیشتر اتفاقی روشن می‌شود تا با برنامه.',
			'Key customers’ needs come to light more by chance than by plan.'
		],
		[
			'گفت‌وگوی نیازسنجی سالانه با هر مشتری کلیدی را به وظیفهٔ ثابت بازاریابی تبدیل کنید و تصمیم‌های محصول را به یافتهٔ آن گره بزنید.',
			'Make a yearly needs interview with each key customer a standing task of marketing and tie product decisions to what it finds.'
		],
		[
			'با ده مشتری کلیدی مصاحبهٔ نیم‌ساعته کنید و نیازهای مشترک را در یک صفحه گزارش دهید.',
			'Hold half-hour interviews with ten key customers and report the needs they share on one page.'
		]
	]),
	high('kcf-customer-centric', by('marketing', 'small', 'value'), [
		[
			'نیازسنجی مشتریان کلیدی کاری برنامه‌ریزی‌شده است.',
			'Finding out what key customers need is planned work here.'
		],
		[
			'یافته‌های نیازسنجی را ورودی رسمی توسعهٔ محصول و تنظیم سامانهٔ CRM کنید.',
			'Make the findings a formal input to product development and to the set-up of the CRM system.'
		],
		[
			'پنج نیاز پرتکرار را به فیلدهای پروندهٔ مشتری تبدیل کنید.',
			'Turn the five most frequent needs into fields of the customer record.'
		]
	]),
	low('kcf-lifetime-value', by('finance', 'medium', 'profit'), [
		[
			'سازمان نمی‌داند هر مشتری در طول رابطه چقدر می‌ارزد.',
			'The organization does not know what a customer is worth over the relationship.'
		],
		[
			'واحدهای مالی و فروش با هم سود هر رابطه را پس از کسر هزینه‌های جذب، فروش و خدمت برآورد و سقف هزینه‌های نگهداری هر گروه را از روی آن تعیین کنند.',
			'Let finance and sales together estimate the profit of each relationship after the cost of acquisition, sales and service, and derive from it what may be spent on keeping each group.'
		],
		[
			'درآمد و هزینهٔ دو سال گذشتهٔ بیست مشتری بزرگ را در یک جدول بیاورید و آنان را رتبه‌بندی کنید.',
			'Put two years of revenue and cost of the twenty largest customers in one table and rank them.'
		]
	]),
	high('kcf-lifetime-value', by('finance', 'small', 'profit'), [
		[
			'ارزش طول عمر مشتریان سنجیده می‌شود و می‌تواند معیار سرمایه‌گذاری باشد.',
			'Customer lifetime value is worked out and can guide investment.'
		],
		[
			'تخفیف، سطح خدمت و اولویت پاسخ‌گویی را به همین ارزش پیوند دهید.',
			'Tie discounts, service levels and response priority to this value.'
		],
		[
			'قاعدهٔ سه سطح خدمت را بر پایهٔ ارزش مشتری به تصویب برسانید.',
			'Get a rule of three service levels, by customer value, approved.'
		]
	]),
	low('kcf-customization', by('sales', 'medium', 'satisfaction'), [
		[
			'مشتریان کلیدی بیشتر همان چیزی را دریافت می‌کنند که همه دریافت می‌کنند.',
			'Key customers mostly receive what everybody receives.'
		],
		[
			'برای مشتریان کلیدی دامنه‌ای از گزینه‌ها (شرایط، تحویل، گزارش) تعریف کنید که مسئول رابطه بی‌نیاز از تأیید بتواند پیشنهاد دهد.',
			'Define a range of options for key customers, such as terms, delivery and reporting, that the person in charge may offer without asking for approval.'
		],
		[
			'با سه مشتری کلیدی یک کار را به شیوهٔ دلخواه آنان انجام دهید و هزینه و رضایت را ثبت کنید.',
			'Do one thing the customer’s way for three key customers and record what it cost and how it was received.'
		]
	]),
	high('kcf-customization', by('sales', 'small', 'revenue'), [
		[
			'سازمان می‌تواند پیشنهاد خود را برای مشتریان کلیدی ویژه کند.',
			'The organization is able to tailor what it offers to key customers.'
		],
		[
			'ویژه‌سازی‌های پرتقاضا را به بسته‌های آماده تبدیل کنید تا هزینهٔ آن پایین بیاید.',
			'Turn the most requested adaptations into ready-made packages so that they cost less.'
		],
		[
			'ویژه‌سازی‌های سال گذشته را با سود هر یک فهرست کنید.',
			'List last year’s adaptations with the margin of each.'
		]
	]),
	low('kcf-interactive', by('marketing', 'medium', 'value'), [
		[
			'مشتریان کلیدی در شکل‌دادن به آنچه عرضه می‌شود سهمی ندارند.',
			'Key customers have no part in shaping what is offered.'
		],
		[
			'شورای مشتریان با نشست فصلی تشکیل دهید و در هر نشست یک تصمیم طراحی را به آن بسپارید.',
			'Set up a customer council that meets quarterly and put one design decision before it each time.'
		],
		[
			'هشت مشتری را به نشست نخست دعوت کنید و نتیجهٔ پیشنهادهایشان را کتبی به آنان بگویید.',
			'Invite eight customers to the first meeting and tell them in writing what became of their proposals.'
		]
	]),
	high('kcf-interactive', by('marketing', 'small', 'value'), [
		[
			'گفت‌وگو و همکاری با مشتریان کلیدی برقرار است.',
			'Dialogue and joint work with key customers are established.'
		],
		[
			'دستاورد این همکاری را بسنجید تا هنگام کاهش هزینه‌ها نخستین چیزی نباشد که حذف می‌شود.',
			'Measure what this collaboration yields, so that it is not the first thing cut when costs are.'
		],
		[
			'از سه نمونهٔ خلق مشترک ارزش، گزارشی با عدد تهیه کنید.',
			'Document three cases of joint value creation, with figures.'
		]
	])
];
