import { checking, isoSelfCheck } from './iso-check.ts';

const check = checking('10003', 'disputes');

/** Eight practices of dispute resolution outside the organization. */
export const iso10003 = isoSelfCheck({
	number: '10003',
	edition: '2018',
	reference:
		'Quality management — Customer satisfaction — Guidelines for dispute resolution external to organizations',
	dimension: 'disputes',
	subject: { fa: 'حل اختلاف برون‌سازمانی', en: 'External dispute resolution' },
	purpose: {
		fa: 'بررسی می‌کند برای شکایت‌هایی که درون سازمان حل نشده است چه راهی بیرون از آن وجود دارد.',
		en: 'Checks which way outside the organization is open for complaints not solved inside.'
	},
	items: [
		check(
			'iso3-01',
			'برای شکایت‌های حل‌نشده، راهی بیرون از سازمان وجود دارد.',
			'A way outside the organization exists for unresolved complaints.'
		),
		check(
			'iso3-02',
			'مشتریان به‌موقع از آن آگاه می‌شوند و داوطلبانه در آن شرکت می‌کنند.',
			'Customers are told of it in time and take part voluntarily.'
		),
		check(
			'iso3-03',
			'مرجع یا میانجی، بی‌طرف و صلاحیت‌دار است.',
			'The provider or mediator is impartial and competent.'
		),
		check('iso3-04', 'روش حل اختلاف با نوع اختلاف تناسب دارد.', 'The method suits the kind of dispute.'),
		check('iso3-05', 'مدت، مراحل و هزینه از پیش مشخص است.', 'Duration, steps and cost are known beforehand.'),
		check('iso3-06', 'اطلاعات طرفین محرمانه می‌ماند.', 'Information is kept confidential.'),
		check(
			'iso3-07',
			'مدیری ارشد با منابع کافی مسئول این فرایند است.',
			'A senior manager is responsible and has resources.'
		),
		check(
			'iso3-08',
			'نتایج اجرا و پیگیری می‌شود و برای بهبود به کار می‌رود.',
			'Outcomes are carried out, followed up and used for improvement.'
		)
	]
});
