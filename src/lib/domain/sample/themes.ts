import type { Theme } from '../themes/theme.ts';

/** What the comments of the invented customers are sorted by. */
export const sampleThemes: readonly Omit<Theme, 'id'>[] = [
	{
		name: { fa: 'انتظار و نوبت', en: 'Waiting and appointments' },
		words: ['نوبت', 'انتظار', 'منتظر', 'دیر', 'عقب افتاد', 'پشت خط', 'wait', 'booking']
	},
	{
		name: { fa: 'تماس و پیگیری', en: 'Contact and follow-up' },
		words: ['تماس', 'زنگ', 'تلفن', 'پشت خط', 'پیگیری', 'پاسخ‌گو', 'خبری نشد', 'call', 'phone', 'chat']
	},
	{
		name: { fa: 'سرویس‌کار و تعمیر', en: 'Technicians and repairs' },
		words: ['سرویس‌کار', 'نصب', 'نصاب', 'تعمیر', 'technician', 'installed', 'repair']
	},
	{
		name: { fa: 'قطعهٔ یدکی', en: 'Spare parts' },
		words: ['قطعه', 'spare part']
	},
	{
		name: { fa: 'قیمت و هزینه', en: 'Prices and costs' },
		words: ['قیمت', 'هزینه', 'گران', 'price', 'cost', 'paid', 'refund']
	},
	{
		name: { fa: 'ضمانت', en: 'Warranty' },
		words: ['ضمانت', 'warranty']
	},
	{
		name: { fa: 'کیفیت دستگاه', en: 'Quality of the appliance' },
		words: ['جنس', 'کیفیت', 'ایراد', 'صدای موتور', 'دستگاه', 'quality', 'product', 'seal', 'quiet']
	},
	{
		name: { fa: 'برنامه و سامانه', en: 'App and systems' },
		words: ['برنامه', 'سامانه', 'پیامک', 'app', 'system']
	}
];
