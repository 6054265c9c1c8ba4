import type { WorkingWeek } from '#lib/domain/complaints/working-days.ts';
import { formatter } from '../../format.ts';
import { weekdayName, weekdaysInOrder } from '../../weekdays.ts';
import type { ComplaintMessages } from '../en/complaints.ts';

const { num, date, isolate, list, ltr } = formatter('fa');
/** Reads from right to left, as in the field into which it was typed. */
const asTyped = (line: string) => `«\u2067${line}\u2069»`;
const restOf = ({ restDays }: WorkingWeek) =>
	list(weekdaysInOrder('fa').flatMap((day) => (restDays.includes(day) ? [weekdayName(day, 'fa')] : [])));
const workingDays = (n: number) => `${num(n)} روز کاری`;

export const complaints: ComplaintMessages = {
	tab: 'شکایت‌ها',
	navigation: 'شکایت‌های این پروژه',
	tabs: {
		cases: 'پرونده‌ها',
		figures: 'شاخص‌ها',
		charter: 'منشور مشتری',
		silent: 'مشتریان خاموش',
		retention: 'نگهداشت مشتری',
		settings: 'مهلت‌ها و نگهداری'
	},
	open: 'شکایت‌ها و مشتریان خاموش',
	workingDays,
	days: (n) => `${num(n)} روز`,
	states: {
		new: 'هنوز اعلام وصول نشده',
		'in-hand': 'در دست رسیدگی',
		closed: 'بسته'
	},
	channels: {
		questionnaire: 'پس از پرسشنامه',
		phone: 'با تلفن',
		'in-person': 'حضوری',
		mail: 'با نامه یا ایمیل',
		other: 'از راهی دیگر'
	},
	outcomes: {
		resolved: 'حل شد',
		compensated: 'جبران شد',
		'not-justified': 'وارد نبود',
		withdrawn: 'پس گرفته شد'
	},
	overdue: { acknowledgement: 'اعلام وصول دیر شده', resolution: 'رسیدگی دیر شده' },
	list: {
		title: (open, overdue) =>
			open === 0
				? 'شکایت بازی وجود ندارد'
				: overdue === 0
					? `${num(open)} شکایت باز است و همه در مهلت‌اند`
					: `${num(open)} شکایت باز است و ${num(overdue)} مورد دیر شده`,
		lead: 'مشتریانی که پس از پرسشنامه درخواست تماس می‌کنند در اینجا دیده می‌شوند و همچنین آنچه خودتان ثبت می‌کنید یا از دفتر می‌آورید. از پرونده‌ها هیچ راهی به پاسخ‌های کسی نیست.',
		enter: 'ثبت شکایت',
		log: 'آوردن دفتر شکایت‌ها',
		imported: 'از دفتر شکایت‌ها',
		left: (n) => `${num(n)} پروندهٔ دیگر نشان داده نمی‌شود.`,
		filter: 'نمایش',
		filters: {
			open: 'باز',
			overdue: 'دیرشده',
			new: 'بدون اعلام وصول',
			'in-hand': 'در دست رسیدگی',
			closed: 'بسته',
			disputed: 'اختلاف بیرونی',
			all: 'همه'
		},
		table: 'شکایت‌ها',
		code: 'پرونده',
		received: 'تاریخ رسیدن',
		age: 'عمر',
		ageHint: 'روز کاری',
		state: 'وضعیت',
		responsible: 'مسئول رسیدگی',
		nobody: 'هنوز هیچ‌کس',
		about: 'موضوع',
		erased: 'پاک شده',
		emptyTitle: 'هنوز شکایتی نرسیده است',
		empty:
			'در صفحهٔ آخر پرسشنامهٔ مشتریان به همه پیشنهاد می‌شود که درخواست تماس کنند. آنچه تلفنی یا حضوری رسیده است را می‌توانید خودتان ثبت کنید.',
		noneHere: 'شکایتی در این وضعیت نیست.'
	},
	enter: {
		title: 'ثبت شکایت',
		lead: 'شکایتی که از راهی جز پرسشنامه رسیده است. تنها آنچه برای رسیدگی لازم است بنویسید.',
		channel: 'از چه راهی رسید',
		receivedOn: 'تاریخ رسیدن',
		name: 'نام مشتری',
		mobile: 'تلفن',
		email: 'ایمیل',
		message: 'موضوع شکایت و خواستهٔ مشتری',
		optional: 'اختیاری است.',
		save: 'ثبت',
		cancel: 'بازگشت به پرونده‌ها'
	},
	page: {
		title: {
			new: (age) => `${workingDays(age)} در انتظار اعلام وصول`,
			'in-hand': (age) => `در دست رسیدگی، با عمر ${workingDays(age)}`,
			closed: (age) => `پس از ${workingDays(age)} بسته شد`
		},
		overline: (code) => `پروندهٔ ${isolate(code)}`,
		lead: (channel, on) => `${channel}، در ${date(on)} رسید.`,
		contactTitle: 'چه کسی شکایت دارد و از چه',
		name: 'نام',
		mobile: 'تلفن',
		email: 'ایمیل',
		message: 'به زبان مشتری',
		notGiven: 'نوشته نشده',
		erased: 'اطلاعات تماس، نوشتهٔ مشتری و یادداشت‌ها پاک شده است. آنچه شمرده می‌شود می‌ماند.',
		imported:
			'از دفتری که جای دیگری نگه داشته می‌شد آمده است: شاکی و موضوع شکایت با همین شماره در آن دفتر است و به اینجا آورده نشده.',
		keptUntil: (days) =>
			days === 0
				? 'این اطلاعات همان روزی که پرونده بسته شود پاک می‌شود.'
				: `این اطلاعات ${num(days)} روز پس از بسته‌شدن پرونده پاک می‌شود.`,
		erase: 'پاک‌کردن اطلاعات تماس، همین حالا',
		eraseWhy: 'اگر مشتری بخواهد. بازگشت ندارد: نوشتهٔ مشتری و یادداشت‌ها هم پاک می‌شود.',
		nextTitle: 'گام بعدی',
		responsible: 'مسئول رسیدگی',
		assignTitle: 'سپردن به کسی',
		assign: 'سپردن به این شخص',
		on: 'در تاریخ',
		acknowledge: 'به مشتری گفته شد که شکایتش رسیده است',
		acknowledgeButton: 'اعلام وصول شد',
		note: 'یادداشت',
		noteOptional: 'اختیاری است. همراه اطلاعات تماس پاک می‌شود.',
		noteNeeded: 'همراه اطلاعات تماس پاک می‌شود.',
		action: 'کاری انجام شد',
		actionNote: 'چه کاری انجام شد',
		actionButton: 'افزودن',
		close: 'بستن پرونده',
		outcome: 'پایان کار',
		resolution: 'چه تصمیمی گرفته شد و چگونه به مشتری گفته شد',
		closeButton: 'بستن',
		reopen: 'بازکردن دوباره',
		reopenNote: 'چرا',
		reopenButton: 'دوباره باز شود',
		rate: 'نظر مشتری دربارهٔ رسیدگی',
		rateHint: 'اگر پرسیده‌اید: از نتیجه و سرعت رسیدگی چقدر راضی است؟',
		rateButton: 'ثبت نظر',
		grades: ['بسیار ناراضی', 'ناراضی', 'نه راضی و نه ناراضی', 'راضی', 'بسیار راضی'],
		historyTitle: 'آنچه گذشت',
		by: (name) => (name === null ? '' : isolate(name)),
		events: {
			received: 'رسید',
			assigned: (name) => `به ${isolate(name)} سپرده شد`,
			acknowledged: 'اعلام وصول شد',
			action: 'انجام شد',
			closed: (outcome) => `بسته شد: ${outcome}`,
			reopened: 'دوباره باز شد',
			rated: (grade) => `نظر مشتری دربارهٔ رسیدگی: ${grade}`,
			erased: 'اطلاعات تماس پاک شد',
			disputed: (body) => `به بیرون از سازمان برده شد: ${body}`,
			'dispute-ended': (outcome) => `اختلاف پایان یافت: ${outcome}`,
			imported: 'از دفتر شکایت‌ها آورده شد'
		},
		somebody: 'کسی که حسابش دیگر نیست'
	},
	disputes: {
		tag: 'اختلاف بیرونی',
		title: 'اختلاف بیرون از سازمان',
		take: 'مشتری شکایت را به بیرون از سازمان برد',
		takeButton: 'ثبت اختلاف',
		body: 'نزد چه مرجعی',
		bodies: {
			mediation: 'میانجی یا شورای حل اختلاف',
			arbitration: 'داوری',
			court: 'دادگاه',
			authority: 'نهاد دولتی یا نظارتی',
			association: 'اتحادیهٔ صنفی یا انجمن مصرف‌کنندگان',
			other: 'مرجعی دیگر'
		},
		settle: 'اختلاف پایان یافت',
		settleButton: 'ثبت پایان',
		outcome: 'پایان اختلاف',
		outcomes: {
			settled: 'با سازش',
			'for-customer': 'به سود مشتری',
			'for-organization': 'به سود سازمان',
			dropped: 'پیگیری نشد'
		},
		since: (body, day) => `از ${date(day)} نزد مرجعی بیرون از سازمان است (${body}).`,
		ended: (outcome, day) => `در ${date(day)} پایان یافت: ${outcome}.`,
		running: 'هنوز پایان نیافته است.',
		keptMeanwhile: 'تا پایان اختلاف نگه داشته می‌شود.'
	},
	done: {
		entered: 'شکایت ثبت شد.',
		assign: 'پرونده به این شخص سپرده شد.',
		acknowledge: 'اعلام وصول ثبت شد.',
		act: 'اقدام ثبت شد.',
		close: 'پرونده بسته شد.',
		reopen: 'پرونده دوباره باز شد.',
		rate: 'نظر مشتری ثبت شد.',
		erase: 'اطلاعات تماس پاک شد.',
		dispute: 'اختلاف بیرونی ثبت شد.',
		settle: 'پایان اختلاف ثبت شد.',
		saved: 'ذخیره شد.'
	},
	issues: {
		required: 'لطفاً این را پر کنید.',
		'too-long': 'بیش از اندازه بلند است.',
		mobile: 'این شمارهٔ تلفن نیست.',
		email: 'این نشانی ایمیل نیست.',
		day: `این تاریخ نیست. لطفاً مانند ۱۴۰۵/۹/۱ یا ${ltr('2026-11-22')} بنویسید.`,
		future: 'این روز هنوز نرسیده است.',
		'before-receipt': 'این روز پیش از گام‌های قبلی است.',
		choice: 'لطفاً یکی از گزینه‌ها را انتخاب کنید.',
		target: 'لطفاً شمار روزها را با عددی صحیح از ۰ تا ۲۵۰ بنویسید.',
		order: 'رسیدگی نمی‌تواند زودتر از اعلام وصول باشد.',
		retention: 'لطفاً شمار روزها را با عددی صحیح از ۰ تا ۷۳۰ بنویسید.',
		'no-working-day': 'دست‌کم یک روز هفته باید روز کاری باشد.'
	},
	figures: {
		title: (received, open) =>
			received === 0
				? 'در این مدت شکایتی نرسیده است'
				: `${num(received)} شکایت رسیده و ${open === 0 ? 'هیچ‌کدام باز نیست' : `${num(open)} مورد باز است`}`,
		lead: ({ acknowledgeWithin, resolveWithin }) =>
			`قرار چنین است: اعلام وصول تا ${workingDays(acknowledgeWithin)} و رسیدگی تا ${workingDays(resolveWithin)}.`,
		period: 'بازه',
		periods: { '90': '۹۰ روز گذشته', '365': '۳۶۵ روز گذشته', all: 'از آغاز' },
		since: (from, to) => `آنچه پس از ${date(from)} و تا ${date(to)} رسیده است.`,
		ever: (to) => `همهٔ آنچه تا ${date(to)} رسیده است.`,
		keyTitle: 'در یک نگاه',
		received: 'رسیده',
		open: 'باز',
		closed: 'بسته',
		acknowledgedInTime: 'اعلام وصول در مهلت',
		resolvedInTime: 'رسیدگی در مهلت',
		medianAcknowledge: 'میانهٔ زمان اعلام وصول',
		medianResolve: 'میانهٔ زمان رسیدگی',
		reopened: 'دوباره بازشده',
		satisfied: 'راضی از رسیدگی',
		disputed: 'برده‌شده به بیرون',
		disputeTitle: 'اختلاف‌های بیرونی',
		disputeState: 'وضعیت',
		disputeRunning: 'در جریان',
		imported: (n, all) =>
			`${num(n)} پرونده از ${num(all)} پرونده از دفتری که جای دیگری نگه داشته می‌شد آمده است: روزها همان است که در آن دفتر نوشته شده.`,
		of: (n) => `${num(n)} پرونده`,
		few: 'شمار کم',
		tooFew: (need) => `از ${num(need)} پرونده به بالا نمایش داده می‌شود`,
		notHalf: 'تا نیمی از پرونده‌ها به آن نرسیده باشند دانسته نیست',
		done: (n) => `تاکنون ${num(n)}`,
		ageTitle: 'پرونده‌های باز بر پایهٔ عمر',
		age: 'عمر به روز کاری',
		ageBand: (from, to) => (to === null ? `${num(from)} و بیشتر` : `${num(from)} تا ${num(to)}`),
		cases: 'پرونده',
		outcomeTitle: 'پایان کار',
		outcome: 'پایان کار',
		meaningTitle: 'چه چیزی و چگونه شمرده می‌شود',
		countedDays: (week) =>
			`روزهای کاری از روز رسیدن شمرده می‌شود که روز صفر است. ${
				week.restDays.length === 0 ? 'همهٔ روزهای هفته' : `همهٔ روزها جز ${restOf(week)}`
			} روز کاری است. ${
				week.holidays.length === 0
					? 'در مهلت‌ها تعطیل رسمی ثبت نشده است؛ تعطیلات رسمی هم روز کاری به شمار می‌آید.'
					: `${num(week.holidays.length)} روز تعطیل رسمی که در مهلت‌ها ثبت شده است روز کاری به شمار نمی‌آید.`
			}`,
		holidays: 'تعطیلات رسمی که شمرده نمی‌شود',
		meanings: ({ acknowledgeWithin, resolveWithin }) => [
			`اعلام وصول در مهلت: پرونده‌هایی که تا ${workingDays(acknowledgeWithin)} اعلام وصول شده‌اند، از همهٔ آن‌ها که اعلام وصول شده یا دیر شده‌اند. پرونده‌هایی که هنوز مهلت دارند در هیچ سو شمرده نمی‌شوند.`,
			`رسیدگی در مهلت: همان با ${workingDays(resolveWithin)} و بسته‌شدن پرونده. شکایت‌های پس‌گرفته‌شده در هیچ سو شمرده نمی‌شوند.`,
			'میانهٔ زمان: روزهای کاری که تا پایان آن نیمی از پرونده‌ها به آن گام رسیده‌اند. پرونده‌های در انتظار هم به حساب می‌آیند (کاپلان–مایر) تا کندها کنار گذاشته نشوند.',
			'دوباره بازشده: پرونده‌هایی که دست‌کم یک بار دوباره باز شده‌اند، از همهٔ آن‌ها که روزی بسته شده‌اند.',
			'راضی از رسیدگی: نمرهٔ ۴ یا ۵ از ۵، از مشتریانی که پس از بسته‌شدن پرونده از آنان پرسیده شده است.',
			'برده‌شده به بیرون: پرونده‌هایی که مشتری به دادگاه، نهاد نظارتی، میانجی یا مرجعی دیگر برده است، از همهٔ آنچه رسیده. هر پرونده یک بار و با واپسین اختلافش شمرده می‌شود؛ مهلت‌ها و زمان‌ها مانند دیگر پرونده‌هاست.',
			'سهم‌ها با بازهٔ اطمینان ۹۵ درصد (ویلسون) می‌آید. زیر پنج پرونده نه سهم و نه میانه نشان داده می‌شود و زیر سی پرونده نوشته می‌شود «شمار کم».'
		],
		standard:
			'اصطلاح‌ها برگرفته از ISO 10002:2018 (رسیدگی به شکایات)، ISO 10003:2018 (حل اختلاف بیرونی) و ISO 10004:2018 (رضایت) است. شاخص‌ها به اطلاعات تماس نیاز ندارند و با پاک‌شدن آن می‌مانند.'
	},
	settings: {
		title: 'قرارهای رسیدگی به شکایت',
		lead: 'مهلت‌ها تعیین می‌کند چه چیزی دیر شده و چه سهمی در مهلت بوده است. برای پرونده‌های موجود هم به کار می‌رود.',
		acknowledgeWithin: 'اعلام وصول تا (روز کاری)',
		acknowledgeHint: 'معمول: ۱.',
		resolveWithin: 'رسیدگی تا (روز کاری)',
		resolveHint: 'معمول: ۱۰.',
		restDays: 'روزهای تعطیل هفته',
		restHint: 'روز کاری به شمار نمی‌آید. معمول در ایران: پنجشنبه و جمعه.',
		holidays: 'تعطیلات رسمی، هر روز در یک سطر',
		holidaysHint:
			'مانند ۱۴۰۵/۱/۱ و برای چند روز پیاپی مانند ۱۴۰۵/۱/۱\u00a0–\u00a0۱۴۰۵/۱/۴. روز کاری به شمار نمی‌آید. تعطیلات هر سال را باید خودتان وارد کنید.',
		holidayIssues: {
			day: (at, line) =>
				`سطر ${num(at)}، ${asTyped(line)}، تاریخ نیست. لطفاً در هر سطر یک روز مانند ۱۴۰۵/۱/۱ یا ${ltr('2026-03-21')} بنویسید.`,
			backwards: (at, line) => `پایان سطر ${num(at)}، ${asTyped(line)}، پیش از آغاز آن است.`,
			'too-many': (most) => `لطفاً دست بالا ${num(most)} روز بنویسید.`
		},
		retentionDays: 'نگهداری اطلاعات تماس پس از بسته‌شدن (روز)',
		retentionHint:
			'نه پیش از پایان اختلاف بیرونی. سپس نام، تلفن، ایمیل، نوشتهٔ مشتری و همهٔ یادداشت‌ها پاک می‌شود. معمول: ۹۰.',
		save: 'ذخیره'
	}
};
