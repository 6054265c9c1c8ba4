import { formatter } from '../../format.ts';
import type { CharterMessages } from '../en/charter.ts';

const { num, date } = formatter('fa');
const workingDays = (n: number) => `${num(n)} روز کاری`;

export const charter: CharterMessages = {
	title: (promises, broken) =>
		promises === 0
			? 'هنوز تعهدی نوشته نشده است'
			: `${num(promises)} تعهد به مشتریان${broken === 0 ? '' : ` که ${num(broken)} مورد همیشه انجام نشده است`}`,
	lead: 'منشور مشتری: آنچه سازمان تعهد می‌کند، آنچه هر تعهد با آن سنجیده می‌شود و مسئول آن. تعهدهای پاسخ‌گویی و رسیدگی به شکایت با پرونده‌ها سنجیده می‌شود.',
	product: 'شکایت‌ها',
	since: (from, to) => `سنجش بر پایهٔ آنچه پس از ${date(from)} و تا ${date(to)} رسیده است.`,
	add: 'افزودن تعهد',
	adding: 'تعهد تازه',
	editing: 'تغییر تعهد',
	empty:
		'از آنچه مشتریان بیشتر می‌پرسند آغاز کنید: چه زود پاسخ می‌گیرند، شکایت در چند روز رسیدگی می‌شود و نزد چه کسی بروند.',
	table: 'تعهدهای سازمان به مشتریان',
	promise: 'تعهد',
	standard: 'سنجه',
	owner: 'مسئول',
	nobody: 'هنوز هیچ‌کس',
	keptHead: 'انجام تعهد',
	change: 'تغییر',
	standards: {
		acknowledgement: (days) => `نخستین پاسخ تا ${workingDays(days)}`,
		resolution: (days) => `رسیدگی تا ${workingDays(days)}`
	},
	noStandard: 'هنوز سنجه‌ای ندارد',
	verdict: { always: 'انجام شده', broken: 'نه همیشه', unknown: 'هنوز پرونده‌ای نیست' },
	keptOf: (kept, n) => `${num(kept)} از ${num(n)} پرونده`,
	share: (share, range) => `${share} (${range})`,
	elsewhere: 'در اینجا سنجیده نمی‌شود',
	textIn: { fa: 'تعهد به فارسی', en: 'تعهد به انگلیسی' },
	textHint: 'همان‌گونه که مشتری می‌خواند: روشن، با حدود و شرایطش.',
	measure: 'سنجش با پرونده‌ها',
	measures: {
		acknowledgement: 'نخستین پاسخ تا چند روز کاری',
		resolution: 'رسیدگی تا چند روز کاری'
	},
	noMeasure: 'نه، جای دیگری سنجیده می‌شود',
	days: 'روز کاری',
	daysHint: 'تنها اگر با پرونده‌ها سنجیده می‌شود.',
	indicator: 'سنجهٔ دیگر',
	indicatorHint: 'برای نمونه: سهم تحویل‌ها در روز وعده‌داده‌شده.',
	ownerHint: 'سمت یا نام.',
	save: 'ذخیره',
	cancel: 'انصراف',
	remove: 'حذف',
	changeOf: (text) => `تغییر: ${text}`,
	removeOf: (text) => `حذف: ${text}`,
	done: {
		added: 'تعهد افزوده شد.',
		saved: 'تعهد ذخیره شد.',
		removed: 'تعهد حذف شد.',
		'put-back': 'تعهد به منشور بازگشت.'
	},
	issues: {
		empty: 'لطفاً دست‌کم به یک زبان بنویسید.',
		'too-long': 'بیش از اندازه بلند است.',
		choice: 'لطفاً یکی از گزینه‌ها را انتخاب کنید.',
		days: 'لطفاً شمار روزها را با عددی صحیح از ۰ تا ۲۵۰ بنویسید.',
		full: 'منشور برای ۴۰ تعهد جا دارد.'
	},
	note: 'هر پرونده هنگامی شمرده می‌شود که مهلت وعده‌داده‌شده گذشته یا تعهد انجام شده باشد؛ شکایت‌های پس‌گرفته‌شده در رسیدگی شمرده نمی‌شود. سهم‌ها با بازهٔ اطمینان ۹۵ درصد (ویلسون) و از پنج پرونده به بالا می‌آید. اصطلاح‌ها برگرفته از ISO 10001:2018 است؛ این خودارزیابی است و گواهی نیست.',
	more: 'همهٔ منشور'
};
