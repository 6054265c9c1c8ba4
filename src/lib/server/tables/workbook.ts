import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { trimmed } from '#lib/domain/tables/fold.ts';
import { TableError, tableLimits, tableOf, type Table } from '#lib/domain/tables/table.ts';
import { inflate } from './inflate.ts';
import { extentOf } from './sheet-extent.ts';

const megabyte = 1024 * 1024;

/** What a workbook may be at most. `cells` counts the rectangle that its rows and columns span. */
export const workbookLimits = {
	stored: 20 * megabyte,
	inflated: 50 * megabyte,
	files: 1_000,
	rows: 200_000,
	cells: 10_000_000
} as const;

const isXml = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.xml.rels');
const isSheet = (name: string): boolean => /(?:^|\/)worksheets\/[^/]+\.xml$/iu.test(name);

const cellText = (value: unknown): string =>
	value === null || value === undefined
		? ''
		: value instanceof Date
			? value.toISOString().replace(/T00:00:00\.000Z$/u, '')
			: String(value);

/**
 * The first sheet of an XLSX file as a table; its first row with content names the columns. Numbers keep their value,
 * dates become ISO dates, formulas give what they last computed, errors and empty cells are empty. Throws a TableError
 * for what is no workbook and for more than `workbookLimits`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
	if (bytes.length === 0) throw new TableError('empty-file');
	if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new TableError('is-old-workbook');
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new TableError('not-a-workbook');
	const files = inflate(bytes, workbookLimits, isXml);
	for (const [name, content] of Object.entries(files)) {
		if (!isSheet(name)) continue;
		const { rows, columns } = extentOf(new TextDecoder().decode(content));
		if (rows > workbookLimits.rows + 1) throw new TableError('too-many-rows', { limit: workbookLimits.rows });
		if (columns > tableLimits.columns || rows * columns > workbookLimits.cells)
			throw new TableError('too-many-columns', { limit: tableLimits.columns });
	}
	// The reader gets an archive made of exactly the files that were counted, so that it cannot see another one.
	const counted = zipSync(files, { level: 0 });
	let sheet: readonly (readonly unknown[])[];
	try {
		sheet = await readSheet(counted.buffer as ArrayBuffer, { trim: false });
	} catch (error) {
		throw new TableError('not-a-workbook', {}, { cause: error });
	}
	return tableOf(
		sheet.map((cells) => cells.map(cellText)),
		trimmed
	);
}
