import { by, rulesOf } from '../write-rules.ts';

const { low, high } = rulesOf('relations');

/** Strategies, principles and objectives of relationships. */
export const relationsRules = [
	low('strategies', by('sales', 'medium', 'revenue'), [
		[
			'راهبردهای برقراری رابطه (خواست دوطرفه، ثبت نخستین تماس، خدمت پس از فروش، انگیزهٔ ماندن) کم به کار می‌رود.',
			'The strategies of building relationships, mutual interest, a recorded first contact, service after the sale and reasons to stay, are little used.'
		],
		[
			'ثبت نخستین تماس و پیگیری پس از فروش را الزامی و بازبینی‌پذیر کنید.',
			'Make recording the first contact and following up after the sale compulsory and open to review.'
		],
		['فهرست بررسی نخستین تماس را برای فروشندگان بنویسید.', 'Write a first-contact checklist for sales staff.']
	]),
	high('strategies', by('sales', 'small', 'revenue'), [
		['راهبردهای برقراری رابطه به کار بسته می‌شود.', 'The strategies of building relationships are in use.'],
		[
			'هزینهٔ انگیزه‌های ماندن را با ارزش مشتری بسنجید.',
			'Weigh the cost of incentives to stay against customer value.'
		],
		['بازده یک برنامهٔ وفاداری را حساب کنید.', 'Work out the return of one loyalty scheme.']
	]),
	low('principles', by('marketing', 'medium', 'value'), [
		[
			'سه اصل CRM (تماس شخصی، انتخاب مشتری ارزشمند، رویکرد تک‌به‌تک) رعایت نمی‌شود.',
			'The three principles of CRM, personal contact, choice of valuable customers and one-to-one targeting, are not kept.'
		],
		[
			'برای سی مشتری ارزشمند برنامهٔ تماس شخصی فصلی بگذارید.',
			'Set up a quarterly plan of personal contact for thirty valuable customers.'
		],
		[
			'ملاک ارزشمندی را تعریف و این سی مشتری را انتخاب کنید.',
			'Define what makes a customer valuable and choose the thirty.'
		]
	]),
	high('principles', by('marketing', 'small', 'value'), [
		['اصول CRM در کار با مشتریان رعایت می‌شود.', 'The principles of CRM are kept in work with customers.'],
		['این اصول را در کانال‌های دیجیتال هم پیاده کنید.', 'Apply them in digital channels as well.'],
		[
			'پیام‌های انبوه یک ماه را بررسی و نیمی را شخصی کنید.',
			'Review one month of mass messages and make half of them personal.'
		]
	]),
	low('objectives', by('management', 'medium', 'profit'), [
		['هدف‌های CRM پیگیری نمی‌شود.', 'The objectives of CRM are not pursued.'],
		[
			'شش هدف را به سه هدف امسال کاهش دهید و برای هر یک مقدار آغازین، مقدار مطلوب و مسئول تعیین کنید.',
			'Narrow six objectives to three for this year, and give each a baseline, a target and an owner.'
		],
		['مقدار آغازین سه شاخص را اندازه بگیرید.', 'Measure the baseline of the three indicators.']
	]),
	high('objectives', by('management', 'small', 'profit'), [
		['هدف‌های CRM روشن و در دست پیگیری است.', 'The objectives of CRM are clear and being pursued.'],
		['هدف‌ها را به پاداش سالانهٔ مدیران گره بزنید.', 'Tie the objectives to managers’ yearly bonus.'],
		['وزن هر هدف در پاداش را پیشنهاد دهید.', 'Propose the weight of each objective in the bonus.']
	])
];
