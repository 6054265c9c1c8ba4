import type { Localized } from '#lib/domain/text.ts';
import type { ChartSpec, HeatmapSpec, DrawnSpec } from '#lib/charts/spec.ts';

type Say = (fa: string, en: string) => string;

const factors: readonly Localized[] = [
	{ fa: 'رهبری و چشم‌انداز', en: 'Leadership & vision' },
	{ fa: 'فرهنگ مشتری‌مداری', en: 'Customer culture' },
	{ fa: 'فرایند و خدمت', en: 'Process & service' },
	{ fa: 'سامانه و داده (CRM)', en: 'Systems & data (CRM)' },
	{ fa: 'توانمندی کارکنان', en: 'Employee capability' },
	{ fa: 'ساختار و هماهنگی', en: 'Structure & alignment' },
	{ fa: 'شنیدن صدای مشتری', en: 'Voice of customer' },
	{
		fa: 'نوآوری و بهبود مستمر در خدمت به مشتریان سازمانی',
		en: 'Innovation and continuous improvement for key accounts'
	}
];
const short: readonly Localized[] = [
	{ fa: 'رهبری', en: 'Leadership' },
	{ fa: 'فرهنگ', en: 'Culture' },
	{ fa: 'فرایند', en: 'Process' },
	{ fa: 'سامانه', en: 'Systems' },
	{ fa: 'کارکنان', en: 'Capability' },
	{ fa: 'ساختار', en: 'Structure' },
	{ fa: 'صدای مشتری', en: 'Voice' },
	{ fa: 'نوآوری', en: 'Innovation' }
];
const units: readonly [Localized, number | null, readonly (number | null)[]][] = [
	[{ fa: 'فروش', en: 'Sales' }, 46, [88, 85, 73, 45, 78, 63, 65, 70]],
	[{ fa: 'پشتیبانی و خدمات', en: 'Support & service' }, 58, [80, 83, 75, 48, 75, 60, 73, 65]],
	[{ fa: 'عملیات', en: 'Operations' }, 51, [80, 70, 65, 53, 70, 65, 45, 60]],
	[{ fa: 'فناوری اطلاعات', en: 'Information technology' }, 24, [78, 68, 68, 73, 73, 65, 50, 78]],
	[{ fa: 'مالی و اداری', en: 'Finance & admin' }, 22, [83, 68, 68, 55, 65, 73, 40, 53]],
	[{ fa: 'حقوقی', en: 'Legal' }, null, factors.map(() => null)]
];
const scores = [83, 78, 70, 53, 73, 65, 58, null] as const;
const before = [78, 70, 68, 50, 65, 65, 50, 60] as const;
const customers = [70, 60, 65, 50, null, 68, 38, 58] as const;

/** One spec of every kind, each with a hidden value somewhere. All numbers are invented. */
export function specimenCharts(say: Say): { drawn: DrawnSpec[]; heatmap: HeatmapSpec; all: ChartSpec[] } {
	const names = factors.map(({ fa, en }) => say(fa, en));
	const factor = say('عامل', 'Factor');
	const interval = say('بازهٔ اطمینان ۹۵٪', '95% interval');
	const score = say('امتیاز', 'Score');
	const hundred = { min: 0, max: 100, step: 20 };
	const drawn: DrawnSpec[] = [
		{
			kind: 'gauge',
			title: say('شاخص کل آمادگی', 'Overall readiness index'),
			summary: [say('شاخص در سطح «آمادهٔ حرکت» است', 'The index lies in the band “Ready”')],
			value: 68,
			interval: { lo: 65, hi: 71 },
			...hundred,
			bands: [
				{ label: say('ناآماده', 'Not ready'), from: 0, to: 40 },
				{ label: say('آغازین', 'Starting'), from: 40, to: 60 },
				{ label: say('آمادهٔ حرکت', 'Ready'), from: 60, to: 80 },
				{ label: say('پیشرو', 'Leading'), from: 80, to: 100 }
			],
			heads: { measure: say('شاخص', 'Measure'), value: score, interval }
		},
		{
			kind: 'bars',
			title: say('امتیاز هر عامل', 'Score of each factor'),
			summary: [say('خط‌چین آستانهٔ ۶۰ را نشان می‌دهد', 'The dashed line marks the threshold of 60')],
			...hundred,
			rows: names.map((label, i) => {
				const value = scores[i] ?? null;
				return {
					label,
					value,
					interval: value === null ? null : { lo: value - 3 - (i % 3), hi: value + 3 + (i % 3) },
					tone: value !== null && value < 60 ? 'attention' : 'plain'
				} as const;
			}),
			threshold: { value: 60, label: say('آستانه', 'Threshold') },
			heads: { row: factor, value: score, interval }
		},
		{
			kind: 'radar',
			title: say('نیم‌رخ عوامل', 'Factor profile'),
			summary: [say('خط‌چین موج پیش است', 'The dashed line is the wave before')],
			...hundred,
			axes: names,
			series: [
				{
					label: say('موج ۳ (کنونی)', 'Wave 3 (current)'),
					style: 'main',
					values: scores.map((v) => v ?? 62)
				},
				{
					label: say('موج ۲', 'Wave 2'),
					style: 'earlier',
					values: before.map((v, i) => (i === 6 ? null : v))
				}
			],
			heads: { row: factor }
		},
		{
			kind: 'trend',
			title: say('روند شاخص آمادگی در چهار موج', 'Readiness index over four waves'),
			summary: [say('خط‌های عمودی بازهٔ اطمینان ۹۵٪ است', 'Vertical lines are 95% intervals')],
			min: 40,
			max: 80,
			step: 10,
			points: [
				say('موج ۱\nبهار ۱۴۰۴', 'Wave 1\nSpring 2025'),
				say('موج ۲\nپاییز ۱۴۰۴', 'Wave 2\nAutumn 2025'),
				say('موج ۳\nبهار ۱۴۰۵', 'Wave 3\nSpring 2026'),
				say('موج ۴\nپاییز ۱۴۰۵', 'Wave 4\nAutumn 2026')
			],
			series: [
				{
					label: say('کارکنان', 'Employees'),
					style: 'main',
					values: [57, 63, 66, 68],
					intervals: [
						{ lo: 53, hi: 61 },
						{ lo: 60, hi: 66 },
						{ lo: 63, hi: 69 },
						{ lo: 65, hi: 71 }
					]
				},
				{
					label: say('مشتریان', 'Customers'),
					style: 'second',
					values: [51, 54, null, 59],
					intervals: [{ lo: 48, hi: 54 }, { lo: 51, hi: 57 }, null, { lo: 56, hi: 62 }]
				}
			],
			heads: { row: say('موج', 'Wave') }
		},
		{
			kind: 'dumbbell',
			title: say('ارزیابی کارکنان در برابر مشتریان', 'Employee versus customer rating'),
			summary: [say('شکاف، امتیاز مشتریان منهای کارکنان است', 'The gap is customers minus employees')],
			...hundred,
			rows: names.map((label, i) => ({ label, first: scores[i] ?? null, second: customers[i] ?? null })),
			names: [say('کارکنان', 'Employees'), say('مشتریان', 'Customers')],
			heads: { row: factor, gap: say('شکاف', 'Gap') }
		},
		{
			kind: 'scatter',
			title: say('نقشهٔ اهمیت – عملکرد', 'Importance–performance map'),
			summary: [say('ناحیهٔ رنگی: اثر زیاد و عملکرد پایین', 'Shaded: high influence, low performance')],
			points: names.map((label, i) => ({
				label,
				x: scores[i] ?? null,
				y: [0.42, 0.47, 0.3, 0.52, 0.36, 0.22, 0.44, 0.18][i] ?? null,
				tone: i === 3 || i === 6 ? 'attention' : 'plain'
			})),
			x: { min: 40, max: 90, step: 10, label: say('عملکرد (امتیاز)', 'Performance (score)') },
			y: { min: 0.1, max: 0.6, step: 0.1, digits: 2, label: say('اهمیت (ضریب β)', 'Importance (β)') },
			middle: { x: 60, y: 0.35 },
			quadrants: [
				say('نخست این‌ها', 'Fix first'),
				say('نگه دارید', 'Keep up'),
				say('اولویت پایین', 'Low priority'),
				say('پایش کنید', 'Monitor')
			],
			heads: { row: factor }
		},
		{
			kind: 'distribution',
			title: say('پراکندگی پاسخ‌ها', 'Distribution of answers'),
			summary: [say('از کاملاً مخالفم تا کاملاً موافقم', 'From strongly disagree to strongly agree')],
			categories: [
				say('کاملاً مخالفم', 'Strongly disagree'),
				say('مخالفم', 'Disagree'),
				say('نه موافق نه مخالف', 'Neither'),
				say('موافقم', 'Agree'),
				say('کاملاً موافقم', 'Strongly agree')
			],
			rows: [
				{ label: names[0] ?? '', n: 214, shares: [3, 9, 18, 42, 28] },
				{ label: names[3] ?? '', n: 214, shares: [16, 31, 26, 19, 8] },
				{ label: names[7] ?? '', n: 212, shares: [8, 17, 33, 28, 14] },
				{ label: names[6] ?? '', shares: null }
			],
			heads: { row: factor, n: 'n' }
		}
	];
	const heatmap: HeatmapSpec = {
		kind: 'heatmap',
		title: say('امتیاز هر عامل در هر واحد', 'Score of each factor by department'),
		summary: [],
		columns: short.map(({ fa, en }) => say(fa, en)),
		rows: units.map(([label, n, values]) => ({ label: say(label.fa, label.en), n, values })),
		cuts: [50, 60, 70, 80],
		key: [
			say('کمتر از ۵۰', 'below 50'),
			say('۵۰ تا ۵۹', '50–59'),
			say('۶۰ تا ۶۹', '60–69'),
			say('۷۰ تا ۷۹', '70–79'),
			say('۸۰ و بالاتر', '80 and up')
		],
		heads: { row: say('واحد', 'Department'), n: 'n' }
	};
	return { drawn, heatmap, all: [...drawn, heatmap] };
}
