import { defineInstrument } from '../instrument.ts';
import { codesOf, rating } from './rating.ts';
import { cite } from './references.ts';
import { agr5, withEscape } from './scales.ts';
import { words } from './words.ts';

const centric = rating('agr5', 'kcf-customer-centric');
const lifetime = rating('agr5', 'kcf-lifetime-value');
const customized = rating('agr5', 'kcf-customization');
const interactive = rating('agr5', 'kcf-interactive');
const structure = rating('agr5', 'org-structure');
const commitment = rating('agr5', 'org-commitment');
const people = rating('agr5', 'org-hr');
const learning = rating('agr5', 'km-learning');
const sharing = rating('agr5', 'km-sharing');
const responsiveness = rating('agr5', 'km-responsiveness');
const capacity = rating('agr5', 'tec-capacity');
const integration = rating('agr5', 'tec-integration');
const use = rating('agr5', 'tec-use');

const keyCustomerFocus = [
	centric(
		'kcf-01',
		'Sin',
		'شناسایی نیازهای هر مشتری کلیدی برای ما فعالیتی برنامه‌ریزی‌شده است.',
		'Finding out what each key customer needs is a planned activity for us.'
	),
	centric(
		'kcf-02',
		's0',
		'مشتریان کلیدی خود را آگاهانه و بر پایهٔ اهمیت راهبردی و سودآوری آنان انتخاب می‌کنیم.',
		'We choose our key customers deliberately, by strategic importance and profitability.'
	),
	centric(
		'kcf-03',
		's0',
		'تولید محصول و ارائهٔ خدمت در سازمان ما از خواستهٔ مشتریان کلیدی آغاز می‌شود.',
		'What we make or offer starts from what key customers want.'
	),
	centric(
		'kcf-04',
		'D',
		'معمولاً به‌طور اتفاقی یا تنها پس از شکایت، از نیازهای مشتریان کلیدی باخبر می‌شویم.',
		"We usually learn about key customers' needs by chance or only after they complain.",
		{ reverseKeyed: true }
	),
	lifetime(
		'kcf-05',
		's0',
		'ارزش خالص رابطه با هر مشتری کلیدی (درآمد منهای هزینه‌های جذب، فروش و خدمات) را محاسبه می‌کنیم.',
		'For each key customer we work out the net value of the relationship (revenue minus acquisition, sales and service cost).'
	),
	lifetime(
		'kcf-06',
		's0',
		'در ارزش‌گذاری مشتریان، ارزش زمانی پول را در نظر می‌گیریم.',
		'When valuing customers we allow for the time value of money.'
	),
	lifetime(
		'kcf-07',
		's0',
		'میزان سرمایه‌گذاری ما در رابطه با هر مشتری به ارزش طول عمر او بستگی دارد.',
		"How much we invest in a relationship depends on the customer's lifetime value."
	),
	lifetime(
		'kcf-08',
		's0',
		'می‌دانیم کدام بخش کوچک از مشتریان، قسمت عمدهٔ سود ما را ایجاد می‌کند.',
		'We know which small share of customers brings most of our profit.'
	),
	customized(
		'kcf-09',
		'Sin',
		'محصولات و خدمات ما برای مشتریان کلیدی، متناسب با خود آنان ویژه‌سازی می‌شود.',
		'Key customers receive products and services tailored to them.'
	),
	customized(
		'kcf-10',
		's0',
		'مشتریان کلیدی می‌توانند راه‌حل متناسب با نیاز خاص خود را پیشنهاد دهند و دریافت کنند.',
		'Key customers can put together their own solution for a special need.'
	),
	customized(
		'kcf-11',
		's0,s2',
		'ارتباط ما با مشتریان کلیدی فردبه‌فرد است، نه از راه پیام‌های انبوه.',
		'We communicate with key customers one to one, not by mass messages.'
	),
	customized(
		'kcf-12',
		's0',
		'هنگامی که تقاضای مشتری کلیدی تغییر می‌کند، به‌سرعت خود را با آن هماهنگ می‌کنیم.',
		"We adapt quickly when a key customer's demand changes."
	),
	interactive(
		'kcf-13',
		'Sin',
		'با گفت‌وگوی منظم با هر مشتری کلیدی، دربارهٔ آنچه باید ارائه شود به‌طور مشترک تصمیم می‌گیریم.',
		'Talking regularly with each key customer, we work out together what to offer.'
	),
	interactive(
		'kcf-14',
		'Sin',
		'درخواست مشتریان برای تغییر محصول یا خدمت، با همکاری همهٔ واحدهای مربوط انجام می‌شود.',
		"Customers' requests to change a product or service are handled jointly by all units concerned."
	),
	interactive(
		'kcf-15',
		's0',
		'مشتریان کلیدی در مراحل اصلی طراحی یا توسعهٔ محصول و خدمت مشارکت دارند.',
		'Key customers take part in main stages of design or development.'
	),
	interactive(
		'kcf-16',
		's0',
		'هم ما و هم مشتریان کلیدی از ارزشی که به‌طور مشترک خلق می‌کنیم بهره‌مند می‌شویم.',
		'We and our key customers both gain from what we create together.'
	)
];

const organization = [
	structure(
		'org-01',
		'Sin',
		'ساختار سازمانی ما بر محور مشتریان طراحی شده است، نه بر محور وظایف داخلی.',
		'Our structure is built around customers rather than internal functions.'
	),
	structure(
		'org-02',
		's0',
		'بازاریابی، فروش و خدمات در برابر مشتری به‌صورت یک فرایند یکپارچه عمل می‌کنند.',
		'Towards the customer, marketing, sales and service act as one process.'
	),
	structure(
		'org-03',
		'D',
		'مسئول رابطه با هر مشتری کلیدی به‌روشنی مشخص است.',
		'Someone is clearly responsible for each key customer relationship.'
	),
	structure(
		'org-04',
		's0',
		'مشتریان اغلب ناچارند گفته‌های خود را تکرار کنند، زیرا واحدهای ما اطلاعات را با یکدیگر به اشتراک نمی‌گذارند.',
		'Customers often have to repeat themselves because our units do not share information.',
		{ reverseKeyed: true }
	),
	commitment(
		'org-05',
		'Sin',
		'برای جذب، توسعه، نگهداشت و بازگرداندن مشتریان هدف‌های روشنی داریم.',
		'We have clear goals for winning, developing, keeping and winning back customers.'
	),
	commitment(
		'org-06',
		'Sin',
		'دانش، نیروی انسانی و بودجهٔ فروش و بازاریابی ما برای موفقیت CRM کافی است.',
		'Know-how, people and money in sales and marketing are sufficient for CRM to succeed here.'
	),
	commitment(
		'org-07',
		's1',
		'مدیران ارشد به‌طور محسوس برای مشتریان و CRM وقت می‌گذارند.',
		'Senior managers visibly give time to customers and to CRM.'
	),
	commitment(
		'org-08',
		'D',
		'CRM بودجه و برنامهٔ مصوب دارد.',
		'CRM has an approved budget and plan of its own.'
	),
	people(
		'org-09',
		'Sin',
		'کارکنان ما از راه آموزش می‌آموزند چگونه مشتری جذب کنند و پیوند با او را استوارتر سازند.',
		'Through training, our people learn how to gain customers and strengthen ties with them.'
	),
	people(
		'org-10',
		'Sin',
		'ارزیابی و پاداش کارکنان به میزان برآورده‌کردن نیاز مشتریان وابسته است.',
		"Appraisal and reward depend on how well people meet customers' needs."
	),
	people(
		'org-11',
		'D',
		'کارکنان خط مقدم اختیار دارند مشکل مشتری را همان‌جا حل کنند.',
		"Front-line staff may solve a customer's problem on the spot."
	),
	people(
		'org-12',
		'D',
		'در جذب نیرو برای مشاغل مرتبط با مشتری، به روحیهٔ خدمت‌رسانی داوطلبان توجه می‌کنیم.',
		'We look for a service attitude when hiring for customer-facing jobs.'
	)
];

const knowledge = [
	learning(
		'km-01',
		'Sin',
		'آموخته‌های ما در گذر زمان، درک خوبی از نیازهای مشتریان کلیدی به ما داده است.',
		"What we have learned over time gives us a good understanding of key customers' needs."
	),
	learning(
		'km-02',
		'D',
		'آموخته‌های ما از تماس با مشتریان به‌طور نظام‌مند ثبت می‌شود.',
		'What we learn in contacts with customers is recorded systematically.'
	),
	learning(
		'km-03',
		's0',
		'با تحلیل داده‌های مشتریان، نیازهایی را کشف می‌کنیم که هنوز بیان نشده‌اند.',
		'We analyse customer data to discover needs not yet expressed.'
	),
	learning(
		'km-04',
		's4',
		'از شکایت‌ها و از مشتریان ازدست‌رفته درس می‌گیریم.',
		'We learn from complaints and from customers we have lost.'
	),
	sharing(
		'km-05',
		'Sin',
		'مشتریان کلیدی و ما از راه کانال‌هایی که برای همین منظور ایجاد شده است، همواره به یکدیگر دسترسی داریم.',
		'Key customers and we can reach each other at any time through channels set up for this.'
	),
	sharing(
		'km-06',
		's0',
		'دانش مربوط به مشتری به‌موقع به همهٔ واحدهایی که به آن نیاز دارند می‌رسد.',
		'Customer knowledge reaches every unit that needs it in time.'
	),
	sharing(
		'km-07',
		'D',
		'کارکنان دانسته‌های خود دربارهٔ مشتریان را با میل و رغبت با همکارانشان در میان می‌گذارند.',
		'Staff willingly share what they know about customers with colleagues.'
	),
	sharing(
		'km-08',
		'D',
		'با رفتن هر کارمند، بخش زیادی از دانش ما دربارهٔ مشتریان او نیز از دست می‌رود.',
		'When an employee leaves, much of our knowledge of his or her customers goes too.',
		{ reverseKeyed: true }
	),
	responsiveness(
		'km-09',
		'Sin',
		'کارکنان ما آماده‌اند بی‌درنگ به مشتریان کمک کنند.',
		'Our staff are ready to help customers without delay.'
	),
	responsiveness(
		'km-10',
		'Sin',
		'درخواست‌های مشتریان در سازمان ما به‌سرعت انجام می‌شود.',
		"Customers' requests are met quickly here."
	),
	responsiveness(
		'km-11',
		'D',
		'آموخته‌های ما از مشتریان در مهلتی مشخص به اقدام می‌انجامد.',
		'What we learn from customers leads to action within a set time.'
	),
	responsiveness(
		'km-12',
		'D',
		'نتیجهٔ رسیدگی به پیشنهاد یا شکایت مشتریان را به آنان اطلاع می‌دهیم.',
		'We tell customers what became of their suggestion or complaint.'
	)
];

const technology = [
	capacity(
		'tec-01',
		'Sin',
		'برای پشتیبانی از کاربرد فناوری اطلاعات در ارتباط با مشتری، نیروی فنی توانمند داریم.',
		'We have technical people able to support IT use in customer relationships.'
	),
	capacity(
		'tec-02',
		'Sin',
		'نرم‌افزارهای ما با نیازهای خدمت‌رسانی به مشتریان تناسب دارد.',
		'Our software suits the way we need to serve customers.'
	),
	capacity(
		'tec-03',
		'Sin,s1',
		'سخت‌افزارهای ما برای خدمت‌رسانی به مشتریان کافی و مناسب است.',
		'Our hardware is adequate for serving customers.'
	),
	capacity(
		'tec-04',
		'D',
		'سامانه‌های مرتبط با مشتری در ساعات کاری در دسترس و پرسرعت‌اند.',
		'Customer systems are available and fast during working hours.'
	),
	integration(
		'tec-05',
		'Sin',
		'مشتری از هر نقطه‌ای که با ما تماس بگیرد، کارمند پاسخ‌گو اطلاعات او را در اختیار دارد.',
		"Wherever a customer contacts us, the employee can see that customer's information."
	),
	integration(
		'tec-06',
		'Sin',
		'اطلاعات همهٔ مشتریان و سوابق معاملات آنان در یک پایگاه دادهٔ کامل نگهداری می‌شود.',
		'All our customers and their dealings with us are kept in one complete database.'
	),
	integration(
		'tec-07',
		's0',
		'داده‌های فروش، بازاریابی و خدمات، تصویر واحدی از مشتری می‌سازند.',
		'Sales, marketing and service data form one picture of the customer.'
	),
	integration(
		'tec-08',
		'D',
		'بخش زیادی از داده‌های مشتریان ما تکراری، قدیمی یا نادرست است.',
		'Much of our customer data is duplicated, outdated or wrong.',
		{ reverseKeyed: true }
	),
	use(
		'tec-09',
		'D',
		'کارکنان در کار روزانهٔ خود واقعاً از سامانهٔ CRM استفاده می‌کنند.',
		'Staff really use the CRM system in daily work.'
	),
	use(
		'tec-10',
		's1',
		'مدیران در تصمیم‌گیری از گزارش‌های CRM بهره می‌گیرند.',
		'Managers base decisions on CRM reports.'
	),
	use(
		'tec-11',
		's0,s3',
		'با ابزارهای تحلیلی، الگوی خرید و احتمال ریزش مشتریان را پیش‌بینی می‌کنیم.',
		'We use analytical tools to see buying patterns and customer loss ahead of time.'
	),
	use(
		'tec-12',
		'D',
		'از داده‌های مشتریان محافظت می‌شود و دسترسی به آن‌ها تحت کنترل است.',
		'Customer data is protected and access to it is controlled.'
	)
];

const items = [...keyCustomerFocus, ...organization, ...knowledge, ...technology];

/** The four critical success factors of CRM: what must be there before CRM is introduced. */
export const csf = defineInstrument({
	code: 'csf',
	version: '1.0.0',
	title: { fa: 'آمادگی CRM: عوامل حیاتی موفقیت', en: 'CRM readiness: critical success factors' },
	purpose: {
		fa: 'می‌سنجد که زیرساخت‌های CRM، یعنی تمرکز بر مشتریان کلیدی، سازماندهی، مدیریت دانش و فناوری، تا چه اندازه در سازمان فراهم است.',
		en: 'Measures how far the infrastructure of CRM is there: key customer focus, organization, knowledge management and technology.'
	},
	audience: 'employee',
	instruction: words.asItIsToday,
	scales: [withEscape(agr5)],
	dimensions: [
		{
			code: 'kcf',
			title: { fa: 'تمرکز بر مشتریان کلیدی', en: 'Key customer focus' },
			help: {
				fa: 'سازمان مشتریان مهم خود را آگاهانه برمی‌گزیند، ارزش آنان را می‌شناسد و پیشنهاد خود را همراه با آنان شکل می‌دهد.',
				en: 'The organization chooses its important customers deliberately, knows what they are worth and shapes its offer with them.'
			},
			role: 'factor',
			aspects: [
				{
					code: 'kcf-customer-centric',
					title: { fa: 'بازاریابی مشتری‌محور', en: 'Customer-centric marketing' },
					help: {
						fa: 'مشتریان مهم از نظر راهبردی آگاهانه انتخاب می‌شوند و برای برآوردن نیاز تک‌تک آنان کوشش می‌شود، زیرا همهٔ مشتریان به یک اندازه سودآور نیستند.',
						en: 'Strategically important customers are chosen on purpose and their individual needs are met, because customers are not equally profitable.'
					}
				},
				{
					code: 'kcf-lifetime-value',
					title: { fa: 'سنجش ارزش طول عمر مشتریان', en: 'Customer lifetime value' },
					help: {
						fa: 'آنچه یک مشتری در سراسر رابطه برای سازمان می‌آورد، پس از کسر هزینهٔ جذب، فروش و خدمات ویژه و با احتساب ارزش زمانی پول.',
						en: 'What a customer brings over the whole relationship, less the cost of winning, selling and special service, with the time value of money allowed for.'
					}
				},
				{
					code: 'kcf-customization',
					title: { fa: 'ویژه‌سازی', en: 'Customization' },
					help: {
						fa: 'پیشنهاد سازمان برای هر مشتری ویژه می‌شود و مشتری می‌تواند راه‌حل نیاز خاص خود را مطرح کند.',
						en: 'The offer is fitted to the single customer, who may bring a solution of his or her own.'
					}
				},
				{
					code: 'kcf-interactive',
					title: { fa: 'بازاریابی تعاملی', en: 'Interactive marketing' },
					help: {
						fa: 'گفت‌وگوی دوسویه و پیوسته‌ای که مشتری را در بخش‌های اصلی طراحی و تولید سهیم می‌کند.',
						en: 'A continuing two-way exchange that lets customers take part in the main stages of design and production.'
					}
				}
			]
		},
		{
			code: 'org',
			title: { fa: 'سازماندهی CRM', en: 'CRM organization' },
			help: {
				fa: 'ساختار، منابع و نیروی انسانی سازمان برای خدمت به مشتری سامان یافته است.',
				en: 'Structure, resources and people are arranged around serving the customer.'
			},
			role: 'factor',
			aspects: [
				{
					code: 'org-structure',
					title: { fa: 'ساختار سازمانی', en: 'Organizational structure' },
					help: {
						fa: 'واحدها و مسئولیت‌ها بر محور مشتری چیده شده‌اند.',
						en: 'Units and responsibilities are laid out around the customer.'
					}
				},
				{
					code: 'org-commitment',
					title: { fa: 'تعهد و تخصیص منابع', en: 'Commitment and resources' },
					help: {
						fa: 'مدیریت هدف‌های روشنی دارد و برای CRM وقت، بودجه و نیرو می‌گذارد.',
						en: 'Management sets clear goals and gives CRM time, money and people.'
					}
				},
				{
					code: 'org-hr',
					title: { fa: 'مدیریت منابع انسانی', en: 'Human resource management' },
					help: {
						fa: 'جذب، آموزش، اختیار و پاداش کارکنان در خدمت رابطه با مشتری است.',
						en: 'Hiring, training, authority and reward serve the relationship with the customer.'
					}
				}
			]
		},
		{
			code: 'km',
			title: { fa: 'مدیریت دانش', en: 'Knowledge management' },
			help: {
				fa: 'سازمان از مشتریان می‌آموزد، آموخته‌ها را به اشتراک می‌گذارد و به‌موقع بر پایهٔ آن‌ها عمل می‌کند.',
				en: 'The organization learns from customers, shares what it learns and acts on it in time.'
			},
			role: 'factor',
			aspects: [
				{
					code: 'km-learning',
					title: { fa: 'یادگیری و تولید دانش', en: 'Learning and generation' },
					help: {
						fa: 'دانش دربارهٔ مشتری از تماس‌ها، داده‌ها و شکایت‌ها به دست می‌آید و ثبت می‌شود.',
						en: 'Knowledge of customers is gained from contacts, data and complaints, and is recorded.'
					}
				},
				{
					code: 'km-sharing',
					title: { fa: 'انتشار و اشتراک دانش', en: 'Dissemination and sharing' },
					help: {
						fa: 'دانش مشتری به کسانی که به آن نیاز دارند می‌رسد و مشتریان نیز به سازمان دسترسی دارند.',
						en: 'Customer knowledge reaches those who need it, and customers can reach the organization.'
					}
				},
				{
					code: 'km-responsiveness',
					title: { fa: 'پاسخ‌گویی', en: 'Responsiveness' },
					help: {
						fa: 'به درخواست‌ها و آموخته‌ها در زمان مناسب پاسخ داده می‌شود.',
						en: 'Requests and lessons are answered in good time.'
					}
				}
			]
		},
		{
			code: 'tec',
			title: { fa: 'فناوری CRM', en: 'CRM technology' },
			help: {
				fa: 'نیروی فنی، نرم‌افزار، سخت‌افزار و داده‌ها از رابطه با مشتری پشتیبانی می‌کنند.',
				en: 'Technical people, software, hardware and data support the relationship.'
			},
			role: 'factor',
			aspects: [
				{
					code: 'tec-capacity',
					title: { fa: 'توان فنی و زیرساخت', en: 'Technical capacity' },
					help: {
						fa: 'نیروی فنی، نرم‌افزار و سخت‌افزار برای خدمت به مشتری کافی است.',
						en: 'Technical people, software and hardware are adequate for serving customers.'
					}
				},
				{
					code: 'tec-integration',
					title: { fa: 'یکپارچگی داده', en: 'Data integration' },
					help: {
						fa: 'داده‌های مشتری یک‌جا، درست و در هر نقطهٔ تماس در دسترس است.',
						en: 'Customer data are in one place, correct, and at hand wherever the customer makes contact.'
					}
				},
				{
					code: 'tec-use',
					title: { fa: 'کاربرد و تحلیل', en: 'Use and analysis' },
					help: {
						fa: 'سامانه در کار روزانه و تصمیم‌گیری به کار می‌رود و از داده‌ها محافظت می‌شود.',
						en: 'The system is used in daily work and in decisions, and the data are protected.'
					}
				}
			]
		}
	],
	items,
	sections: [
		{
			code: 'customers',
			title: { fa: 'کار با مشتریان', en: 'Working with customers' },
			instruction: {
				fa: 'منظور از مشتریان کلیدی، مشتریانی است که برای سازمان بیشترین اهمیت را دارند.',
				en: 'Key customers are the customers who matter most to the organization.'
			},
			items: codesOf(keyCustomerFocus)
		},
		{
			code: 'organization',
			title: { fa: 'سازمان و کارکنان', en: 'Organization and people' },
			items: codesOf(organization)
		},
		{
			code: 'knowledge',
			title: { fa: 'دانش و پاسخ‌گویی', en: 'Knowledge and response' },
			items: codesOf(knowledge)
		},
		{
			code: 'technology',
			title: { fa: 'سامانه‌ها و داده‌ها', en: 'Systems and data' },
			items: codesOf(technology)
		}
	],
	forms: [
		{
			code: 'core',
			title: words.coreForm,
			items: [
				...['kcf-01', 'kcf-09', 'kcf-13', 'kcf-14'],
				...['org-01', 'org-05', 'org-06', 'org-09', 'org-10'],
				...['km-01', 'km-05', 'km-09', 'km-10'],
				...['tec-01', 'tec-02', 'tec-03', 'tec-05', 'tec-06']
			],
			minutes: 3
		},
		{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 9 }
	],
	certificate: {
		basis: {
			fa: 'بر پایهٔ ابعاد سین و همکاران (۲۰۰۵): تمرکز بر مشتریان کلیدی، سازماندهی CRM، مدیریت دانش و CRM مبتنی بر فناوری.',
			en: 'Based on the dimensions of Sin et al. (2005): key customer focus, CRM organization, knowledge management and technology-based CRM.'
		},
		sources: cite('Sin', 's0', 's1', 's2', 's3', 's4', 'D'),
		own: {
			fa: 'متن همهٔ گویه‌ها، تقسیم ابعاد به جنبه‌ها برای امتیازدهی، گویه‌های معکوس و هر دو فرم کار همین سامانه است. هنجار یا مرز منتشرشده‌ای برای این ابزار وجود ندارد و پایایی آن از پاسخ‌های خود سازمان محاسبه می‌شود.',
			en: 'The wording of all items, the division of the dimensions into aspects for scoring, the reverse-keyed items and both forms are this product’s own. There are no published norms or cut-offs for it; its reliability is computed from the organization’s own answers.'
		},
		permission: words.permission,
		translation: words.translation
	}
});
