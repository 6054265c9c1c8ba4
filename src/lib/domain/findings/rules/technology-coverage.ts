import { by, rulesOf } from '../write-rules.ts';

const { low, high } = rulesOf('technology-coverage');

/** How far the software covers each area, as those who know it state. */
export const technologyCoverageRules = [
	low('sales-automation', by('sales', 'medium', 'revenue'), [
		[
			'نرم‌افزار، کار فروش از سرنخ تا سفارش را کم پوشش می‌دهد.',
			'Software covers little of selling, from lead to order.'
		],
		[
			'مدیریت فرصت‌ها و پیش‌بینی فروش را پیش از هر قابلیت دیگر برقرار کنید.',
			'Put opportunity management and sales forecasting in place before any other function.'
		],
		[
			'مراحل قیف فروش را با فروشندگان تعریف و در یک ابزار ساده پیاده کنید.',
			'Define the stages of the sales funnel with sales staff and set them up in a simple tool.'
		]
	]),
	high('sales-automation', by('sales', 'small', 'revenue'), [
		['اتوماسیون فروش بیشتر نیازها را پوشش می‌دهد.', 'Sales automation covers most of what is needed.'],
		['دقت پیش‌بینی فروش را هر ماه با فروش واقعی بسنجید.', 'Compare forecast and actual sales each month.'],
		['خطای پیش‌بینی سه ماه اخیر را حساب کنید.', 'Work out the forecast error of the last three months.']
	]),
	low('contact-management', by('service', 'medium', 'value'), [
		[
			'سابقهٔ تماس‌ها و اطلاعات مشتری در نرم‌افزار کامل نیست.',
			'The software holds an incomplete history of contacts and customers.'
		],
		[
			'ثبت هر تماس را به یک صفحه و کمتر از یک دقیقه برسانید تا واقعاً انجام شود.',
			'Bring the recording of a contact down to one screen and under a minute, so that it is done.'
		],
		[
			'زمان ثبت تماس را اندازه بگیرید و فیلدهای بی‌استفاده را حذف کنید.',
			'Time the recording and remove fields that nobody uses.'
		]
	]),
	high('contact-management', by('service', 'small', 'value'), [
		['مدیریت ارتباطات در نرم‌افزار کامل است.', 'Contact management in the software is complete.'],
		['ادغام رکوردهای تکراری را به کار دوره‌ای تبدیل کنید.', 'Make merging duplicate records a regular task.'],
		[
			'نخستین پاک‌سازی را اجرا و نرخ تکرار را ثبت کنید.',
			'Carry out the first clean-up and record the rate of duplicates.'
		]
	]),
	low('marketing-automation', by('marketing', 'medium', 'revenue'), [
		[
			'کارزارها و بخش‌بندی هنوز بدون پشتیبانی نرم‌افزار پیش می‌رود.',
			'Campaigns and segmentation still run without support of software.'
		],
		[
			'از بخش‌بندی و سنجش نتیجهٔ کارزار آغاز کنید و ارسال خودکار را برای بعد بگذارید.',
			'Start with segmentation and measuring campaign results, and leave automatic sending for later.'
		],
		[
			'نتیجهٔ سه کارزار گذشته را در یک جدول مشترک ثبت کنید.',
			'Enter the results of the last three campaigns in one shared table.'
		]
	]),
	high('marketing-automation', by('marketing', 'small', 'revenue'), [
		['اتوماسیون بازاریابی نیازها را پوشش می‌دهد.', 'Marketing automation covers what is needed.'],
		['سقفی برای شمار پیام به هر مشتری بگذارید.', 'Set a cap on messages per customer.'],
		['شمار پیام‌های ماه گذشته را به تفکیک مشتری بشمارید.', 'Count last month’s messages per customer.']
	]),
	low('customer-service', by('service', 'medium', 'complaints'), [
		[
			'درخواست‌ها و شکایت‌ها در نرم‌افزار پیگیری نمی‌شوند.',
			'Requests and complaints are hardly tracked in the software.'
		],
		[
			'شمارهٔ پیگیری، مهلت و هشدار دیرکرد را برای هر درخواست برقرار کنید.',
			'Give each request a number, a deadline and an alert when late.'
		],
		[
			'این سه را برای پرتکرارترین نوع درخواست راه بیندازید.',
			'Set these up for the most frequent kind of request.'
		]
	]),
	high('customer-service', by('service', 'small', 'complaints'), [
		['نرم‌افزار خدمات مشتریان را به‌خوبی پوشش می‌دهد.', 'Customer service is well covered by the software.'],
		[
			'دانش‌نامهٔ پاسخ‌ها را برای خود مشتریان هم باز کنید.',
			'Open the knowledge base to customers themselves.'
		],
		[
			'بیست پاسخ پرکاربرد را برای انتشار بازنویسی کنید.',
			'Rewrite the twenty most used answers for publication.'
		]
	]),
	low('analytics', by('technology', 'large', 'profit'), [
		[
			'CRM تحلیلی هنوز شکل نگرفته است و داده به بینش تبدیل نمی‌شود.',
			'Analytical CRM has not taken shape; data does not become insight.'
		],
		[
			'با سه گزارش آغاز کنید: ارزش مشتری، ریزش و سود کانال؛ پیش‌بینی را پس از آن بیاورید.',
			'Begin with three reports: customer value, churn and profit by channel; prediction comes after.'
		],
		[
			'گزارش ریزش را دستی بسازید و یک بار به مدیریت ارائه دهید.',
			'Build the churn report by hand and present it to management once.'
		]
	]),
	high('analytics', by('technology', 'small', 'profit'), [
		['ابزار تحلیل مشتری برقرار است.', 'Tools for customer analysis are in place.'],
		[
			'هر تحلیل را با تصمیمی که بر پایهٔ آن گرفته شد ثبت کنید.',
			'Record with each analysis the decision it led to.'
		],
		[
			'تحلیل‌هایی را که در سه ماه گذشته به تصمیمی نرسیده است متوقف کنید.',
			'Stop the analyses of the last three months that led to none.'
		]
	]),
	low('collaboration', by('technology', 'medium', 'value'), [
		[
			'CRM مشارکتی (کانال‌ها، شریکان، جامعهٔ مشتریان) پوشش کمی دارد.',
			'Collaborative CRM, channels, partners and customer communities, is little covered.'
		],
		[
			'گفت‌وگوی مشتری را در همهٔ کانال‌ها به یک رشته پیوند دهید، نخست تلفن و پیام.',
			'Join the customer’s conversation across channels into one thread, telephone and messages first.'
		],
		['دو کانال پرکاربرد را به پروندهٔ مشترک وصل کنید.', 'Connect the two busiest channels to the shared file.']
	]),
	high('collaboration', by('technology', 'small', 'value'), [
		[
			'ابزارهای مشارکت با مشتری و شریک در دسترس است.',
			'Tools for collaboration with customers and partners are available.'
		],
		['سطح دسترسی شریکان را از نظر حریم خصوصی بازبینی کنید.', 'Review partners’ access with privacy in mind.'],
		[
			'فهرست دسترسی‌های بیرونی را مرور و موارد زائد را ببندید.',
			'Go through outside access rights and close those not needed.'
		]
	])
];
