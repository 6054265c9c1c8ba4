import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { TableError } from '#lib/domain/tables/table.ts';
import { readWorkbook, workbookLimits } from '#lib/server/tables/workbook.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

const archive = (sheet: string | Uint8Array, more: Record<string, Uint8Array> = {}): Uint8Array =>
	zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'xl/workbook.xml': strToU8(
			'<workbook xmlns:r="x"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships><Relationship Id="rId1" Type="${relations}" Target="worksheets/sheet1.xml"/></Relationships>`
		),
		'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
		...more
	});

const sheetOf = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

async function codeOf(bytes: Uint8Array): Promise<unknown> {
	try {
		return await readWorkbook(bytes);
	} catch (error) {
		return error instanceof TableError ? error.code : error;
	}
}

test('a workbook gives its first sheet as a table of texts', async () => {
	const bytes = await writeXlsxFile([
		[{ value: 'شناسه' }, { value: 'kcf-01' }, { value: 'kcf-02' }, { value: 'روز' }, { value: 'comment' }],
		[
			{ value: 'p1' },
			{ value: 4 },
			{ value: '۵' },
			{ value: new Date('2026-11-21'), format: 'yyyy-mm-dd' },
			null
		],
		[{ value: 'p2' }, { value: 3.5 }, null, null, { value: '=1+1', type: String }]
	]).toBuffer();
	expect(await readWorkbook(bytes)).toEqual({
		columns: ['شناسه', 'kcf-01', 'kcf-02', 'روز', 'comment'],
		rows: [
			['p1', '4', '۵', '2026-11-21', ''],
			['p2', '3.5', '', '', '=1+1']
		]
	});
});

test('the header may lie below empty rows, and the numbers of records count from it', async () => {
	const rows =
		'<row r="3"><c r="A3" t="inlineStr"><is><t>k1</t></is></c></row><row r="6"><c r="A6"><v>4</v></c></row>';
	expect(await readWorkbook(archive(sheetOf(rows)))).toEqual({
		columns: ['k1'],
		rows: [['4']],
		records: [3]
	});
});

describe('what would take all memory is refused before it does', () => {
	const far = (row: string, cell: string): string =>
		sheetOf(`<row r="${row}"><c r="${cell}"><v>1</v></c></row>`);

	test.each([
		['a row far below', far('900000', 'A900000'), 'too-many-rows'],
		['a row that no sheet has', far('1000000000', 'A1000000000'), 'not-a-workbook'],
		['a column far to the side', far('1', 'XFD1'), 'too-many-columns'],
		['a column that no sheet has', far('1', 'XFDXFD1'), 'not-a-workbook'],
		['an address in disguise', far('&#57;00000', 'A1'), 'not-a-workbook'],
		['an address behind a bracket', sheetOf('<row x=">" r="900000"><c r="A900000"/></row>'), 'too-many-rows'],
		['a wide and long sheet', `${far('150000', 'CZ150000')}`, 'too-many-columns'],
		['broken XML', sheetOf('<row r="1><c r="A1"/></row>'), 'not-a-workbook']
	])('%s', async (_, sheet, code) => {
		expect(await codeOf(archive(sheet))).toBe(code);
	});

	test('a small file that inflates beyond the limit', async () => {
		const bomb = archive(new Uint8Array(workbookLimits.inflated + 1).fill(32));
		expect(bomb.length).toBeLessThan(200_000);
		expect(await codeOf(bomb)).toBe('inflates-too-much');
	});

	test('an archive that states a smaller size than it has', async () => {
		const bomb = archive(new Uint8Array(workbookLimits.inflated + 1).fill(32));
		const view = new DataView(bomb.buffer, bomb.byteOffset);
		for (let at = 0; at + 4 < bomb.length; at++)
			if (view.getUint32(at, true) === workbookLimits.inflated + 1) view.setUint32(at, 100, true);
		expect(['inflates-too-much', 'not-a-workbook']).toContain(await codeOf(bomb));
	});

	test('an archive of very many files', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 2000 }, (_, i) => [`xl/${i}.xml`, new Uint8Array()])
		);
		expect(await codeOf(archive(sheetOf(''), many))).toBe('inflates-too-much');
	});

	test('a file that is too large as it is', async () => {
		const bytes = new Uint8Array(workbookLimits.stored + 1);
		bytes.set([0x50, 0x4b, 3, 4]);
		expect(await codeOf(bytes)).toBe('too-large');
	});
});

describe('what is no workbook is refused with its reason', () => {
	test.each([
		['nothing', new Uint8Array(), 'empty-file'],
		['text', strToU8('id,k1\n1,4\n'), 'not-a-workbook'],
		['an old or locked workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'is-old-workbook'],
		['an archive of something else', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-workbook'],
		['an archive cut short', archive(sheetOf('')).subarray(0, 300), 'not-a-workbook'],
		['an empty sheet', archive(sheetOf('')), 'empty-file']
	])('%s', async (_, bytes, code) => {
		expect(await codeOf(bytes)).toBe(code);
	});
});
