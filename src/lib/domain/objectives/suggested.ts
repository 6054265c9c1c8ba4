import type { Objective } from '../findings/rule.ts';
import type { Localized } from '../text.ts';
import type { Better, KpiUnit } from './kpi.ts';

/** An indicator that suits an objective (instruments.md §9.11 and §10). */
export interface SuggestedKpi {
	readonly code: string;
	readonly name: Localized;
	readonly unit: KpiUnit;
	readonly better: Better;
}

const kpi = (code: string, unit: KpiUnit, better: Better, fa: string, en: string): SuggestedKpi => ({
	code,
	name: { fa, en },
	unit,
	better
});

/** Indicators to begin with, for each objective. */
export const suggestedKpis: Readonly<Record<Objective, readonly SuggestedKpi[]>> = {
	value: [
		kpi(
			'value-profiles',
			'percent',
			'more',
			'سهم مشتریان کلیدی دارای پروندهٔ ارزش',
			'Share of key customers with a recorded value profile'
		),
		kpi('key-retention', 'percent', 'more', 'نرخ نگهداشت مشتریان کلیدی', 'Retention rate of key customers')
	],
	revenue: [
		kpi('customer-revenue', 'toman', 'more', 'درآمد هر مشتری در سال', 'Revenue per customer and year'),
		kpi(
			'conversion',
			'percent',
			'more',
			'نرخ تبدیل فرصت به فروش',
			'Share of opportunities that become sales'
		),
		kpi('repeat', 'percent', 'more', 'سهم خرید دوباره', 'Share of customers who buy again'),
		kpi('cycle', 'days', 'less', 'طول چرخهٔ فروش', 'Length of the sales cycle')
	],
	profit: [
		kpi('customer-margin', 'toman', 'more', 'حاشیهٔ سود هر مشتری در سال', 'Margin per customer and year'),
		kpi('margin', 'percent', 'more', 'حاشیهٔ سود فروش', 'Margin on sales')
	],
	cost: [
		kpi(
			'serve',
			'toman',
			'less',
			'هزینهٔ خدمت‌رسانی به هر مشتری در سال',
			'Cost to serve a customer for a year'
		),
		kpi(
			'churn',
			'percent',
			'less',
			'نرخ ریزش: رفتگان بخش بر مشتریان آغاز دوره',
			'Churn rate: lost divided by customers at the start'
		)
	],
	satisfaction: [
		kpi('satisfaction', 'points', 'more', 'شاخص رضایت مشتری، از ۰ تا ۱۰۰', 'Satisfaction index, 0 to 100'),
		kpi('nps', 'points', 'more', 'شاخص خالص ترویج‌کنندگان (NPS)', 'Net promoter score'),
		kpi('first-contact', 'percent', 'more', 'سهم حل در نخستین تماس', 'Share solved at the first contact')
	],
	complaints: [
		kpi(
			'complaints',
			'count',
			'less',
			'شکایت به‌ازای هر ۱۰۰۰ مشتری یا سفارش',
			'Complaints per 1,000 customers or orders'
		),
		kpi('closing', 'days', 'less', 'روز تا بستن شکایت', 'Days until a complaint is closed'),
		kpi('in-time', 'percent', 'more', 'سهم شکایت‌های بسته‌شده در مهلت', 'Share of complaints closed in time')
	]
};
