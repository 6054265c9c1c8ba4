import type { ReportVariantMessages } from '../en/report-variants.ts';

export const reportVariants: ReportVariantMessages = {
	choose: 'کدام نسخه',
	names: {
		full: 'گزارش کامل',
		executive: 'خلاصهٔ مدیریتی، حداکثر چهار صفحه',
		poster: 'پوستر کارکنان، یک صفحه'
	},
	titles: {
		full: (title) => title,
		executive: (title) => `${title}: خلاصهٔ مدیریتی`,
		poster: (title) => `${title}: پوستر`
	},
	fileNames: { full: '', executive: '-executive', poster: '-poster' },

	executive: {
		someUnits: (shown, all) =>
			`${shown} واحد از ${all} واحد که کمترین امتیاز را دارند؛ واحدهای دیگر در گزارش کامل آمده‌اند.`,
		someFindings: (shown, all) => `${shown} یافته از ${all} یافته؛ یافته‌های دیگر در گزارش کامل آمده‌اند.`,
		participation: 'چه کسانی پاسخ دادند'
	},

	poster: {
		thanks: 'پاسخ‌های شما چه می‌گوید',
		thanksCustomers: 'مشتریان ما چه می‌گویند',
		measured: 'چه چیزی را سنجیدیم',
		measuredIs: (instruments) => `دربارهٔ ${instruments} پرسیدیم.`,
		factorsAre: (factors) => `این عامل‌ها در آن تعیین‌کننده‌اند: ${factors}.`,
		answered: 'چند نفر پاسخ دادند',
		answeredIs: (audience, n) => `${audience}: ${n} نفر`,
		answeredOf: (audience, n, of, rate) => `${audience}: ${n} نفر از ${of} نفر (${rate})`,
		tooFew: (audience, threshold) =>
			`${audience}: کمتر از ${threshold} نفر؛ بنابراین چیزی نمایش داده نمی‌شود`,
		outcome: 'کجا ایستاده‌ایم',
		strongest: 'سه نقطهٔ قوت ما',
		strongestOf: 'نقطه‌های قوت ما',
		weakest: 'سه نقطهٔ ضعف ما',
		weakestOf: 'نقطه‌های ضعف ما',
		steps: 'پس از این چه می‌شود',
		noSteps: 'دربارهٔ این عددها گفت‌وگو می‌شود و نتیجهٔ آن همین‌جا اعلام خواهد شد.',
		scale:
			'امتیازها از ۰ تا ۱۰۰ است، همراه با بازه‌ای که مقدار واقعی در ۹۵ مورد از ۱۰۰ مورد در آن قرار دارد.',
		promise: (threshold) =>
			`از گروهی که کمتر از ${threshold} نفر آن پاسخ داده باشند چیزی نمایش داده نمی‌شود تا پاسخ هیچ‌کس شناخته نشود.`,
		waiting: (threshold) =>
			`تا این لحظه کمتر از حد لازم پاسخ رسیده است؛ از ${threshold} پاسخ به بعد، نتیجه در اینجا نمایش داده می‌شود.`
	}
};
