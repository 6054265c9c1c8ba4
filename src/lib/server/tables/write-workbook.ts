import { zip, type ZipEntry } from './write-zip.ts';

export type WorkbookCell = string | number | null;

/** One sheet; its rows come piece by piece. */
export interface Sheet {
	/** At most 31 characters, none of : \ / ? * [ ]. */
	readonly name: string;
	readonly head: readonly string[];
	readonly rows:
		AsyncIterable<readonly (readonly WorkbookCell[])[]> | Iterable<readonly (readonly WorkbookCell[])[]>;
	/** Widths of the columns in characters; one number for all of them. */
	readonly widths: number | readonly number[];
	/** Decimals that a column shows of its numbers; null or left out: as many as they have. */
	readonly digits?: readonly (number | null)[];
}

/** What the format holds at most. */
export const workbookRows = 1_048_575;
const longestText = 32_767;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Characters that XML cannot hold, and others that nobody sees. */
const forbidden = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Spreadsheets read _x0041_ as a character. */
const escapes = /_(?=x[0-9A-Fa-f]{4}_)/g;

const xmlText = (text: string): string =>
	text
		.slice(0, longestText)
		.toWellFormed()
		.replace(forbidden, '')
		.replace(escapes, '_x005F_')
		.replace(/[&<>"]/g, (mark) => special[mark] ?? '')
		.replace(/\r\n?/g, '\n');

const styles = { text: 1, head: 2 } as const;
/** Numbers with 0, 1, … decimals have the styles from here on. */
const firstDecimal = 3;
const mostDecimals = 4;
const firstFormat = 164;

/** Where a column's cells begin: `<c r="A`, `<c r="AA`; the number of the row follows. */
function columnStarts(count: number): string[] {
	const letters = (column: number): string =>
		(column > 26 ? letters(Math.floor((column - 1) / 26)) : '') +
		String.fromCharCode(65 + ((column - 1) % 26));
	return Array.from({ length: count }, (_, i) => `<c r="${letters(i + 1)}`);
}

/** A text is a text, whatever it begins with: it is never a formula, also not when somebody edits the cell. */
const textCell = (start: string, row: number, text: string, style: number): string =>
	text === ''
		? ''
		: `${start}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

function rowXml(
	starts: readonly string[],
	row: number,
	cells: readonly WorkbookCell[],
	style: number,
	digits: readonly (number | null)[] = []
): string {
	let xml = `<row r="${row}">`;
	for (let i = 0; i < starts.length; i++) {
		const cell = cells[i] ?? null;
		const start = starts[i] ?? '';
		const shown = digits[i] ?? null;
		const format = shown === null ? '' : ` s="${firstDecimal + Math.min(shown, mostDecimals)}"`;
		if (typeof cell === 'number') xml += `${start}${row}"${format}><v>${cell}</v></c>`;
		else if (cell !== null) xml += textCell(start, row, cell, style);
	}
	return `${xml}</row>`;
}

function columnsXml({ widths, head }: Sheet): string {
	const list = typeof widths === 'number' ? head.map(() => widths) : widths;
	return `<cols>${list
		.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
		.join('')}</cols>`;
}

async function* sheetXml(sheet: Sheet, rightToLeft: boolean): AsyncGenerator<string> {
	const view = `<sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`;
	const starts = columnStarts(sheet.head.length);
	const head = rowXml(starts, 1, sheet.head, styles.head);
	yield `${declaration}<worksheet xmlns="${main}"><sheetViews>${view}</sheetViews>${columnsXml(sheet)}<sheetData>${head}`;
	let last = 1;
	for await (const rows of sheet.rows) {
		if (last + rows.length > workbookRows + 1) throw new RangeError('more rows than a sheet holds');
		let xml = '';
		for (const row of rows) xml += rowXml(starts, ++last, row, styles.text, sheet.digits);
		yield xml;
	}
	yield '</sheetData></worksheet>';
}

/** Formats of numbers with 0, 1, … decimals; Persian sheets show them in Persian digits, in every program that can. */
const formats = (rightToLeft: boolean): string[] =>
	Array.from({ length: mostDecimals + 1 }, (_, decimals) => {
		const plain = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
		return rightToLeft ? `[$-3000401]${plain}` : plain;
	});

function stylesXml(rightToLeft: boolean): string {
	const codes = formats(rightToLeft);
	const numFmts = codes
		.map((code, i) => `<numFmt numFmtId="${firstFormat + i}" formatCode="${xmlText(code)}"/>`)
		.join('');
	const decimals = codes.map((_, i) => `<xf numFmtId="${firstFormat + i}" applyNumberFormat="1"/>`).join('');
	return `${declaration}<styleSheet xmlns="${main}"><numFmts count="${codes.length}">${numFmts}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${3 + codes.length}"><xf/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${decimals}</cellXfs></styleSheet>`;
}

const workbookXml = (sheets: readonly Sheet[]): string =>
	`${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
		.map(({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
		.join('')}</sheets></workbook>`;

const workbookRelations = (sheets: readonly Sheet[]): string =>
	`${declaration}<Relationships xmlns="${packages}/relationships">${sheets
		.map(
			(_, i) =>
				`<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
		)
		.join('')}<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = (sheets: readonly Sheet[]): string =>
	`${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${sheets
		.map(
			(_, i) =>
				`<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${sheetType}.worksheet+xml"/>`
		)
		.join('')}</Types>`;

const rootRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/**
 * An XLSX workbook, piece by piece, in memory that does not grow with its rows. Numbers are numbers and texts are
 * texts: no cell is ever a formula. Throws a RangeError for more rows than a sheet holds.
 */
export function writeWorkbook(
	sheets: readonly Sheet[],
	{ rightToLeft }: { readonly rightToLeft: boolean }
): AsyncGenerator<Uint8Array> {
	const entries: ZipEntry[] = [
		{ name: '[Content_Types].xml', content: [contentTypes(sheets)] },
		{ name: '_rels/.rels', content: [rootRelations] },
		{ name: 'xl/workbook.xml', content: [workbookXml(sheets)] },
		{ name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(sheets)] },
		{ name: 'xl/styles.xml', content: [stylesXml(rightToLeft)] },
		...sheets.map((sheet, i) => ({
			name: `xl/worksheets/sheet${i + 1}.xml`,
			content: sheetXml(sheet, rightToLeft)
		}))
	];
	return zip(entries);
}
