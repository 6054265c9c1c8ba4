import { by, rule, rulesOf } from '../write-rules.ts';

const { low, high, gap, driver, divided, managersHigher } = rulesOf('csf');

/** CRM technology, and where it stands beside key customer focus: the two sides of a coin. */
export const csfTechnologyRules = [
	low('tec', by('technology', 'large', 'cost'), [
		[
			'فناوری کنونی از عهدهٔ آنچه CRM می‌خواهد برنمی‌آید.',
			'Today’s technology cannot carry what CRM asks of it.'
		],
		[
			'نیازها را از فرایندهای مشتری بنویسید، نه از فهرست امکانات فروشندگان، و سپس کوچک‌ترین دامنه‌ای را که نتیجه می‌دهد بخرید.',
			'Write the requirements from the customer processes and not from suppliers’ feature lists, then buy the smallest scope that yields a result.'
		],
		[
			'ده نیاز اصلی را با صاحبان فرایند رتبه‌بندی کنید و با نرم‌افزار کنونی بسنجید.',
			'Rank the ten main requirements with the process owners and hold them against the present software.'
		]
	]),
	gap('tec', by('technology', 'medium', 'cost'), [
		[
			'فناوری CRM به هدفی که سازمان گذاشته است نرسیده است.',
			'CRM technology has not reached the target that the organization set.'
		],
		[
			'نقشهٔ راه فناوری را در سه گام با معیار پایان هر گام بنویسید و گام بعد را به استفادهٔ واقعی از گام پیش مشروط کنید.',
			'Write the technology road map in three steps with an exit criterion each, and make the next step depend on real use of the one before.'
		],
		[
			'معیار پایان گام نخست را با واحدهای استفاده‌کننده توافق کنید.',
			'Agree the first step’s exit criterion with the units that will use it.'
		]
	]),
	high('tec', by('technology', 'small', 'revenue'), [
		['زیرساخت فناوری مانع برنامهٔ CRM نیست.', 'Technology does not stand in the way of the CRM programme.'],
		[
			'بودجهٔ بعدی را بیش از قابلیت‌های تازه صرف آموزش و به‌کارگیری کنید.',
			'Give the next budget to training and use rather than to new features.'
		],
		[
			'پنج قابلیت خریداری‌شده و کم‌استفاده را شناسایی و دو تای آن را فعال کنید.',
			'Find five features that are paid for and little used, and bring two of them into use.'
		]
	]),
	driver('tec', by('technology', 'medium', 'revenue'), [
		[
			'در پاسخ‌های همین سازمان، فناوری CRM با نتایج بهتر همراه است و هنوز جای بهبود دارد.',
			'In this organization’s own answers, CRM technology goes with better results, and there is still room for it to rise.'
		],
		[
			'سرمایه‌گذاری را روی کاربردهایی بگذارید که مستقیم به دست کارکنان صف می‌رسد.',
			'Invest in the uses that reach front-line staff directly.'
		],
		[
			'از کارکنان صف بپرسید کدام کار روزانه با سامانه کندتر شده است و یکی را درست کنید.',
			'Ask front-line staff which daily task the system has slowed down, and put one right.'
		]
	]),
	divided('tec', by('technology', 'small', 'cost'), [
		['تجربهٔ افراد از فناوری CRM یکسان نیست.', 'People’s experience of CRM technology is far from uniform.'],
		[
			'دسترسی، تجهیزات و آموزش را میان شعبه‌ها و ستاد برابر کنید، پیش از آنکه دربارهٔ خود نرم‌افزار داوری شود.',
			'Even out access, equipment and training between branches and head office before judging the software.'
		],
		[
			'فهرست تجهیزات و تاریخ آخرین آموزش هر واحد را تهیه کنید.',
			'List each unit’s equipment and the date of its last training.'
		]
	]),
	managersHigher('tec', by('technology', 'small', 'cost'), [
		[
			'فناوری از دید مدیران بهتر است تا در کار روزانهٔ کارکنان.',
			'Technology looks better from managers’ desks than in employees’ daily work.'
		],
		[
			'پذیرش هر قابلیت تازه را به تأیید کاربران صف گره بزنید، نه به تحویل پیمانکار.',
			'Accept new features when front-line users say they work, not when the contractor delivers them.'
		],
		[
			'گروه پنج‌نفره‌ای از کاربران صف را مرجع پذیرش کنید.',
			'Make a group of five front-line users the acceptance body.'
		]
	]),
	low('tec-capacity', by('technology', 'medium', 'cost'), [
		[
			'سخت‌افزار، نرم‌افزار یا پشتیبانی فنی برای خدمت به مشتری کافی نیست.',
			'Hardware, software or technical support is not sufficient for serving customers.'
		],
		[
			'سطح خدمت فناوری (در دسترس بودن، سرعت، زمان رفع خرابی) را تعریف کنید و خرید را فقط برای پرکردن کمبود آن انجام دهید.',
			'Define service levels for IT, such as availability, speed and time to repair, and buy only to close the shortfall.'
		],
		[
			'یک ماه قطعی‌ها و کندی‌ها را ثبت کنید و سه علت پرتکرار را رفع کنید.',
			'Log outages and slowness for a month and remove the three most frequent causes.'
		]
	]),
	high('tec-capacity', by('technology', 'small', 'cost'), [
		[
			'توان فنی و زیرساخت، پاسخ‌گوی کار با مشتری است.',
			'Technical capacity and infrastructure are up to serving customers.'
		],
		[
			'پیش از افزودن هر کانال تازه ظرفیت را دوباره بسنجید تا این برتری از دست نرود.',
			'Measure capacity again before adding a channel, so that this lead is kept.'
		],
		[
			'پیش‌بینی بار یک‌ساله را با رشد برنامه‌ریزی‌شدهٔ مشتریان تهیه کنید.',
			'Forecast a year’s load from the planned growth in customers.'
		]
	]),
	low('tec-integration', by('technology', 'large', 'value'), [
		[
			'دادهٔ مشتری پراکنده، تکراری یا نادرست است و تصویر واحدی از او وجود ندارد.',
			'Customer data is scattered, duplicated or wrong, and there is no single view of the customer.'
		],
		[
			'یک پروندهٔ مرجع برای هر مشتری و یک مالک برای کیفیت داده تعیین کنید و منبع‌ها را یکی‌یکی به آن بپیوندید.',
			'Decide on one master record per customer and one owner of data quality, and join the sources to it one at a time.'
		],
		[
			'رکوردهای تکراری دو منبع پرکاربرد را بشمارید، پاک‌سازی کنید و قاعدهٔ ثبت را یکی کنید.',
			'Count and clean the duplicates in the two most used sources and settle one rule for entering data.'
		]
	]),
	high('tec-integration', by('technology', 'small', 'value'), [
		[
			'هر کارمند می‌تواند تصویر یکپارچه‌ای از مشتری ببیند.',
			'Any employee can see one joined-up picture of the customer.'
		],
		[
			'با همین داده گزارش سفر مشتری بسازید و کیفیت آن را هر ماه بسنجید.',
			'Build customer-journey reports on this data and measure its quality monthly.'
		],
		[
			'شاخص کامل‌بودن و تازگی پرونده‌ها را تعریف و منتشر کنید.',
			'Define and publish an indicator of how complete and recent the records are.'
		]
	]),
	low('tec-use', by('sales', 'medium', 'revenue'), [
		[
			'اگر سامانه‌ای هم باشد، کار روزانه و تصمیم مدیران از راه آن پیش نمی‌رود.',
			'There may be a system, but daily work and management decisions bypass it.'
		],
		[
			'گزارش‌های موازی را حذف کنید و جلسهٔ فروش و خدمات را فقط از روی گزارش CRM برگزار کنید.',
			'Abolish parallel reports and run the sales and service meetings from CRM reports only.'
		],
		[
			'سه گزارشی را که مدیران هر هفته لازم دارند در سامانه بسازید و نسخهٔ اکسل آن‌ها را کنار بگذارید.',
			'Build the three reports that managers need weekly in the system and retire their spreadsheets.'
		]
	]),
	high('tec-use', by('sales', 'small', 'revenue'), [
		[
			'سامانهٔ CRM در کار روزانه و در تصمیم‌ها به کار می‌رود.',
			'The CRM system is used in daily work and in decisions.'
		],
		[
			'گام بعد، پیش‌بینی است: ریزش و خرید بعدی را برای مشتریان کلیدی برآورد کنید.',
			'The next step is prediction: estimate churn and the next purchase of key customers.'
		],
		['مدل سادهٔ هشدار ریزش را روی دادهٔ یک سال بیازمایید.', 'Try a simple churn alert on a year of data.']
	]),
	rule(
		'csf.coin.technology-ahead',
		'attention',
		{ when: 'lopsided', instrument: 'csf', code: 'kcf', above: 'tec' },
		by('management', 'medium', 'value'),
		[
			[
				'فناوری از تمرکز بر مشتریان کلیدی جلوتر است؛ ابزار هست، اما روشن نیست برای چه کسی.',
				'Technology is ahead of key customer focus: the tool is there, but not for whom.'
			],
			[
				'خرید و توسعهٔ فناوری را تا تعریف مشتریان کلیدی و خواستهٔ آنان متوقف کنید.',
				'Hold technology spending until key customers and what they want have been defined.'
			],
			[
				'برای هر قابلیت مهم سامانه بنویسید به کدام مشتری چه ارزشی می‌دهد؛ آنچه پاسخی ندارد کنار برود.',
				'For each main feature, write which customer gains what from it; set aside those without an answer.'
			]
		]
	),
	rule(
		'csf.coin.technology-behind',
		'attention',
		{ when: 'lopsided', instrument: 'csf', code: 'tec', above: 'kcf' },
		by('technology', 'medium', 'cost'),
		[
			[
				'تمرکز بر مشتری از ابزار آن پیش افتاده است و کار با دست و یادداشت پیش می‌رود.',
				'Customer focus has outgrown its tools; work goes by hand and by notes.'
			],
			[
				'کارهای دستی پرتکرار با مشتریان کلیدی را نخستین نامزد خودکارسازی کنید.',
				'Make the most frequent manual tasks for key customers the first to be automated.'
			],
			[
				'یک هفته زمان کارهای دستی را در یک واحد ثبت کنید و پرهزینه‌ترین را برگزینید.',
				'Log the time spent on manual tasks in one unit for a week and choose the costliest.'
			]
		]
	)
];
