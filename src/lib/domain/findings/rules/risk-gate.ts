import type { FindingRule } from '../rule.ts';
import { by, rule, rulesOf, type RuleTexts } from '../write-rules.ts';

const { low, high } = rulesOf('risk-gate');
const risk = (item: string, duty: ReturnType<typeof by>, texts: RuleTexts): FindingRule =>
	rule(`risk-gate.${item}.risk`, 'attention', { when: 'risk', item }, duty, texts);

/** The readiness gate: each risk has its own remedy. Scores are reversed: low means much risk. */
export const riskGateRules = [
	low('risk', by('management', 'medium', 'cost'), [
		[
			'مجموع ریسک‌ها بالاتر از آن است که پروژه با اطمینان آغاز شود.',
			'Taken together, the risks are too high for the project to start with confidence.'
		],
		[
			'آغاز پروژه را به رفع دو ریسک نخست مشروط کنید و دفتر ریسک را در هر جلسهٔ راهبری مرور کنید.',
			'Make the start conditional on removing the first two risks, and go through the risk register at each steering meeting.'
		],
		[
			'برای هر ریسک یک مسئول، یک اقدام و یک تاریخ بنویسید.',
			'Write one owner, one measure and one date for each risk.'
		]
	]),
	high('risk', by('management', 'small', 'cost'), [
		[
			'ریسک‌های شناخته‌شدهٔ پروژه‌های CRM در اینجا پایین ارزیابی شده‌اند.',
			'The known risks of CRM projects are rated low here.'
		],
		[
			'این ارزیابی را پیش از هر مرحلهٔ تازه تکرار کنید؛ ریسک‌ها با بزرگ‌شدن دامنه برمی‌گردند.',
			'Repeat this rating before each new stage: risks return as the scope grows.'
		],
		[
			'تاریخ ارزیابی بعدی را در برنامهٔ پروژه ثبت کنید.',
			'Enter the date of the next rating in the project plan.'
		]
	]),
	low('safeguard', by('management', 'small', 'cost'), [
		[
			'تدبیرهایی که پروژه‌های موفق را از ناموفق جدا می‌کند هنوز برقرار نیست.',
			'The safeguards that set successful projects apart are not yet in place.'
		],
		[
			'دامنهٔ پروژه را محدود کنید، گفته‌های فروشنده را نزد دو مشتری او بیازمایید و فرایندهای کنونی را پیش از انتخاب سامانه بررسی کنید.',
			'Limit the scope, test the supplier’s claims with two of its customers, and study present processes before choosing a system.'
		],
		[
			'سندی یک‌صفحه‌ای بنویسید که بگوید پروژه چه کارهایی را انجام نمی‌دهد.',
			'Write one page that says what the project will not do.'
		]
	]),
	high('safeguard', by('management', 'small', 'cost'), [
		[
			'دامنهٔ روشن، نگاه نقادانه به فروشنده و شناخت فرایندها برقرار است.',
			'Clear scope, a critical eye on suppliers and knowledge of processes are in place.'
		],
		[
			'هر تغییر دامنه را فقط با تصمیم کتبی حامی ارشد بپذیرید.',
			'Accept changes of scope only by written decision of the senior sponsor.'
		],
		[
			'فرم تغییر دامنه و مسیر تصویب آن را رسمی کنید.',
			'Make the change request and its route of approval official.'
		]
	]),
	risk('rdy-01', by('management', 'medium', 'cost'), [
		[
			'CRM در سازمان بیشتر خرید نرم‌افزار فهمیده می‌شود.',
			'CRM is understood here mainly as buying software.'
		],
		[
			'پروژه را از نام نرم‌افزار جدا کنید: هدف آن را با دو شاخص مشتری تعریف کنید و راهبری را به بیرون از فناوری بسپارید.',
			'Separate the project from the name of a product: define its aim by two customer indicators and have it led from outside IT.'
		],
		[
			'کارگاه نیم‌روزه‌ای با مدیران برگزار کنید که در آن نام هیچ نرم‌افزاری برده نشود.',
			'Hold a half-day workshop with managers in which no software is named.'
		]
	]),
	risk('rdy-02', by('management', 'medium', 'satisfaction'), [
		['چشم‌انداز مشتری‌مدار مشترکی وجود ندارد.', 'There is no shared customer-centred vision.'],
		[
			'چشم‌انداز را در یک جمله، همراه با سه رفتاری که آن را ثابت می‌کند، با واحدها بنویسید.',
			'Write the vision in one sentence with the units, together with three kinds of behaviour that prove it.'
		],
		[
			'پیش‌نویس را در سه واحد به گفت‌وگو بگذارید و نسخهٔ نهایی را مدیرعامل امضا کند.',
			'Discuss the draft in three units and have the chief executive sign the final text.'
		]
	]),
	risk('rdy-03', by('finance', 'medium', 'profit'), [
		[
			'ارزش مشتریان در طول زمان ناشناخته است و اولویت‌ها بی‌پایه می‌ماند.',
			'What customers are worth over time is unknown, which leaves priorities without a basis.'
		],
		[
			'پیش از طراحی سامانه، تمرکز درآمد و سود را با دادهٔ فروش تحلیل کنید.',
			'Analyse the concentration of revenue and profit from sales data before designing the system.'
		],
		[
			'فایل درآمد یک‌سالهٔ هر مشتری را استخراج و نمودار پارتو را رسم کنید.',
			'Extract a year of revenue per customer and draw the Pareto chart.'
		]
	]),
	risk('rdy-04', by('management', 'medium', 'revenue'), [
		[
			'پشتیبانی مدیریت ارشد ضعیف یا گذرا دانسته می‌شود.',
			'Senior management’s support is seen as weak or short-lived.'
		],
		[
			'نتایج CRM را در ارزیابی سالانهٔ دو مدیر ارشد بگنجانید و گزارش آن را بند ثابت هیئت‌مدیره کنید.',
			'Put CRM results into the yearly appraisal of two senior managers and make the report a standing item of the board.'
		],
		[
			'حامی ارشد، خود برنامه را به کارکنان معرفی کند و به پرسش‌ها پاسخ دهد.',
			'Have the sponsor present the programme to staff in person and answer questions.'
		]
	]),
	risk('rdy-05', by('people', 'medium', 'cost'), [
		[
			'برای مقاومت در برابر تغییر و نیاز به آموزش برنامه‌ای نیست.',
			'Resistance to change and training needs have not been planned for.'
		],
		[
			'نقشهٔ ذی‌نفعان و برنامهٔ آموزش را پیش از برنامهٔ فنی بنویسید و برای آن بودجهٔ جدا بگذارید.',
			'Write the stakeholder map and the training plan before the technical one, and give them a budget of their own.'
		],
		[
			'با مخالفان سرشناس پروژه گفت‌وگوی تک‌به‌تک کنید و سه نگرانی نخست را در طرح ببینید.',
			'Talk one to one with known opponents and take their three main worries into the plan.'
		]
	]),
	risk('rdy-06', by('quality', 'medium', 'cost'), [
		[
			'خطر آن هست که فرایندهای امروز بی‌اصلاح خودکار شوند.',
			'Today’s processes are in danger of being automated unreformed.'
		],
		[
			'سه فرایند پرتکرار با مشتری را ساده کنید، گام‌های بی‌ارزش را بردارید و فقط نسخهٔ تازه را به سامانه ببرید.',
			'Simplify the three most frequent customer processes, drop steps without value, and take only the new version into the system.'
		],
		[
			'یکی از این سه را روی دیوار ترسیم کنید و زمان انتظار هر گام را بنویسید.',
			'Draw one of the three on a wall and write the waiting time at each step.'
		]
	]),
	risk('rdy-07', by('technology', 'medium', 'cost'), [
		[
			'حجم کار پاک‌سازی و یکپارچه‌سازی داده‌ها دست‌کم گرفته شده است.',
			'The effort of cleaning and joining data is underestimated.'
		],
		[
			'برای پاک‌سازی داده زیرپروژه‌ای با مدیر، زمان‌بندی و معیار کیفیت تعریف کنید و استقرار را به رسیدن به آن معیار مشروط سازید.',
			'Make data cleaning a sub-project with a manager, time and quality criterion, and let go-live depend on meeting it.'
		],
		[
			'پانصد رکورد را به‌عنوان نمونه بررسی و نرخ خطا را برآورد کنید.',
			'Examine five hundred records and estimate the error rate.'
		]
	])
];
