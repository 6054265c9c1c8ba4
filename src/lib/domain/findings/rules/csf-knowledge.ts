import { by, rulesOf } from '../write-rules.ts';

const { low, high, gap, driver, divided, managersHigher } = rulesOf('csf');

/** Knowledge management: learning, sharing, responding. */
export const csfKnowledgeRules = [
	low('km', by('management', 'large', 'value'), [
		[
			'دانش مشتری گرد نمی‌آید، به دست دیگران نمی‌رسد یا به کاری نمی‌انجامد.',
			'Knowledge of customers is not gathered, does not travel, or leads to nothing.'
		],
		[
			'یک مسئول برای دانش مشتری بگمارید که از ثبت گفته‌ها تا اقدام پس از آن پاسخ‌گو باشد.',
			'Appoint one person responsible for customer knowledge, from recording what is said to what is done about it.'
		],
		[
			'سه پرسشی را که هر تماس باید پاسخ دهد برگزینید و ثبت آن‌ها را در یک واحد بیازمایید.',
			'Choose three questions that each contact should answer and try recording them in one unit.'
		]
	]),
	gap('km', by('management', 'medium', 'value'), [
		[
			'مدیریت دانش مشتری از هدف سازمان عقب است.',
			'Management of customer knowledge lags behind the organization’s target.'
		],
		[
			'زمان رسیدن دانش از تماس تا تصمیم را شاخص اصلی این عامل کنید و آن را نصف کنید.',
			'Make the time from contact to decision the main indicator of this factor, and halve it.'
		],
		[
			'این زمان را برای ده گفتهٔ اخیر مشتریان اندازه بگیرید.',
			'Measure it for ten recent remarks of customers.'
		]
	]),
	high('km', by('marketing', 'small', 'value'), [
		[
			'سازمان از مشتریان می‌آموزد و آموخته را به کار می‌برد.',
			'The organization learns from customers and uses what it learns.'
		],
		[
			'قالب‌ها و دسته‌بندی‌های کنونی ثبت دانش را مبنای طراحی پروندهٔ مشتری در سامانه کنید.',
			'Base the design of the customer record on the templates and categories already used.'
		],
		['دسته‌بندی کنونی را مستند و یک‌دست کنید.', 'Document today’s categories and make them uniform.']
	]),
	driver('km', by('management', 'medium', 'value'), [
		[
			'مدیریت دانش در داده‌های این سازمان با موفقیت CRM پیوند روشن دارد و هنوز می‌تواند بالاتر برود.',
			'Knowledge management is clearly linked with CRM success in this organization’s data, and can still rise.'
		],
		[
			'پیش از گسترش کانال‌های تازه، چرخهٔ ثبت، تحلیل و اقدام را در کانال‌های کنونی کامل کنید.',
			'Before opening new channels, close the loop of recording, analysing and acting in those that exist.'
		],
		[
			'برای پرکاربردترین کانال، چرخهٔ کامل را با مسئول و مهلت تعریف کنید.',
			'Define the full loop, with owner and deadline, for the busiest channel.'
		]
	]),
	divided('km', by('quality', 'small', 'value'), [
		[
			'واحدها تجربهٔ یکسانی از گردش دانش مشتری ندارند.',
			'People’s experience of how customer knowledge flows differs greatly.'
		],
		[
			'مسیر دانش را میان دو واحد که بیشترین اختلاف را دارند ترسیم و گلوگاه را رفع کنید.',
			'Map the flow between the two units furthest apart and clear the bottleneck.'
		],
		[
			'از پنج نفر در هر واحد بپرسید آخرین نکته دربارهٔ مشتری را از کجا شنیده‌اند.',
			'Ask five people in each unit where they heard the last thing they learned about a customer.'
		]
	]),
	managersHigher('km', by('management', 'small', 'value'), [
		[
			'مدیران گردش دانش مشتری را روان‌تر از آن می‌دانند که کارکنان گزارش می‌کنند.',
			'Managers believe customer knowledge flows better than employees report.'
		],
		[
			'در هر جلسهٔ مدیریت یک گفتهٔ خام مشتری را همان‌گونه که ثبت شده است بخوانید و سرنوشت آن را بپرسید.',
			'Read one raw customer remark, as recorded, at each management meeting and ask what became of it.'
		],
		[
			'برای هشت جلسهٔ آینده، هشت گفته را از پیش کنار بگذارید.',
			'Set eight remarks aside for the next eight meetings.'
		]
	]),
	low('km-learning', by('marketing', 'medium', 'value'), [
		[
			'آنچه در تماس با مشتری آموخته می‌شود، منظم ثبت و تحلیل نمی‌شود.',
			'What is learned in contact with customers is not recorded and analysed in any order.'
		],
		[
			'برای شکایت‌ها و مشتریان ازدست‌رفته بازبینی ماهانه بگذارید که خروجی آن دقیقاً یک تغییر در کار باشد.',
			'Introduce a monthly review of complaints and lost customers whose output is exactly one change in the work.'
		],
		[
			'با ده مشتری که سال گذشته رفته‌اند گفت‌وگو کنید و دلیل‌ها را دسته‌بندی کنید.',
			'Talk to ten customers lost last year and group their reasons.'
		]
	]),
	high('km-learning', by('marketing', 'small', 'value'), [
		[
			'یادگیری از مشتریان، از شکایت تا تحلیل داده، عادت سازمان است.',
			'Learning from customers, from complaints to data analysis, is a habit of the organization.'
		],
		[
			'سراغ نیازهای گفته‌نشده بروید: تحلیل رفتار خرید را به گفته‌های ثبت‌شده بیفزایید.',
			'Go on to unspoken needs: add the analysis of buying behaviour to what customers say.'
		],
		[
			'یک فرضیه دربارهٔ نیاز پنهان را با دادهٔ خرید بیازمایید.',
			'Test one hypothesis about a hidden need on purchase data.'
		]
	]),
	low('km-sharing', by('service', 'medium', 'cost'), [
		[
			'دانش مشتری نزد افراد می‌ماند و با رفتن آنان از دست می‌رود.',
			'Knowledge of customers stays with individuals and leaves with them.'
		],
		[
			'پروندهٔ مشترک مشتری را برای همهٔ واحدهای روبه‌رو با مشتری باز کنید و تحویل پرونده را شرط تسویه و جابه‌جایی کارکنان بگذارید.',
			'Open one shared customer file to every customer-facing unit, and make handing it over a condition of leaving or changing posts.'
		],
		[
			'پروندهٔ بیست مشتری کلیدی را از یادداشت‌های شخصی به جای مشترک منتقل کنید.',
			'Move the files of twenty key customers from personal notes to the shared place.'
		]
	]),
	high('km-sharing', by('service', 'small', 'cost'), [
		[
			'دانش مشتری به‌موقع به واحدهایی که لازم دارند می‌رسد.',
			'Knowledge of customers reaches the units that need it in time.'
		],
		['همین گردش را به شریکان و نمایندگان فروش گسترش دهید.', 'Extend this flow to partners and agents.'],
		[
			'با یک نماینده، تبادل دوطرفهٔ اطلاعات مشتری را آزمایشی آغاز کنید.',
			'Begin a trial two-way exchange with one agent.'
		]
	]),
	low('km-responsiveness', by('service', 'medium', 'complaints'), [
		[
			'پاسخ به مشتری دیر می‌رسد یا او از نتیجه باخبر نمی‌شود.',
			'Customers are answered late or never hear what came of it.'
		],
		[
			'برای نخستین پاسخ و پاسخ نهایی مهلت اعلام کنید و درصد رعایت آن را هر هفته برای همه نمایش دهید.',
			'Announce deadlines for the first and the final answer and show everyone each week how often they were met.'
		],
		[
			'زمان پاسخ پنجاه درخواست اخیر را اندازه بگیرید و مهلت را از روی آن تعیین کنید.',
			'Time the last fifty requests and set the deadlines from what you find.'
		]
	]),
	high('km-responsiveness', by('service', 'small', 'complaints'), [
		[
			'سازمان به خواست مشتری به‌موقع پاسخ می‌دهد.',
			'The organization responds to what customers ask in good time.'
		],
		[
			'این سرعت را به وعده‌ای رسمی تبدیل کنید که مشتری هنگام خرید ببیند.',
			'Turn this speed into a formal promise that customers see when they buy.'
		],
		[
			'متن وعدهٔ پاسخ‌گویی را با حقوقی و خدمات نهایی کنید.',
			'Settle the wording of the promise with legal and service.'
		]
	])
];
