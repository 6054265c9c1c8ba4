import { by, rulesOf } from '../write-rules.ts';

const { low, high, driver } = rulesOf('km-success');
/** Trends: 50 means no change. */
const trend = rulesOf('km-success', 50);

/** Knowledge management and CRM success, the questionnaire of the thesis form. */
export const kmSuccessRules = [
	low('gkm', by('management', 'large', 'value'), [
		[
			'قابلیت‌های مدیریت دانش هنوز تکیه‌گاه CRM نیست.',
			'Knowledge management capabilities do not yet support CRM.'
		],
		[
			'مالک دانش مشتری را در سطح معاونت تعیین کنید و روال‌های کسب و انتشار را با هم بسازید.',
			'Place ownership of customer knowledge at director level and build the routines of acquiring and diffusing it together.'
		],
		[
			'روال‌های موجود را فهرست و دو شکاف اصلی را مشخص کنید.',
			'List the routines that exist and identify the two main gaps.'
		]
	]),
	high('gkm', by('management', 'small', 'value'), [
		['قابلیت‌های مدیریت دانش استوار است.', 'Knowledge management capabilities are solid.'],
		[
			'سهم این قابلیت را در نتایج نشان دهید تا در بازنگری ساختار آسیب نبیند.',
			'Show what it contributes to results, so that it survives reorganization.'
		],
		[
			'دو تصمیم موفق برآمده از دانش مشتری را مستند کنید.',
			'Document two good decisions that came from customer knowledge.'
		]
	]),
	driver('gkm', by('management', 'medium', 'value'), [
		[
			'در این داده‌ها مدیریت دانش با موفقیت CRM پیوند روشن دارد و هنوز جای رشد دارد.',
			'In these data knowledge management is clearly linked with CRM success, and there is room to grow.'
		],
		[
			'سرمایه‌گذاری در دانش را با سرمایه‌گذاری در افراد و ساختار همراه کنید؛ اثر آن از همین راه می‌گذرد.',
			'Pair investment in knowledge with people and structure, through which its effect passes.'
		],
		[
			'برای یک واحد، برنامهٔ مشترک دانش و آموزش بنویسید.',
			'Write a joint plan of knowledge and training for one unit.'
		]
	]),
	low('gkm-acquisition', by('marketing', 'medium', 'value'), [
		[
			'دانش مشتری و بازار با روال مشخص گرد نمی‌آید.',
			'Knowledge of customers and the market is not gathered by any set routine.'
		],
		[
			'برای هر منبع (تماس، بازدید، شکایت، رقیب) یک گردآورنده و یک قالب ثبت تعیین کنید.',
			'Name a collector and a template for every source: calls, visits, complaints, competitors.'
		],
		[
			'قالب بازدید مشتری را طراحی و در ده بازدید به کار ببرید.',
			'Design the visit template and use it in ten visits.'
		]
	]),
	high('gkm-acquisition', by('marketing', 'small', 'value'), [
		['روال‌های کسب دانش مشتری کار می‌کند.', 'The routines for acquiring customer knowledge work.'],
		[
			'منبع‌های بیرونی مانند شریکان و داده‌های صنعت را بیفزایید.',
			'Add outside sources such as partners and industry data.'
		],
		['با یک شریک بر سر تبادل دانش توافق کنید.', 'Agree on an exchange with one partner.']
	]),
	low('gkm-diffusion', by('people', 'medium', 'cost'), [
		['آنچه یک واحد می‌داند به دیگران نمی‌رسد.', 'What one unit knows does not reach the others.'],
		[
			'نشست کوتاه هفتگی میان‌واحدی بگذارید و درس‌ها را در جایی جست‌وجوپذیر بنویسید.',
			'Hold a short weekly meeting across units and write lessons where they can be searched.'
		],
		[
			'چهار نشست نخست را با موضوع از پیش تعیین‌شده برگزار کنید.',
			'Hold the first four meetings with topics set beforehand.'
		]
	]),
	high('gkm-diffusion', by('people', 'small', 'cost'), [
		['دانش مشتری میان واحدها پخش می‌شود.', 'Customer knowledge spreads between units.'],
		[
			'مخزن دانش را سالی یک بار پالایش کنید تا یافتن آسان بماند.',
			'Prune the store of knowledge once a year, so that finding stays easy.'
		],
		['پنجاه نوشتهٔ کهنه را بازنگری یا بایگانی کنید.', 'Revise or archive fifty outdated notes.']
	]),
	low('gof', by('management', 'large', 'revenue'), [
		[
			'کارکنان، رهبری و ساختار در مجموع از CRM پشتیبانی نمی‌کنند.',
			'Employees, leadership and structure together do not support CRM.'
		],
		[
			'برنامهٔ تغییر سازمانی را مقدم بر برنامهٔ فناوری بگذارید.',
			'Let the programme of organizational change come before that of technology.'
		],
		[
			'کمیتهٔ تغییر را با اختیار و نشست دوهفته‌ای تشکیل دهید.',
			'Form a change committee with authority and a meeting every two weeks.'
		]
	]),
	high('gof', by('management', 'small', 'revenue'), [
		['عوامل سازمانی از CRM پشتیبانی می‌کند.', 'Organizational factors stand behind CRM.'],
		[
			'از این آمادگی برای طرح‌های دشوارتر مانند بازطراحی فرایند میان‌واحدی استفاده کنید.',
			'Use this for harder undertakings, such as redesigning a process across units.'
		],
		['یک فرایند میان‌واحدی را برای بازطراحی نامزد کنید.', 'Nominate one such process.']
	]),
	driver('gof', by('management', 'medium', 'revenue'), [
		[
			'در پاسخ‌ها عوامل سازمانی با موفقیت CRM همراه‌اند و هنوز جای رشد دارند.',
			'Organizational factors go with CRM success in the answers and are not yet at their height.'
		],
		[
			'ارتقای مهارت، رهبری و همکاری را شاخص قراردادهای عملکرد مدیران کنید.',
			'Put skills, leadership and cooperation into managers’ performance agreements.'
		],
		['متن بند عملکرد را برای سه مدیر بنویسید.', 'Draft the clause for three managers.']
	]),
	low('gof-employees', by('people', 'medium', 'satisfaction'), [
		[
			'مهارت، آموزش یا پذیرش کارکنان برای CRM کافی نیست.',
			'Employees’ skills, training or acceptance do not suffice for CRM.'
		],
		[
			'آموزش را با کار واقعی و در محل کار بدهید و رسیدن به هدف‌های CRM را پاداش دهید.',
			'Train on real work at the workplace, and reward those who reach CRM goals.'
		],
		[
			'نیاز آموزشی سه نقش اصلی را بسنجید و یک دورهٔ کوتاه اجرا کنید.',
			'Assess the training needs of three main roles and run one short course.'
		]
	]),
	high('gof-employees', by('people', 'small', 'satisfaction'), [
		[
			'کارکنان مهارت و پذیرش لازم برای CRM را دارند.',
			'Employees have the skills and the willingness that CRM needs.'
		],
		[
			'کارکنان باتجربه را در طراحی فرایندهای تازه صاحب‌رأی کنید.',
			'Give experienced employees a vote in designing new processes.'
		],
		[
			'دو نماینده از کارکنان صف به تیم پروژه بیفزایید.',
			'Add two front-line representatives to the project team.'
		]
	]),
	low('gof-leadership', by('management', 'medium', 'revenue'), [
		[
			'رهبری ارشد، CRM را اولویت راهبردی نمی‌داند یا منابع آن را نمی‌دهد.',
			'Top leadership does not treat CRM as a strategic priority or does not resource it.'
		],
		[
			'CRM را به یک هدف راهبردی عددی گره بزنید و گزارش آن را خود مدیرعامل ارائه کند.',
			'Tie CRM to one strategic goal in figures and have the chief executive report on it in person.'
		],
		['این هدف را در نشست راهبردی بعدی تصویب کنید.', 'Approve this goal at the next strategy meeting.']
	]),
	high('gof-leadership', by('management', 'small', 'revenue'), [
		['رهبری ارشد پیگیر CRM است.', 'Top leadership follows CRM through.'],
		[
			'پیگیری را به لایهٔ مدیران میانی برسانید؛ برنامه‌ها معمولاً آنجا می‌مانند.',
			'Carry it to middle managers, where programmes tend to stall.'
		],
		[
			'با مدیران میانی دربارهٔ مانع‌های روزمره گفت‌وگوی ساختاریافته کنید.',
			'Hold structured talks with middle managers about everyday obstacles.'
		]
	]),
	low('gof-structure', by('management', 'large', 'satisfaction'), [
		[
			'واحدها برای اجرای CRM همکاری نمی‌کنند و تصمیم‌ها دور از مشتری گرفته می‌شود.',
			'Units do not cooperate in carrying out CRM, and decisions are taken far from the customer.'
		],
		[
			'تصمیم‌های زیر یک سقف مشخص را به سطح تماس واگذار و شاخص مشترک میان‌واحدی تعریف کنید.',
			'Delegate decisions below a set limit to the point of contact and define indicators shared across units.'
		],
		[
			'پنج تصمیم پرتکرار را که بالا می‌رود شناسایی و دو تا را واگذار کنید.',
			'Identify five frequent decisions that travel upwards and delegate two.'
		]
	]),
	high('gof-structure', by('management', 'small', 'satisfaction'), [
		[
			'ساختار به همکاری واحدها و تصمیم نزدیک به مشتری میدان می‌دهد.',
			'The structure leaves room for cooperation and for decisions close to the customer.'
		],
		[
			'هنگام رشد سازمان مراقب تمرکزگرایی دوباره باشید.',
			'Beware of centralizing again as the organization grows.'
		],
		['فهرست اختیارات واگذارشده را رسمی کنید.', 'Make the list of delegated powers official.']
	]),
	low('gct', by('technology', 'large', 'cost'), [
		[
			'پایگاه داده و نرم‌افزارهای فروش، بازاریابی و خدمت برای CRM بس نیست.',
			'The database and the software for sales, marketing and service do not suffice for CRM.'
		],
		[
			'نخست پایگاه یکپارچه، سپس نرم‌افزار یک واحد و در پایان تحلیل را بسازید.',
			'Build the integrated database first, then one unit’s software, and analysis last.'
		],
		[
			'منبع‌های داده را نقشه‌برداری و مالک هر یک را مشخص کنید.',
			'Map the sources of data and name each one’s owner.'
		]
	]),
	high('gct', by('technology', 'small', 'revenue'), [
		[
			'فناوری CRM سه حوزهٔ فروش، بازاریابی و خدمت را پوشش می‌دهد.',
			'CRM technology serves sales, marketing and service.'
		],
		[
			'تحلیل داده را به تیم‌های صف برسانید، نه فقط به ستاد.',
			'Bring data analysis to front-line teams and not to head office alone.'
		],
		['یک داشبورد ساده برای سرپرستان شعبه بسازید.', 'Build a simple dashboard for branch supervisors.']
	]),
	driver('gct', by('technology', 'medium', 'revenue'), [
		[
			'در مدل برآوردشده فناوری با موفقیت پیوند روشن دارد و هنوز جای رشد دارد.',
			'In the estimated model technology is clearly linked with success, and there is room to grow.'
		],
		[
			'قابلیت‌هایی را جلو بیندازید که کار کارکنان و ساختار را آسان‌تر می‌کند.',
			'Bring forward the features that ease the work of people and structure.'
		],
		[
			'سه قابلیت در صف توسعه را با این ملاک دوباره رتبه‌بندی کنید.',
			'Rank three features in the queue anew by this criterion.'
		]
	]),
	low('gco', by('management', 'medium', 'satisfaction'), [
		['هدف‌ها و راهبرد، مشتری را محور خود ندارند.', 'Goals and strategy are not built around the customer.'],
		[
			'در هر هدف سالانه، اثر آن بر مشتری را در یک جمله بنویسید و هدف‌های بی‌اثر را حذف کنید.',
			'Write into each yearly goal, in one sentence, what it does for the customer, and drop those that do nothing.'
		],
		['هدف‌های امسال را با همین آزمون مرور کنید.', 'Put this year’s goals to that test.']
	]),
	high('gco', by('management', 'small', 'satisfaction'), [
		[
			'مشتری‌مداری در هدف‌ها و راهبرد جا افتاده است.',
			'Customer orientation is settled in goals and strategy.'
		],
		['آن را به تصمیم‌های سرمایه‌گذاری هم گسترش دهید.', 'Extend it to investment decisions.'],
		[
			'فرم پیشنهاد سرمایه‌گذاری را با بند «اثر بر مشتری» کامل کنید.',
			'Add a line, “effect on customers”, to investment proposals.'
		]
	]),
	driver('gco', by('management', 'medium', 'satisfaction'), [
		[
			'مشتری‌مداری با موفقیت CRM پیوند دارد و می‌تواند بالاتر برود.',
			'Customer orientation is linked with CRM success and can rise further.'
		],
		[
			'خدمات پس از فروش را نخستین میدان مشتری‌مداری کنید.',
			'Make after-sales service the first field of customer orientation.'
		],
		['سه وعدهٔ پس از فروش را با زمان مشخص اعلام کنید.', 'Announce three after-sales promises with times.']
	]),
	trend.low('gex', by('people', 'medium', 'cost'), [
		['سازمان تجربهٔ اندکی در CRM دارد.', 'The organization has little experience with CRM.'],
		[
			'با یک آزمایش کوچک و مستند آغاز کنید و از سازمانی باتجربه راهنما بگیرید.',
			'Begin with a small, documented trial and take guidance from an experienced organization.'
		],
		[
			'از دو سازمان باتجربه بازدید کنید و درس‌ها را بنویسید.',
			'Visit two experienced organizations and write down what they learned.'
		]
	]),
	trend.high('gex', by('people', 'small', 'cost'), [
		['سازمان در CRM باتجربه است.', 'The organization is experienced in CRM.'],
		[
			'درس‌های طرح‌های پیشین، به‌ویژه ناموفق‌ها، را پیش از طرح بعدی مرور کنید.',
			'Go through the lessons of earlier programmes, failures above all, before the next one.'
		],
		['سه درس اصلی را در طرح توجیهی بعدی بیاورید.', 'Put the three main lessons into the next business case.']
	]),
	trend.low('gre', by('management', 'large', 'profit'), [
		[
			'CRM هنوز در نتایج مالی و بازاریابی دیده نمی‌شود.',
			'CRM does not show in financial and marketing results yet.'
		],
		[
			'انتظارها را بازنگری کنید: برای هر نتیجه، زمان و شاخص پیشرو تعیین کنید.',
			'Review expectations: give each result a time and a leading indicator.'
		],
		['سنجش سه شاخص پیشرو را آغاز کنید.', 'Start measuring three leading indicators.']
	]),
	trend.high('gre', by('management', 'small', 'profit'), [
		['CRM از دید مدیران نتیجه داده است.', 'CRM has brought results, in managers’ eyes.'],
		[
			'بخشی از سود را صریحاً به توسعهٔ همین برنامه بازگردانید.',
			'Plough part of the gain back into the programme.'
		],
		['پیشنهاد بازسرمایه‌گذاری را به هیئت‌مدیره ببرید.', 'Take a proposal for reinvestment to the board.']
	]),
	trend.low('gre-financial', by('finance', 'medium', 'profit'), [
		[
			'رشد فروش، سود یا کاهش هزینه به CRM نسبت داده نمی‌شود.',
			'Managers do not credit CRM with growth in sales, profit or lower cost.'
		],
		[
			'هزینهٔ CRM را فعالیت به فعالیت حساب و کارهای بی‌بازده را متوقف کنید.',
			'Cost CRM activity by activity and stop what does not pay.'
		],
		['هزینه و درآمد یک کارزار را کامل حساب کنید.', 'Work out cost and revenue of one campaign in full.']
	]),
	trend.high('gre-financial', by('finance', 'small', 'profit'), [
		['نتایج مالی CRM مثبت ارزیابی شده است.', 'The financial results of CRM are judged positive.'],
		[
			'محاسبهٔ بازده را با امور مالی استاندارد کنید تا مقایسهٔ سال‌ها ممکن شود.',
			'Settle with finance one way of computing return, so that years compare.'
		],
		['روش محاسبه را در دو صفحه مستند کنید.', 'Document the method on two pages.']
	]),
	trend.low('gre-marketing', by('marketing', 'medium', 'satisfaction'), [
		[
			'CRM به رضایت، وفاداری یا جذب بیشتر نینجامیده است.',
			'CRM has not led to more satisfaction, loyalty or new customers.'
		],
		[
			'در کارزارها مرتبط‌بودن پیام را به پرشماربودن آن ترجیح دهید: پیام کمتر، مخاطب دقیق‌تر.',
			'Turn campaigns from frequency to relevance: fewer, to a better-chosen audience.'
		],
		['یک کارزار را با گروه شاهد اجرا کنید.', 'Run one campaign with a control group.']
	]),
	trend.high('gre-marketing', by('marketing', 'small', 'satisfaction'), [
		[
			'رضایت، وفاداری و جذب مشتری با CRM بهتر شده است.',
			'Satisfaction, loyalty and acquisition have improved with CRM.'
		],
		[
			'این نتیجه را به تفکیک بخش مشتری بررسی کنید تا بخش‌های جامانده دیده شوند.',
			'Look at this by segment, so that segments left behind are seen.'
		],
		['گزارش بخش‌بندی‌شدهٔ رضایت را تهیه کنید.', 'Prepare a report of satisfaction by segment.']
	])
];
