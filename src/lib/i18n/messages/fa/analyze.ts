import type { AnalyzeMessages } from '../en/analyze.ts';

export const analyze: AnalyzeMessages = {
	usage: 'analyze <model.json> [--data <responses.csv>] [--seed <عدد>] [--replicates <عدد>] [--values]',
	needModel: 'لطفاً یک مدل را نام ببرید.',
	needData: 'در مدل از فایل داده نامی نیست؛ لطفاً آن را با ‎--data بنویسید.',
	wholeNumber: (option, least) => `گزینهٔ ${option} عدد صحیحی از ${least} به بالا می‌پذیرد.`,
	badModel: (path) => `مدل ${path} را نمی‌توان تحلیل کرد:`,
	badData: (path) => `داده‌های ${path} را نمی‌توان تحلیل کرد:`,
	notATable: (path, why) => `فایل ${path} را نمی‌توان خواند. ${why}`,
	more: (count) => `… و ${count} مورد دیگر`,
	record: (number) => `ردیف ${number}`,
	column: (name) => `ستون ${name}`,
	atLeast: (words, need) => `${words} (دست‌کم ${need} لازم است)`,
	unknownLabels: (segment, labels) =>
		`توجه: این برچسب‌های ${segment} در مدل نیامده‌اند و پاسخ‌دهندگان آن‌ها در هیچ گروهی شمرده نمی‌شوند: ${labels}`,
	otherCount: (expected, found) =>
		`توجه: در مدل از ${expected} پاسخ‌دهنده یاد شده، اما داده‌ها ${found} پاسخ‌دهنده دارند.`,
	drawn: (done, total) => `بوت‌استرپ: ${done} از ${total}`,
	model: {
		malformed: 'با ساختار مدل سازگار نیست',
		'duplicate-scale': 'این مقیاس دو بار آمده است',
		'duplicate-item': 'این گویه در مقیاس دو بار آمده است',
		'duplicate-segment': 'این گروه‌بندی دو بار آمده است',
		'duplicate-level': 'این گروه دو بار آمده است',
		'duplicate-analysis': 'این تحلیل دو بار آمده است',
		'bad-range': 'کمترین مقدار باید از بیشترین مقدار کوچک‌تر باشد',
		'reverse-without-range': 'گویه تنها در مقیاسی معکوس می‌شود که کمترین و بیشترین مقدار آن معلوم باشد',
		'unknown-scale': 'چنین مقیاسی وجود ندارد',
		'unknown-segment': 'چنین گروه‌بندی‌ای وجود ندارد',
		'unknown-analysis': 'چنین تحلیل PLS وجود ندارد',
		'no-variables': 'مقیاس یا گویه‌ای برای تحلیل نیامده است',
		'path-cycle': 'مسیرها به نقطهٔ آغاز خود بازمی‌گردند',
		'path-to-itself': 'مسیری به همان مقیاسی می‌رسد که از آن آغاز شده است',
		'duplicate-path': 'این مسیر دو بار آمده است'
	},
	data: {
		'no-respondents': 'هیچ پاسخ‌دهنده‌ای وجود ندارد',
		'missing-column': 'چنین ستونی وجود ندارد',
		'duplicate-column': 'این ستون دو بار آمده است',
		'not-a-number': 'عدد نیست',
		'not-whole': 'عدد صحیح نیست',
		'out-of-range': 'بیرون از طیف است',
		'ragged-record': 'شمار خانه‌های آن با سرستون‌ها برابر نیست',
		'duplicate-respondent': 'این پاسخ‌دهنده پیش‌تر آمده است',
		'unnamed-respondent': 'شناسه ندارد'
	}
};
