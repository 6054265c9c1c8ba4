import type { ReportPagesMessages } from '../en/report-pages.ts';

export const reportPages: ReportPagesMessages = {
	quote: (text) => `«${text}»`,
	semicolon: '؛ ',
	sentenceEnd: '.',
	join: (first, second) => `${first}؛ ${second}`,
	nobody: 'بدون پاسخ',
	capital: (text) => text,
	dash: (reasons) => `«–»: ${reasons}.`,
	hiddenNote: (threshold) =>
		`کمتر از ${threshold} نفر پاسخ داده‌اند، یا عدد نمایش داده نمی‌شود تا پاسخ گروهی کوچک از روی آن به دست نیاید`,
	reasonNote: (reason, need) => (need ? `${reason} (دست‌کم ${need} لازم است)` : reason),

	document: {
		readiness: 'گزارش سنجش آمادگی CRM',
		customers: 'گزارش سنجش رضایت مشتریان',
		other: 'گزارش سنجش',
		subject: (engagement, wave) => `${engagement}، ${wave}`,
		running: (title, wave) => `${title} · موج ${wave}`,
		provenance: (hash, version) => `داده ${hash} · فرمول‌ها ${version}`,
		pageOf: (n, of) => `صفحهٔ ${n} از ${of}`
	},
	cover: {
		subtitle: (audiences) => `آنچه ${audiences} می‌گویند`,
		voices: {
			employee: 'کارکنان',
			manager: 'مدیران',
			customer: 'مشتریان',
			rater: 'ارزیابان',
			specialist: 'کارشناسان'
		},
		client: 'تهیه‌شده برای',
		engagement: 'پروژه',
		wave: 'موج',
		fieldwork: 'زمان گردآوری پاسخ‌ها',
		fieldworkIs: (from, to) => `${from} تا ${to}`,
		date: 'تاریخ گزارش',
		answered: 'چه کسانی پاسخ دادند',
		counts: {
			employee: (n) => `${n} کارمند`,
			manager: (n) => `${n} مدیر`,
			customer: (n) => `${n} مشتری`,
			rater: (n) => `${n} ارزیاب`,
			specialist: (n) => `${n} کارشناس`
		}
	},
	contents: 'فهرست',
	chapter: (number, name) => `${number} · ${name}`,

	standing: {
		lowest: (names, count) => (count > 1 ? `${names} از بقیه عقب‌ترند` : `${names} از بقیه عقب‌تر است`),
		highest: (names, count) => (count > 1 ? `${names} از بقیه جلوترند` : `${names} از بقیه جلوتر است`),
		none: 'هیچ عاملی به‌روشنی از بقیه جدا نیست',
		noneOf: (count) => `هیچ‌یک از ${count} مورد به‌روشنی از بقیه جدا نیست`
	},

	summary: {
		name: 'چکیدهٔ مدیریتی',
		at: (band) => `آمادگی سازمان در سطح ${band} است`,
		between: (lower, upper) => `آمادگی سازمان در مرز ${lower} و ${upper} است`,
		gated: (raw, gated) => `شاخص در سطح ${raw} است، اما ضعیف‌ترین‌ها آن را در ${gated} نگه می‌دارند`,
		index: (score, range, n) =>
			range
				? `شاخص آمادگی **${score} از ۱۰۰** است (بازهٔ اطمینان ۹۵٪: ${range}؛ ${n})؛ این عدد خودارزیابی سازمان است.`
				: `شاخص آمادگی **${score} از ۱۰۰** است (${n}؛ پاسخ‌ها برای برآورد بازه کافی نیست)؛ این عدد خودارزیابی سازمان است.`,
		risen: (points, range) =>
			`شاخص از موج پیش **${points} واحد** بالا رفته است (بازهٔ اطمینان ۹۵٪ تغییر: ${range}).`,
		fallen: (points, range) =>
			`شاخص از موج پیش **${points} واحد** پایین آمده است (بازهٔ اطمینان ۹۵٪ تغییر: ${range}).`,
		unchanged: (difference, range) =>
			`تغییر از موج پیش را نمی‌توان از تصادف جدا کرد (${difference}؛ بازهٔ اطمینان ۹۵٪: ${range}).`,
		satisfaction: (score, n) => `مشتریان به رضایت خود **${score}** از ۱۰۰ داده‌اند (${n}).`,
		selfRated: (label) => `${label}: داوری خود سازمان، بدون بررسی شواهد`,
		meaning: 'معنای آن',
		findings: 'یافته‌های اصلی',
		nPeople: (n, population) => (population ? `${n} پاسخ از ${population} نفر` : `${n} پاسخ`),
		figures: {
			staff: (of) => (of ? `پاسخ کارکنان و مدیران، از ${of} نفر` : 'پاسخ کارکنان و مدیران'),
			customers: (of) => (of ? `پاسخ مشتریان، از ${of} نفر` : 'پاسخ مشتریان'),
			raters: (of) => (of ? `پاسخ ارزیابان، از ${of} نفر` : 'پاسخ ارزیابان'),
			specialists: (of) => (of ? `پاسخ کارشناسان، از ${of} نفر` : 'پاسخ کارشناسان'),
			change: (range) => `تغییر شاخص آمادگی از موج پیش (${range})`,
			satisfaction: (range) => `رضایت مشتریان، از ۱۰۰ (${range})`,
			nps: (range) => `شاخص خالص ترویج‌کنندگان (${range})`
		},
		rankNote: (n) => `امتیاز از ۰ تا ۱۰۰ با بازهٔ اطمینان ۹۵٪؛ ${n}.`,
		satisfactionTitle: (score) => `مشتریان به رضایت خود ${score} از ۱۰۰ داده‌اند`,
		satisfactionLead: 'صفحه‌های بعد نشان می‌دهد مشتریان چه می‌گویند؛ هر عدد با بازهٔ اطمینان آن آمده است.',
		waiting: 'پاسخ‌ها هنوز برای نمایش عدد کافی نیست',
		waitingLead: (threshold) =>
			`امتیازها از ${threshold} پاسخ به بالا نمایش داده می‌شود تا پاسخ هیچ‌کس شناخته نشود. جدول نشان می‌دهد چند پاسخ دیگر لازم است.`,
		waitingNote: 'همین که پاسخ‌ها کافی شود، این گزارش کامل می‌شود.'
	},
	finding: {
		lowestFactors: (names) => `**از ${names} آغاز کنید.**`,
		highestFactors: (names) => `**بر ${names} تکیه کنید.**`,
		scores: (list) => `${list} از ۱۰۰؛ بازه‌های اطمینان از بازهٔ همهٔ عوامل دیگر جداست.`,
		scoreOf: (name, score) => `${name} ${score}`,
		weakestAspect: (name) => `**ضعیف‌ترین جنبه ${name} است.**`,
		weakestAspects: (names) => `**ضعیف‌ترین جنبه‌ها ${names} است.**`,
		weakestBody: (score, item) =>
			item ? `${score} از ۱۰۰. پایین‌ترین گویهٔ آن: ${item}` : `${score} از ۱۰۰.`,
		blindSpot: (names) => `**نقطهٔ کور: ${names}.**`,
		blindSpotBody: (staff, customers) =>
			`امتیاز از نگاه کارکنان و مدیران ${staff} و از نگاه مشتریان ${customers} است.`,
		hiddenStrength: (names) => `**قوت پنهان: ${names}.**`,
		hiddenStrengthBody: (staff, customers) =>
			`امتیاز از نگاه مشتریان ${customers} و از نگاه کارکنان و مدیران تنها ${staff} است.`,
		managersHigher: (names) => `**مدیران ${names} را بهتر از کارکنان می‌بینند.**`,
		managersLower: (names) => `**مدیران ${names} را سخت‌گیرانه‌تر از کارکنان ارزیابی می‌کنند.**`,
		managersBody: (managers, employees) => `${managers} در برابر ${employees}.`,
		risks: (n, of) => `**${n} ریسک از ${of} ریسک در سطح بالا ارزیابی شده است.**`,
		riskBody: (item) => `از جمله: ${item}`,
		silent: '**بیشتر مشتریانی که مشکل داشته‌اند، آن را نمی‌گویند.**',
		silentBody: (share, n) => `تنها ${share} آنان مشکل را به سازمان گفته‌اند (${n}).`
	},

	factors: {
		name: 'عوامل و جنبه‌ها',
		lead: (range, geometric, index) =>
			`امتیاز عوامل از ${range} است. میانگین هندسی آن‌ها ${geometric} و شاخص ${index} است؛ هرچه این دو به هم نزدیک‌تر باشند، نیم‌رخ متوازن‌تر است.`,
		tableTitle: 'عوامل با بازهٔ اطمینان و سطح',
		aspectsTitle: 'جنبه‌ها از قوی‌ترین تا ضعیف‌ترین',
		scale: '۰ تا ۱۰۰',
		change: 'تغییر',
		note: (threshold, band) =>
			`خط عمودی: ${threshold}، آغاز سطح ${band}. سطح درون کمانک: مرز دو سطح درون بازهٔ اطمینان است و سطح همسایه نیز به همین اندازه محتمل است.`,
		changeNote: 'تغییر از موج پیش؛ پررنگ: صفر درون بازهٔ اطمینان ۹۵٪ آن نیست.',
		howToRead: 'شیوهٔ خواندن',
		reading:
			'هر محور یک جنبه را از ۰ تا ۱۰۰ نشان می‌دهد؛ هرچه بیرون‌تر، آماده‌تر. سهم همهٔ جنبه‌ها در عامل خود یکسان است، هر چند گویه داشته باشند.',
		earlier: 'خط‌چین موج پیش است.',
		thisWave: 'این موج',
		waveBefore: 'موج پیش',
		lowestNote: 'نارنجی: بازهٔ اطمینان به‌تمامی پایین‌تر از همهٔ بازه‌های دیگر است.',
		notClear: 'تفاوت میان بازه‌هایی که روی هم می‌افتند شاید تصادفی باشد.',
		borderline: (band) => `(${band})`
	},

	participation: {
		audience: 'مخاطب',
		needed: 'پاسخ لازم تا نمایش',
		points: (points) => `‎±${points} واحد`,
		marginNote:
			'حاشیهٔ خطا: نیمی از پهنای بازهٔ اطمینان ۹۵٪ برای سهمی برابر ۵۰٪، بر حسب واحد درصد، با تصحیح برای تعداد مخاطبان.'
	},

	method: {
		name: 'روش',
		title: 'چگونه سنجیده شد و تا چه اندازه می‌توان به آن تکیه کرد'
	}
};
