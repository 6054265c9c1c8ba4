import type { CommonMessages } from '../en/common.ts';

export const common: CommonMessages = {
	product: 'سنجه',
	tagline: 'سنجش آمادگی CRM و رضایت مشتری، از هر دو سو',
	putBack: 'بازگرداندن',
	skipToContent: 'رفتن به متن اصلی',
	otherLanguage: 'English',
	yes: 'بله',
	no: 'خیر',
	save: 'ذخیره',
	cancel: 'انصراف',
	back: 'بازگشت',
	next: 'بعدی',
	close: 'بستن',
	notAvailable: 'در دسترس نیست',
	errorTitle: 'مشکلی پیش آمد',
	errorReference: (id) => `اگر این مشکل را گزارش می‌کنید، لطفاً شناسهٔ ${id} را بنویسید.`,
	goHome: 'رفتن به صفحهٔ نخست',
	unavailable: {
		'no-answers': 'بدون پاسخ',
		'too-few': 'پاسخ‌ها کافی نیست',
		'zero-variance': 'همهٔ پاسخ‌ها یکسان است',
		singular: 'گویه‌ها اطلاعات یکسانی دارند',
		'not-converged': 'محاسبه به نتیجهٔ پایدار نرسید',
		heywood: 'مدل تک‌عاملی با این گویه‌ها سازگار نیست',
		'not-a-rating-scale': 'طیف درجه‌بندی نیست',
		'negative-weights': 'وزن‌ها هم‌علامت نیستند',
		hidden: 'برای حفظ محرمانگی گروه کوچک نمایش داده نمی‌شود',
		'not-asked': 'پرسیده نشده است',
		'not-applicable': 'کاربرد ندارد'
	}
};
