import { formatter } from '../../format.ts';
import type { InvitingMessages } from '../en/inviting.ts';

const { num, date } = formatter('fa');

export const inviting: InvitingMessages = {
	mail: {
		reminderSubject: (subject) => `یادآوری – ${subject}`,
		reminder: (client, minutes) =>
			`${client} چند روز پیش نظر شما را خواسته بود. از پیوند شما هنوز پاسخی نرسیده است و هنوز فرصت هست. پاسخ‌دادن نزدیک به ${num(minutes)} دقیقه زمان می‌برد و آنچه آغاز کرده‌اید محفوظ است.`,
		optOut: 'اگر نمی‌خواهید چنین ایمیل‌هایی دریافت کنید:'
	},
	noMail: {
		title: (organization) => `دیگر از ${organization} ایمیلی نمی‌خواهید؟`,
		text: (organization, email) =>
			`دعوت‌ها و یادآوری‌هایی که ${organization} از راه سنجه می‌فرستد دیگر به ${email} فرستاده نمی‌شود.`,
		answers: 'پیوندی که پیش‌تر گرفته‌اید همچنان کار می‌کند و به پاسخ‌های شما دست زده نمی‌شود.',
		confirm: 'دیگر ایمیل نفرستید',
		doneTitle: 'دیگر ایمیلی دریافت نمی‌کنید',
		done: (organization, email) =>
			`دعوت‌ها و یادآوری‌های ${organization} دیگر به ${email} فرستاده نمی‌شود. می‌توانید این صفحه را ببندید.`
	},
	page: {
		lead: 'راه رسیدن افراد به پرسشنامه را انتخاب کنید. همهٔ راه‌ها را می‌توان کنار هم به کار برد.',
		contents: 'راه‌های دعوت',
		mailTitle: 'با ایمیل',
		linkTitle: 'با پیوند، کد QR یا پوستر',
		codeTitle: 'با کد یا پیامک',
		kioskTitle: 'کیوسک و وبگاه'
	},
	remind: {
		title: 'یادآوری',
		lead: (days, most) =>
			`یادآوری تنها برای کسانی فرستاده می‌شود که دست‌کم ${num(days)} روز پیش با نشانی ایمیل دعوت شده‌اند و هنوز پاسخ نداده‌اند. حداکثر ${num(most)} یادآوری، با فاصلهٔ ${num(days)} روز.`,
		people: (n) => `اکنون برای ${num(n)} نفر ایمیل فرستاده می‌شود.`,
		given: (n, day) => `تاکنون ${num(n)} یادآوری، آخرین در ${date(day)}.`,
		none: 'هنوز یادآوری نشده است.',
		button: (n) => `یادآوری به ${num(n)} نفر`,
		buttonLabel: (n, audience) => `یادآوری به ${num(n)} نفر: ${audience}`,
		done: (n) => `${num(n)} یادآوری در راه است؛ صندوق ارسال را ببینید.`,
		refusals: {
			'wave-not-open': 'یادآوری تنها تا زمانی ممکن است که موج پاسخ می‌گیرد.',
			'reminder-enough': 'یادآوری دیگری ممکن نیست؛ به بیشترین تعداد رسیده است.',
			'reminder-too-soon': 'هنوز برای یادآوری بعدی زود است.',
			'reminder-nobody': 'اکنون کسی برای یادآوری نیست.'
		},
		from: (day) => `یادآوری بعدی از ${date(day)} ممکن است.`
	},
	stopped: {
		title: (n) => `به ${num(n)} نفر ایمیل فرستاده نمی‌شود`,
		lead: 'از کسانی که ایمیلشان برگشته است نشانی دیگری بخواهید. کسانی که ایمیل نخواسته‌اند دیگر هیچ ایمیلی از این سازمان نمی‌گیرند.',
		table: 'کسانی که به آن‌ها ایمیل فرستاده نمی‌شود',
		name: 'نام',
		email: 'ایمیل',
		audience: 'مخاطب',
		reason: 'دلیل',
		since: 'از روز',
		reasons: { 'opted-out': 'ایمیل نمی‌خواهد', bounced: 'سرور ایمیل این نشانی را نپذیرفت' }
	},
	qr: {
		svg: 'کد QR (SVG)',
		png: 'کد QR (PNG)',
		poster: 'پوستر (PDF)',
		svgLabel: (audience, language) => `کد QR به شکل SVG: ${audience}، ${language}`,
		pngLabel: (audience, language) => `کد QR به شکل PNG: ${audience}، ${language}`,
		posterLabel: (audience, language) => `پوستر به شکل PDF: ${audience}، ${language}`,
		fileName: (audience, locale) => `sanjeh-qr-${audience}-${locale}`,
		posterName: (audience, locale) => `sanjeh-poster-${audience}-${locale}`,
		posterTitle: (client, audience) => `پوستر – ${client} – ${audience}`
	},
	poster: {
		scan: 'دوربین گوشی را رو به این کد بگیرید',
		or: (address) => `یا ${address} را باز کنید و این کد را بنویسید:`,
		minutes: (n) => `حدود ${num(n)} دقیقه`,
		until: (day) => `تا ${day}`,
		confidential: 'نامی پرسیده نمی‌شود و کنار پاسخ‌ها هم نامی ذخیره نمی‌شود.',
		threshold: (n) => `نتیجهٔ هر گروه تنها با دست‌کم ${num(n)} پاسخ نمایش داده می‌شود.`,
		address: 'یا نشانی کامل را بنویسید:',
		pageOf: (number, of) => `صفحهٔ ${number} از ${of}`
	},
	code: {
		lead: 'این کد روی پوستر نوشته شده است و می‌توان آن را خواند و شنید. هر کس نشانی را باز کند و کد را بنویسد به پرسشنامه می‌رسد؛ بزرگی حروف، فاصله و رقم فارسی تفاوتی نمی‌کند.',
		address: 'نشانی برای نوشتن',
		is: 'کد',
		title: 'کد خود را بنویسید',
		text: 'کد روی پوستر یا برگه‌ای است که به شما داده‌اند.',
		label: 'کد',
		go: 'ادامه',
		unknown: 'پرسشنامه‌ای با این کد نیست. لطفاً آن را حرف به حرف با پوستر بسنجید.',
		empty: 'لطفاً کد روی پوستر را بنویسید.',
		smsTitle: 'پیوندهای یک‌بارمصرف برای برگه و پیامک',
		smsLead: 'فهرست را می‌توان به شکل CSV ذخیره کرد و به درگاه پیامک داد. هر پیوند یک بار کار می‌کند.'
	},
	kiosk: {
		lead: 'برای تبلتی که کنار پیشخوان است: تمام‌صفحه، و پس از هر نفر بازگشت به آغاز. در مرورگر چیزی نمی‌ماند، نه پاسخ‌ها و نه راهی به آن‌ها.',
		address: (audience, language) => `کیوسک برای ${audience}، ${language}`,
		how: 'نشانی را در حالت تمام‌صفحهٔ مرورگر باز کنید و همان‌جا بگذارید.',
		thanks: 'از وقتی که گذاشتید سپاسگزاریم.',
		restart: 'شروع از نو',
		idle: 'هنوز اینجا هستید؟',
		more: 'زمان بیشتری لازم دارم',
		soon: (minutes) =>
			`اگر کسی ادامه ندهد، پس از ${num(minutes)} دقیقه ماندن در این صفحه، صفحهٔ آغاز برمی‌گردد.`,
		back: (seconds) => `پس از ${num(seconds)} ثانیه صفحهٔ آغاز برمی‌گردد.`,
		now: 'همین حالا به آغاز برگردید'
	},
	embed: {
		title: 'در وبگاه',
		lead: 'این تکه HTML در هر صفحهٔ شما دکمه‌ای نشان می‌دهد که پرسشنامه را باز می‌کند.',
		button: 'شرکت در نظرسنجی',
		snippet: (audience, language) => `HTML برای ${audience}، ${language}`,
		frameTitle: 'نمایش پرسشنامه درون یک صفحه',
		frameLead:
			'تنها وبگاهی را که اجازه دارد پرسشنامه را در قاب نشان دهد نام ببرید. بدون آن، مرورگرها قاب‌کردن پرسشنامه را نمی‌پذیرند تا کسی نتواند با صفحهٔ خود دیگران را فریب دهد.',
		origin: 'نشانی وبگاه',
		originHint: 'با ‎https://‎ آغاز می‌شود و با نام پایان می‌یابد، مانند ‎https://www.example.com',
		originWrong: 'لطفاً نشانی یک وبگاه را بنویسید: ‎https://‎ و نام آن، بدون چیزی پس از آن.',
		save: 'ذخیره',
		saved: 'ذخیره شد. تکه HTML زیر تغییر کرد.',
		allowed: (origin) => `${origin} اجازه دارد این پرسشنامه را در قاب نشان دهد.`
	}
};
