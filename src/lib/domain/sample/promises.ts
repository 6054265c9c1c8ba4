import type { CharterPromise } from '../complaints/promise.ts';

/** What the invented maker of appliances promises its customers. */
export const samplePromises: readonly Omit<CharterPromise, 'id'>[] = [
	{
		text: {
			fa: 'تا یک روز کاری به هر شکایت پاسخ می‌دهیم.',
			en: 'We answer every complaint within one working day.'
		},
		standard: { measure: 'acknowledgement', days: 1 },
		indicator: '',
		owner: 'مدیر خدمات پس از فروش'
	},
	{
		text: {
			fa: 'هر شکایت را تا بیست روز کاری به نتیجه می‌رسانیم.',
			en: 'We bring every complaint to a result within twenty working days.'
		},
		standard: { measure: 'resolution', days: 20 },
		indicator: '',
		owner: 'مدیر خدمات پس از فروش'
	},
	{
		text: {
			fa: 'نصاب در روزی می‌آید که وعده داده‌ایم.',
			en: 'The fitter comes on the day that we promised.'
		},
		standard: null,
		indicator: 'سهم نصب‌ها در روز وعده‌داده‌شده',
		owner: 'مدیر شبکهٔ نمایندگی‌ها'
	}
];
