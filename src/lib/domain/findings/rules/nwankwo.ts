import type { FindingRule } from '../rule.ts';
import { by, rule, rulesOf, type RuleTexts } from '../write-rules.ts';

const { low, high } = rulesOf('nwankwo');
const claim = (code: string, duty: ReturnType<typeof by>, texts: RuleTexts): FindingRule =>
	rule(`nwankwo.${code}.claim`, 'attention', { when: 'claim', code }, duty, texts);

/** The four sides of customer orientation, and the distance from slogan to practice. */
export const nwankwoRules = [
	low('definition', by('management', 'small', 'value'), [
		[
			'در سازمان روشن نیست مشتری کیست و کسب‌وکار کدام نیاز او را برآورده می‌کند.',
			'It is not settled here who the customer is and which need the business meets.'
		],
		[
			'تعریف مکتوب مشتری (نهایی، واسطه و درونی) را تصویب کنید و هر واحد مشتری خود را با نام بنویسد.',
			'Approve a written definition of the customer, final, intermediate and internal, and have each unit name its own.'
		],
		[
			'پیش‌نویس یک‌صفحه‌ای تعریف و سیاست مشتری را به رأی مدیران بگذارید.',
			'Put a one-page draft of the definition and the customer policy to a vote of managers.'
		]
	]),
	high('definition', by('people', 'small', 'value'), [
		['تعریف مشتری مکتوب و مورد توافق است.', 'The definition of the customer is written and agreed.'],
		[
			'آن را در آغازبه‌کار کارکنان تازه و در قرارداد پیمانکاران بیاورید.',
			'Put it into the induction of new staff and into contractors’ agreements.'
		],
		[
			'از ده کارمند بخواهید سیاست مشتری را به زبان خود بگویند.',
			'Ask ten employees to explain the customer policy in their own words.'
		]
	]),
	low('sensitivity', by('service', 'medium', 'complaints'), [
		[
			'سازمان نیاز مشتری را پس از شکایت می‌فهمد، نه پیش از آن.',
			'The organization learns of needs after complaints rather than before.'
		],
		[
			'تماس برنامه‌ریزی‌شده با مشتری را در همهٔ سطوح، از جمله مدیران، جاری کنید و قواعدی را که فقط به سود سازمان است بازنگری کنید.',
			'Introduce planned contact with customers at every level, managers included, and review the rules that serve only the organization.'
		],
		[
			'پنج قاعدهٔ آزاردهنده را از زبان مشتریان گرد آورید و یکی را لغو کنید.',
			'Collect five irritating rules in customers’ words and abolish one.'
		]
	]),
	high('sensitivity', by('service', 'small', 'complaints'), [
		['سازمان تغییر انتظار مشتری را زود می‌بیند.', 'The organization notices shifts in expectations early.'],
		[
			'هشدارهای زودهنگام را بنویسید و میان واحدها به اشتراک بگذارید.',
			'Write early warnings down and share them across units.'
		],
		[
			'خبرنامهٔ داخلی یک‌صفحه‌ای ماهانه دربارهٔ نشانه‌های تازه منتشر کنید.',
			'Issue a monthly one-page note on new signs.'
		]
	]),
	low('measurement', by('quality', 'medium', 'satisfaction'), [
		[
			'رضایت مشتری با ابزار درست، در فاصله‌های ثابت و با پیگیری سنجیده نمی‌شود.',
			'Satisfaction is not measured with sound instruments, at fixed intervals and with follow-up.'
		],
		[
			'برنامهٔ سنجش سالانه بنویسید: چه کسی، با کدام پرسش‌های ثابت، چند بار، و نتیجه به دست چه کسی می‌رسد.',
			'Write a yearly measurement plan: who is asked, with which fixed items, how often, and who receives the figures.'
		],
		[
			'نخستین سنجش با پرسشنامهٔ کوتاه را اجرا کنید و آن را خط پایه بگیرید.',
			'Carry out a first survey with the short questionnaire as the baseline.'
		]
	]),
	high('measurement', by('quality', 'small', 'satisfaction'), [
		['سنجش مشتری منظم، مقایسه‌پذیر و پیگیری‌شده است.', 'Measurement is regular, comparable and followed up.'],
		[
			'از سنجش به علت برسید: محرک‌های رضایت را هر سال تحلیل کنید.',
			'Move from measuring to causes: analyse the drivers of satisfaction yearly.'
		],
		[
			'شاخص‌های رضایت، فروش و شکایت را در یک داشبورد کنار هم بیاورید.',
			'Bring satisfaction, sales and complaints together on one dashboard.'
		]
	]),
	low('implementation', by('management', 'large', 'satisfaction'), [
		[
			'مشتری‌مداری در گفتار هست، اما در بودجه، زمان‌بندی و فرایندها نیست.',
			'Customer orientation is spoken of but absent from budgets, timetables and processes.'
		],
		[
			'هر وعدهٔ مشتری‌مداری را به یک خط بودجه، یک مسئول و یک تاریخ تبدیل کنید یا آن را پس بگیرید.',
			'Turn each promise into a budget line, an owner and a date, or withdraw it.'
		],
		[
			'فهرست وعده‌های کنونی را بنویسید و کنار هر یک، منبع یا «بی‌منبع» را ثبت کنید.',
			'List today’s promises and write the resource beside each, or “none”.'
		]
	]),
	high('implementation', by('management', 'small', 'satisfaction'), [
		[
			'مشتری‌مداری در بودجه، اختیار و فرایندهای متصل دیده می‌شود.',
			'Customer orientation shows in budgets, discretion and connected processes.'
		],
		[
			'برنامه‌ها را هر شش ماه بازبینی کنید تا عادت، جای فکر را نگیرد.',
			'Review the programmes every six months, so that habit does not replace thought.'
		],
		['یک برنامهٔ کم‌اثر را شناسایی و اصلاح کنید.', 'Find one programme with little effect and mend it.']
	]),
	claim('definition', by('management', 'small', 'value'), [
		[
			'تعریف مشتری بیشتر ادعا می‌شود تا با سند نشان داده شود.',
			'The definition of the customer is claimed further than documents show.'
		],
		[
			'سندهای پراکنده را در یک سیاست مصوب گرد آورید و نسخه‌های دیگر را باطل کنید.',
			'Gather scattered papers into one approved policy and withdraw the others.'
		],
		[
			'سندی را که ممیز نیافته است تهیه کنید یا ادعا را کنار بگذارید.',
			'Produce the document that the auditor did not find, or drop the claim.'
		]
	]),
	claim('sensitivity', by('service', 'small', 'complaints'), [
		[
			'شواهد، ادعای تماس منظم با مشتری را پشتیبانی نمی‌کند.',
			'Evidence does not bear out the claim of regular contact with customers.'
		],
		[
			'برای هر تماس برنامه‌ریزی‌شده، ثبت تاریخ و نتیجه را الزامی کنید.',
			'Require date and outcome to be recorded for each planned contact.'
		],
		[
			'تقویم تماس‌های فصل آینده را با امضای مدیران منتشر کنید.',
			'Publish next quarter’s calendar of contacts, signed by managers.'
		]
	]),
	claim('measurement', by('quality', 'small', 'satisfaction'), [
		[
			'آنچه دربارهٔ سنجش گفته می‌شود، از آنچه ممیز دید جلوتر است.',
			'What is said of measurement runs ahead of what the auditor saw.'
		],
		[
			'گزارش هر سنجش را با روش، تعداد پاسخ و اقدام‌های پس از آن بایگانی کنید.',
			'File each survey’s report with method, number of answers and the action taken.'
		],
		['گزارش آخرین سنجش را با این قالب بازنویسی کنید.', 'Rewrite the report of the last survey in this form.']
	]),
	claim('implementation', by('management', 'medium', 'satisfaction'), [
		[
			'میان شعار مشتری‌مداری و اجرای آن شکافی هست که ممیز آن را ثبت کرده است.',
			'There is a gap, recorded by the auditor, between the slogan of customer orientation and its practice.'
		],
		[
			'تا بسته‌شدن شکاف، در تبلیغ از ادعایی که شواهد ندارد استفاده نکنید.',
			'Until the gap is closed, make no public claim that lacks evidence.'
		],
		[
			'سه ادعای پرتکرار در تبلیغ را با شواهد موجود تطبیق دهید.',
			'Check the three most used advertising claims against the evidence there is.'
		]
	])
];
