import { by, rulesOf } from '../write-rules.ts';

const charter = rulesOf('iso-10001');
const complaints = rulesOf('iso-10002');
const disputes = rulesOf('iso-10003');
const monitoring = rulesOf('iso-10004');
const trade = rulesOf('iso-10008');

/** Self-checks against the five guidance standards on customer satisfaction. */
export const isoRules = [
	charter.low('charter', by('quality', 'medium', 'satisfaction'), [
		[
			'منشور مشتری با توصیه‌های ISO 10001 فاصله دارد.',
			'The customer charter is some way from the guidance of ISO 10001.'
		],
		[
			'سه تا پنج وعدهٔ روشن با شرط، مسئول و شاخص بنویسید و راه پیگیری نقض وعده را کنار آن بگذارید.',
			'Write three to five clear promises with conditions, owner and indicator, and put beside them what to do when one is broken.'
		],
		[
			'پیش‌نویس وعده‌ها را با ده مشتری و ده کارمند بازخوانی کنید.',
			'Go through the draft with ten customers and ten employees.'
		]
	]),
	charter.high('charter', by('quality', 'small', 'satisfaction'), [
		[
			'بر پایهٔ خودارزیابی، منشور مشتری با راهنمای ISO 10001 هم‌خوان است.',
			'By self-check, the customer charter agrees with the guidance of ISO 10001.'
		],
		['میزان وفای به هر وعده را هر فصل منتشر کنید.', 'Publish each quarter how far every promise was kept.'],
		['نخستین جدول وفای به وعده را تهیه کنید.', 'Prepare the first table of promises kept.']
	]),
	complaints.low('complaints', by('service', 'medium', 'complaints'), [
		[
			'فرایند رسیدگی به شکایت با توصیه‌های ISO 10002 فاصله دارد.',
			'The complaints process is some way from the guidance of ISO 10002.'
		],
		[
			'چرخهٔ کامل را برقرار کنید: شماره، اعلام دریافت، ارزیابی فوریت، توضیح تصمیم و تحلیل ریشه.',
			'Establish the full cycle: number, acknowledgement, urgency, explained decision and root-cause analysis.'
		],
		[
			'اعلام دریافت خودکار و شمارهٔ پیگیری را از همین ماه آغاز کنید.',
			'Start automatic acknowledgement with a reference number this month.'
		]
	]),
	complaints.high('complaints', by('service', 'small', 'complaints'), [
		[
			'بر پایهٔ خودارزیابی، رسیدگی به شکایت با راهنمای ISO 10002 هم‌خوان است.',
			'By self-check, complaint handling agrees with the guidance of ISO 10002.'
		],
		[
			'بازبینی مدیریت را با دادهٔ رضایت شاکیان همراه کنید.',
			'Support the management review with complainants’ satisfaction.'
		],
		[
			'پرسشنامهٔ دوپرسشی پس از بستن پرونده بفرستید.',
			'Send two items to the customer after each case is closed.'
		]
	]),
	disputes.low('disputes', by('quality', 'medium', 'complaints'), [
		[
			'برای شکایت‌های حل‌نشده مرجع بیرونی بی‌طرفی، آن‌گونه که ISO 10003 توصیه می‌کند، فراهم نیست.',
			'Unresolved complaints cannot be taken to an impartial body outside, as ISO 10003 recommends.'
		],
		[
			'با یک نهاد میانجی صنفی توافق کنید و مهلت، هزینه و گام‌ها را به مشتری بگویید.',
			'Agree with a mediation body of the trade, and tell customers deadlines, cost and steps.'
		],
		['سه نهاد میانجی را بررسی و یکی را برگزینید.', 'Examine three mediation bodies and choose one.']
	]),
	disputes.high('disputes', by('quality', 'small', 'complaints'), [
		[
			'بر پایهٔ خودارزیابی، حل اختلاف بیرونی با راهنمای ISO 10003 هم‌خوان است.',
			'By self-check, external dispute resolution agrees with the guidance of ISO 10003.'
		],
		[
			'از هر اختلاف پایان‌یافته یک اصلاح در قرارداد یا فرایند بیرون بکشید.',
			'Draw one correction of contract or process from each settled dispute.'
		],
		['پنج پروندهٔ اخیر را از این نظر مرور کنید.', 'Go through the last five cases with this in mind.']
	]),
	monitoring.low('monitoring', by('quality', 'medium', 'satisfaction'), [
		[
			'پایش رضایت با توصیه‌های ISO 10004 فاصله دارد.',
			'The monitoring of satisfaction is some way from the guidance of ISO 10004.'
		],
		[
			'دامنه، بسامد، نمونه و مسئول را در یک شیوه‌نامه بنویسید و دادهٔ غیرمستقیم (شکایت، برگشتی) را هم به کار گیرید.',
			'Write scope, frequency, sample and owner into one procedure, and use indirect data, complaints and returns, as well.'
		],
		[
			'جامعهٔ مشتریان و روش نمونه‌گیری را مکتوب کنید.',
			'Put the population of customers and the sampling method in writing.'
		]
	]),
	monitoring.high('monitoring', by('quality', 'small', 'satisfaction'), [
		[
			'بر پایهٔ خودارزیابی، پایش رضایت با راهنمای ISO 10004 هم‌خوان است.',
			'By self-check, the monitoring of satisfaction agrees with the guidance of ISO 10004.'
		],
		['خود ابزار سنجش را هر دو سال بازنگری کنید.', 'Review the instrument itself every two years.'],
		['پرسش‌های بی‌استفاده در تصمیم را مشخص کنید.', 'Identify items that no decision uses.']
	]),
	trade.low('transactions', by('technology', 'medium', 'satisfaction'), [
		[
			'معاملهٔ الکترونیکی با توصیه‌های ISO 10008 فاصله دارد.',
			'Electronic transactions are some way from the guidance of ISO 10008.'
		],
		[
			'قیمت نهایی، شرایط، امکان اصلاح سفارش و راه بازگشت کالا را پیش از پرداخت نشان دهید.',
			'Show full price, terms, a chance to correct the order and the way to return goods before payment.'
		],
		[
			'یک خرید آزمایشی را از چشم مشتری انجام دهید و کاستی‌ها را برطرف کنید.',
			'Make one test purchase with a customer’s eyes and mend the shortcomings.'
		]
	]),
	trade.high('transactions', by('technology', 'small', 'satisfaction'), [
		[
			'بر پایهٔ خودارزیابی، معاملهٔ الکترونیکی با راهنمای ISO 10008 هم‌خوان است.',
			'By self-check, electronic transactions agree with the guidance of ISO 10008.'
		],
		['نرخ سفارش‌های رهاشده را شاخص بهبود بعدی کنید.', 'Make abandoned orders the next indicator to improve.'],
		['سه علت نخست رها کردن سفارش را بیابید.', 'Find the three main reasons for abandoning an order.']
	])
];
