import type { FindingRule } from '../rule.ts';
import { by, rule, type RuleTexts } from '../write-rules.ts';

const blind = (pair: string, duty: ReturnType<typeof by>, texts: RuleTexts): FindingRule =>
	rule(`mirror.${pair}.blind-spot`, 'attention', { when: 'blind-spot', pair }, duty, texts);
const hidden = (pair: string, duty: ReturnType<typeof by>, texts: RuleTexts): FindingRule =>
	rule(`mirror.${pair}.hidden-strength`, 'strength', { when: 'hidden-strength', pair }, duty, texts);

/** Employees beside customers: where one side sees what the other does not. */
export const mirrorRules = [
	blind('promptness', by('service', 'medium', 'satisfaction'), [
		[
			'کارکنان خدمت را سریع و آسان می‌دانند، اما مشتریان چنین نظری ندارند.',
			'Employees think service is prompt and easy; customers do not.'
		],
		[
			'زمان را از لحظهٔ نیاز مشتری بسنجید، نه از لحظهٔ ثبت درخواست در سازمان.',
			'Count time from the moment of the customer’s need, not from the moment a request is entered.'
		],
		[
			'زمان بیست مورد واقعی را از نگاه مشتری اندازه بگیرید.',
			'Time twenty real cases as the customer experiences them.'
		]
	]),
	hidden('promptness', by('service', 'small', 'satisfaction'), [
		[
			'مشتریان خدمت را سریع‌تر و آسان‌تر از آن می‌بینند که کارکنان گمان می‌کنند.',
			'Customers find service prompter and easier than employees suppose.'
		],
		[
			'این بازخورد را به کارکنان نشان دهید؛ دلگرمی‌ای است که هزینه ندارد.',
			'Show this to employees: it is encouragement that costs nothing.'
		],
		['نتیجه را در نشست واحدهای خدمت ارائه کنید.', 'Present the figures at the service units’ meeting.']
	]),
	blind('expectations', by('marketing', 'medium', 'satisfaction'), [
		[
			'سازمان گمان می‌کند خواستهٔ مشتری را می‌شناسد؛ مشتری می‌گوید انتظارش برآورده نمی‌شود.',
			'The organization believes it knows what customers want; customers say their expectations are not met.'
		],
		[
			'فهرست نیازهایی را که سازمان فرض می‌کند با مشتریان رتبه‌بندی کنید و برنامهٔ محصول را از رتبهٔ آنان بنویسید.',
			'Have customers rank the needs that the organization assumes, and write the product plan from their ranking.'
		],
		[
			'ده فرض رایج دربارهٔ مشتری را با سی مشتری بیازمایید.',
			'Test ten common assumptions with thirty customers.'
		]
	]),
	hidden('expectations', by('marketing', 'small', 'satisfaction'), [
		[
			'انتظار مشتریان بهتر از آنچه کارکنان تصور می‌کنند برآورده می‌شود.',
			'Expectations are met better than employees imagine.'
		],
		[
			'بررسی کنید کدام واحد این کار را می‌کند و روش آن را پخش کنید.',
			'Find out which unit achieves this and spread its method.'
		],
		['از مشتریان راضی نام واحد یا کارمند را بپرسید.', 'Ask satisfied customers for the unit or person.']
	]),
	blind('complaints', by('service', 'medium', 'complaints'), [
		[
			'سازمان رسیدگی خود به شکایت را خوب می‌داند، اما مشتریان آن را تأیید نمی‌کنند.',
			'The organization thinks well of its complaint handling; customers do not confirm it.'
		],
		[
			'معیار موفقیت را از «پروندهٔ بسته» به «مشتری راضی از نتیجه» تغییر دهید.',
			'Change the measure of success from “case closed” to “customer satisfied with the outcome”.'
		],
		[
			'با سی شاکی ماه گذشته تماس بگیرید و پاسخ آنان را با تیم در میان بگذارید.',
			'Call thirty of last month’s complainants and show the team what they say.'
		]
	]),
	hidden('complaints', by('service', 'small', 'complaints'), [
		[
			'مشتریان رسیدگی به شکایت را بهتر از خود کارکنان ارزیابی می‌کنند.',
			'Customers rate complaint handling higher than employees do.'
		],
		[
			'نگرانی کارکنان را بشنوید: شاید کاستی‌هایی را می‌بینند که هنوز به مشتری نرسیده است.',
			'Listen to employees’ worries: they may see flaws that have not reached customers yet.'
		],
		['سه نگرانی نخست تیم شکایت را فهرست کنید.', 'List the complaint team’s three main worries.']
	]),
	blind('attention', by('sales', 'medium', 'value'), [
		[
			'سازمان توجه خود را شخصی می‌داند؛ مشتری خود را یکی از انبوه مشتریان می‌بیند.',
			'The organization thinks its attention personal; customers feel like one of many.'
		],
		[
			'پیش از هر تماس، سه نکتهٔ ثبت‌شدهٔ مشتری را در دید کارمند بگذارید و ارجاع به آن را تمرین کنید.',
			'Put three recorded facts about the customer before the employee at every contact, and practise referring to them.'
		],
		['این شیوه را با یک گروه فروش بیازمایید.', 'Try this with one sales group.']
	]),
	hidden('attention', by('sales', 'small', 'value'), [
		[
			'مشتریان توجه شخصی سازمان را بیش از آنچه کارکنان گمان می‌کنند ارج می‌نهند.',
			'Customers value the personal attention they get more than employees estimate.'
		],
		[
			'هنگام خودکارسازی این توجه را حفظ کنید و به آن ببالید.',
			'Keep this attention when automating, and take pride in it.'
		],
		['نمونه‌های توجه شخصی را از زبان مشتریان گرد آورید.', 'Collect examples of it in customers’ words.']
	]),
	blind('listening', by('marketing', 'medium', 'value'), [
		[
			'سازمان گمان می‌کند به مشتری گوش می‌دهد؛ مشتری احساس نمی‌کند که حرفش شنیده می‌شود.',
			'The organization believes it listens; customers do not feel heard.'
		],
		[
			'به هر نظر پاسخ دهید و بگویید نتیجهٔ آن چه شد، حتی اگر پاسخ «نه» باشد.',
			'Answer each remark with what became of it, even when the answer is no.'
		],
		[
			'به همهٔ نظرهای یک ماه، با نام پاسخ‌دهنده، پاسخ بدهید.',
			'Answer all remarks of one month, signed with a name.'
		]
	]),
	hidden('listening', by('marketing', 'small', 'value'), [
		[
			'مشتریان بیش از آنچه کارکنان باور دارند احساس می‌کنند که حرفشان شنیده می‌شود.',
			'Customers feel heard, more than employees believe.'
		],
		[
			'گفت‌وگو با مشتری را در شرح وظیفه به رسمیت بشناسید.',
			'Recognize talking with customers in job descriptions.'
		],
		['زمان این گفت‌وگوها را در برنامهٔ کار ببینید.', 'Allow time for these talks in the schedule.']
	]),
	blind('access', by('service', 'medium', 'satisfaction'), [
		[
			'سازمان خود را در دسترس می‌داند، اما مشتری به‌دشواری به آن دسترسی دارد.',
			'The organization considers itself within reach; customers find it hard to reach.'
		],
		[
			'ساعت کار و کانال‌ها را با نمودار تقاضا تنظیم کنید و شمار تماس‌های بی‌پاسخ را هر روز پایش کنید.',
			'Fit hours and channels to the curve of demand, and watch the number of missed contacts daily.'
		],
		['تماس‌های بی‌پاسخ دو هفته را به تفکیک ساعت بشمارید.', 'Count two weeks of missed contacts by the hour.']
	]),
	hidden('access', by('service', 'small', 'satisfaction'), [
		[
			'دسترسی برای مشتریان آسان‌تر از تصور کارکنان است.',
			'Access is easier for customers than employees think.'
		],
		[
			'پیش از گشودن کانال تازه، همین کانال‌ها را بهتر معرفی کنید.',
			'Before opening a new channel, make these better known.'
		],
		['راهنمای یک‌صفحه‌ای کانال‌ها را منتشر کنید.', 'Publish a one-page guide to the channels.']
	])
];
