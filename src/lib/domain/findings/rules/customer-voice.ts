import type { Condition, FindingRule } from '../rule.ts';
import { by, rule, rulesOf, type RuleTexts } from '../write-rules.ts';

const { low, high } = rulesOf('customer-short');
type ShareCondition = Extract<Condition, { readonly when: 'share' }>;
const share = (
	of: Omit<ShareCondition, 'when'>,
	tone: 'attention' | 'strength',
	duty: ReturnType<typeof by>,
	texts: RuleTexts
): FindingRule => rule(`customers.${of.share}.${of.is}`, tone, { when: 'share', ...of }, duty, texts);

/** What customers say of themselves: satisfaction, recommendation, problems and silence. */
export const customerVoiceRules = [
	low('satisfaction', by('management', 'large', 'satisfaction'), [
		[
			'رضایت مشتریان پایین‌تر از حدی است که رابطه‌ای پایدار بسازد.',
			'Customer satisfaction is below the level that makes for lasting relationships.'
		],
		[
			'سه علت اصلی نارضایتی را از گفته‌ها و شکایت‌ها استخراج کنید و تا رفع آن‌ها هیچ کارزار جذب تازه‌ای آغاز نکنید.',
			'Take the three main causes of dissatisfaction from comments and complaints, and start no new acquisition campaign until they are removed.'
		],
		[
			'با بیست مشتری ناراضی تماس بگیرید و علت‌ها را رتبه‌بندی کنید.',
			'Call twenty dissatisfied customers and rank the causes.'
		]
	]),
	high('satisfaction', by('marketing', 'small', 'revenue'), [
		[
			'مشتریان راضی‌اند و این سرمایه‌ای برای رشد است.',
			'Customers are satisfied, which is capital for growth.'
		],
		[
			'از مشتریان راضی معرفی و داستان موفقیت بخواهید و سطح کنونی را کف استاندارد خدمت کنید.',
			'Ask satisfied customers for referrals and success stories, and make today’s level the floor of the service standard.'
		],
		[
			'برنامهٔ معرفی را با پنجاه مشتری راضی بیازمایید.',
			'Try a referral scheme with fifty satisfied customers.'
		]
	]),
	share({ share: 'problem', is: 'above', bound: 0.25 }, 'attention', by('quality', 'medium', 'complaints'), [
		[
			'بیش از یک‌چهارم مشتریان در سال گذشته مشکل داشته‌اند.',
			'More than a quarter of customers had a problem in the past year.'
		],
		[
			'پنج مشکل پرتکرار را ریشه‌یابی کنید و حذف آن‌ها را هدف سال واحدهای مسئول بگذارید.',
			'Trace the five most frequent problems to their roots and make their removal the year’s goal of the units in charge.'
		],
		[
			'همهٔ مشکل‌های یک ماه را در یک دفتر با علت ثبت کنید.',
			'Record all problems of one month, with cause, in one log.'
		]
	]),
	share({ share: 'problem', is: 'below', bound: 0.25 }, 'strength', by('quality', 'small', 'complaints'), [
		[
			'کمتر از یک‌چهارم مشتریان در سال گذشته مشکل داشته‌اند.',
			'Fewer than a quarter of customers had a problem in the past year.'
		],
		[
			'منابع آزادشده را صرف رفع کامل همان مشکل‌های اندک و جبران برای مشتری کنید.',
			'Spend what this frees on resolving the few problems fully and making amends.'
		],
		['قاعدهٔ جبران را برای سه مشکل رایج بنویسید.', 'Write a rule of redress for the three common problems.']
	]),
	share(
		{ share: 'complained', is: 'below', bound: 0.5 },
		'attention',
		by('service', 'medium', 'complaints'),
		[
			[
				'بیشتر مشتریانی که مشکل دارند آن را به سازمان نمی‌گویند.',
				'Most customers who have a problem do not tell the organization.'
			],
			[
				'یک راه آشکار و کم‌زحمت برای گفتن مشکل در هر نقطهٔ تماس بگذارید و پاسخ تا دو روز کاری را تضمین کنید.',
				'Put one visible, effortless way to speak up at every point of contact, and guarantee an answer within two working days.'
			],
			[
				'پس از هر خدمت پیامکی با یک پرسش و یک پیوند بفرستید و هر پاسخ منفی را همان روز پیگیری کنید.',
				'Send a text message with one question and one link after each service, and follow up negative answers the same day.'
			]
		]
	),
	share({ share: 'complained', is: 'above', bound: 0.5 }, 'strength', by('service', 'small', 'complaints'), [
		[
			'بیشتر مشتریانی که مشکل داشته‌اند آن را گفته‌اند؛ راه شنیدن باز است.',
			'Most customers with a problem spoke up: the line is open.'
		],
		[
			'به گویندگان خبر دهید که شکایت آنان چه چیزی را عوض کرد.',
			'Tell those who spoke up what their complaint changed.'
		],
		[
			'نامهٔ «گفتید، انجام دادیم» را با پنج نمونه منتشر کنید.',
			'Publish “you said, we did” with five examples.'
		]
	]),
	share({ share: 'handled', is: 'below', bound: 0.5 }, 'attention', by('service', 'medium', 'complaints'), [
		[
			'بیشتر کسانی که شکایت کرده‌اند از نتیجه و سرعت رسیدگی راضی نیستند.',
			'Most of those who complained are not satisfied with outcome and speed.'
		],
		[
			'اختیار جبران را به نخستین کسی که شکایت را می‌شنود بدهید و بستن پرونده را به تأیید مشتری گره بزنید.',
			'Give the power of redress to the first person who hears the complaint, and close a case only when the customer agrees.'
		],
		[
			'شکایت‌های باز بیش از ده روز را فهرست کنید و همه را در یک ماه ببندید.',
			'List complaints open for more than ten days and settle them all within a month.'
		]
	]),
	share({ share: 'handled', is: 'above', bound: 0.5 }, 'strength', by('service', 'small', 'complaints'), [
		[
			'بیشتر شاکیان از نتیجه و سرعت رسیدگی راضی‌اند.',
			'Most complainants are satisfied with outcome and speed.'
		],
		[
			'شیوهٔ رسیدگی را مستند کنید و آن را به واحدهایی که شکایت کمتری می‌شنوند ببرید.',
			'Document how cases are handled and take it to units that hear fewer complaints.'
		],
		['سه پروندهٔ خوب‌بسته‌شده را نمونهٔ آموزشی کنید.', 'Turn three well-closed cases into training examples.']
	]),
	rule(
		'customers.nps.fewer',
		'attention',
		{ when: 'promoters', is: 'fewer' },
		by('management', 'medium', 'revenue'),
		[
			['شمار منتقدان سازمان از ترویج‌کنندگان آن بیشتر است.', 'Detractors outnumber promoters.'],
			[
				'با هر منتقدی که اجازه داده است تا یک هفته تماس بگیرید و علت‌ها را ماهانه به مدیریت گزارش کنید.',
				'Call each detractor who agreed to it within a week, and report the reasons to management monthly.'
			],
			[
				'تماس با سی منتقد را آغاز و پاسخ‌ها را دسته‌بندی کنید.',
				'Begin calls to thirty detractors and group what they say.'
			]
		]
	),
	rule(
		'customers.nps.more',
		'strength',
		{ when: 'promoters', is: 'more' },
		by('marketing', 'small', 'revenue'),
		[
			['ترویج‌کنندگان سازمان از منتقدان آن بیشترند.', 'Promoters outnumber detractors.'],
			[
				'رساندن «بی‌تفاوت‌ها» به «ترویج‌کنندگان» را هدف بگذارید: آنان تنها یک گام فاصله دارند.',
				'Aim at moving passives to promoters: they are one small step away.'
			],
			[
				'از بیست مشتری بی‌تفاوت بپرسید چه چیزی نظرشان را بهتر می‌کرد.',
				'Ask twenty passive customers what would have raised their answer.'
			]
		]
	)
];
