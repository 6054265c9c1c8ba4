import { checking, isoSelfCheck } from './iso-check.ts';

const check = checking('10002', 'complaints');

/** Twelve practices of complaints handling. */
export const iso10002 = isoSelfCheck({
	number: '10002',
	edition: '2018',
	reference:
		'Quality management — Customer satisfaction — Guidelines for complaints handling in organizations',
	dimension: 'complaints',
	subject: { fa: 'رسیدگی به شکایات', en: 'Complaints handling' },
	purpose: {
		fa: 'بررسی می‌کند شکایت‌ها چگونه دریافت، پیگیری، بررسی و ریشه‌یابی می‌شود.',
		en: 'Checks how complaints are received, tracked, examined and traced to their causes.'
	},
	items: [
		check(
			'iso2-01',
			'روش و محل ثبت شکایت به‌روشنی اعلام شده است.',
			'How and where to complain is widely publicised.'
		),
		check('iso2-02', 'ثبت شکایت آسان و به زبان ساده است.', 'Complaining is easy and in plain language.'),
		check('iso2-03', 'ثبت شکایت برای مشتری هزینه‌ای ندارد.', 'Complaining costs the customer nothing.'),
		check(
			'iso2-04',
			'هر شکایت شمارهٔ پیگیری دارد و خواستهٔ مشتری ثبت می‌شود.',
			'Each complaint gets a number and the remedy wanted is noted.'
		),
		check('iso2-05', 'دریافت شکایت بی‌درنگ به مشتری اعلام می‌شود.', 'Receipt is acknowledged at once.'),
		check(
			'iso2-06',
			'شکایت‌ها از نظر شدت، ایمنی و فوریت ارزیابی می‌شود.',
			'Complaints are assessed for severity, safety and urgency.'
		),
		check(
			'iso2-07',
			'مشتری هر زمان می‌تواند از وضعیت شکایت آگاه شود.',
			'The customer can learn the status at any time.'
		),
		check(
			'iso2-08',
			'بررسی شکایت بی‌طرفانه و منصفانه است.',
			'Investigation is objective and fair to both sides.'
		),
		check(
			'iso2-09',
			'اطلاعات شخصی شاکی محرمانه می‌ماند.',
			"The complainant's personal data stays confidential."
		),
		check(
			'iso2-10',
			'تصمیم به مشتری توضیح داده می‌شود و در صورت نپذیرفتن، راه‌های دیگر معرفی می‌شود.',
			'The decision is explained, and other ways are offered if refused.'
		),
		check('iso2-11', 'علت‌های ریشه‌ای تحلیل و برطرف می‌شود.', 'Root causes are analysed and corrected.'),
		check(
			'iso2-12',
			'رضایت از رسیدگی سنجیده و فرایند در بازنگری مدیریت بررسی می‌شود.',
			'Satisfaction with handling is measured; management reviews the process.'
		)
	]
});
