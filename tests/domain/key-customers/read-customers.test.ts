import { describe, expect, test } from 'vitest';
import { readCustomers, mostCustomers } from '#lib/domain/key-customers/read-customers.ts';
import { customerWords } from '#lib/i18n/key-customers.ts';

const read = (rows: readonly (readonly string[])[]) => readCustomers(rows, customerWords, 'percent');
const one = (head: string, cell: string) =>
	read([
		['name', 'revenue', head],
		['a', '1', cell]
	]);

describe('cells as people write them', () => {
	test.each([
		['۱٬۲۳۴٬۵۶۷', 1_234_567],
		['1,234,567', 1_234_567],
		['۱۲۳۴٫۵', 1234.5],
		['1.234.567,5', 1_234_567.5],
		['−۵۰', -50],
		[' 7 ', 7]
	])('revenue %s', (cell, value) => {
		const { customers, problems } = read([
			['نام', 'درآمد'],
			['الف', cell]
		]);
		expect(problems.list).toEqual([]);
		expect(customers[0]?.revenue).toBe(value);
	});

	test.each([
		['85%', 0.85],
		['۸۵٪', 0.85],
		['85', 0.85],
		['0.85', 0.85],
		['0,5', 0.5],
		['0', 0],
		['', null]
	])('retention %s', (cell, value) => {
		expect(one('retention', cell).customers[0]?.retention).toBe(value);
	});

	test.each([
		['بلندمدت، پیوسته، تکراری', ['long', 'continuous', 'repeated']],
		['long-term; one-off', ['long', null, 'one-off']],
		['Short term', ['short', null, null]],
		['گسسته و یک‌باره', [null, 'discrete', 'one-off']]
	])('relationship %s', (cell, sides) => {
		const [customer] = one('relationship', cell).customers;
		expect([customer?.term, customer?.continuity, customer?.repetition]).toEqual(sides);
	});
});

test('several columns may tell of the relationship', () => {
	const { customers } = read([
		['name', 'revenue', 'length', 'repetition'],
		['a', '1', 'long', 'repeated']
	]);
	expect(customers[0]).toMatchObject({ term: 'long', continuity: null, repetition: 'repeated' });
});

test('a margin becomes profit where no profit is given', () => {
	const { customers } = read([
		['name', 'revenue', 'margin', 'profit'],
		['a', '200', '25%', ''],
		['b', '200', '25%', '10']
	]);
	expect(customers.map(({ profit }) => profit)).toEqual([50, 10]);
});

test('more problems than anybody reads are counted, not listed', () => {
	const rows = Array.from({ length: 300 }, (_, i) => [`c${i}`, 'x']);
	const { problems } = read([['name', 'revenue'], ...rows]);
	expect([problems.count, problems.list.length]).toEqual([300, 100]);
});

test('more customers than allowed are refused as a whole', () => {
	const rows = Array.from({ length: mostCustomers + 1 }, (_, i) => [`c${i}`, '1']);
	expect(read([['name', 'revenue'], ...rows]).issue).toEqual({ code: 'too-many' });
});

test('a name is kept without what nobody sees, and nothing in it is taken for markup', () => {
	const { customers } = read([
		['name', 'revenue'],
		[' \u200f<b>Alpha</b>\u0000 ', '1']
	]);
	expect(customers[0]?.name).toBe('<b>Alpha</b>');
});
