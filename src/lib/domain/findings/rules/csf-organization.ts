import { by, rulesOf } from '../write-rules.ts';

const { low, high, gap, driver, divided, managersHigher } = rulesOf('csf');

/** CRM organization: structure, commitment, people. What carries the other factors to success. */
export const csfOrganizationRules = [
	low('org', by('management', 'large', 'satisfaction'), [
		[
			'سازمان هنوز برای CRM آماده نشده است؛ نرم‌افزار این کمبود را جبران نمی‌کند.',
			'The organization itself is not yet prepared for CRM, and software will not make up for that.'
		],
		[
			'پیش از هر خرید، یک عضو مدیریت ارشد را حامی CRM کنید و ساختار، بودجه و پاداش را با او بازنگری کنید.',
			'Before buying anything, name one member of senior management as sponsor of CRM and review structure, budget and rewards together.'
		],
		[
			'منشور یک‌صفحه‌ای برنامهٔ CRM را با هدف، حامی، بودجه و دامنه تصویب کنید.',
			'Approve a one-page charter of the CRM programme: aim, sponsor, budget and scope.'
		]
	]),
	gap('org', by('management', 'medium', 'satisfaction'), [
		['سازماندهی CRM به هدف تعیین‌شده نمی‌رسد.', 'CRM organization falls short of the target set for it.'],
		[
			'از سه جنبهٔ ساختار، تعهد و منابع انسانی آن را که پایین‌تر است برگزینید و سه ماه فقط بر همان کار کنید.',
			'Of structure, commitment and people, choose the one that stands lowest and work on it alone for three months.'
		],
		[
			'برای پایین‌ترین جنبهٔ سازماندهی یک شاخص، یک مسئول و یک تاریخ بازبینی تعیین کنید.',
			'Give the lowest aspect of organization an indicator, an owner and a review date.'
		]
	]),
	high('org', by('management', 'small', 'revenue'), [
		[
			'سازماندهی، توان آن را دارد که عوامل دیگر را به نتیجه برساند.',
			'The organization is able to carry the other factors through to results.'
		],
		[
			'مسئولیت‌ها و بودجهٔ کنونی CRM را در برنامهٔ سالانه تثبیت کنید تا به افراد وابسته نماند.',
			'Fix today’s CRM responsibilities and budget in the annual plan, so that they do not hang on persons.'
		],
		['جانشین حامی ارشد CRM را تعیین کنید.', 'Name a deputy for the senior sponsor.']
	]),
	driver('org', by('management', 'medium', 'revenue'), [
		[
			'در پاسخ‌های همین سازمان، سازماندهی CRM پیوندی روشن با نتایج دارد و هنوز جای بهبود دارد.',
			'In this organization’s own answers, CRM organization is clearly linked with results, and there is still room for it to rise.'
		],
		[
			'پیشرفت ساختار، منابع و آموزش را هر ماه کنار شاخص‌های فروش در گزارش مدیریت بیاورید.',
			'Report progress on structure, resources and training every month beside the sales figures.'
		],
		[
			'سه شاخص سازمانی برای گزارش ماهانه برگزینید و مقدار آغازین آن‌ها را ثبت کنید.',
			'Choose three organizational indicators for the monthly report and record their starting values.'
		]
	]),
	divided('org', by('people', 'small', 'satisfaction'), [
		['برداشت‌ها از سازماندهی CRM بسیار پراکنده است.', 'Views of how CRM is organized are widely scattered.'],
		[
			'نقش‌ها را روی کاغذ بیاورید: برای هر مرحله از سفر مشتری بنویسید چه کسی تصمیم می‌گیرد و چه کسی انجام می‌دهد.',
			'Put roles on paper: for each stage of the customer’s journey, who decides and who does.'
		],
		[
			'جدول نقش‌ها را برای یک فرایند، با حضور همهٔ واحدهای درگیر، پر کنید.',
			'Fill in the table of roles for one process with every unit involved in the room.'
		]
	]),
	managersHigher('org', by('management', 'small', 'satisfaction'), [
		[
			'آنچه مدیران دربارهٔ سازماندهی CRM می‌گویند، برای کارکنان به همان اندازه محسوس نیست.',
			'What managers say about CRM organization is not felt to the same degree by employees.'
		],
		[
			'تصمیم‌ها، بودجه و مسئولیت‌های CRM را برای همه منتشر کنید و هر ماه بگویید چه چیزی عوض شده است.',
			'Publish CRM decisions, budget and responsibilities to everyone, and say each month what has changed.'
		],
		[
			'نشست پرسش و پاسخ یک‌ساعتهٔ مدیریت ارشد با کارکنان صف برگزار کنید.',
			'Hold an hour of questions and answers between senior management and front-line staff.'
		]
	]),
	low('org-structure', by('management', 'large', 'satisfaction'), [
		[
			'ساختار بر وظیفه‌های درونی بنا شده است و مشتری با چند سازمان جدا روبه‌رو می‌شود.',
			'The structure follows internal functions, and the customer meets several organizations in one.'
		],
		[
			'برای هر مشتری کلیدی مالک رابطه تعیین کنید و بازاریابی، فروش و خدمات را زیر یک فرایند مشترک با شاخص مشترک بیاورید.',
			'Appoint a relationship owner for each key customer and bring marketing, sales and service under one process with shared indicators.'
		],
		[
			'مسیر یک درخواست واقعی را از آغاز تا پایان دنبال کنید و جاهایی را که میان واحدها می‌ماند حذف کنید.',
			'Follow one real request from start to end and remove the points where it waits between units.'
		]
	]),
	high('org-structure', by('management', 'small', 'satisfaction'), [
		[
			'ساختار گرد مشتری شکل گرفته است و مسئول رابطه روشن است.',
			'The structure is built around customers, and it is clear who is in charge of a relationship.'
		],
		[
			'حقوق دسترسی و گردش کار سامانهٔ CRM را از همین ساختار بگیرید، نه از نمودار سازمانی قدیم.',
			'Take the CRM system’s access rights and workflows from this structure, not from the old organization chart.'
		],
		[
			'نقشهٔ نقش‌های سامانه را با مالکان رابطه بازبینی کنید.',
			'Review the map of system roles with the relationship owners.'
		]
	]),
	low('org-commitment', by('management', 'medium', 'revenue'), [
		[
			'CRM هدف روشن، بودجه و توجه پایدار مدیریت ارشد را ندارد.',
			'CRM lacks clear goals, a budget and the lasting attention of senior management.'
		],
		[
			'هدف‌های جذب، توسعه، نگهداری و بازگرداندن مشتری را عددی کنید و ردیف بودجهٔ جدا برای CRM بگشایید.',
			'Put figures on the goals for winning, developing, keeping and winning back customers, and open a budget line for CRM.'
		],
		[
			'چهار هدف با مقدار کنونی و مقدار مطلوب در جلسهٔ هیئت‌مدیره تصویب شود.',
			'Have four goals, with today’s and the wanted value, approved at a board meeting.'
		]
	]),
	high('org-commitment', by('management', 'small', 'revenue'), [
		[
			'مدیریت ارشد پشت CRM ایستاده و برای آن منابع گذاشته است.',
			'Senior management stands behind CRM and provides for it.'
		],
		[
			'این پشتیبانی را با چند نتیجهٔ زودهنگام پاس دارید تا سال آینده هم ادامه یابد.',
			'Repay this support with early results, so that it lasts into next year.'
		],
		[
			'یک نتیجهٔ کوچک را که تا پایان فصل به دست می‌آید اعلام و پیگیری کنید.',
			'Announce one small result due by the end of the quarter and follow it up.'
		]
	]),
	low('org-hr', by('people', 'medium', 'satisfaction'), [
		[
			'آموزش، ارزیابی و پاداش کارکنان به خدمت به مشتری گره نخورده است.',
			'Training, appraisal and reward are not tied to serving the customer.'
		],
		[
			'دست‌کم یک‌سوم شاخص‌های ارزیابی کارکنان روبه‌رو با مشتری را به نتیجه‌های مشتری اختصاص دهید و حدود اختیار آنان را در حل مشکل بنویسید.',
			'Give at least a third of the appraisal of customer-facing staff to customer outcomes, and write down how far they may go in solving a problem.'
		],
		[
			'سقف مبلغی را که کارمند صف می‌تواند بی‌اجازه برای رفع مشکل مشتری هزینه کند، تصویب و ابلاغ کنید.',
			'Approve and announce the sum that a front-line employee may spend on putting things right without asking.'
		]
	]),
	high('org-hr', by('people', 'small', 'satisfaction'), [
		[
			'مدیریت منابع انسانی، خدمت به مشتری را در آموزش و پاداش جدی گرفته است.',
			'Human resource management takes service to customers seriously in training and reward.'
		],
		[
			'بهترین کارکنان صف را مربی همکاران در دورهٔ استقرار سامانه کنید.',
			'Make the best front-line people coaches to their colleagues when the system is introduced.'
		],
		[
			'از هر واحد یک مربی داوطلب برگزینید و ساعت آموزش او را در برنامهٔ کار بگنجانید.',
			'Pick one volunteer coach per unit and put the hours in the work schedule.'
		]
	])
];
