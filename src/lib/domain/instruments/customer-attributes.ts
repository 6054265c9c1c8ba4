import type { Item } from '../instrument.ts';
import { rating } from './rating.ts';

const functional = rating('sat5', 'fun');
const psychological = rating('sat5', 'psy');

/** What using the product or service gives; the tag names the utility it serves. */
export const functionalAttributes: Item[] = [
	functional(
		'fun-01',
		's3',
		'محصول یا خدمت کار خود را به‌درستی انجام می‌دهد.',
		'The product or service does what it should.',
		{ tags: ['utility-form'] }
	),
	functional('fun-02', 's3', 'هر زمان که نیاز دارم در دسترس است.', 'It is available when I need it.', {
		tags: ['utility-time']
	}),
	functional(
		'fun-03',
		's3',
		'در جایی که برایم مناسب است به آن دسترسی دارم.',
		'I can get it where it suits me.',
		{ tags: ['utility-place'] }
	),
	functional('fun-04', 'D', 'بدون خطا و نقص است.', 'It is free of errors and faults.', {
		tags: ['utility-form']
	}),
	functional('fun-05', 's2', 'به‌سرعت به من خدمت‌رسانی می‌شود.', 'I am served quickly.', {
		tags: ['utility-time']
	}),
	functional(
		'fun-06',
		'D',
		'سفارش، پرداخت و استفاده از آن آسان است.',
		'Ordering, paying and using it are easy.',
		{ tags: ['utility-possession'] }
	),
	functional(
		'fun-07',
		's3',
		'تحویل به‌موقع و به روشی است که خودم انتخاب می‌کنم.',
		'Delivery is on time and in the way I choose.',
		{ tags: ['utility-place'] }
	),
	functional(
		'fun-08',
		's4',
		'خدمات پس از فروش مشکلاتم را برطرف می‌کند.',
		'After-sales service solves my problems.',
		{ tags: ['utility-possession'] }
	),
	functional('fun-09', 's2', 'اطلاعات فنی روشنی دریافت می‌کنم.', 'I receive clear technical information.', {
		tags: ['utility-form']
	})
];

/** How the customer is treated. */
export const psychologicalAttributes: Item[] = [
	psychological('psy-01', 's3', 'کارکنان با من دوستانه رفتار می‌کنند.', 'Staff treat me in a friendly way.'),
	psychological('psy-02', 's3', 'به من توجه شخصی می‌شود.', 'I am given personal attention.'),
	psychological('psy-03', 's3', 'با من محترمانه برخورد می‌شود.', 'I am treated with respect.'),
	psychological('psy-04', 'D', 'با من منصفانه رفتار می‌شود.', 'I am treated fairly.'),
	psychological('psy-05', 'D', 'به نظرم گوش داده می‌شود.', 'My opinion is heard.'),
	psychological('psy-06', 's0', 'به این سازمان اعتماد دارم.', 'I trust this organization.'),
	psychological(
		'psy-07',
		's3',
		'احساس می‌کنم نیازم شخصاً و بی‌درنگ برآورده می‌شود.',
		'I feel that my needs are met personally and at once.'
	)
];

export const attributes: Item[] = [...functionalAttributes, ...psychologicalAttributes];

/** The attributes rated once more on another scale: the code, its scale and its aspect carry the suffix. */
export const rateAgain = (list: readonly Item[], scale: string, suffix: string): Item[] =>
	list.map((item) => ({
		...item,
		code: `${item.code}-${suffix}`,
		scale,
		aspect: `${item.aspect}-${suffix}`
	}));
