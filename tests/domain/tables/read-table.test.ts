import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '#lib/domain/tables/numbers.ts';
import { readTable } from '#lib/domain/tables/read-table.ts';
import { recordOf, TableError } from '#lib/domain/tables/table.ts';
import { bytesOf, canonical } from './csv-formats.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	[...text].forEach((letter, i) => view.setUint16(i * 2, letter.charCodeAt(0), !big));
	const bytes = new Uint8Array(view.buffer);
	return mark ? Uint8Array.from([...(big ? [0xfe, 0xff] : [0xff, 0xfe]), ...bytes]) : bytes;
};
const codeOf = (read: () => unknown): unknown => {
	try {
		return read();
	} catch (error) {
		return error instanceof TableError ? error.code : error;
	}
};

describe('one survey written in nineteen ways is the same table', () => {
	test.each(canonical.files)('$file: $what', ({ file, has_comment, missing = [] }) => {
		const table = readTable(bytesOf(file));
		const wanted = canonical.columns.filter((column) => has_comment || column !== 'comment');
		expect([...table.columns].sort()).toEqual([...wanted].sort());
		const rows = table.rows.map((cells) =>
			Object.fromEntries(
				wanted.map((column) => {
					const cell = cells[table.columns.indexOf(column)]!;
					const isItem = column.startsWith('kcf-');
					return [column, !isItem ? cell : missing.includes(cell.trim()) ? null : parseNumber(cell)];
				})
			)
		);
		expect(rows).toEqual(
			canonical.rows.map((row) => Object.fromEntries(wanted.map((column) => [column, row[column]])))
		);
	});
});

describe('a file is read as its writer meant it', () => {
	test.each([
		['little endian with mark', false, true],
		['little endian without mark', false, false],
		['big endian with mark', true, true],
		['big endian without mark', true, false]
	])('UTF-16 %s', (_, big, mark) => {
		const table = readTable(utf16('شناسه\tk1\r\nآ\t۴\r\n', big, mark));
		expect(table).toEqual({ columns: ['شناسه', 'k1'], rows: [['آ', '۴']] });
	});

	test('semicolons win over the commas of statements and decimals', () => {
		const table = readTable(utf8('id;We choose, and we keep, customers;k2\n1;3,5;4,5\n2;4,0;1,5\n'));
		expect(table.columns).toEqual(['id', 'We choose, and we keep, customers', 'k2']);
		expect(table.rows).toEqual([
			['1', '3,5', '4,5'],
			['2', '4,0', '1,5']
		]);
	});

	test('commas win over the semicolons of comments', () => {
		expect(readTable(utf8('id,k1,why\n1,4,a;b;c;d\n2,5,e;f\n')).columns).toEqual(['id', 'k1', 'why']);
	});

	test('line ends of three kinds in one file are line ends', () => {
		expect(readTable(utf8('id,k1\r\n1,4\n2,5\r3,1')).rows).toEqual([
			['1', '4'],
			['2', '5'],
			['3', '1']
		]);
	});

	test('a line break inside quotes is text', () => {
		expect(readTable(utf8('id,why\r\n1,"so\r\nbe it"\r\n')).rows).toEqual([['1', 'so\nbe it']]);
	});

	test('one column is a table', () => {
		expect(readTable(utf8('k1\n4\n5\n'))).toEqual({ columns: ['k1'], rows: [['4'], ['5']] });
	});

	test('a header alone is a table without rows', () => {
		expect(readTable(utf8('id,k1\n'))).toEqual({ columns: ['id', 'k1'], rows: [] });
	});

	test('an empty record between others is nobody, and the numbers of the others stay', () => {
		const table = readTable(utf8('id,k1\n1,4\n,\n\n4,5\n'));
		expect(table.rows).toEqual([
			['1', '4'],
			['4', '5']
		]);
		expect([recordOf(table, 0), recordOf(table, 1)]).toEqual([1, 4]);
	});

	test('columns without name and content at the end are dropped, others are kept', () => {
		expect(readTable(utf8(',id,k1,,\n1,a,4,,\n2,b,5,,\n'))).toEqual({
			columns: ['', 'id', 'k1'],
			rows: [
				['1', 'a', '4'],
				['2', 'b', '5']
			]
		});
	});

	test('a field too many or too few stays visible', () => {
		expect(readTable(utf8('id,k1,k2\n1,4,5\n2,4\n3,4,5,1\n')).rows.map((row) => row.length)).toEqual([
			3, 2, 4
		]);
	});

	test('cells that a spreadsheet would compute are text', () => {
		expect(readTable(utf8('id,why\n1,=1+1\n2,+1\n3,-1\n4,@SUM(A1)\n')).rows.map((row) => row[1])).toEqual([
			'=1+1',
			'+1',
			'-1',
			'@SUM(A1)'
		]);
	});

	test('columns named like parts of the language are only columns', () => {
		const table = readTable(utf8('id,__proto__,constructor\n1,4,5\n'));
		expect(table.columns).toEqual(['id', '__proto__', 'constructor']);
		expect(table.rows[0]).toEqual(['1', '4', '5']);
	});
});

const cell = fc.oneof(
	fc.integer({ min: -9, max: 99 }).map(String),
	fc.constantFrom(
		'',
		'فروش',
		'a,b',
		'a;b',
		'a\tb',
		'say "so"',
		'one\ntwo',
		'=1+1',
		' x ',
		'۵٫۰',
		"it's",
		'__proto__'
	)
);

test.each([',', ';', '\t', '|'])(
	'what was written with %j between cells is read back cell by cell',
	(delimiter) => {
		const tables = fc
			.integer({ min: 3, max: 6 })
			.chain((width) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 4, maxLength: 9 })
			);
		fc.assert(
			fc.property(tables, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (rows, newline, mark) => {
				const columns = rows[0]!.map((_, i) => `column ${i}`);
				const named = rows.map((row, i) => [`r${i}`, ...row.slice(1)]);
				const text = Papa.unparse([columns, ...named], { delimiter, newline });
				expect(readTable(utf8(mark ? `\ufeff${text}` : text))).toEqual({ columns, rows: named });
			})
		);
	}
);

describe('what is no table is refused with its reason', () => {
	test.each([
		['an empty file', new Uint8Array(), 'empty-file'],
		['blank lines only', utf8('\r\n  \r\n'), 'empty-file'],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'not-text'],
		['random bytes', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) & 0xff), 'not-text'],
		['a workbook', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0]), 'is-workbook'],
		['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'is-old-workbook'],
		['a quote that is never closed', utf8('id,why\n1,"so\n2,4\n3,5\n'), 'quotes-not-closed'],
		['more columns than anybody has', utf8(`${','.repeat(5000)}x\n`), 'too-many-columns']
	])('%s', (_, bytes, code) => {
		expect(codeOf(() => readTable(bytes))).toBe(code);
	});
});
