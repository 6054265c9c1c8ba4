import { formatter } from '../../format.ts';
import type { SharedReportMessages } from '../en/shared-report.ts';

const { num, date } = formatter('fa');

export const sharedReport: SharedReportMessages = {
	title: (client) => `آمادگی ${client} برای CRM`,
	overline: (wave, from, to) => `موج ${num(wave)} · ${date(from)} تا ${date(to)}`,
	builtOn: (day) => `وضع تا ${date(day)}`,
	download: 'گزارش کامل به شکل فایل',
	pdf: { fa: 'PDF فارسی', en: 'PDF انگلیسی' },
	context: 'موفقیت و زمینه',
	goneTitle: 'این پیوند گزارشی را باز نمی‌کند',
	gone: 'شاید پس گرفته شده، مهلت آن گذشته یا بخشی از آن جا افتاده باشد. لطفاً از فرستندهٔ آن بپرسید.',
	footer: 'سنجیده‌شده با سنجه. این صفحه تنها یک گزارش را نشان می‌دهد.'
};
