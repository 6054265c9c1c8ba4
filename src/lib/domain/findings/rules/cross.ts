import { by, rule } from '../write-rules.ts';

/** What changed since the wave before. */
export const crossRules = [
	rule(
		'change.index.risen',
		'strength',
		{ when: 'changed', measure: 'index', is: 'risen' },
		by('management', 'small', 'revenue'),
		[
			['شاخص آمادگی از موج پیش بالاتر رفته است.', 'The readiness index has risen since the wave before.'],
			[
				'اقدام‌هایی را که به این رشد کمک کرده است نام ببرید، از مجریان آن‌ها قدردانی کنید و آن‌ها را ادامه دهید.',
				'Name the measures behind this rise, thank those who carried them out, and go on.'
			],
			['نشست درس‌آموخته را با مجریان برگزار کنید.', 'Hold a lessons-learned meeting with them.']
		]
	),
	rule(
		'change.index.fallen',
		'attention',
		{ when: 'changed', measure: 'index', is: 'fallen' },
		by('management', 'medium', 'revenue'),
		[
			['شاخص آمادگی نسبت به موج پیش افت کرده است.', 'The readiness index has fallen since the wave before.'],
			[
				'پیش از اقدام تازه، بررسی کنید کدام واحد و کدام عامل افت کرده و در این میان چه تغییر سازمانی رخ داده است.',
				'Before anything new, find out which unit and factor fell, and what changed in the organization meanwhile.'
			],
			[
				'با مدیران واحدهایی که افت کرده‌اند جداگانه گفت‌وگو کنید.',
				'Talk separately with the heads of the units that fell.'
			]
		]
	),
	rule(
		'change.satisfaction.risen',
		'strength',
		{ when: 'changed', measure: 'satisfaction', is: 'risen' },
		by('marketing', 'small', 'satisfaction'),
		[
			['رضایت مشتریان از موج پیش بیشتر شده است.', 'Customer satisfaction has risen since the wave before.'],
			[
				'رشد رضایت را با نرخ خرید دوباره مقایسه کنید تا اثر مالی آن روشن شود.',
				'Set the rise beside the rate of repeat purchase to see what it is worth.'
			],
			['دادهٔ خرید دوبارهٔ دو دوره را استخراج کنید.', 'Extract repeat purchases of both periods.']
		]
	),
	rule(
		'change.satisfaction.fallen',
		'attention',
		{ when: 'changed', measure: 'satisfaction', is: 'fallen' },
		by('service', 'medium', 'satisfaction'),
		[
			['رضایت مشتریان از موج پیش کمتر شده است.', 'Customer satisfaction has fallen since the wave before.'],
			[
				'تغییرهای قیمت، فرایند و نیرو در این فاصله را کنار افت بگذارید و محتمل‌ترین علت را برطرف کنید.',
				'Set changes of price, process and staff in the meantime beside the fall, and undo the likeliest cause.'
			],
			[
				'نظرهای منفی دو موج را کنار هم دسته‌بندی کنید.',
				'Group the negative remarks of both waves side by side.'
			]
		]
	)
];
