import { unzipSync, strFromU8 } from 'fflate';
import { parse } from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textCsv } from '../../src/lib/server/csv.ts';
import { writeWorkbook } from '../../src/lib/server/tables/write-workbook.ts';
import { startBuilt, type BuiltServer } from '../support/built-server.ts';
import { twoOrganizations, type Ids } from './two-organizations.ts';

const formulas = [
	"=cmd|'/c calc'!A1",
	'=HYPERLINK("http://evil.example","x")',
	'+1+1',
	'-1+1',
	'@SUM(1)',
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	' =1+1',
	'\u200e=1+1',
	'＝1+1'
];
const harmless = ['Ali = Reza', 'a+b', 'x@y.ir', 'فروش', '', 'a,b', 'a"b', 'a\r\nb'];
const computed = /^[\s\u200b-\u200f\ufeff]*[=+\-@＝＋－＠]/u;

describe('a text that begins like a formula', () => {
	test('is no formula in a CSV file, in no cell and no header, and stays one cell', () => {
		const csv = textCsv([formulas, [...formulas].reverse()]);
		const { data } = parse<string[]>(csv.replace('\ufeff', ''), { skipEmptyLines: true });
		expect(data.map((row) => row.length)).toEqual([formulas.length, formulas.length]);
		for (const cell of data.flat()) expect(cell).not.toMatch(computed);
		expect(data.flat().map((cell) => cell.replace(/^'/, ''))).toEqual([
			...formulas,
			...[...formulas].reverse()
		]);
	});

	test('two headers that differ only in it stay apart', () => {
		const [head = []] = parse<string[]>(textCsv([['=a', 'a', '+a']]).replace('\ufeff', '')).data;
		expect(new Set(head).size).toBe(3);
	});

	test('leaves other texts untouched', () => {
		const { data } = parse<string[]>(textCsv([harmless]).replace('\ufeff', ''));
		expect(data[0]).toEqual(harmless);
	});

	test('is text in a workbook, and numbers below zero are numbers', async () => {
		const sheet = { name: 'S', head: formulas, rows: [[[...formulas], [-1, -2.5]]], widths: 10 };
		const chunks: Uint8Array[] = [];
		for await (const chunk of writeWorkbook([sheet], { rightToLeft: true })) chunks.push(chunk);
		const files = unzipSync(new Uint8Array(Buffer.concat(chunks)));
		const xml = strFromU8(files['xl/worksheets/sheet1.xml']!);
		expect(xml).not.toMatch(/<f[ >]/);
		expect(xml.match(/t="inlineStr"/g)).toHaveLength(2 * formulas.length);
		expect(xml).toContain('<v>-1</v>');
		expect(xml).toContain('<v>-2.5</v>');
	});
});

describe('a list of invited people', () => {
	let server: BuiltServer;
	let ids: Ids;
	beforeAll(async () => {
		server = await startBuilt({ LOG_LEVEL: 'error' });
		ids = await twoOrganizations(server.db);
	});
	afterAll(() => server?.stop());

	test('comes back as a file in which no name is computed', async () => {
		const names = ['=1+1', '+SUM(A1)', '-2'];
		const form = { campaign: ids.campaign, locale: 'fa', people: names.join('\n') };
		const cookie = await server.cookieFor(ids.people.owner);
		const { text } = await server.ask({ path: `/fa/waves/${ids.wave}/invite?/invite`, form, cookie });
		const file = /data:text\/csv[^"]*,([^"]*)"/.exec(text)?.[1] ?? '';
		const { data } = parse<string[]>(decodeURIComponent(file).replace('\ufeff', ''), {
			skipEmptyLines: true
		});
		expect(data.slice(1).map(([name]) => name)).toEqual(names.map((name) => `'${name}`));
	});
});
