import type { Ends, RetentionInput } from '#lib/domain/key-customers/retention-economics.ts';
import { parseNumber } from '#lib/i18n/normalize.ts';

export const rangeNames = ['churn', 'margin', 'acquisition', 'keeping', 'discount'] as const;
export type RangeName = (typeof rangeNames)[number];
export type RetentionField = 'customers' | `${RangeName}Low` | `${RangeName}High`;
export type RetentionIssue = 'number' | 'share' | 'money' | 'discount' | 'missing' | 'order';

export const retentionFields: readonly RetentionField[] = [
	'customers',
	...rangeNames.flatMap((name) => [`${name}Low`, `${name}High`] as const)
];

const mostCustomers = 10_000_000;
const limits: Readonly<Record<RangeName, { readonly issue: RetentionIssue; readonly most: number }>> = {
	churn: { issue: 'share', most: 100 },
	margin: { issue: 'money', most: 1e15 },
	acquisition: { issue: 'money', most: 1e15 },
	keeping: { issue: 'money', most: 1e15 },
	discount: { issue: 'discount', most: 200 }
};
const inPercent: readonly RangeName[] = ['churn', 'discount'];

/** The client's own numbers as they stand in the address, or what is wrong with them; null before any were given. */
export function readRetentionInput(
	query: URLSearchParams
):
	| { readonly input: RetentionInput }
	| { readonly issues: Partial<Record<RetentionField, RetentionIssue>> }
	| null {
	if (query.get('customers') === null) return null;
	const issues: Partial<Record<RetentionField, RetentionIssue>> = {};

	function number(field: RetentionField, issue: RetentionIssue, fits: (value: number) => boolean) {
		const text = (query.get(field) ?? '').trim();
		if (text === '') return null;
		// A comma between three digits groups thousands: money and people are written so.
		const value = text.length > 24 ? null : parseNumber(text, 'thousands');
		if (typeof value === 'number' && fits(value)) return value;
		issues[field] = issue;
		return null;
	}
	function ends(name: RangeName): Ends {
		const { issue, most } = limits[name];
		const read = (field: RetentionField) => number(field, issue, (value) => value >= 0 && value <= most);
		const low = read(`${name}Low`);
		const high = read(`${name}High`);
		if (low === null) issues[`${name}Low`] ??= 'missing';
		else if (high !== null && high < low) issues[`${name}High`] = 'order';
		const unit = inPercent.includes(name) ? 100 : 1;
		return { low: (low ?? 0) / unit, high: (high ?? low ?? 0) / unit };
	}
	const customers = number(
		'customers',
		'number',
		(value) => Number.isInteger(value) && value >= 1 && value <= mostCustomers
	);
	if (customers === null) issues.customers = 'number';
	const input: RetentionInput = {
		customers: customers ?? 0,
		churn: ends('churn'),
		margin: ends('margin'),
		acquisition: ends('acquisition'),
		keeping: ends('keeping'),
		discount: ends('discount')
	};
	return Object.keys(issues).length ? { issues } : { input };
}
