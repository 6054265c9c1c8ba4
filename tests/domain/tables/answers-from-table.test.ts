import { describe, expect, test } from 'vitest';
import { parseModel } from '#lib/domain/analysis/model.ts';
import type { Instrument } from '#lib/domain/instrument.ts';
import { csf } from '#lib/domain/instruments/csf.ts';
import { customerShort } from '#lib/domain/instruments/customer-short.ts';
import {
	answersFromTable,
	type ImportedAnswers,
	type ImportOptions
} from '#lib/domain/tables/answers-from-table.ts';
import type { ImportProblems } from '#lib/domain/tables/import-problems.ts';
import { instrumentFromModel } from '#lib/domain/tables/instrument-from-model.ts';
import { matchColumns } from '#lib/domain/tables/match-columns.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import type { Table } from '#lib/domain/tables/table.ts';
import { bytesOf, canonical, invalid, model } from './csv-formats.ts';

const survey = instrumentFromModel(parseModel(model));

const read = (table: Table, instrument: Instrument, options?: ImportOptions) =>
	answersFromTable(table, instrument, matchColumns(table.columns, instrument), options);

function importedFrom(table: Table, instrument: Instrument, options?: ImportOptions): ImportedAnswers {
	const outcome = read(table, instrument, options);
	if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
	return outcome.imported;
}

function problemsOf(table: Table, instrument: Instrument, options?: ImportOptions): ImportProblems {
	const outcome = read(table, instrument, options);
	if ('imported' in outcome) throw new Error('nothing was refused');
	return outcome.problems;
}

const column = (name: string, cells: readonly string[]): Table => ({
	columns: [name],
	rows: cells.map((cell) => [cell])
});

test.each(canonical.files)(
	'$file gives the answers, units and names of all respondents',
	({ file, missing }) => {
		const options = { unit: 'department', ...(missing ? { missing } : {}) };
		const { items, responses } = importedFrom(readTable(bytesOf(file)), survey, options);
		expect(
			responses.map(({ id, unit, answers }) => ({
				respondent_id: id,
				department: unit,
				...Object.fromEntries(items.map((code, i) => [code, answers[i]]))
			}))
		).toEqual(canonical.rows.map(({ comment: _, ...row }) => row));
	}
);

test('a file with invalid cells and records is refused with every one of them', () => {
	const { cells, records, columns, valid } = problemsOf(readTable(bytesOf('90-invalid.csv')), survey);
	const reasons: Record<string, string> = {
		'above the maximum': 'above-maximum',
		'above the maximum (Persian 6)': 'above-maximum',
		'above the maximum (Arabic 33)': 'above-maximum',
		'below the minimum': 'below-minimum',
		'not a whole number': 'not-whole',
		'not a number': 'not-a-number',
		'not a plain whole number (and 10 is out of range)': 'not-a-number'
	};
	expect(cells.list).toEqual(
		invalid.invalid_cells.map((cell) => ({ ...cell, reason: reasons[cell.reason] ?? cell.reason }))
	);
	expect(records.list).toEqual([
		{ record: 10, reason: 'duplicate-id', id: 'q1', first: 1 },
		{ record: 11, reason: 'too-few-fields', by: 1 },
		{ record: 12, reason: 'too-many-fields', by: 1 },
		{ record: 13, reason: 'empty-id' }
	]);
	expect(records.list.map(({ record }) => record)).toEqual(
		invalid.record_problems.map(({ record }) => record)
	);
	expect([cells.count, records.count, valid]).toEqual([10, 4, invalid.valid.length]);
	expect(columns).toEqual([]);
});

describe('an answer may be given in words', () => {
	const answers = (cells: readonly string[]) =>
		importedFrom(column('kcf-01', cells), csf).responses.map((response) => response.answers[0]);

	test('of the scale in either language, whatever the keyboard', () => {
		expect(
			answers([
				'کاملاً مخالفم',
				'مخالفم',
				'Neither agree nor disagree',
				'agree',
				'كاملا موافقم',
				'STRONGLY AGREE'
			])
		).toEqual([1, 2, 3, 4, 5, 5]);
	});

	test('with its number beside it, if both agree', () => {
		expect(
			answers(['5 - Strongly agree', '(۲) مخالفم', 'موافقم (۴)', 'Agree = 4', '۱. کاملاً مخالفم'])
		).toEqual([5, 2, 4, 4, 1]);
		expect(problemsOf(column('kcf-01', ['1 - Strongly agree']), csf).cells.list[0]?.reason).toBe(
			'not-a-number'
		);
	});

	test('and may be that there is none', () => {
		expect(
			answers(['نمی‌دانم / مربوط نیست', 'نمی دانم', 'Don’t know / not applicable', "don't know", ''])
		).toEqual([null, null, null, null, null]);
	});

	test('but not in words of another scale', () => {
		expect(
			problemsOf(column('kcf-01', ['راضی', 'yes', 'sometimes']), csf).cells.list.map((c) => c.reason)
		).toEqual(['unknown-word', 'unknown-word', 'unknown-word']);
	});
});

test('options are read by their words and by their values', () => {
	const { responses } = importedFrom(column('prb-01', ['بله', 'No', '1', '۲', '']), customerShort);
	const place = customerShort.items.findIndex((item) => item.code === 'prb-01');
	expect(responses.map(({ answers }) => answers[place])).toEqual([1, 2, 1, 2, null]);
	expect(
		problemsOf(column('prb-01', ['3', 'perhaps']), customerShort).cells.list.map((c) => c.reason)
	).toEqual(['unknown-option', 'unknown-option']);
});

test('several options may stand in one cell', () => {
	const item = customerShort.items.find((i) => i.kind === 'multiple')!;
	const [one, two] = item.options!;
	const cells = [
		`${one!.text.fa}؛${two!.text.fa}`.replace('؛', ';'),
		`${two!.text.en}, ${one!.text.en}`,
		'1;2',
		'2'
	];
	const { responses } = importedFrom(column(item.code, cells), customerShort);
	const place = customerShort.items.indexOf(item);
	expect(responses.map(({ answers }) => answers[place])).toEqual([3, 3, 3, 2]);
});

test('open answers are kept as they were written, also those that a spreadsheet would compute', () => {
	const { responses } = importedFrom(column('nps-02', ['=1+1', '+1', '@me', '-', 'علي  گفت']), customerShort);
	expect(responses.map(({ texts }) => texts[0]?.[1])).toEqual(['=1+1', '+1', '@me', '-', 'علي  گفت']);
});

test('missing codes are answers not given only where the caller says so', () => {
	const table = column('kcf-01', ['NA', '4', '-']);
	expect(importedFrom(table, csf, { missing: ['na', '-'] }).responses.map((r) => r.answers[0])).toEqual([
		null,
		4,
		null
	]);
	expect(problemsOf(table, csf).cells.count).toBe(2);
});

describe('a column that was answered on another scale is said to be so', () => {
	const many = (values: readonly number[]): string[] =>
		Array.from({ length: 40 }, (_, i) => `${values[i % values.length]}`);

	test.each([
		['0–4 instead of 1–5', [0, 1, 2, 3, 4], { min: 0, max: 4 }],
		['seven points instead of five', [1, 2, 3, 4, 5, 6, 7], { min: 1, max: 7 }],
		['percent', [0, 25, 50, 75, 100], { min: 0, max: 100 }],
		[
			'0–4, hardly anybody gave 0',
			[...Array.from({ length: 39 }, (_, i) => 1 + (i % 4)), 0],
			{ min: 0, max: 4 }
		]
	])('%s', (_, values, found) => {
		expect(problemsOf(column('kcf-01', many(values)), csf).columns).toEqual([
			{ code: 'other-scale', item: 'kcf-01', columns: ['kcf-01'], found, expected: { min: 1, max: 5 } }
		]);
	});

	test('but one slip is only a slip', () => {
		const cells = many([1, 2, 3, 4, 5]);
		cells[7] = '55';
		const { columns, cells: refused } = problemsOf(column('kcf-01', cells), csf);
		expect(columns).toEqual([]);
		expect(refused.list).toEqual([{ record: 8, column: 'kcf-01', value: '55', reason: 'above-maximum' }]);
	});
});

describe('what cannot be imported is refused as a whole', () => {
	test('a header without records', () => {
		expect(problemsOf({ columns: ['kcf-01'], rows: [] }, csf).columns).toEqual([
			{ code: 'no-records', columns: ['kcf-01'] }
		]);
	});

	test('a unit or identifier that has no column', () => {
		const problems = problemsOf(column('kcf-01', ['4']), csf, { unit: 'branch', id: 'person' });
		expect(problems.columns).toEqual([
			{ code: 'column-not-found', columns: ['person'] },
			{ code: 'column-not-found', columns: ['branch'] }
		]);
	});

	test('two columns for one item', () => {
		const table = { columns: ['kcf-01', 'KCF01'], rows: [['4', '5']] };
		expect(problemsOf(table, csf).columns.map((problem) => problem.code)).toEqual(['two-columns-one-item']);
	});

	test('the list of cells ends, its count does not', () => {
		const { cells } = problemsOf(
			column(
				'kcf-01',
				Array.from({ length: 5000 }, () => 'x')
			),
			csf
		);
		expect(cells.count).toBe(5000);
		expect(cells.list.length).toBeLessThan(1000);
	});
});

test('labels of units that differ only in letters of another keyboard or blanks are one unit', () => {
	const table = {
		columns: ['kcf-01', 'unit'],
		rows: ['پشتیبانی', ' پشتيباني', 'پشتیبانی ', '', 'Sales', 'sales'].map((unit) => ['4', unit])
	};
	expect(importedFrom(table, csf, { unit: 'unit' }).responses.map((response) => response.unit)).toEqual([
		'پشتیبانی',
		'پشتیبانی',
		'پشتیبانی',
		null,
		'Sales',
		'Sales'
	]);
});

test('columns that are no item are named, those of unit and identifier are not among them', () => {
	const table = { columns: ['id', 'kcf-01', 'unit', 'mood'], rows: [['a', '4', 'x', 'fine']] };
	expect(importedFrom(table, csf, { unit: 'unit' }).aside).toEqual(['mood']);
});

test('a hundred thousand records are read and checked within seconds', () => {
	const items = csf.forms.find((form) => form.code === 'full')!.items.slice(0, 25);
	const lines = Array.from(
		{ length: 100_000 },
		(_, i) => `r${i},"unit ${i % 40}",${items.map((_item, j) => 1 + ((i * 7 + j * 3) % 5)).join(',')}`
	);
	const bytes = new TextEncoder().encode(`respondent_id,unit,${items.join(',')}\n${lines.join('\n')}`);
	const started = performance.now();
	const { responses } = importedFrom(readTable(bytes), csf, { unit: 'unit' });
	expect(responses).toHaveLength(100_000);
	expect(performance.now() - started).toBeLessThan(10_000);
});
