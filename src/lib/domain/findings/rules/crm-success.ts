import { by, rulesOf } from '../write-rules.ts';

/** Trends: 50 means neither better nor worse. */
const { low, high } = rulesOf('crm-success', 50);

/** What CRM has brought, as managers report it. */
export const crmSuccessRules = [
	low('suc-financial', by('finance', 'medium', 'profit'), [
		[
			'مدیران می‌گویند نتایج مالی کار با مشتریان بدتر شده است.',
			'Managers report that the financial results of customer work have worsened.'
		],
		[
			'سود را به تفکیک گروه مشتری گزارش کنید تا روشن شود افت از قیمت است، از هزینهٔ خدمت یا از ترکیب مشتریان.',
			'Report profit by customer group, to see whether the fall comes from price, cost to serve or the mix of customers.'
		],
		[
			'برای سه گروه بزرگ مشتری، حاشیهٔ سود دو سال اخیر را کنار هم بگذارید.',
			'Set the margins of the three largest customer groups side by side for the last two years.'
		]
	]),
	high('suc-financial', by('finance', 'small', 'profit'), [
		[
			'نتایج مالی کار با مشتریان رو به بهبود گزارش شده است.',
			'The financial results of customer work are reported to be improving.'
		],
		[
			'سهم CRM در این بهبود را با عددهای حسابداری راستی‌آزمایی کنید تا مبنای بودجهٔ بعدی شود.',
			'Check CRM’s part in this against the accounts, so that it can carry the next budget.'
		],
		[
			'درآمد مشتریان پیشین و تازه را در سه فصل گذشته از هم جدا کنید.',
			'Separate revenue of existing and new customers for the last three quarters.'
		]
	]),
	low('suc-marketing', by('marketing', 'medium', 'satisfaction'), [
		[
			'رضایت، ماندگاری یا سهم بازار از دید مدیران پسرفت کرده است.',
			'Satisfaction, retention or market share has gone backwards in managers’ eyes.'
		],
		[
			'نرخ ریزش و دلیل آن را ماهانه اندازه بگیرید و بودجهٔ تبلیغ جذب را تا مهار ریزش ثابت نگه دارید.',
			'Measure churn and its reasons monthly, and freeze acquisition advertising until churn is under control.'
		],
		[
			'نرخ ریزش دوازده ماه اخیر را به تفکیک گروه و کانال حساب کنید.',
			'Work out churn of the last twelve months by group and channel.'
		]
	]),
	high('suc-marketing', by('marketing', 'small', 'satisfaction'), [
		[
			'نتایج بازاریابی، از رضایت تا توصیه، رو به بهتر شدن گزارش شده است.',
			'Marketing results, from satisfaction to recommendation, are reported to be getting better.'
		],
		[
			'این روند را با پرسش از خود مشتریان تأیید کنید، سپس آن را در پیام‌های جذب به کار ببرید.',
			'Confirm the trend by asking customers themselves, then use it in winning new ones.'
		],
		[
			'پرسشنامهٔ کوتاه مشتری را برای یک نمونهٔ تصادفی بفرستید.',
			'Send the short customer questionnaire to a random sample.'
		]
	])
];
