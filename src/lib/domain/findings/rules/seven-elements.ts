import { by, rulesOf } from '../write-rules.ts';

const { low, high } = rulesOf('seven-elements');

/** The seven elements of a satisfaction service system. */
export const sevenElementsRules = [
	low('policy', by('management', 'medium', 'satisfaction'), [
		[
			'سیاست رضایتمندی مشتری مکتوب و عملی نیست و منابع کافی ندارد.',
			'The satisfaction policy is not written, practicable and resourced.'
		],
		[
			'سیاست را در یک صفحه با سه تعهد عملی و منابع هر یک تصویب کنید.',
			'Approve a one-page policy with three practical commitments and the means for each.'
		],
		[
			'پیش‌نویس را در یک واحد بیازمایید تا عملی‌بودن آن روشن شود.',
			'Test the draft with one unit for practicability.'
		]
	]),
	high('policy', by('management', 'small', 'satisfaction'), [
		['سیاست رضایتمندی روشن و پشتیبانی‌شده است.', 'The satisfaction policy is clear and supported.'],
		[
			'سیاست را در معرض دید مشتری بگذارید و سالانه بازنگری کنید.',
			'Put the policy where customers see it and revise it yearly.'
		],
		[
			'متن کوتاه سیاست را در شعبه‌ها و وبگاه منتشر کنید.',
			'Publish a short text in branches and on the website.'
		]
	]),
	low('research', by('marketing', 'medium', 'value'), [
		[
			'دربارهٔ بازار و نیاز مشتریان، منظم و مستقیم پژوهش نمی‌شود.',
			'The market and customers’ needs are not studied regularly and directly.'
		],
		[
			'تقویم پژوهش با دو مطالعهٔ مستقیم در سال بنویسید و گیرندهٔ هر یافته را از پیش تعیین کنید.',
			'Write a research calendar with two direct studies a year and name the recipient of each finding beforehand.'
		],
		[
			'پرسش اصلی نخستین مطالعه را با تصمیم‌گیرندگان توافق کنید.',
			'Agree the first study’s main question with the decision makers.'
		]
	]),
	high('research', by('marketing', 'small', 'value'), [
		[
			'پژوهش نیاز مشتری منظم است و به دست تصمیم‌گیرندگان می‌رسد.',
			'Needs research is regular and reaches decision makers.'
		],
		['پژوهش را به شریکان و کاربران نهایی گسترش دهید.', 'Extend it to partners and end users.'],
		['با سه واسطه گفت‌وگوی عمیق کنید.', 'Hold in-depth talks with three intermediaries.']
	]),
	low('planning', by('marketing', 'medium', 'value'), [
		[
			'محصول و خدمت تازه پیش از شنیدن نظر مشتری طراحی می‌شود.',
			'New products and services are designed before customers are heard.'
		],
		[
			'هیچ مفهوم تازه‌ای را بی‌آزمون با مشتری به مرحلهٔ ساخت نبرید.',
			'Let no new concept go to build without a test with customers.'
		],
		['برای مفهوم بعدی، آزمونی با پانزده مشتری انجام دهید.', 'Test the next concept with fifteen customers.']
	]),
	high('planning', by('marketing', 'small', 'value'), [
		[
			'نظر مشتری در برنامه‌ریزی محصول و خدمت جا دارد.',
			'Customers’ views have a place in planning products and services.'
		],
		[
			'اثر محصول‌های عرضه‌شده را شش ماه بعد هم بسنجید.',
			'Measure the effect of launches six months later too.'
		],
		['بازبینی پس از عرضه را برای آخرین محصول انجام دهید.', 'Carry out a review of the latest launch.']
	]),
	low('market', by('sales', 'medium', 'revenue'), [
		[
			'فروش، توزیع و انتخاب مشتری در یک نظام هماهنگ نیست.',
			'Selling, distribution and choice of customers do not form one coherent system.'
		],
		[
			'سفارش را در یک نظام از ثبت تا تحویل پیگیری کنید و ملاک انتخاب مشتری را به فروشندگان آموزش دهید.',
			'Track orders in one system from entry to delivery, and train sales staff in the criteria for choosing customers.'
		],
		['سفارش‌های دیرکرد یک ماه را ریشه‌یابی کنید.', 'Trace the causes of one month’s late orders.']
	]),
	high('market', by('sales', 'small', 'revenue'), [
		['نظام فروش و توزیع منسجم است.', 'The system of selling and distribution is coherent.'],
		['قیمت‌گذاری را با ارزش بخش‌ها هماهنگ کنید.', 'Align pricing with the value of segments.'],
		['حاشیهٔ سود سه بخش را مقایسه کنید.', 'Compare the margins of three segments.']
	]),
	low('delivery', by('quality', 'medium', 'satisfaction'), [
		['تحویل بر نیاز مشتری بنا نشده است.', 'Delivery is not built on customers’ needs.'],
		[
			'دو گزینهٔ تحویل به انتخاب مشتری بیفزایید و الزام‌های تحویل را با او بنویسید.',
			'Offer two further delivery options and write the delivery requirements with the customer.'
		],
		[
			'اثر دیرکرد تحویل بر کار پنج مشتری اصلی را بپرسید.',
			'Ask five main customers what late delivery does to their work.'
		]
	]),
	high('delivery', by('quality', 'small', 'satisfaction'), [
		['تحویل از نگاه مشتری طراحی شده است.', 'Delivery is designed from the customer’s side.'],
		[
			'رهگیری لحظه‌ای را به مشتری بدهید تا تماس‌های پیگیری کم شود.',
			'Give customers live tracking, so that they call less to ask.'
		],
		['تماس‌های «سفارش من کجاست» را یک ماه بشمارید.', 'Count “where is my order” calls for a month.']
	]),
	low('contact', by('service', 'medium', 'satisfaction'), [
		[
			'مشتری نقطهٔ تماس نخست، پاسخ فوری و توجه شخصی نمی‌بیند.',
			'Customers find no first point of contact, prompt answer or personal attention.'
		],
		[
			'برای هر مشتری یک نقطهٔ تماس اعلام کنید و اختیار حل مسئله را به همان جا بسپارید.',
			'Announce one point of contact per customer and give it the right to solve problems.'
		],
		['شماره و نام را به صد مشتری نخست خبر دهید.', 'Tell the first hundred customers name and number.']
	]),
	high('contact', by('service', 'small', 'satisfaction'), [
		[
			'مشتری می‌داند به چه کسی مراجعه کند و زود پاسخ می‌گیرد.',
			'Customers know whom to turn to and are answered soon.'
		],
		[
			'گهگاه بیش از وعده عمل کنید و واکنش مشتری را ثبت کنید.',
			'Now and then do more than promised, and record how customers respond.'
		],
		['یک خدمت غافلگیرکنندهٔ کم‌هزینه را در یک شعبه بیازمایید.', 'Try one inexpensive surprise in one branch.']
	]),
	low('analysis', by('quality', 'medium', 'cost'), [
		[
			'دادهٔ رضایت گرد نمی‌آید یا به سنجش کارایی و تغییر نمی‌رسد.',
			'Satisfaction data is not gathered, or does not show efficiency and change.'
		],
		[
			'گزارش فصلی با سه پرسش بسازید: کارا هستیم، چه باید عوض شود، آیا تغییر پیشین سودمند بود.',
			'Build a quarterly report on three questions: are we efficient, what must change, did the last change help.'
		],
		['نخستین گزارش را با همین داده‌های موجود بنویسید.', 'Write the first one from the data at hand.']
	]),
	high('analysis', by('quality', 'small', 'cost'), [
		[
			'دادهٔ رضایت، کارایی و اثر تغییرها را نشان می‌دهد.',
			'Satisfaction data shows efficiency and the effect of changes.'
		],
		[
			'معیارهای درونی و بیرونی را در یک رابطهٔ آماری ساده به هم پیوند دهید.',
			'Link internal and external measures by a simple statistical relation.'
		],
		[
			'همبستگی رضایت شعبه‌ها با فروش آن‌ها را بررسی کنید.',
			'Look at how branches’ satisfaction correlates with their sales.'
		]
	])
];
