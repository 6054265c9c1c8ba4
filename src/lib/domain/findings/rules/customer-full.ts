import { by, rulesOf } from '../write-rules.ts';

const { low, high } = rulesOf('customer-full');
/** Bipolar scales: 50 means as expected, or like the competitors; importance is high above the middle. */
const beside = rulesOf('customer-full', 50);

/** The full customer questionnaire: what customers experience, expect, compare and hold important. */
export const customerFullRules = [
	low('satisfaction', by('management', 'large', 'satisfaction'), [
		['مشتریان در مجموع راضی نیستند.', 'On the whole, customers are not satisfied.'],
		[
			'برنامهٔ بهبود را از ابعادی بنویسید که هم پایین‌اند و هم برای مشتری مهم، و پیشرفت را هر فصل با همین پرسش‌ها بسنجید.',
			'Build the improvement plan on dimensions that are both low and important to customers, and follow progress each quarter with the same items.'
		],
		[
			'دو بُعد را برگزینید و برای هر یک کارگروهی با حضور یک مشتری تشکیل دهید.',
			'Choose two dimensions and form a working group, with a customer in it, for each.'
		]
	]),
	high('satisfaction', by('marketing', 'small', 'revenue'), [
		[
			'رضایت کلی مشتریان در سطحی است که می‌توان بر آن تکیه کرد.',
			'Overall satisfaction stands at a level that can be relied on.'
		],
		[
			'پیش از هر صرفه‌جویی بررسی کنید به کدام بُعد رضایت آسیب می‌زند.',
			'Before any saving, check which dimension of satisfaction it would hurt.'
		],
		[
			'سه صرفه‌جویی برنامه‌ریزی‌شده را با این پرسش مرور کنید.',
			'Go through three planned savings with this question.'
		]
	]),
	low('functional', by('quality', 'large', 'satisfaction'), [
		[
			'خود خدمت یا محصول (درستی، دسترسی، سرعت، تحویل) مشتری را راضی نمی‌کند.',
			'The product or service itself, its soundness, access, speed and delivery, does not satisfy.'
		],
		[
			'پایین‌ترین ویژگی کارکردی را به استاندارد سنجیدنی تبدیل و هر هفته پایش کنید.',
			'Turn the lowest functional attribute into a measurable standard and watch it weekly.'
		],
		[
			'برای این ویژگی مقدار کنونی را در پنجاه مورد واقعی اندازه بگیرید.',
			'Measure that attribute in fifty real cases.'
		]
	]),
	high('functional', by('quality', 'small', 'satisfaction'), [
		['خدمت همان کاری را می‌کند که مشتری از آن می‌خواهد.', 'The service does what customers want of it.'],
		[
			'برتری کارکردی را در قرارداد و تبلیغ به عدد بیان کنید.',
			'State the functional strength in figures in contracts and advertising.'
		],
		[
			'سه شاخص کارکردی را برای انتشار بیرونی آماده کنید.',
			'Prepare three functional indicators for publication.'
		]
	]),
	low('psychological', by('people', 'medium', 'satisfaction'), [
		[
			'رفتار و توجهی که مشتری می‌بیند او را خشنود نمی‌کند.',
			'The treatment and attention that customers meet do not please them.'
		],
		[
			'استاندارد برخورد را با کارکنان صف بنویسید، تمرین کنید و در ارزیابی آنان بیاورید.',
			'Write the standard of treatment with front-line staff, practise it and include it in their appraisal.'
		],
		[
			'در دو نقطهٔ تماس، مشاهده و بازخورد هفتگی سرپرست را آغاز کنید.',
			'Begin weekly observation and feedback by supervisors at two points of contact.'
		]
	]),
	high('psychological', by('people', 'small', 'satisfaction'), [
		['مشتری خود را محترم و مورد توجه می‌بیند.', 'Customers feel respected and attended to.'],
		[
			'در خودکارسازی مراقب باشید که تماس انسانی در لحظه‌های حساس حذف نشود.',
			'When automating, take care that human contact at sensitive moments is not removed.'
		],
		['لحظه‌های حساس سفر مشتری را نشان‌گذاری کنید.', 'Mark the sensitive moments of the customer’s journey.']
	]),
	beside.low('against-expectation', by('marketing', 'medium', 'satisfaction'), [
		[
			'تجربهٔ مشتریان کمتر از انتظار آنان است.',
			'What customers experience falls short of what they expected.'
		],
		[
			'وعده‌های فروش و تبلیغ را با توان تحویل یکی کنید؛ وعدهٔ کمتر و عمل بیشتر.',
			'Bring the promises of sales and advertising into line with what can be delivered: promise less and do more.'
		],
		[
			'متن وعده‌ها را با واحد تحویل، خط به خط مرور کنید.',
			'Go through the wording of promises line by line with delivery.'
		]
	]),
	beside.high('against-expectation', by('marketing', 'small', 'satisfaction'), [
		['مشتریان بیش از آنچه انتظار داشتند دریافت می‌کنند.', 'Customers receive more than they expected.'],
		[
			'روشن کنید این مازاد از چیست و هزینهٔ آن را بسنجید تا پایدار بماند.',
			'Find out where this surplus comes from and what it costs, so that it can last.'
		],
		['از بیست مشتری بپرسید چه چیزی آنان را غافلگیر کرد.', 'Ask twenty customers what surprised them.']
	]),
	beside.low('fun-dis', by('quality', 'medium', 'satisfaction'), [
		['کارکرد خدمت به انتظار مشتری نمی‌رسد.', 'The service works less well than customers expected.'],
		[
			'برای هر ویژگی کارکردی، انتظار را پیش از خرید روشن بگویید و کمبود را در طراحی جبران کنید.',
			'State before the purchase what each functional attribute will be like, and mend the shortfall in the design.'
		],
		['برگهٔ مشخصات ساده‌ای برای خدمت اصلی منتشر کنید.', 'Publish a plain data sheet for the main service.']
	]),
	beside.high('fun-dis', by('quality', 'small', 'satisfaction'), [
		['کارکرد خدمت از انتظار مشتری بالاتر است.', 'The service works better than customers expected.'],
		[
			'این برتری را در پیشنهاد فروش بگنجانید بی‌آنکه انتظار را از توان بالاتر ببرید.',
			'Use this in sales offers without raising expectations beyond capacity.'
		],
		[
			'یک جملهٔ سنجیدنی برای پیشنهادها بنویسید و بیازمایید.',
			'Write one measurable sentence for offers and test it.'
		]
	]),
	beside.low('psy-dis', by('people', 'medium', 'satisfaction'), [
		['رفتار با مشتری از آنچه انتظار داشت سردتر است.', 'Treatment is cooler than customers expected.'],
		[
			'بار کار در ساعت‌های شلوغ را کم کنید؛ سردی رفتار اغلب از شتاب می‌آید.',
			'Relieve staff at peak hours: coolness often comes from haste.'
		],
		['نوبت‌بندی را با نمودار مراجعه تنظیم کنید.', 'Fit the rota to the curve of visits.']
	]),
	beside.high('psy-dis', by('people', 'small', 'satisfaction'), [
		['رفتار با مشتری گرم‌تر از انتظار اوست.', 'Treatment is warmer than customers expected.'],
		[
			'از کارکنانی که نام آنان در نظرها آمده است قدردانی علنی کنید.',
			'Thank in public the staff whom customers mention.'
		],
		['سازوکار ماهانهٔ قدردانی را راه بیندازید.', 'Set up a monthly way of saying thanks.']
	]),
	beside.low('against-competitors', by('management', 'large', 'revenue'), [
		[
			'مشتریان سازمان را پایین‌تر از رقبا ارزیابی می‌کنند.',
			'Customers place the organization below its competitors.'
		],
		[
			'در دو ویژگی که مشتری مهم‌تر می‌داند، برنامهٔ رسیدن به رقیب و در یک ویژگی برنامهٔ پیشی‌گرفتن تعریف کنید.',
			'Define a plan to catch up on the two attributes customers hold most important, and to overtake on one.'
		],
		[
			'خدمت دو رقیب را مانند مشتری بخرید و تجربه را بنویسید.',
			'Buy two competitors’ services as a customer would and write down the experience.'
		]
	]),
	beside.high('against-competitors', by('marketing', 'small', 'revenue'), [
		['مشتریان سازمان را از رقبا بهتر می‌دانند.', 'Customers rate the organization above its competitors.'],
		[
			'ویژگی برتر را محور جایگاه‌یابی کنید و برای حفظ آن بودجه بگذارید.',
			'Make the leading attribute the core of positioning and fund its upkeep.'
		],
		['پیام جایگاه‌یابی را با سی مشتری آزمون کنید.', 'Test the positioning message with thirty customers.']
	]),
	beside.low('fun-cmp', by('quality', 'large', 'revenue'), [
		['در کارکرد، رقبا از دید مشتری جلوترند.', 'In function, competitors are ahead in customers’ eyes.'],
		[
			'الگوبرداری کنید: یک فرایند رقیب یا سازمانی پیشرو را گام به گام با فرایند خود بسنجید.',
			'Benchmark: compare one process of a competitor or a leader with your own, step by step.'
		],
		[
			'فرایند تحویل را برای این مقایسه برگزینید و زمان هر گام را ثبت کنید.',
			'Choose delivery for the comparison and time each step.'
		]
	]),
	beside.high('fun-cmp', by('sales', 'small', 'revenue'), [
		[
			'در کارکرد، سازمان از دید مشتری از رقبا پیش است.',
			'In function, the organization leads its competitors in customers’ eyes.'
		],
		[
			'فروشندگان را به مقایسهٔ مستند و بی‌بدگویی مجهز کنید.',
			'Equip sales staff with a documented, fair comparison.'
		],
		['جدول مقایسهٔ یک‌صفحه‌ای تهیه کنید.', 'Prepare a one-page comparison table.']
	]),
	beside.low('psy-cmp', by('people', 'medium', 'revenue'), [
		[
			'رقبا با مشتری بهتر رفتار می‌کنند، دست‌کم به گفتهٔ مشتریان.',
			'Competitors treat customers better, or so customers say.'
		],
		[
			'استخدام و آموزش نقاط تماس را با ملاک مهارت ارتباطی بازنگری کنید.',
			'Review hiring and training at points of contact by communication skills.'
		],
		[
			'مصاحبهٔ موقعیتی را به گزینش کارکنان صف بیفزایید.',
			'Add a situational interview to front-line selection.'
		]
	]),
	beside.high('psy-cmp', by('people', 'small', 'revenue'), [
		[
			'رفتار کارکنان مزیت سازمان در برابر رقباست.',
			'Staff’s treatment of customers is an advantage over competitors.'
		],
		[
			'نرخ ماندگاری کارکنان صف را شاخص راهبردی کنید؛ این مزیت با آنان می‌رود.',
			'Make front-line staff turnover a strategic indicator: this advantage leaves with them.'
		],
		[
			'علت خروج کارکنان صف در یک سال گذشته را بررسی کنید.',
			'Look into why front-line staff left over the last year.'
		]
	]),
	beside.low('importance', by('marketing', 'small', 'cost'), [
		[
			'ویژگی‌هایی که پرسیده شد برای مشتریان اهمیت کمی دارد.',
			'The attributes asked about matter little to customers.'
		],
		[
			'پیش از خرج برای بهبود آن‌ها، از مشتریان بپرسید چه چیزی برایشان مهم است.',
			'Before spending on them, ask customers what does matter.'
		],
		[
			'پرسش باز «مهم‌ترین چیز» را به نظرسنجی بعدی بیفزایید.',
			'Add an open item, “what matters most”, to the next survey.'
		]
	]),
	beside.high('importance', by('marketing', 'small', 'satisfaction'), [
		['ویژگی‌های سنجیده‌شده برای مشتریان مهم است.', 'The attributes measured are important to customers.'],
		[
			'بودجهٔ بهبود را با ماتریس اهمیت و عملکرد تقسیم کنید.',
			'Divide the improvement budget by the importance–performance matrix.'
		],
		[
			'ماتریس را با مدیران واحدها بخوانید و یک ویژگی را از فهرست هزینه‌ها بردارید.',
			'Read the matrix with unit heads and take one attribute off the spending list.'
		]
	]),
	beside.low('fun-imp', by('quality', 'small', 'cost'), [
		['مشتریان به ویژگی‌های کارکردی وزن کمی می‌دهند.', 'Customers give functional attributes little weight.'],
		[
			'بهبودهای فنی پرهزینه را به تأخیر بیندازید و نخست تجربه و رفتار را درست کنید.',
			'Put off expensive technical improvements and first put experience and treatment right.'
		],
		[
			'یک پروژهٔ فنی کم‌اهمیت برای مشتری را متوقف کنید.',
			'Stop one technical project that customers care little about.'
		]
	]),
	beside.high('fun-imp', by('quality', 'small', 'satisfaction'), [
		['کارکرد خدمت برای مشتریان اهمیت بالایی دارد.', 'How the service works matters much to customers.'],
		[
			'هر تغییر فنی را پیش از اجرا با مشتریان بیازمایید.',
			'Try out every technical change with customers before it goes live.'
		],
		['گروه آزمون ده‌نفره از مشتریان تشکیل دهید.', 'Form a test group of ten customers.']
	]),
	beside.low('psy-imp', by('people', 'small', 'cost'), [
		[
			'رفتار و توجه شخصی برای این مشتریان وزن چندانی ندارد.',
			'Treatment and personal attention carry little weight with these customers.'
		],
		[
			'کانال‌های سلف‌سرویس را گسترش دهید و تماس انسانی را برای موارد دشوار نگه دارید.',
			'Extend self-service and keep human contact for difficult cases.'
		],
		['سه کار پرتکرار را به سلف‌سرویس ببرید.', 'Move three frequent tasks to self-service.']
	]),
	beside.high('psy-imp', by('people', 'small', 'satisfaction'), [
		[
			'رفتار و توجه شخصی برای مشتریان بسیار مهم است.',
			'Treatment and personal attention matter much to customers.'
		],
		[
			'هر مشتری کلیدی را به یک چهرهٔ آشنا بسپارید و جابه‌جایی او را از پیش خبر دهید.',
			'Give each key customer a familiar face, and announce changes beforehand.'
		],
		[
			'فهرست چهره‌های آشنا را برای پنجاه مشتری نخست کامل کنید.',
			'Complete the list of familiar faces for the first fifty customers.'
		]
	]),
	low('image', by('marketing', 'large', 'revenue'), [
		['تصویر سازمان نزد مشتریان ضعیف است.', 'The organization’s image with customers is weak.'],
		[
			'پیش از تبلیغ، یک رویداد بد پرتکرار را که تصویر را می‌سازد حذف کنید و سپس دربارهٔ آن سخن بگویید.',
			'Before advertising, remove one frequent bad experience that shapes the image, and then speak about it.'
		],
		[
			'گفته‌های مشتریان در شبکه‌های اجتماعی را یک ماه دسته‌بندی کنید.',
			'Group what customers say on social networks for a month.'
		]
	]),
	high('image', by('marketing', 'small', 'revenue'), [
		['سازمان نزد مشتریان خوش‌نام است.', 'The organization has a good name with customers.'],
		[
			'برای بحران احتمالی برنامهٔ پاسخ داشته باشید؛ خوش‌نامی زود آسیب می‌بیند.',
			'Have a plan for a crisis: a good name is soon damaged.'
		],
		['سناریوی بحران را یک بار با سخن‌گو تمرین کنید.', 'Rehearse one crisis with the spokesperson.']
	]),
	low('expectations', by('marketing', 'medium', 'revenue'), [
		['مشتریان از سازمان انتظار زیادی ندارند.', 'Customers do not expect much of the organization.'],
		[
			'وعدهٔ روشن و سنجیدنی تازه‌ای بدهید و آن را بی‌کم‌وکاست به جا آورید تا انتظار بالا برود.',
			'Make a new promise that is clear and measurable, and keep it without fail, so that expectations rise.'
		],
		['یک وعدهٔ کوچک را در یک کانال بیازمایید.', 'Try one small promise in one channel.']
	]),
	high('expectations', by('service', 'small', 'satisfaction'), [
		[
			'انتظار مشتریان بالاست و هر کاستی بیشتر به چشم می‌آید.',
			'Expectations are high, and any shortfall shows the more.'
		],
		[
			'واحد تحویل را از هر وعدهٔ تازه پیش از انتشار باخبر کنید.',
			'Let delivery know of each new promise before it is published.'
		],
		[
			'تأیید واحد تحویل را به مسیر انتشار تبلیغ بیفزایید.',
			'Add delivery’s consent to the route by which advertising is released.'
		]
	]),
	low('quality', by('quality', 'large', 'satisfaction'), [
		['کیفیت از دید مشتریان پایین است.', 'Customers perceive quality as low.'],
		[
			'نرخ خطا را در نقطه‌ای که مشتری می‌بیند بسنجید، نه در پایان خط تولید.',
			'Measure the error rate where the customer sees it, not at the end of the line.'
		],
		[
			'برای یک ماه، خطاهایی را که مشتری پیش از ما دیده است بشمارید.',
			'Count for a month the errors that customers saw before we did.'
		]
	]),
	high('quality', by('quality', 'small', 'profit'), [
		['کیفیت از دید مشتری بالاست.', 'Quality is high in customers’ eyes.'],
		['بررسی کنید قیمت، این کیفیت را بازمی‌تاباند یا نه.', 'Examine whether the price reflects this quality.'],
		['کشش قیمت را در یک گروه محدود آزمون کنید.', 'Test price response in a limited group.']
	]),
	low('value', by('sales', 'medium', 'profit'), [
		[
			'به نظر مشتریان، آنچه می‌گیرند به قیمتش نمی‌ارزد.',
			'Customers do not find what they get worth its price.'
		],
		[
			'پیش از تخفیف، اجزای بی‌ارزش را از بسته حذف و ارزش اجزای دیگر را برای مشتری به عدد بیان کنید.',
			'Before discounting, take out components without value and put the worth of the others in figures.'
		],
		[
			'یک بستهٔ ساده‌تر با قیمت کمتر را به صد مشتری پیشنهاد دهید.',
			'Offer a simpler, cheaper package to a hundred customers.'
		]
	]),
	high('value', by('sales', 'small', 'profit'), [
		[
			'مشتریان می‌گویند آنچه می‌گیرند به قیمتش می‌ارزد.',
			'Customers say that what they get is worth the price.'
		],
		[
			'تخفیف‌های بی‌ضابطه را محدود کنید؛ ارزش ادراک‌شده به آن نیاز ندارد.',
			'Restrain discretionary discounts: perceived value does not need them.'
		],
		['تخفیف‌های سه ماه گذشته را با دلیل مرور کنید.', 'Review three months of discounts and their reasons.']
	]),
	low('complaints', by('service', 'medium', 'complaints'), [
		[
			'رسیدگی به شکایت، مشتری را دوباره به سازمان خوش‌بین نمی‌کند.',
			'Complaint handling does not win customers back.'
		],
		[
			'برای هر شکایت یک صاحب از آغاز تا پایان بگذارید و پس از بستن آن با مشتری تماس بگیرید.',
			'Give each complaint one owner from start to end and call the customer after it is closed.'
		],
		[
			'پنجاه شکایت اخیر را بررسی کنید و بگویید هر یک چند بار دست به دست شده است.',
			'Examine the last fifty complaints and count how often each changed hands.'
		]
	]),
	high('complaints', by('service', 'small', 'complaints'), [
		['مشتریان از شیوهٔ رسیدگی به شکایت راضی‌اند.', 'Customers approve of how complaints are handled.'],
		['شکایت را ورودی رسمی طراحی خدمت کنید.', 'Make complaints a formal input to service design.'],
		[
			'سه شکایت پرتکرار را در جلسهٔ طراحی بعدی مطرح کنید.',
			'Bring three frequent complaints to the next design meeting.'
		]
	]),
	low('loyalty', by('sales', 'large', 'revenue'), [
		[
			'مشتریان قصد روشنی برای ماندن و خرید دوباره ندارند.',
			'Customers show no firm intention to stay and buy again.'
		],
		[
			'برنامهٔ ماندگاری را بر دلیل رفتن بنا کنید، نه بر جایزه: نخستین نود روز پس از خرید را طراحی کنید.',
			'Build retention on the reasons for leaving, not on prizes: design the first ninety days after a purchase.'
		],
		[
			'تماس خوشامد و بازبینی سی‌روزه را برای مشتریان تازه آغاز کنید.',
			'Begin a welcome call and a thirty-day review for new customers.'
		]
	]),
	high('loyalty', by('sales', 'small', 'revenue'), [
		['مشتریان می‌خواهند بمانند و دوباره بخرند.', 'Customers intend to stay and buy again.'],
		[
			'فروش مکمل را نخست به همین مشتریان و بر پایهٔ نیازشان پیشنهاد کنید.',
			'Offer related products to these customers first, by need.'
		],
		['برای سه گروه وفادار، پیشنهاد مکمل طراحی کنید.', 'Design a related offer for three loyal groups.']
	])
];
