import { defineInstrument, type Item } from '../instrument.ts';
import type { Localized } from '../text.ts';
import { codesOf } from './rating.ts';
import { cite } from './references.ts';
import { pol5, withEscape } from './scales.ts';
import { words } from './words.ts';

type Words = readonly [fa: string, en: string];
const both = ([fa, en]: Words): Localized => ({ fa, en });

/** A maker of items that lie between two described poles. */
const between =
	(aspect: string) =>
	(code: string, text: Words, first: Words, second: Words): Item => ({
		code,
		kind: 'rating',
		text: both(text),
		scale: 'pol5',
		aspect,
		poles: [both(first), both(second)],
		source: 'N,s3,D'
	});

const defining = between('nwd');
const sensing = between('nws');
const measuring = between('nwm');
const implementing = between('nwi');

const definition = [
	defining(
		'nwd-01',
		['روشنی تعریف', 'Clarity'],
		[
			'دربارهٔ اینکه مشتریان ما چه کسانی‌اند تعریف مورد توافقی وجود ندارد.',
			'There is no agreed statement of who our customers are.'
		],
		[
			'تعریفی مکتوب و مورد توافق نشان می‌دهد که مشتریان ما چه کسانی‌اند.',
			'A written, agreed statement says who our customers are.'
		]
	),
	defining(
		'nwd-02',
		['دامنهٔ مفهوم مشتری', 'Scope'],
		['مشتری فقط کسی است که پول می‌پردازد.', '"Customer" means only the one who pays.'],
		[
			'مشتری شامل مصرف‌کنندهٔ نهایی، واسطه‌ها و مشتریان داخلی است.',
			'"Customer" includes end users, intermediaries and internal customers.'
		]
	),
	defining(
		'nwd-03',
		['مبنای تعریف کسب‌وکار', 'Basis'],
		['کسب‌وکار خود را با محصولمان تعریف می‌کنیم.', 'We define our business by our product.'],
		[
			'کسب‌وکار خود را با نیازی که از مشتری برآورده می‌کنیم تعریف می‌کنیم.',
			'We define our business by the customer need we meet.'
		]
	),
	defining(
		'nwd-04',
		['گزینش مشتریان', 'Selectivity'],
		['همهٔ مشتریان برای ما یک گروه یکسان‌اند.', 'All customers are one group to us.'],
		[
			'مشتریان بخش‌بندی شده‌اند و مشتریان کلیدی مشخص‌اند.',
			'Customers are segmented and key customers are named.'
		]
	),
	defining(
		'nwd-05',
		['فراگیری سیاست', 'Sharedness'],
		[
			'فقط مدیران ارشد می‌توانند سیاست سازمان در برابر مشتری را توضیح دهند.',
			'Only top managers could explain our customer policy.'
		],
		[
			'هر یک از کارکنان می‌تواند سیاست سازمان در برابر مشتری را توضیح دهد.',
			'Any employee can explain our customer policy.'
		]
	)
];
const sensitivity = [
	sensing(
		'nws-01',
		['پیش‌دستی', 'Initiative'],
		['پس از رسیدن شکایت اقدام می‌کنیم.', 'We act after a complaint arrives.'],
		[
			'نیازها را پیش‌بینی و پیش از بروز شکایت اقدام می‌کنیم.',
			'We anticipate needs and act before complaints.'
		]
	),
	sensing(
		'nws-02',
		['تماس با مشتریان', 'Contact'],
		['تماس با مشتریان گاه‌به‌گاه و اتفاقی است.', 'Contact with customers is occasional and accidental.'],
		[
			'تماس با مشتریان برنامه‌ریزی‌شده، منظم و در همهٔ سطوح، از جمله مدیریت، است.',
			'Contact is planned, regular and at all levels, managers included.'
		]
	),
	sensing(
		'nws-03',
		['صدای مشتری', 'Voice'],
		['رساندن نظر به ما برای مشتری دشوار است.', 'It is hard for a customer to tell us something.'],
		[
			'مشتری می‌تواند از چند راه و به‌آسانی نظر خود را به ما برساند.',
			'Customers can tell us easily in several ways.'
		]
	),
	sensing(
		'nws-04',
		['هشدار زودهنگام', 'Early warning'],
		['تغییر انتظارات مشتریان ما را غافلگیر می‌کند.', 'Shifts in expectations take us by surprise.'],
		['تغییر انتظارات مشتریان را زود تشخیص می‌دهیم.', 'We notice shifts in expectations early.']
	),
	sensing(
		'nws-05',
		['هم‌دلی', 'Empathy'],
		['مقررات خدمت‌رسانی برای آسودگی خودمان نوشته شده است.', 'Service rules suit our own convenience.'],
		['مقررات خدمت‌رسانی برای آسودگی مشتری نوشته شده است.', "Service rules suit the customer's convenience."]
	)
];
const measurement = [
	measuring(
		'nwm-01',
		['مبنای سنجش', 'Basis of measurement'],
		['دربارهٔ رضایت مشتری بر پایهٔ برداشت شخصی قضاوت می‌کنیم.', 'We judge satisfaction by impression.'],
		['رضایت مشتری را با ابزار معتبر می‌سنجیم.', 'We measure satisfaction with sound instruments.']
	),
	measuring(
		'nwm-02',
		['نظم سنجش', 'Regularity'],
		['فقط هنگام بروز مشکل سنجش انجام می‌دهیم.', 'We measure only when there is trouble.'],
		[
			'در فواصل معین و با پرسش‌های قابل‌مقایسه سنجش انجام می‌دهیم.',
			'We measure at set intervals with comparable questions.'
		]
	),
	measuring(
		'nwm-03',
		['گسترهٔ سنجش', 'Breadth'],
		['آمار فروش تنها معیار ماست.', 'Sales figures are the only measure.'],
		[
			'فروش، نظر مشتریان، نگهداشت و شکایت‌ها در کنار یکدیگر سنجیده می‌شوند.',
			"Sales, customers' views, retention and complaints are read together."
		]
	),
	measuring(
		'nwm-04',
		['مقایسه', 'Comparison'],
		['خود را با هیچ‌کس مقایسه نمی‌کنیم.', 'We do not compare ourselves with anyone.'],
		[
			'عملکرد خود را به‌طور منظم با رقبا و با انتظارات مشتریان مقایسه می‌کنیم.',
			'We compare regularly with competitors and with expectations.'
		]
	),
	measuring(
		'nwm-05',
		['کاربرد نتایج', 'Use'],
		['نتایج سنجش بایگانی می‌شود.', 'Results are filed away.'],
		[
			'نتایج سنجش به اقدام‌هایی با مسئول مشخص و پیگیری می‌انجامد.',
			'Results lead to actions with a named owner and follow-up.'
		]
	)
];
const implementation = [
	implementing(
		'nwi-01',
		['مسئولیت', 'Ownership'],
		['خدمت به مشتری وظیفهٔ یک واحد است.', "Serving customers is one unit's job."],
		[
			'خدمت به مشتری وظیفهٔ همهٔ واحدها با مسئولیت‌های روشن است.',
			"Serving customers is every unit's job, with clear responsibility."
		]
	),
	implementing(
		'nwi-02',
		['منابع', 'Resources'],
		['مشتری‌مداری شعاری بدون بودجه است.', 'Customer orientation is a slogan without budget.'],
		[
			'مشتری‌مداری بودجه، نیروی انسانی و زمان‌بندی دارد.',
			'Customer orientation has budget, people and a timetable.'
		]
	),
	implementing(
		'nwi-03',
		['انعطاف', 'Flexibility'],
		[
			'مقررات حتی به زیان مشتری، خشک و بی‌انعطاف اجرا می‌شود.',
			"Rules are applied rigidly even against the customer's interest."
		],
		[
			'کارکنان می‌توانند در چارچوبی مشخص، روش کار را با نیاز مشتری تطبیق دهند.',
			'Within limits, staff may adapt the way of working to the customer.'
		]
	),
	implementing(
		'nwi-04',
		['یکپارچگی فرایندها', 'Integration'],
		['هر واحد جداگانه کار می‌کند.', 'Each unit works on its own.'],
		[
			'فرایندها میان واحدها تا رسیدن به مشتری به‌هم‌پیوسته‌اند.',
			'Processes run connected across units up to the customer.'
		]
	),
	implementing(
		'nwi-05',
		['تداوم', 'Continuity'],
		['برنامه‌ها آغاز و سپس رها می‌شوند.', 'Programmes begin and then fade.'],
		['برنامه‌ها بازنگری، اصلاح و ادامه داده می‌شوند.', 'Programmes are reviewed, corrected and continued.']
	)
];
const items = [...definition, ...sensitivity, ...measurement, ...implementation];

/** Customer-orientation audit: raters place the organization between two described poles. */
export const nwankwo = defineInstrument({
	code: 'nwankwo',
	version: '1.0.0',
	title: { fa: 'ممیزی مشتری‌مداری: چارچوب نوانکو', en: 'Customer-orientation audit: Nwankwo’s framework' },
	purpose: {
		fa: 'میزان مشتری‌مداری سازمان را در چهار بُعد تعریف، حساسیت، سنجش و اجرا ارزیابی می‌کند تا فاصلهٔ شعار و عمل دیده شود.',
		en: 'Judges customer orientation on definition, sensitivity, measurement and implementation, so that the distance between slogan and practice shows.'
	},
	audience: 'rater',
	instruction: {
		fa: 'هر ردیف دو توصیف دارد. نقطه‌ای را انتخاب کنید که به وضعیت کنونی سازمان نزدیک‌تر است، نه به وضعیت مطلوب آن.',
		en: 'Each line has two descriptions. Choose the point nearest to the organization as it is today, not as it should be.'
	},
	scales: [withEscape(pol5)],
	dimensions: [
		{
			code: 'definition',
			title: { fa: 'تعریف', en: 'Definition' },
			help: {
				fa: 'سازمان مشتریان خود را چگونه می‌شناسد و تعریف می‌کند. شواهد: تعریف مکتوب مشتری، فهرست بخش‌ها، فهرست مشتریان کلیدی، هدف‌های مشتری در راهبرد سازمان.',
				en: 'How the organization defines and understands its customers. Evidence: a written definition, a list of segments, a list of key customers, customer objectives in the strategy.'
			},
			role: 'audit',
			aspects: [{ code: 'nwd', title: { fa: 'تعریف', en: 'Definition' } }]
		},
		{
			code: 'sensitivity',
			title: { fa: 'حساسیت', en: 'Sensitivity' },
			help: {
				fa: 'سازمان در ارائهٔ خدمت تا چه اندازه به خواست مشتری حساس است. شواهد: برنامهٔ تماس، دفتر شکایات، نشست‌های خط مقدم، شاخص‌های هشدار زودهنگام.',
				en: 'How sensitive the organization is to customers when it creates service. Evidence: a contact plan, the complaint log, front-line meetings, early-warning indicators.'
			},
			role: 'audit',
			aspects: [{ code: 'nws', title: { fa: 'حساسیت', en: 'Sensitivity' } }]
		},
		{
			code: 'measurement',
			title: { fa: 'سنجش', en: 'Measurement' },
			help: {
				fa: 'سازمان رضایت مشتری را با چه روشی می‌سنجد. شواهد: پرسشنامه‌ها، برنامهٔ نمونه‌گیری، نمودارهای روند، مقایسه با رقبا.',
				en: 'By which means satisfaction is measured. Evidence: questionnaires, a sampling plan, trend charts, comparison with competitors.'
			},
			role: 'audit',
			aspects: [{ code: 'nwm', title: { fa: 'سنجش', en: 'Measurement' } }]
		},
		{
			code: 'implementation',
			title: { fa: 'اجرا', en: 'Implementation' },
			help: {
				fa: 'مشتری‌مداری با چه سازوکاری به عمل درمی‌آید. شواهد: بودجه، مسئولان، نقشهٔ فرایندها، قواعد پاداش، صورت‌جلسه‌های پیگیری.',
				en: 'Through which mechanisms customer orientation becomes practice. Evidence: budget, owners, process maps, reward rules, follow-up minutes.'
			},
			role: 'audit',
			aspects: [{ code: 'nwi', title: { fa: 'اجرا', en: 'Implementation' } }]
		}
	],
	items,
	sections: [
		{
			code: 'who',
			title: { fa: 'مشتریان ما کیستند', en: 'Who our customers are' },
			items: codesOf(definition)
		},
		{
			code: 'attention',
			title: { fa: 'تماس و توجه', en: 'Contact and attention' },
			items: codesOf(sensitivity)
		},
		{
			code: 'knowing',
			title: { fa: 'آگاهی از نظر مشتریان', en: 'Knowing what customers think' },
			items: codesOf(measurement)
		},
		{ code: 'doing', title: { fa: 'در عمل', en: 'In practice' }, items: codesOf(implementation) }
	],
	forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 6 }],
	certificate: {
		basis: {
			fa: 'بر پایهٔ چهار بُعد تعریف، حساسیت، سنجش و اجرا در چارچوب مشتری‌مداری نوانکو (۱۹۹۵).',
			en: 'Based on the four dimensions of Nwankwo’s (1995) framework of customer orientation: definition, sensitivity, measurement and implementation.'
		},
		sources: cite('N', 's3', 'D'),
		own: {
			fa: 'متن گویه‌ها، قطب‌های هر گویه، تقسیم هر بُعد به پنج گویه و دسته‌بندی نتیجه کار همین سامانه است و از مقالهٔ اصلی گرفته نشده است.',
			en: 'The wording, the two poles of every item, the five items of each dimension and the classification are this product’s own and are not taken from the article.'
		},
		permission: words.permission,
		translation: words.translation
	}
});
