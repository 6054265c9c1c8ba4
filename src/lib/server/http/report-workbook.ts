import { attachment } from '#lib/domain/exports/file-name.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from '#lib/i18n/format.ts';
import { dirOf } from '#lib/i18n/locale.ts';
import { sheetMessages } from '#lib/i18n/sheets.ts';
import type { Column, ReportTable } from '#lib/sheets/table.ts';
import { type Told, workbookTables } from '#lib/sheets/workbook.ts';
import { type Sheet, writeWorkbook } from '../tables/write-workbook.ts';

/** What the format allows in the name of a sheet. */
const longestName = 31;
const forbidden = /[:\\/?*[\]]/gu;
const widthOf: Record<Column['kind'], number> = { text: 26, number: 12, percent: 12, p: 12 };
const probabilityDigits = 4;

/** Names of their own for all sheets, as long as the format allows. */
function sheetNames(tables: readonly ReportTable[]): string[] {
	const taken = new Set<string>();
	return tables.map(({ title }) => {
		const plain = title.replace(forbidden, ' ').trim();
		for (let copy = 1; ; copy++) {
			const mark = copy === 1 ? '' : ` ${copy}`;
			const name = plain.slice(0, longestName - mark.length).trim() + mark;
			if (taken.has(name.toLowerCase())) continue;
			taken.add(name.toLowerCase());
			return name;
		}
	});
}

const sheetOf = ({ columns, rows, notes }: ReportTable, name: string): Sheet => ({
	name,
	head: columns.map((column) => column.head),
	rows: [[...rows, ...(notes.length > 0 ? [[], ...notes.map((note) => [note])] : [])]],
	widths: columns.map(({ kind }) => widthOf[kind]),
	digits: columns.map(({ kind, digits }) =>
		kind === 'p' ? probabilityDigits : kind === 'text' ? null : (digits ?? 0)
	)
});

/** Tables as a workbook to be saved, a sheet each. `plainName` is ASCII, for programs that know nothing better. */
export async function workbookResponse(
	tables: readonly ReportTable[],
	locale: Locale,
	{ plainName, name }: { readonly plainName: string; readonly name: string }
): Promise<Response> {
	const names = sheetNames(tables);
	const sheets = tables.map((table, i) => sheetOf(table, names[i] ?? ''));
	const pieces: Uint8Array[] = [];
	for await (const piece of writeWorkbook(sheets, { rightToLeft: dirOf(locale) === 'rtl' }))
		pieces.push(piece);
	const bytes = Buffer.concat(pieces);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-length': String(bytes.byteLength),
			'content-disposition': attachment(`${plainName}.xlsx`, `${name}.xlsx`),
			'cache-control': 'private, no-store'
		}
	});
}

/** All tables of a report as a workbook of its language, from the report alone: what is hidden there is not in it. */
export function reportWorkbook(told: Told): Promise<Response> {
	const { locale, report } = told;
	const words = sheetMessages(locale);
	const { client, wave } = report.subject;
	return workbookResponse(workbookTables(told), locale, {
		plainName: `${words.fileName(wave.number)}-${locale}`,
		name: words.fileTitle(client[locale], formatter(locale).num(wave.number))
	});
}
