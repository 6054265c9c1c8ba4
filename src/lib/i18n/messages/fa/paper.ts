import { formatter } from '../../format.ts';
import type { PaperMessages } from '../en/paper.ts';

const { num, date } = formatter('fa');

export const paper: PaperMessages = {
	print: {
		specimen: 'نمونهٔ چاپی – به هیچ موجی تعلق ندارد و ثبت نمی‌شود',
		pageOf: (n, of) => `صفحهٔ ${n} از ${of}`,
		codeIs: (code) => `کد برگه: ${code}`,
		howTitle: 'چگونه پر کنیم',
		how: [
			'برای هر شماره یک دایره را علامت بزنید. آنجا که مربع هست، هر تعداد را که درست است علامت بزنید.',
			'آنچه را نمی‌خواهید پاسخ دهید خالی بگذارید. «–» یعنی «نمی‌دانم».',
			'برای اصلاح، دایره را کاملاً پر کنید و دایرهٔ دیگری را علامت بزنید.'
		],
		promise: (threshold) =>
			`لطفاً نام خود را جایی ننویسید. آنچه از این برگه ثبت می‌شود نامی ندارد و نتیجهٔ هر گروه تنها زمانی نمایش داده می‌شود که دست‌کم ${num(threshold)} نفر از آن پاسخ داده باشند.`,
		until: (day) => `لطفاً برگه را تا ${day} تحویل دهید.`,
		online: (address) =>
			`اگر پاسخ دادن با گوشی یا رایانه برایتان آسان‌تر است: ${address}. لطفاً تنها یک بار پاسخ دهید، یا آنجا یا اینجا.`,
		several: 'چند انتخاب ممکن است',
		heads: { item: '', first: 'توصیف نخست', second: 'توصیف دوم' },
		unitNote: (threshold) =>
			`می‌توانید این را خالی بگذارید. نتیجهٔ هر واحد تنها زمانی نمایش داده می‌شود که دست‌کم ${num(threshold)} نفر از آن پاسخ داده باشند.`,
		thanks: 'از وقتی که گذاشتید سپاسگزاریم.',
		fileName: (wave, audience) => `sanjeh-paper-wave-${wave}-${audience}`,
		fileTitle: (client, wave, audience) => `${client} – موج ${num(wave)} – ${audience}`,
		specimenName: (code, form) => `sanjeh-${code}-${form}`
	},
	tab: 'روی کاغذ',
	title: 'پرسش روی کاغذ',
	lead: 'برگهٔ خام را برای کسانی که گوشی یا رایانه ندارند چاپ کنید و آنچه را برمی‌گردد ثبت کنید. پاسخ‌های ثبت‌شده مانند همهٔ پاسخ‌ها ذخیره می‌شود: بدون نام و بدون نشانی از برگه.',
	audience: 'مخاطب',
	items: 'گویه',
	responses: 'پاسخ‌نامه تاکنون',
	code: 'کد برگه',
	table: 'مخاطبان این موج',
	sheets: 'برگه‌ها',
	printIn: { fa: 'برگهٔ خام فارسی (PDF)', en: 'برگهٔ خام انگلیسی (PDF)' },
	printLabel: {
		fa: (audience) => `برگهٔ خام فارسی (PDF): ${audience}`,
		en: (audience) => `برگهٔ خام انگلیسی (PDF): ${audience}`
	},
	enter: 'ثبت برگه‌ها',
	enterLabel: (audience) => `ثبت برگه‌ها: ${audience}`,
	entry: {
		title: (audience) => `ثبت برگه‌های ${audience}`,
		lead: 'رقم درون دایرهٔ علامت‌خورده را بنویسید؛ خانهٔ بعدی خودبه‌خود می‌آید. «-» یعنی «نمی‌دانم»، با Enter جلو و با پیکان بالا عقب می‌روید و با Ctrl+Enter ذخیره می‌کنید.',
		codeIs: (code) => `برگه‌هایی که کد ${code} دارند از آنِ همین جا هستند.`,
		so: (responses) => `${num(responses)} پاسخ‌نامه تاکنون`,
		sitting: (n) => `${num(n)} برگه در این نشست ثبت شده است`,
		saved: 'برگه ذخیره شد.',
		unit: 'واحد نوشته‌شده در برگه',
		noUnit: 'نوشته نشده',
		locale: 'زبان برگه',
		locales: { fa: 'فارسی', en: 'انگلیسی' },
		filled: (n, of) => `${num(n)} از ${num(of)} پر شده است`,
		save: 'ذخیرهٔ این برگه',
		range: (least, most) => `${least} تا ${most}`,
		orUnknown: (range) => `${range} یا -`,
		several: (range) => `${range}، چند رقم با فاصله`,
		number: 'عدد',
		text: 'نوشته',
		closed: 'این موج دیگر پاسخ نمی‌گیرد؛ از این رو برگه‌ای ثبت نمی‌شود.',
		notYet: (day) => `این موج از ${date(day)} پاسخ می‌گیرد و برگه‌ها از آن روز ثبت می‌شود.`,
		refusedTitle: 'برگه هنوز ذخیره نشده است',
		refused: (numbers) => `لطفاً ${numbers} را دوباره ببینید.`,
		item: (n) => `شمارهٔ ${num(n)}`,
		empty: 'در این برگه چیزی پر نشده است.',
		unitUnknown: 'این واحد دیگر وجود ندارد.',
		issues: {
			'out-of-range': 'بیرون از طیف است',
			'unknown-option': 'چنین گزینه‌ای نیست',
			'not-a-number': 'عدد صحیح نیست',
			'too-long': 'بیش از اندازه بلند است',
			'unknown-item': 'اینجا پرسیده نمی‌شود'
		},
		back: 'همهٔ مخاطبان'
	}
};
