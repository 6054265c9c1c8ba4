import type { Localized } from '../text.ts';

/** Texts that several instruments share. */
export const words = {
	asItIsToday: {
		fa: 'وضعیت کنونی سازمان را در نظر بگیرید، نه وضعیت مطلوب آن را.',
		en: 'Think of the organization as it is today, not as it should be.'
	},
	howFarDone: {
		fa: 'مشخص کنید هر یک از موارد زیر تا چه اندازه اجرا شده است. وضعیت کنونی سازمان را در نظر بگیرید، نه وضعیت مطلوب آن را.',
		en: 'Say how far each of these has been carried out. Think of the organization as it is today, not as it should be.'
	},
	fullForm: { fa: 'فرم کامل', en: 'Full form' },
	coreForm: { fa: 'فرم اصلی', en: 'Core form' },
	permission: {
		fa: 'متن گویه‌ها نوشتهٔ همین سامانه است و همراه آن آزادانه به کار می‌رود. مقیاس‌های منتشرشدهٔ پژوهشگران نام‌برده از آنِ ناشران آن‌هاست و در اینجا بازنشر نشده است؛ از این پژوهشگران به‌عنوان منبع مفهومی یاد کنید و این گویه‌ها را مقیاس آنان ننامید.',
		en: 'The wording is this product’s own and may be used freely with it. The published scales of the authors named belong to their publishers and are not reproduced here; cite the authors as the conceptual source and do not call these items their scale.'
	},
	ownPermission: {
		fa: 'متن گویه‌ها نوشتهٔ همین سامانه است و همراه آن آزادانه به کار می‌رود؛ از نوشتارهای مبنا تنها به‌عنوان منبع مفهومی یاد شده است.',
		en: 'The wording is this product’s own and may be used freely with it; the source articles are named as conceptual sources only.'
	},
	customerPermission: {
		fa: 'متن گویه‌ها نوشتهٔ همین سامانه است و همراه آن آزادانه به کار می‌رود. NPS و Net Promoter Score نشان تجاری صاحبان آن است. از پژوهشگران نام‌برده به‌عنوان منبع مفهومی یاد کنید و این گویه‌ها را مقیاس آنان ننامید.',
		en: 'The wording is this product’s own and may be used freely with it. NPS and Net Promoter Score are trademarks of their owners. Cite the authors named as the conceptual source and do not call these items their scale.'
	},
	translation: {
		fa: 'متن فارسی و انگلیسی در کنار هم و برای همین سامانه نوشته شده و ترجمهٔ نسخه‌ای منتشرشده نیست. یکسان‌بودن سنجش در دو زبان هنوز آزموده نشده است.',
		en: 'Persian and English were written side by side for this product, not translated from a published version. Whether the two languages measure alike has not been tested yet.'
	}
} as const satisfies Record<string, Localized>;
