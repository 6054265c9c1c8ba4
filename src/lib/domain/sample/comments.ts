import type { SampleWaveNumber } from './organization.ts';

interface Comments {
	readonly promoter: readonly string[];
	readonly passive: readonly string[];
	readonly detractor: readonly string[];
}

/** Reasons that invented customers of an appliance maker give for their score; each is used once at most. */
export const sampleComments: Readonly<Record<SampleWaveNumber, Comments>> = {
	1: {
		promoter: [
			'یخچالم شش سال است بی‌دردسر کار می‌کند.',
			'سرویس‌کار سر ساعت آمد و کار را همان روز تمام کرد.',
			'The technician explained what he replaced and why.',
			'قیمت قطعه را پیش از تعمیر گفتند و همان را گرفتند.',
			'برخورد کارشناس تلفنی بسیار محترمانه بود.',
			'Good quality for the price, and it arrived when promised.',
			'راهنمای نصب ساده بود و خودم دستگاه را راه انداختم.',
			'ضمانت‌نامه را بدون بهانه قبول کردند.',
			'My second washing machine from them. No regrets.',
			'پیامک وضعیت تعمیر خیال آدم را راحت می‌کند.',
			'خانوادهٔ ما سال‌هاست از همین برند خرید می‌کند.',
			'نصاب کفش‌پوش داشت و همه‌جا را تمیز تحویل داد.'
		],
		passive: [
			'جنس خوب است، ولی نوبت تعمیر دیر می‌دهند.',
			'The product is fine; the app keeps logging me out.',
			'همه‌چیز معمولی بود، نه بد نه عالی.',
			'کاش نمایندگی نزدیک‌تری در شهر ما داشتید.',
			'تحویل یک روز دیرتر از قول شما انجام شد.',
			'Decent service, but spare parts cost too much.',
			'از دستگاه راضی‌ام، از انتظار پشت تلفن نه.',
			'برای ثبت ضمانت سه بار یک فرم را پر کردم.',
			'It works, though the manual is hard to follow.',
			'صدای موتور کمی بیشتر از مدل قبلی است.'
		],
		detractor: [
			'سه هفته منتظر یک قطعهٔ ساده ماندم.',
			'هر بار که زنگ می‌زنم باید همهٔ ماجرا را از اول بگویم.',
			'Nobody called me back, although I was told they would.',
			'گفتند سرویس‌کار صبح می‌آید، عصر آمد.',
			'شکایتم را ثبت کردند و دیگر خبری نشد.',
			'I paid for a repair that lasted two months.',
			'نمایندگی گفت به شرکت زنگ بزن، شرکت گفت به نمایندگی برو.',
			'هزینهٔ ایاب و ذهاب را از قبل نگفته بودند.',
			'Different answers from the shop and from the call centre.',
			'لباسشویی بعد از تعمیر همان ایراد را دارد.',
			'برای پس‌دادن کالا خیلی اذیت شدم.',
			'پیگیری تلفنی بی‌فایده بود.'
		]
	},
	2: {
		promoter: [
			'این بار پیش از آمدن سرویس‌کار تماس گرفتند و ساعت را هماهنگ کردند.',
			'کارشناس سابقهٔ تعمیر قبلی را جلوی چشمش داشت و لازم نبود توضیح بدهم.',
			'They remembered my last complaint and asked if it was solved.',
			'قطعه را دو روزه رساندند.',
			'Clear invoice, fair price, friendly man at the door.',
			'از برنامهٔ جدید نوبت‌گیری راضی‌ام.',
			'دستگاه را بدون هزینه عوض کردند و عذرخواهی هم کردند.',
			'The new dishwasher is quiet and was installed in half an hour.',
			'با حوصله طرز کار را برای مادرم توضیح دادند.',
			'کیفیت ساخت بهتر شده است.',
			'Quick answer on chat, even late in the evening.',
			'خیالم از ضمانت راحت است.'
		],
		passive: [
			'پاسخ‌گویی بهتر شده، ولی قطعه هنوز گران است.',
			'Better than last year, still a long wait on the phone.',
			'تحویل خوب بود، بسته‌بندی کمی آسیب دیده بود.',
			'برنامهٔ موبایل خوب است اما گاهی کند می‌شود.',
			'Fine overall; I would like more colours.',
			'نصب رایگان بود، اما دو روز بعد از تحویل.',
			'خدمات قابل قبول است، تبلیغاتتان زیاد است.',
			'The technician was good, the booking was not.',
			'از خرید راضی‌ام، توضیح دربارهٔ ضمانت کافی نبود.',
			'معمولی و بدون مشکل.'
		],
		detractor: [
			'نوبت تعمیر دو بار عقب افتاد.',
			'شمارهٔ پیگیری دادند، ولی در سامانه چیزی نبود.',
			'The spare part was wrong twice.',
			'در شهرستان عملاً خدمات ندارید.',
			'Still waiting for a refund after three weeks.',
			'بعد از تمام‌شدن ضمانت کسی پاسخ‌گو نیست.',
			'برای یک سؤال ساده بیست دقیقه پشت خط ماندم.',
			'My address was wrong in their system, again.',
			'هزینهٔ بازدید را حتی بدون تعمیر گرفتند.',
			'قول دادند تماس می‌گیرند و نگرفتند.',
			'The door seal failed after four months.',
			'بین واحدهای مختلف پاس داده شدم.'
		]
	}
};
