import type { KeyCustomerPlan } from '#lib/domain/key-customers/analysis.ts';
import { usualSatisfiedFrom } from '#lib/domain/key-customers/grid.ts';
import { usualAssumptions } from '#lib/domain/key-customers/lifetime.ts';
import { defaultClassLimits } from '#lib/domain/statistics/concentration-classes.ts';
import { type FirstMargin, realRate } from '#lib/domain/statistics/lifetime-value.ts';
import { parseNumber } from '#lib/i18n/normalize.ts';

export const planFields = [
	'discount',
	'nominal',
	'inflation',
	'periods',
	'first',
	'margin',
	'retention',
	'a',
	'b',
	'satisfied'
] as const;
export type PlanField = (typeof planFields)[number];
export type PlanIssue = 'discount' | 'nominal' | 'periods' | 'margin' | 'retention' | 'limits' | 'satisfied';

export const firstMargins: readonly FirstMargin[] = ['now', 'year-end', 'if-retained'];

export interface ReadPlan {
	readonly plan: KeyCustomerPlan;
	/** Fields that cannot be read; for them the plan has what is usual. */
	readonly issues: Partial<Record<PlanField, PlanIssue>>;
}

/** What the consultant takes for granted, as it stands in the address. */
export function readPlan(query: URLSearchParams): ReadPlan {
	const issues: Partial<Record<PlanField, PlanIssue>> = {};
	function number(name: PlanField, issue: PlanIssue, least: number, most: number): number | null {
		const text = (query.get(name) ?? '').trim();
		if (text === '') return null;
		const value = text.length > 20 ? null : parseNumber(text, 'decimal');
		if (typeof value === 'number' && value >= least && value <= most) return value;
		issues[name] = issue;
		return null;
	}
	const part = (value: number | null) => (value === null ? null : value / 100);

	const given = part(number('discount', 'discount', -50, 200));
	const nominal = part(number('nominal', 'nominal', 0, 500));
	const inflation = part(number('inflation', 'nominal', 0, 500));
	if (!issues.nominal && !issues.inflation && (nominal === null) !== (inflation === null))
		issues[nominal === null ? 'nominal' : 'inflation'] = 'nominal';
	const real = nominal !== null && inflation !== null ? realRate(nominal, inflation) : given;

	const years = number('periods', 'periods', 1, 50);
	if (years !== null && !Number.isInteger(years)) issues.periods = 'periods';
	const endless = query.has('periods') && years === null && !issues.periods;
	const periods = issues.periods ? usualAssumptions.periods : (years ?? usualAssumptions.periods);

	const a = part(number('a', 'limits', 1, 99)) ?? defaultClassLimits.a;
	const b = part(number('b', 'limits', 1, 99)) ?? defaultClassLimits.b;
	if (!issues.a && !issues.b && b <= a) issues.b = 'limits';
	return {
		plan: {
			assumptions: {
				discount: real ?? usualAssumptions.discount,
				periods: endless ? null : periods,
				first: firstMargins.find((first) => first === query.get('first')) ?? usualAssumptions.first,
				margin: part(number('margin', 'margin', -100, 100)),
				retention: part(number('retention', 'retention', 0, 100))
			},
			limits: issues.a || issues.b ? defaultClassLimits : { a, b },
			satisfiedFrom: number('satisfied', 'satisfied', 0, 100) ?? usualSatisfiedFrom
		},
		issues
	};
}
