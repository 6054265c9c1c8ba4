import { checking, isoSelfCheck } from './iso-check.ts';

const check = checking('10008', 'transactions');

/** Eight practices of selling to consumers online. */
export const iso10008 = isoSelfCheck({
	number: '10008',
	edition: '2022',
	reference:
		'Quality management — Customer satisfaction — Guidance for business-to-consumer electronic commerce transactions',
	dimension: 'transactions',
	subject: { fa: 'معاملات الکترونیکی', en: 'Electronic commerce transactions' },
	purpose: {
		fa: 'بررسی می‌کند خرید برخط برای مشتری تا چه اندازه شفاف، امن و منصفانه است.',
		en: 'Checks how transparent, secure and fair buying online is for the customer.'
	},
	items: [
		check(
			'iso8-01',
			'هویت فروشنده، شرایط و قیمت نهایی پیش از خرید نمایش داده می‌شود.',
			"The seller's identity, terms and full price are shown before purchase."
		),
		check('iso8-02', 'اطلاعات محصول کامل و درست است.', 'Product information is complete and correct.'),
		check(
			'iso8-03',
			'مشتری پیش از تأیید می‌تواند سفارش را بررسی و اصلاح کند.',
			'The customer can check and correct the order before confirming.'
		),
		check('iso8-04', 'پرداخت و داده‌های شخصی امن است.', 'Payment and personal data are secure.'),
		check(
			'iso8-05',
			'زمان تحویل و پیگیری سفارش در دسترس است.',
			'Delivery time and order tracking are available.'
		),
		check(
			'iso8-06',
			'شرایط مرجوعی، بازپرداخت و لغو روشن و منصفانه است.',
			'Return, refund and cancellation are clear and fair.'
		),
		check(
			'iso8-07',
			'پشتیبانی و ثبت شکایت برخط در دسترس است.',
			'Support and complaints are reachable online.'
		),
		check(
			'iso8-08',
			'عملکرد معاملات برخط پایش و بهبود داده می‌شود.',
			'Performance of online transactions is monitored and improved.'
		)
	]
});
