import { expect, test } from 'vitest';
import { usualPlan } from '#lib/domain/key-customers/printed.ts';
import { analyseCustomers } from '../../src/lib/domain/key-customers/analysis.ts';
import type { KeyCustomer } from '../../src/lib/domain/key-customers/customer.ts';
import { readRetentionInput } from '../../src/routes/[lang=locale]/(console)/engagements/[id=uuid]/cases/retention/read-input.ts';
import { customerTable } from '../../src/routes/[lang=locale]/(console)/engagements/[id=uuid]/customers/customers.csv/customer-table.ts';
import { customerView } from '../../src/routes/[lang=locale]/(console)/engagements/[id=uuid]/customers/customer-view.ts';
import { readPlan } from '../../src/routes/[lang=locale]/(console)/engagements/[id=uuid]/customers/read-plan.ts';

const aCustomer = (name: string, revenue: number): KeyCustomer => ({
	name,
	revenue,
	profit: -5,
	purchases: null,
	retention: 0.5,
	satisfaction: null,
	term: 'long',
	continuity: null,
	repetition: null
});
const saved = (customers: readonly KeyCustomer[]) => ({
	period: '',
	currency: 'toman' as const,
	savedOn: '2026-11-22',
	analysis: analyseCustomers(customers, usualPlan)
});
const query = (text: string) => new URLSearchParams(text);

test('in the file names are never computed, numbers stay numbers, and what is not known is empty', () => {
	const table = customerTable(saved([aCustomer('=1+1', 100), aCustomer('a,"b"', -20)]), 'en', false);
	const [head, first, second, end] = table.split('\r\n');
	expect(head).toMatch(/^\ufeffNo\.,Customer,Revenue \(toman\),/);
	expect(first).toMatch(/^1,'=1\+1,100,100,100,A,-5,from the list,,50,from the list,,long-term,,,-9\.\d+,/);
	expect(second).toMatch(/^2,"a,""b""",-20,,,C,-5,/);
	expect(end).toBe('');
});

test('with codes instead of names no name is in the file', () => {
	const table = customerTable(saved([aCustomer('Golestan', 100)]), 'fa', true);
	expect(table).toContain('C-0001');
	expect(table).not.toContain('Golestan');
});

test('a page carries no more names than it shows', () => {
	const many = Array.from({ length: 300 }, (_, i) => aCustomer(`c${i}`, 300 - i));
	const view = customerView(saved(many), 'en');
	expect([view.all, view.rows.length]).toEqual([300, 50]);
	expect(view.grid.every(({ names }) => names.length <= 5)).toBe(true);
	expect(new Set(JSON.stringify(view).match(/"c\d+"/g)).size).toBeLessThan(70);
});

test('assumptions are read from the address in either digits; a nominal rate and inflation become a real one', () => {
	const { plan, issues } = readPlan(query('nominal=۴۵&inflation=40&periods=&retention=70,5&a=70&b=90'));
	expect(issues).toEqual({});
	expect(plan.assumptions).toMatchObject({
		discount: expect.closeTo(0.0357, 4),
		periods: null,
		retention: expect.closeTo(0.705),
		margin: null
	});
	expect(plan.limits).toEqual({ a: 0.7, b: 0.9 });
});

test('assumptions that cannot be read are told, and what is usual stands in for them', () => {
	const { plan, issues } = readPlan(
		query('discount=x&inflation=40&periods=2.5&first=never&margin=101&retention=-1&a=90&b=80&satisfied=200')
	);
	expect(issues).toEqual({
		discount: 'discount',
		nominal: 'nominal',
		periods: 'periods',
		margin: 'margin',
		retention: 'retention',
		b: 'limits',
		satisfied: 'satisfied'
	});
	expect(plan).toEqual(usualPlan);
});

test('without anything in the address nothing was typed', () => {
	expect(readPlan(query(''))).toEqual({ plan: usualPlan, issues: {} });
	expect(readRetentionInput(query(''))).toBeNull();
});

const own =
	'customers=۱٬۲۰۰&churnLow=10&churnHigh=20&marginLow=90&acquisitionLow=50&keepingLow=5&discountLow=5';

test('own numbers are read as ranges; one end alone is both', () => {
	expect(readRetentionInput(query(own))).toEqual({
		input: {
			customers: 1200,
			churn: { low: 0.1, high: 0.2 },
			margin: { low: 90, high: 90 },
			acquisition: { low: 50, high: 50 },
			keeping: { low: 5, high: 5 },
			discount: { low: 0.05, high: 0.05 }
		}
	});
});

test('own numbers that make no sense are told by their field', () => {
	const read = readRetentionInput(
		query('customers=0.5&churnLow=120&churnHigh=&marginLow=9&marginHigh=8&keepingLow=x')
	);
	expect(read).toEqual({
		issues: {
			customers: 'number',
			churnLow: 'share',
			marginHigh: 'order',
			acquisitionLow: 'missing',
			keepingLow: 'money',
			discountLow: 'missing'
		}
	});
});
