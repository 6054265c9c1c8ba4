import { formatter } from '../../format.ts';
import type { ObjectivesMessages } from '../en/objectives.ts';

const { num } = formatter('fa');

export const objectiveMessages: ObjectivesMessages = {
	open: 'اهداف و شاخص‌ها',
	navigation: 'اهداف و شاخص‌ها',
	title: (met, towards, all) =>
		all === 0
			? 'هنوز هیچ هدفی شاخص ندارد'
			: `از ${num(all)} شاخص، ${num(met)} شاخص به مقدار هدف رسیده و ${num(towards)} شاخص به آن نزدیک شده است`,
	lead: 'برای هر یک از شش هدف تا سه شاخص: کارفرما کجاست، تا چه روزی می‌خواهد کجا باشد، و پس از آن چه سنجیده شده است. گزارش کامل آن‌ها را چاپ می‌کند.',
	leadReader: 'هر هدف با چه سنجیده می‌شود: از کجا آغاز شده، اکنون کجاست و بر چه مقداری توافق شده است.',
	about: {
		value: 'شناسایی و ارائهٔ آنچه برای مشتری ارزش می‌آفریند.',
		revenue: 'افزایش درآمد فروش با رفتار درست در فرایند فروش.',
		profit: 'افزایش سود از راه شناخت مشتری.',
		cost: 'کاهش هزینه‌های مستقیم و غیرمستقیم، از جمله ریزش مشتریان.',
		satisfaction: 'افزایش رضایت مشتری.',
		complaints: 'کاهش نرخ شکایت.'
	},
	none: 'هنوز شاخصی ندارد.',
	indicators: (objective) => `شاخص‌های هدف «${objective}»`,
	indicator: 'شاخص',
	objective: 'هدف',
	baseline: 'مقدار پایه',
	present: 'تازه‌ترین مقدار',
	target: 'مقدار هدف',
	progress: 'پیشرفت',
	progressChart: 'راه پیموده از مقدار پایه تا مقدار هدف، به درصد',
	progressSummary: 'هر میله نشان می‌دهد شاخص چه سهمی از راه میان مقدار پایه و مقدار هدف را پیموده است.',
	targetLine: 'هدف',
	trend: 'روند',
	trendTitle: (name) => `روند «${name}»`,
	trendSummary: 'پس از مقدار پایه تازه‌ترین مقدارها آمده است؛ فاصلهٔ روزها با هم برابر نیست.',
	day: 'روز',
	value: 'مقدار',
	on: (day) => `در ${day}`,
	until: (day) => `تا ${day}`,
	noValue: 'تعیین نشده',
	notMeasured: 'سنجیده نشده',
	units: {
		percent: 'درصد',
		count: 'عدد',
		rial: 'ریال',
		toman: 'تومان',
		days: 'روز',
		points: 'امتیاز'
	},
	values: {
		count: (value) => value,
		rial: (value) => `${value} ریال`,
		toman: (value) => `${value} تومان`,
		days: (value) => `${value} روز`,
		points: (value) => `${value} امتیاز`
	},
	better: 'کدام بهتر است',
	betters: { more: 'بیشتر', less: 'کمتر' },
	readings: {
		'no-target': 'مقدار هدف تعیین نشده است',
		'no-baseline': 'بدون مقدار پایه، راهی برای سنجش پیشرفت نیست',
		'not-measured': 'پس از مقدار پایه سنجیده نشده است',
		away: (share) => `از هدف دورتر شده است (${share} راه)`,
		still: 'همان مقدار پایه',
		towards: (share) => `${share} راه تا هدف پیموده شده است`,
		reached: 'به هدف رسیده است',
		passed: (share) => `از هدف گذشته است: ${share} راه`
	},
	metWithoutBaseline: 'هدف برآورده است؛ بدون مقدار پایه، راهی برای سنجش پیشرفت نیست',
	late: 'موعدش گذشته',
	add: 'افزودن شاخص',
	addTo: (objective) => `افزودن شاخص: ${objective}`,
	suggestions: 'برگزیدن از پیشنهادها',
	adding: (objective) => `شاخص تازه: ${objective}`,
	addLead:
		'نام به یک زبان بس است؛ در زبان دیگر همان نشان داده می‌شود. مقدار پایه و مقدار هدف را بعدتر هم می‌توان افزود.',
	editing: (objective) => `ویرایش شاخص: ${objective}`,
	nameIn: { fa: 'نام (فارسی)', en: 'نام (انگلیسی)' },
	unit: 'یکا',
	baselineValue: 'مقدار پایه',
	baselineOn: 'روز سنجش',
	targetValue: 'مقدار هدف',
	targetOn: 'موعد رسیدن',
	numberHint: 'با رقم‌های فارسی یا لاتین.',
	dayHint: 'برای نمونه ۱۴۰۵/۹/۱؛ می‌تواند همراه با مقدارش خالی بماند',
	measure: 'ثبت مقدار تازه',
	measureOf: (name) => `ثبت مقدار تازه: ${name}`,
	measuring: (name) => `مقدار تازهٔ «${name}»`,
	measureLead: (unit) => `با یکای شاخص: ${unit}. مقدار دوم یک روز جای مقدار نخست همان روز را می‌گیرد.`,
	measuredOn: 'روز سنجش',
	measureDayHint: 'برای نمونه ۱۴۰۵/۹/۱',
	edit: 'ویرایش',
	editOf: (name) => `ویرایش: ${name}`,
	remove: 'حذف',
	removeOf: (name) => `حذف: ${name}`,
	removeValue: 'حذف این مقدار',
	removeValueOf: (name, day) => `حذف مقدار ${day}: ${name}`,
	valuesOf: (count) => `همهٔ مقدارها (${num(count)})`,
	save: 'ذخیره',
	cancel: 'انصراف',
	serving: (open, done) =>
		`در برنامهٔ اقدام ${num(open)} اقدام باز و ${num(done)} اقدام انجام‌شده در خدمت این هدف است.`,
	serves: 'هدف',
	noObjective: 'بی‌هدف مشخص',
	done: {
		added: 'شاخص افزوده شد.',
		saved: 'ذخیره شد.',
		measured: 'مقدار ثبت شد.',
		'put-back': 'شاخص با مقدارهایش بازگشت.',
		removed: 'شاخص حذف شد.',
		'value-removed': 'مقدار حذف شد.'
	},
	issues: {
		empty: 'لطفاً دست‌کم به یک زبان بنویسید.',
		'too-long': 'این متن بیش از اندازه بلند است.',
		choice: 'لطفاً یکی را برگزینید.',
		number: 'این عدد خوانده نشد.',
		negative: 'این مقدار نمی‌تواند کمتر از صفر باشد.',
		day: 'این روز خوانده نشد. آن را مانند ۱۴۰۵/۹/۱ بنویسید.',
		both: 'مقدار و روز آن با هم می‌آیند.',
		future: 'این روز هنوز نرسیده است.',
		'not-after': 'این روز پس از روز مقدار پایه نیست.',
		worse: 'این مقدار هدف از مقدار پایه بدتر است. آن را تغییر دهید، یا بگویید سوی دیگر بهتر است.',
		same: 'مقدار هدف همان مقدار پایه است: چیزی برای رسیدن نمی‌ماند.',
		'measured-before': 'برای این روز یا روزی پیش از آن مقدار تازه‌تری ثبت شده است. نخست آن را حذف کنید.',
		full: 'برای یکی دیگر جا نیست.'
	},
	report: {
		name: 'اهداف',
		title: (met, towards, all) =>
			`از ${all} شاخص اهداف، ${met} شاخص به مقدار هدف رسیده و ${towards} شاخص به آن نزدیک شده است`,
		note: 'به گفتهٔ کارفرما؛ این سامانه این مقدارها را نسنجیده است. پیشرفت یعنی تازه‌ترین مقدار منهای مقدار پایه، بخش بر مقدار هدف منهای مقدار پایه. تغییر یک مقدار نشان نمی‌دهد چرا تغییر کرده است.'
	}
};
