import { highNeed } from '../../need.ts';
import type { NeedQuadrant } from '../../need.ts';
import { by, rule, rulesOf, type RuleTexts } from '../write-rules.ts';

const { pressing, easing } = rulesOf('context', highNeed);
const quadrant = (
	is: NeedQuadrant,
	tone: 'attention' | 'strength',
	duty: ReturnType<typeof by>,
	texts: RuleTexts
) => rule(`context.quadrant.${is}`, tone, { when: 'quadrant', is }, duty, texts);

/** How much CRM the market asks for: nobody can change it, but plans should fit it. */
export const contextRules = [
	pressing('ci', by('marketing', 'medium', 'revenue'), [
		[
			'رقابت در بازار شدید است و مزیت قیمتی زود تقلید می‌شود.',
			'Competition is intense, and an advantage in price is soon copied.'
		],
		[
			'رابطه و خدمت را محور تمایز کنید و هر فصل خود را از نگاه مشتری با دو رقیب مقایسه کنید.',
			'Make relationship and service the point of difference, and compare yourself with two competitors through customers’ eyes each quarter.'
		],
		['از پنجاه مشتری بپرسید رقیب در چه کاری بهتر است.', 'Ask fifty customers what a competitor does better.']
	]),
	easing('ci', by('marketing', 'small', 'cost'), [
		[
			'شدت رقابت کم است و فشاری فوری برای CRM پرهزینه وجود ندارد.',
			'Competition is mild and puts no immediate pressure for an expensive CRM.'
		],
		[
			'از این فرصت برای ساختن دادهٔ درست و فرایند ساده استفاده کنید، پیش از آنکه بازار باز شود.',
			'Use the time to build sound data and simple processes before the market opens up.'
		],
		[
			'ورود احتمالی رقیبان را تا دو سال آینده ارزیابی کنید.',
			'Assess which competitors may enter within two years.'
		]
	]),
	pressing('sw', by('service', 'medium', 'satisfaction'), [
		[
			'مشتری به‌آسانی می‌تواند جای دیگری برود؛ هر افت خدمت گران تمام می‌شود.',
			'Customers can easily go elsewhere, so any lapse in service is costly.'
		],
		[
			'نشانه‌های پیش از رفتن (کاهش خرید، شکایت، سکوت) را پایش کنید و برای هر یک تماس بازگرداننده تعریف کنید.',
			'Watch the signs that come before leaving, such as falling purchases, complaints or silence, and define a call for each.'
		],
		[
			'فهرست مشتریانی را که خریدشان در شش ماه نصف شده است تهیه و با آنان تماس بگیرید.',
			'List the customers whose purchases halved in six months and call them.'
		]
	]),
	easing('sw', by('management', 'small', 'satisfaction'), [
		[
			'مشتریان حق انتخاب کمی دارند؛ ماندن آنان نشانهٔ رضایت نیست.',
			'Customers have little choice; that they stay is no sign of satisfaction.'
		],
		[
			'رضایت را جدا از نرخ ماندگاری گزارش کنید تا ناخشنودی پنهان دیده شود.',
			'Report satisfaction apart from retention, so that hidden discontent is seen.'
		],
		[
			'رضایت مشتریان وابسته و مشتریان دارای انتخاب را جداگانه بسنجید.',
			'Measure satisfaction of captive customers and of those with a choice separately.'
		]
	]),
	pressing('cd', by('marketing', 'medium', 'value'), [
		[
			'مشتریان بسیار گوناگون‌اند و یک پیشنهاد برای همه جواب نمی‌دهد.',
			'Customers are very diverse, and one offer will not do for all.'
		],
		[
			'بخش‌بندی را بر پایهٔ نیاز و نوع رابطه بنا کنید و برای هر بخش سطح خدمت و کانال جدا تعیین کنید.',
			'Segment by need and kind of relationship, and give each segment its own level of service and channel.'
		],
		[
			'سه تا پنج بخش را با دادهٔ موجود بسازید و با فروشندگان بیازمایید.',
			'Build three to five segments from existing data and test them with sales staff.'
		]
	]),
	easing('cd', by('marketing', 'small', 'cost'), [
		['مشتریان به هم شبیه‌اند و CRM ساده‌تری کافی است.', 'Customers are alike, and a simpler CRM will do.'],
		[
			'به‌جای بخش‌بندی پیچیده، فرایند استاندارد را بی‌نقص کنید.',
			'Instead of elaborate segments, make the standard process flawless.'
		],
		[
			'استاندارد خدمت را با زمان و کیفیت هر گام بنویسید.',
			'Write the service standard with time and quality for each step.'
		]
	]),
	pressing('mt', by('marketing', 'medium', 'value'), [
		[
			'سلیقهٔ مشتریان به‌سرعت تغییر می‌کند و دانش دیروز زود کهنه می‌شود.',
			'Preferences change fast, and yesterday’s knowledge soon ages.'
		],
		[
			'چرخهٔ نیازسنجی را از سالانه به فصلی برسانید و حق آزمون پیشنهادهای کوچک را به واحدها بدهید.',
			'Move needs research from yearly to quarterly and let units try out small offers.'
		],
		[
			'دو پیشنهاد آزمایشی با دامنهٔ محدود و معیار توقف اجرا کنید.',
			'Run two limited trial offers with a stopping rule.'
		]
	]),
	easing('mt', by('marketing', 'small', 'cost'), [
		[
			'خواسته‌های بازار پایدار است؛ سرمایه‌گذاری روی رابطه دیر کهنه می‌شود.',
			'Market preferences are stable, so investment in relationships ages slowly.'
		],
		[
			'به‌جای پیشنهادهای نو، برنامهٔ ماندگاری چندساله برای مشتریان باسابقه طراحی کنید.',
			'Rather than new offers, design a retention programme over several years for long-standing customers.'
		],
		[
			'مشتریان بیش از پنج‌ساله را بشناسید و از آنان قدردانی کنید.',
			'Identify customers of more than five years and thank them.'
		]
	]),
	quadrant('build', 'attention', by('management', 'large', 'revenue'), [
		[
			'بازار CRM می‌خواهد و سازمان هنوز آماده نیست.',
			'The market calls for CRM, and the organization is not yet ready.'
		],
		[
			'برنامهٔ دوازده‌ماههٔ ساختن زیرساخت بنویسید و استقرار کامل را به پایان آن موکول کنید.',
			'Write a twelve-month programme for the foundations and leave full roll-out to its end.'
		],
		[
			'دو عاملی را که بیشترین سهم را در فاصلهٔ آمادگی دارند، با بودجه و مسئول آغاز کنید.',
			'Start, with budget and owner, on the two factors that account for most of the distance.'
		]
	]),
	quadrant('operate', 'strength', by('management', 'large', 'revenue'), [
		[
			'بازار CRM می‌خواهد و سازمان آمادهٔ آن است.',
			'The market calls for CRM, and the organization is ready for it.'
		],
		[
			'استقرار را مرحله‌ای پیش ببرید و هر مرحله را با نتیجهٔ مشتری بسنجید، نه با تحویل فنی.',
			'Roll out in stages and judge each by customer results and not by technical delivery.'
		],
		[
			'مرحلهٔ نخست را در یک واحد با شاخص پیش و پس آغاز کنید.',
			'Begin the first stage in one unit with an indicator before and after.'
		]
	]),
	quadrant('light', 'attention', by('management', 'small', 'cost'), [
		[
			'ضرورت و آمادگی هر دو پایین‌اند؛ CRM بزرگ توجیه ندارد.',
			'Need and readiness are both low; a large CRM is not justified.'
		],
		[
			'به پروندهٔ ساده و منظم مشتریان بسنده کنید و ضرورت را سال آینده دوباره بسنجید.',
			'Make do with a simple, orderly customer file and measure the need again next year.'
		],
		[
			'یک فهرست مشترک مشتریان با ده فیلد ضروری بسازید.',
			'Build one shared customer list with ten essential fields.'
		]
	]),
	quadrant('surplus', 'strength', by('finance', 'small', 'cost'), [
		[
			'آمادگی سازمان بیش از آن است که بازار امروز می‌خواهد.',
			'The organization is readier than today’s market demands.'
		],
		[
			'توان موجود را با کمترین هزینه نگه دارید و آن را در ورود به بازارهای رقابتی‌تر به کار گیرید.',
			'Keep the capability at low cost and use it to enter more competitive markets.'
		],
		[
			'هزینهٔ سالانهٔ نگهداری CRM را حساب و موارد بی‌استفاده را حذف کنید.',
			'Work out the yearly cost of keeping CRM and drop what is not used.'
		]
	])
];
