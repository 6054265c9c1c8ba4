import { formatter } from '../../format.ts';
import type { DashboardMessages } from '../en/dashboard.ts';

const { num, date, list } = formatter('fa');

export const dashboard: DashboardMessages = {
	withIntervals: 'با بازه و تعداد پاسخ',
	value: 'مقدار',
	people: 'پاسخ‌دهندگان',
	chartOf: (title) => `نمودار: ${title}`,
	shades: 'راهنمای رنگ',
	conclusion: {
		weakest: (band, factors) =>
			factors.length === 1
				? `${band}؛ ضعیف‌ترین عامل «${factors[0]}» است`
				: `${band}؛ ضعیف‌ترین عوامل ${list(factors.map((name) => `«${name}»`))} است`,
		close: (band) => `${band}؛ عوامل به هم نزدیک‌اند`,
		customersOnly: (score) => `رضایت مشتریان ${score} از ۱۰۰ است`,
		waiting: (n) => `${num(n)} پاسخ دیگر تا نخستین عددها`,
		none: 'هنوز عددی در دست نیست'
	},
	why: 'چرا این سطح',
	inWords: 'معنای آن',
	keyFigures: 'عددهای کلیدی',
	staffResponses: 'پاسخ کارکنان و مدیران',
	customerResponses: 'پاسخ مشتریان',
	changeFigure: 'شاخص در برابر موج پیش',
	satisfactionFigure: 'رضایت مشتریان',
	of100: 'از ۱۰۰',
	noInterval: 'بدون بازه: پاسخ‌ها کم است',
	ranked: (score, range, n) => (range ? `${score} (${range}) · ${n}` : `${score} · ${n}`),
	aspectsIn: (factor) => `از ${factor}`,
	unavailableTitle: 'شاخص هنوز نمایش داده نمی‌شود',
	progress: {
		title: (responses) =>
			responses === 0 ? 'هنوز پاسخ‌نامه‌ای نرسیده است' : `تاکنون ${num(responses)} پاسخ‌نامه رسیده است`,
		titleClosed: (responses) =>
			responses === 0 ? 'هیچ پاسخ‌نامه‌ای نرسید' : `${num(responses)} پاسخ‌نامه رسید`,
		titleHidden: (responses, hidden) =>
			`تاکنون ${num(responses)} پاسخ‌نامه رسیده است؛ ${num(hidden)} واحد هنوز نمایش داده نمی‌شود`,
		lead: (from, to) => `از ${date(from)} تا ${date(to)}.`,
		campaigns: 'از چه کسانی پرسیده شد',
		campaignsTable: 'مخاطبان، و تعداد افراد مخاطب، آغازکننده و پاسخ‌دهنده',
		audience: 'مخاطب',
		units: 'نرخ پاسخ به تفکیک واحد',
		unitsTable: 'واحدها، و تعداد افراد مخاطب و پاسخ‌دهنده',
		of: (n, population) => `${n} از ${population}`,
		unknownPopulation: 'تعداد مخاطبان نامعلوم',
		marginNote:
			'حاشیهٔ خطا: نیمی از پهنای بازهٔ اطمینان ۹۵٪ برای سهمی برابر ۵۰٪، بر حسب واحد درصد، با تصحیح برای تعداد مخاطبان.',
		points: (value) => `±${value} واحد`,
		smallGroups: 'دربارهٔ واحدهای کوچک از روی تعداد پاسخ داوری کنید، نه از روی نرخ.',
		invite: 'پیوندها و دعوت‌ها',
		inResults: 'در نتایج',
		visible: 'نمایش داده می‌شود',
		noUnits: 'همراه پاسخ‌ها واحدی ثبت نشده است؛ چیزی برای مقایسه نیست.'
	},
	factors: {
		titleApart: (highest, lowest) => `بالاترین عامل «${highest}» و پایین‌ترین «${lowest}» است`,
		titleClose: 'عوامل به هم نزدیک‌اند',
		titleNone: 'عوامل هنوز نمایش داده نمی‌شود',
		factorsTable: 'عوامل با بازه، سطح، هدف و پایایی',
		aspects: 'جنبه‌های عوامل',
		unitsTitle: 'عوامل به تفکیک واحد',
		audiencesTitle: 'کارکنان در کنار مدیران',
		audiencesHidden: 'کارکنان و مدیران جداگانه نمایش داده نمی‌شوند: یکی از این دو گروه بسیار کوچک است.',
		reliabilityIs: (alpha, range, items, n) =>
			`آلفا ${alpha}${range ? ` (${range})` : ''}، ${num(items)} گویه، ${num(n)} پاسخ‌دهنده`,
		reliabilityNote:
			'آلفای کرونباخ با بازهٔ ۹۵٪ فلت، از ۳۰ پاسخ‌دهندهٔ کامل به بالا. از ۰٫۸ به بالا «خوب» و از ۰٫۷ به بالا «پذیرفتنی» خوانده می‌شود؛ این مرزها قراردادی است.',
		targetNote: (gap) => `${gap} تا هدف`,
		targetInterval: (range) => `هدف منهای امتیاز، ۹۵٪: ${range}`,
		reached: 'به هدف رسیده است'
	},
	customers: {
		title: (satisfaction, n) => `رضایت مشتریان ${satisfaction} از ۱۰۰ است (${n})`,
		titleOther: (n) => `آنچه مشتریان می‌گویند (${n})`,
		titleNone: 'از مشتریان هنوز چیزی نمایش داده نمی‌شود',
		notAsked: 'در این موج از مشتریان پرسیده نمی‌شود.',
		sharesTitle: 'آنچه پیش آمده است، به سهم',
		shareNote: 'سهم‌ها با بازهٔ اطمینان ۹۵٪ ویلسون.',
		npsScaleNote: 'از ‎−۱۰۰ تا ‎+۱۰۰؛ سهم ترویج‌کنندگان منهای سهم منتقدان.',
		silent: (ratio) => `در برابر هر مشتری شاکی، ${ratio} مشتری خاموش می‌ماند`,
		handled: 'راضی از رسیدگی به شکایت',
		told: 'میانگین تعداد افرادی که از مشکل باخبر شدند',
		kindsTitle: 'خدمت و رفتار',
		functional: 'خود خدمت',
		psychological: 'رفتار',
		kinds: {
			complete: 'کامل: هم خدمت رضایت‌بخش است و هم رفتار',
			cold: 'سرد: خدمت درست است، رفتار رضایت‌بخش نیست',
			kind: 'مهربان: رفتار رضایت‌بخش است، خدمت نه',
			dissatisfied: 'ناراضی از هر دو'
		},
		kindsBorder: (cell) =>
			`${cell}؛ مرز ۶۰ درون یکی از بازه‌هاست و خوانش همسایه نیز به همین اندازه محتمل است`,
		unitsTitle: 'رضایت به تفکیک واحد'
	},
	context: {
		titleNeed: (quadrant) => `ضرورت در برابر آمادگی: ${quadrant}`,
		titleBetter: 'از نگاه کارکنان، نتایج CRM رو به بهبود است',
		titleWorse: 'از نگاه کارکنان، نتایج CRM رو به افت است',
		titleSame: 'کارکنان تغییر روشنی در نتایج CRM نمی‌بینند',
		titleUnanswered: 'پاسخ‌ها برای داوری دربارهٔ نتایج CRM کافی نیست',
		titleNone: 'موفقیت، ریسک‌ها و زمینه هنوز نمایش داده نمی‌شود',
		notAsked: 'هیچ‌یک از این پرسشنامه‌ها در این موج پرسیده نشده است.',
		riskTable: 'ریسک‌ها، همان‌گونه که پاسخ داده شده است',
		riskItem: 'ریسک',
		high: 'بالا',
		notHigh: 'پایین‌تر از مرز',
		riskCount: (n) => `${num(n)} ریسک در سطح بالا ارزیابی شده است`,
		unansweredRisk: 'به گویه‌های ریسک هنوز پاسخی داده نشده است',
		noRisk: 'هیچ ریسکی در سطح بالا ارزیابی نشده است',
		orientationTypeNote: 'از روی چهار امتیاز و با قاعده‌های خود ما خوانده می‌شود.',
		orientationTable: 'چهار بُعد مشتری‌مداری',
		side: 'بُعد',
		claimed: 'ادعا',
		evidenced: 'با شواهد',
		sloganGap: 'شکاف شعار',
		agreement: 'توافق'
	},
	picture: {
		source: (product, numbers) => `منبع: ${product}. ${numbers}`
	},
	foreword: 'سخن مشاور',
	change: {
		title: 'تغییر از موج پیش',
		table: 'عددهای دو موج و تفاوت آن‌ها',
		before: 'پیش‌تر',
		after: 'اکنون',
		difference: 'تفاوت',
		detectable: 'آشکارشدنی',
		all: (rows) => `نمایش هر ${num(rows)} ردیف`,
		detectableNote:
			'آشکارشدنی: کوچک‌ترین تغییر واقعی که نمونه‌هایی به این اندازه در چهار مورد از پنج مورد نشان می‌دهند. اگر صفر درون بازه باشد، شاید تغییری در کار نباشد.',
		none: 'موج پیشینی با همین پرسشنامه‌ها وجود ندارد.'
	}
};
