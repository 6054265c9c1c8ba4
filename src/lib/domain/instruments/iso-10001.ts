import { checking, isoSelfCheck } from './iso-check.ts';

const check = checking('10001', 'charter');

/** Eight practices of a customer charter. */
export const iso10001 = isoSelfCheck({
	number: '10001',
	edition: '2018',
	reference: 'Quality management — Customer satisfaction — Guidelines for codes of conduct for organizations',
	dimension: 'charter',
	subject: { fa: 'منشور رضایت مشتری', en: 'Codes of conduct' },
	purpose: {
		fa: 'بررسی می‌کند منشور مشتری چگونه تدوین، اعلام، اجرا و بازنگری می‌شود.',
		en: 'Checks how the customer charter is drawn up, made known, kept and revised.'
	},
	items: [
		check(
			'iso1-01',
			'هدف منشور مشتری به تصویب مدیریت ارشد رسیده است.',
			'The purpose of the customer charter is agreed by top management.'
		),
		check(
			'iso1-02',
			'در تدوین منشور از مشتریان و کارکنان نظرخواهی شده است.',
			'Customers and staff were consulted when it was drafted.'
		),
		check(
			'iso1-03',
			'تعهدات، روشن، دقیق، قانونی و بدون ابهام است.',
			'Promises are clear, accurate, lawful and not misleading.'
		),
		check(
			'iso1-04',
			'شرایط و محدودیت‌های هر تعهد بیان شده است.',
			'Limits and conditions of each promise are stated.'
		),
		check('iso1-05', 'یافتن و استفاده از منشور آسان است.', 'The charter is easy to find and to use.'),
		check(
			'iso1-06',
			'هر تعهد مسئول، منابع و شاخص مشخص دارد.',
			'Each promise has an owner, resources and an indicator.'
		),
		check(
			'iso1-07',
			'مشتری می‌داند هنگام نقض تعهد با چه کسی تماس بگیرد.',
			'Customers know whom to contact when a promise is broken.'
		),
		check(
			'iso1-08',
			'تحقق تعهدات سنجیده و منشور بازنگری می‌شود.',
			'Fulfilment is measured and the charter is revised.'
		)
	]
});
