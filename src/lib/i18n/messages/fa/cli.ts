import type { CliMessages } from '../en/cli.ts';

export const cli: CliMessages = {
	usage: 'شیوهٔ کاربرد: npm run --silent sanjeh -- <دستور> [گزینه‌ها] [--lang fa|en]',
	commandsAre: 'دستورها:',
	commands: {
		score: 'امتیاز پاسخ‌های یک فایل را حساب و چاپ می‌کند؛ به پایگاه داده نیازی نیست',
		analyze: 'آماره‌هایی را که یک مدل می‌خواهد از روی فایل پاسخ‌ها حساب می‌کند',
		instruments: 'ابزارهای سنجش آماده را فهرست می‌کند',
		migrate: 'پایگاه داده را به‌روز می‌کند',
		user: 'حساب می‌سازد یا گذرواژهٔ تازه می‌گذارد',
		doctor: 'درستی نصب را بررسی می‌کند'
	},
	noCommand: 'لطفاً نام دستور را بنویسید.',
	unknownCommand: (name) => `دستوری به نام «${name}» وجود ندارد.`,
	notInstalled: (name) => `دستور «${name}» در این نصب موجود نیست.`,
	badOption: (option) => `گزینهٔ ${option} را نمی‌توان این‌گونه به کار برد.`,
	unknownLanguage: (value) => `زبان باید fa یا en باشد، نه «${value}».`,
	failed: (details) => `دستور انجام نشد: ${details}`,
	scoreUsage:
		'score <responses.csv|xlsx> --instrument <کد یا فایل> [--form <کد>] [--map <file.json>] [--unit <ستون>] [--id <ستون>] [--missing <کدها، با ویرگول>] [--population <عدد>] [--threshold <عدد>] [--json] [--pdf <file.pdf>]',
	needFile: 'لطفاً یک فایل پاسخ‌ها را نام ببرید.',
	needInstrument: 'لطفاً با ‎--instrument بگویید کدام ابزار سنجش پاسخ داده شده است.',
	wholeNumber: (option) => `گزینهٔ ${option} عدد صحیح بزرگ‌تر از صفر می‌پذیرد.`,
	cannotRead: (path) => `فایل ${path} را نمی‌توان خواند.`,
	cannotWrite: (path) => `فایل ${path} را نمی‌توان نوشت.`,
	notJson: (path) => `فایل ${path} قالب JSON ندارد.`,
	unknownInstrument: (name, codes) =>
		`ابزار سنجش یا فایلی به نام «${name}» پیدا نشد. ابزارهای آماده: ${codes}.`,
	badInstrument: (path, details) => `فایل ${path} نه ابزار سنجش است و نه مدل: ${details}`,
	unknownForm: (form, forms) => `این ابزار سنجش فرمی به نام «${form}» ندارد؛ فرم‌های آن: ${forms}.`,
	badMap: (path) => `فایل نگاشت ${path} باید نام ستون‌ها و کد گویه‌ها را در بر داشته باشد.`,
	pdfWritten: (path) => `گزارش در ${path} نوشته شد.`,
	dimension: 'بُعد',
	respondents: 'تعداد',
	mean: 'امتیاز (۰ تا ۱۰۰)',
	interval: 'بازهٔ اطمینان ۹۵٪',
	alpha: 'آلفا',
	index: 'شاخص آمادگی',
	units: 'واحدها',
	responses: 'پاسخ‌نامه',
	metrics: 'سنجه‌های تکی',
	version: 'نسخه',
	hash: 'اثر انگشت محتوا',
	audience: 'برای',
	forms: 'فرم‌ها',
	itemsAndMinutes: (items, minutes) => `${items} گویه، حدود ${minutes} دقیقه`,
	items: 'گویه‌ها'
};
