import type { ClientSizeMessages } from '../en/client-size.ts';

export const clientSize: ClientSizeMessages = {
	label: 'اندازهٔ کارفرما',
	hint: 'شمار همهٔ کسانی که در آن کار می‌کنند. روی جلد گزارش می‌آید.',
	unsaid: 'گفته نشده',
	sizes: {
		micro: 'کمتر از ۱۰ نفر',
		small: '۱۰ تا ۴۹ نفر',
		medium: '۵۰ تا ۲۴۹ نفر',
		large: '۲۵۰ تا ۹۹۹ نفر',
		largest: '۱۰۰۰ نفر یا بیشتر'
	}
};
