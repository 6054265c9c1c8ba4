import { defineInstrument } from '../instrument.ts';
import { codesOf, rating } from './rating.ts';
import { cite } from './references.ts';
import { agr5, trd5, withEscape, yrs5 } from './scales.ts';
import { words } from './words.ts';

const acquiring = rating('agr5', 'gkm-acquisition');
const diffusing = rating('agr5', 'gkm-diffusion');
const employees = rating('agr5', 'gof-employees');
const leadership = rating('agr5', 'gof-leadership');
const structure = rating('agr5', 'gof-structure');
const technical = rating('agr5', 'crm-technology');
const oriented = rating('agr5', 'customer-orientation');
const howLong = rating('yrs5', 'crm-experience');
const howWide = rating('agr5', 'crm-experience');
const financial = rating('trd5', 'gre-financial');
const marketing = rating('trd5', 'gre-marketing');

const knowledge = [
	acquiring(
		'gkm-01',
		'G',
		'برای گردآوری دانش دربارهٔ نیازهای مشتریان رویه‌های مشخصی داریم.',
		"We have routines for gathering knowledge about customers' needs."
	),
	acquiring(
		'gkm-02',
		'G',
		'برای گردآوری دانش دربارهٔ رقبا و بازار رویه‌های مشخصی داریم.',
		'We have routines for gathering knowledge about competitors and the market.'
	),
	acquiring(
		'gkm-03',
		'G',
		'با ترکیب دانسته‌های واحدهای مختلف، دانش تازه ایجاد می‌کنیم.',
		'We create new knowledge by combining what different units know.'
	),
	acquiring(
		'gkm-04',
		'G',
		'از دانش مشتری برای توسعهٔ محصولات یا خدمات جدید استفاده می‌کنیم.',
		'We use customer knowledge to develop new products or services.'
	),
	acquiring(
		'gkm-05',
		'G',
		'از دانش مشتری برای حل مشکلات و پرهیز از تکرار خطاها استفاده می‌کنیم.',
		'We use customer knowledge to solve problems and avoid repeating mistakes.'
	),
	acquiring(
		'gkm-06',
		'G',
		'افرادی که به دانش مشتری نیاز دارند به‌سرعت به آن دست می‌یابند.',
		'People who need customer knowledge find it quickly.'
	),
	diffusing(
		'gkm-07',
		'G',
		'کارکنان به‌طور منظم از تغییر نیازهای مشتریان آگاه می‌شوند.',
		"Staff are told regularly how customers' needs are changing."
	),
	diffusing(
		'gkm-08',
		'G',
		'واحدها برای تبادل دانش مشتری با یکدیگر نشست دارند.',
		'Units meet to exchange customer knowledge.'
	),
	diffusing(
		'gkm-09',
		'G',
		'آموخته‌های مربوط به مشتریان در سازمان ثبت و منتشر می‌شود.',
		'Lessons about customers are stored and published inside the organization.'
	),
	diffusing('gkm-10', 'G', 'اشتراک‌گذاری دانش در سازمان تشویق می‌شود.', 'Sharing knowledge is encouraged.'),
	diffusing(
		'gkm-11',
		'G',
		'دانش مشتری به کارکنان تازه‌وارد منتقل می‌شود.',
		'Customer knowledge is passed on to newcomers.'
	)
];
const organization = [
	employees(
		'gof-01',
		'G',
		'کارکنان مهارت‌های لازم برای اجرای CRM را دارند.',
		'Staff have the skills CRM requires.'
	),
	employees(
		'gof-02',
		'G',
		'کارکنان پیش از اجرای CRM و در حین آن آموزش دیده‌اند.',
		'Staff were trained before and during CRM introduction.'
	),
	employees(
		'gof-03',
		'G',
		'کارکنان برای دستیابی به هدف‌های CRM پاداش می‌گیرند.',
		'Staff are rewarded for reaching CRM goals.'
	),
	employees(
		'gof-04',
		'G',
		'کارکنان تغییرات ناشی از CRM را پذیرفته‌اند.',
		'Staff accept the changes CRM brings.'
	),
	leadership(
		'gof-05',
		'G',
		'مدیریت ارشد CRM را یک اولویت راهبردی می‌داند.',
		'Top management treats CRM as a strategic priority.'
	),
	leadership(
		'gof-06',
		'G',
		'مدیران ارشد در تصمیم‌گیری و پیگیری CRM مشارکت می‌کنند.',
		'Top managers take part in CRM decisions and follow-up.'
	),
	leadership(
		'gof-07',
		'G',
		'مدیریت ارشد منابع لازم برای CRM را تأمین می‌کند.',
		'Top management provides the resources CRM needs.'
	),
	structure(
		'gof-08',
		'G',
		'واحدهای مختلف در اجرای CRM با یکدیگر همکاری می‌کنند.',
		'Different units cooperate in carrying out CRM.'
	),
	structure(
		'gof-09',
		'G',
		'فرایندهای سازمان بر محور مشتری بازطراحی شده‌اند.',
		'Processes have been redesigned around the customer.'
	),
	structure(
		'gof-10',
		'G',
		'اختیار تصمیم‌گیری به سطوح نزدیک به مشتری واگذار شده است.',
		'Decisions are taken close to the customer.'
	)
];
const technology = [
	technical(
		'gct-01',
		'G',
		'پایگاه دادهٔ مشتریان در میان واحدها یکپارچه است.',
		'Our customer database is integrated across units.'
	),
	technical(
		'gct-02',
		'G',
		'اطلاعات مشتریان به‌روز و به‌سرعت در دسترس است.',
		'Customer information is up to date and quickly available.'
	),
	technical(
		'gct-03',
		'G',
		'برای پشتیبانی از فروش نرم‌افزار مناسب داریم.',
		'We have software that supports sales.'
	),
	technical(
		'gct-04',
		'G',
		'برای پشتیبانی از برنامه‌های بازاریابی نرم‌افزار مناسب داریم.',
		'We have software that supports marketing campaigns.'
	),
	technical(
		'gct-05',
		'G',
		'برای پشتیبانی از خدمات مشتریان نرم‌افزار مناسب داریم.',
		'We have software that supports customer service.'
	),
	technical(
		'gct-06',
		'G',
		'داده‌های مشتریان را با ابزارهای مناسب تحلیل می‌کنیم.',
		'We analyse customer data with suitable tools.'
	)
];
const orientation = [
	oriented(
		'gco-01',
		'G',
		'هدف‌های سازمان با محوریت رضایت مشتری تعیین می‌شود.',
		'Our goals are set with customer satisfaction in mind.'
	),
	oriented(
		'gco-02',
		'G',
		'پایبندی خود به برآوردن نیازهای مشتریان را پیوسته پایش می‌کنیم.',
		"We keep checking how well we live up to customers' needs."
	),
	oriented(
		'gco-03',
		'G',
		'راهبرد رقابتی ما بر شناخت مشتریان استوار است.',
		'Our competitive strategy rests on understanding customers.'
	),
	oriented(
		'gco-04',
		'G',
		'رضایت مشتریان را به‌طور نظام‌مند و در فواصل کوتاه می‌سنجیم.',
		'We measure satisfaction systematically and often.'
	),
	oriented(
		'gco-05',
		'G,s4',
		'به خدمات پس از فروش توجه ویژه داریم.',
		'After-sales service gets close attention.'
	),
	oriented(
		'gco-06',
		'G',
		'همواره در پی خلق ارزش بیشتر برای مشتریان هستیم.',
		'We keep looking for ways to give customers more value.'
	)
];
const experience = [
	howLong(
		'gex-01',
		'G',
		'سازمان شما چه مدت است که CRM را اجرا می‌کند؟',
		'How long has your organization practised CRM?'
	),
	howWide(
		'gex-02',
		'G',
		'در سراسر سازمان تجربهٔ گسترده‌ای از برنامه‌های CRM داریم.',
		'We have wide experience with CRM programmes across the organization.'
	)
];
const outcomes = [
	financial('gre-01', 'G', 'رشد فروش', 'Growth in sales'),
	financial('gre-02', 'G', 'سودآوری', 'Profitability'),
	financial('gre-03', 'G', 'کاهش هزینه‌ها', 'Reduction of costs'),
	marketing('gre-04', 'G', 'رضایت مشتریان', 'Customer satisfaction'),
	marketing('gre-05', 'G', 'وفاداری مشتریان', 'Customer loyalty'),
	marketing('gre-06', 'G', 'جذب مشتریان جدید', 'Attraction of new customers'),
	marketing('gre-07', 'G', 'تصویر سازمان و سهم بازار', 'Image and market share')
];
const items = [...knowledge, ...organization, ...technology, ...orientation, ...experience, ...outcomes];

/** Knowledge management and CRM success, 42 items: the long form for theses. */
export const kmSuccess = defineInstrument({
	code: 'km-success',
	version: '1.0.0',
	title: { fa: 'مدیریت دانش و موفقیت CRM', en: 'Knowledge management and CRM success' },
	purpose: {
		fa: 'رابطهٔ قابلیت‌های مدیریت دانش، عوامل سازمانی، فناوری، مشتری‌مداری و تجربهٔ CRM با موفقیت آن را می‌سنجد.',
		en: 'Measures how knowledge management capabilities, organizational factors, technology, customer orientation and experience go with CRM success.'
	},
	audience: 'manager',
	instruction: words.asItIsToday,
	scales: [withEscape(agr5), withEscape(yrs5), withEscape(trd5)],
	dimensions: [
		{
			code: 'gkm',
			title: { fa: 'قابلیت‌های مدیریت دانش', en: 'Knowledge management capabilities' },
			role: 'construct',
			aspects: [
				{ code: 'gkm-acquisition', title: { fa: 'کسب دانش', en: 'Knowledge acquisition' } },
				{ code: 'gkm-diffusion', title: { fa: 'انتشار دانش', en: 'Knowledge diffusion' } }
			]
		},
		{
			code: 'gof',
			title: { fa: 'عوامل سازمانی', en: 'Organizational factors' },
			role: 'construct',
			aspects: [
				{ code: 'gof-employees', title: { fa: 'کارکنان', en: 'Employees' } },
				{ code: 'gof-leadership', title: { fa: 'رهبری', en: 'Leadership' } },
				{ code: 'gof-structure', title: { fa: 'ساختار سازمانی', en: 'Structure' } }
			]
		},
		{
			code: 'gct',
			title: { fa: 'فناوری CRM', en: 'CRM technology' },
			role: 'construct',
			aspects: [{ code: 'crm-technology', title: { fa: 'فناوری CRM', en: 'CRM technology' } }]
		},
		{
			code: 'gco',
			title: { fa: 'مشتری‌مداری', en: 'Customer orientation' },
			role: 'construct',
			aspects: [{ code: 'customer-orientation', title: { fa: 'مشتری‌مداری', en: 'Customer orientation' } }]
		},
		{
			code: 'gex',
			title: { fa: 'تجربهٔ CRM', en: 'CRM experience' },
			role: 'construct',
			aspects: [{ code: 'crm-experience', title: { fa: 'تجربهٔ CRM', en: 'CRM experience' } }]
		},
		{
			code: 'gre',
			title: { fa: 'موفقیت CRM', en: 'CRM success' },
			role: 'success',
			aspects: [
				{ code: 'gre-financial', title: { fa: 'نتایج مالی', en: 'Financial results' } },
				{ code: 'gre-marketing', title: { fa: 'نتایج بازاریابی', en: 'Marketing results' } }
			]
		}
	],
	items,
	sections: [
		{ code: 'knowledge', title: { fa: 'دانش مشتری', en: 'Customer knowledge' }, items: codesOf(knowledge) },
		{
			code: 'organization',
			title: { fa: 'سازمان و کارکنان', en: 'Organization and people' },
			items: codesOf(organization)
		},
		{
			code: 'technology',
			title: { fa: 'سامانه‌ها و داده‌ها', en: 'Systems and data' },
			items: codesOf(technology)
		},
		{
			code: 'orientation',
			title: { fa: 'کار با مشتریان', en: 'Working with customers' },
			items: codesOf(orientation)
		},
		{
			code: 'experience',
			title: { fa: 'تجربهٔ سازمان', en: 'The organization’s experience' },
			items: codesOf(experience)
		},
		{
			code: 'outcomes',
			title: { fa: 'تغییرات دو سال گذشته', en: 'The past two years' },
			instruction: {
				fa: 'هر یک از موارد زیر در مقایسه با دو سال پیش چه تغییری کرده است؟',
				en: 'How has each of these changed compared with two years ago?'
			},
			items: codesOf(outcomes)
		}
	],
	forms: [{ code: 'full', title: words.fullForm, items: codesOf(items), minutes: 7 }],
	certificate: {
		basis: {
			fa: 'بر پایهٔ سازه‌های گاریدو-مورنو و پادیا-ملندز (مورنو و ملندز، ۲۰۱۱): مدیریت دانش، عوامل سازمانی، فناوری، مشتری‌مداری، تجربه و موفقیت CRM.',
			en: 'Based on the constructs of Garrido-Moreno and Padilla-Meléndez (2011): knowledge management, organizational factors, technology, customer orientation, experience and CRM success.'
		},
		sources: cite('G', 's4'),
		own: {
			fa: 'متن همهٔ گویه‌ها کار همین سامانه است. شمار ۴۲ گویه و چینش آن‌ها از یک پرسشنامهٔ تکرار در ایران پیروی می‌کند، نه از مقالهٔ اصلی.',
			en: 'The wording of all items is this product’s own. The number of 42 items and their layout follow the questionnaire of an Iranian replication, not the original article.'
		},
		permission: words.permission,
		translation: words.translation
	}
});
