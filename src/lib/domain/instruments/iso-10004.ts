import { checking, isoSelfCheck } from './iso-check.ts';

const check = checking('10004', 'monitoring');

/** Ten practices of monitoring and measuring satisfaction. */
export const iso10004 = isoSelfCheck({
	number: '10004',
	edition: '2018',
	reference: 'Quality management — Customer satisfaction — Guidelines for monitoring and measuring',
	dimension: 'monitoring',
	subject: { fa: 'پایش و اندازه‌گیری رضایت', en: 'Monitoring and measuring satisfaction' },
	purpose: {
		fa: 'بررسی می‌کند رضایت مشتریان چگونه سنجیده، تحلیل و پیگیری می‌شود.',
		en: 'Checks how customer satisfaction is measured, analysed and followed up.'
	},
	items: [
		check(
			'iso4-01',
			'هدف، دامنه و تناوب سنجش تعریف شده است.',
			'Purpose, scope and frequency of measurement are defined.'
		),
		check(
			'iso4-02',
			'روش‌ها، مسئولیت‌ها و منابع تعیین شده است.',
			'Methods, responsibilities and resources are set.'
		),
		check(
			'iso4-03',
			'مشخص است از کدام مشتریان نظرخواهی شود.',
			'It is clear who the customers to be asked are.'
		),
		check(
			'iso4-04',
			'انتظارات مشتریان شناسایی و اولویت‌بندی می‌شود.',
			"Customers' expectations are identified and ranked."
		),
		check(
			'iso4-05',
			'از داده‌های مستقیم (نظرسنجی) و غیرمستقیم (شکایت، مرجوعی) استفاده می‌شود.',
			'Both direct (survey) and indirect (complaints, returns) data are used.'
		),
		check(
			'iso4-06',
			'نمونه و پرسشنامه معتبر و آزموده‌اند.',
			'Sample and questionnaire are sound and tested.'
		),
		check(
			'iso4-07',
			'داده‌ها از نظر سطح، روند، عوامل مؤثر و گروه‌ها تحلیل می‌شود.',
			'Data are analysed for level, trend, drivers and groups.'
		),
		check('iso4-08', 'نتایج به افراد تصمیم‌گیر می‌رسد.', 'Results reach the people who can act.'),
		check('iso4-09', 'برنامه‌های اقدام پیگیری می‌شود.', 'Action plans are followed up.'),
		check(
			'iso4-10',
			'خود فرایند سنجش بازنگری و بهبود داده می‌شود.',
			'The measurement itself is reviewed and improved.'
		)
	]
});
