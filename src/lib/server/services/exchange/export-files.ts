import { codebookColumns, codebookRows } from '#lib/domain/exports/codebook.ts';
import { byteOrderMark, csvCell, csvRecord, csvWriter } from '#lib/domain/exports/csv.ts';
import { headersOf, type HeaderKind } from '#lib/domain/exports/headers.ts';
import { jsonLinesWriter } from '#lib/domain/exports/json-lines.ts';
import type { ExportRow } from '#lib/domain/exports/rows.ts';
import { savWriter } from '#lib/domain/exports/sav.ts';
import { spssNames } from '#lib/domain/exports/spss-names.ts';
import { spssSyntax } from '#lib/domain/exports/spss-syntax.ts';
import type { ExportVariable } from '#lib/domain/exports/variables.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { pick, type Locale } from '#lib/domain/text.ts';
import { codebookWords, dataWords } from '#lib/i18n/data.ts';
import { writeWorkbook, type Sheet, type WorkbookCell } from '../../tables/write-workbook.ts';
import { zip } from '../../tables/write-zip.ts';

export const responseFormats = ['csv', 'xlsx', 'sav', 'spss', 'jsonl'] as const;
export type ResponseFormat = (typeof responseFormats)[number];
export const exportFormats = [...responseFormats, 'codebook', 'comments'] as const;
export type ExportFormat = (typeof exportFormats)[number];

type Pieces = AsyncIterable<string | Uint8Array>;
export type Comment = readonly [item: string, text: string];

/** Everything that a file is written from. The rows and comments can be read once. */
export interface FileContent {
	readonly variables: readonly ExportVariable[];
	readonly questionnaire: Questionnaire;
	readonly locale: Locale;
	readonly headers: HeaderKind;
	/** One line that says what this is. */
	readonly title: string;
	/** yyyy-mm-dd */
	readonly day: string;
	readonly count: number;
	readonly rows: AsyncIterable<readonly ExportRow[]>;
	/** null where they are not given out. */
	readonly comments: AsyncIterable<readonly Comment[]> | null;
	readonly about: readonly (readonly [what: string, value: string | number])[];
}

async function* written(rows: FileContent['rows'], write: (rows: readonly ExportRow[]) => string) {
	for await (const some of rows) yield write(some);
}

async function* csv(content: FileContent, head: readonly string[], units: Locale | null): Pieces {
	yield csvRecord(head);
	yield* written(content.rows, csvWriter(content.variables, units));
}

async function* marked(pieces: Pieces): Pieces {
	yield byteOrderMark;
	yield* pieces;
}

async function* sav({ variables, count, title, locale, day, rows }: FileContent): Pieces {
	const writer = savWriter({ variables, cases: count, title, locale, day });
	yield writer.head;
	for await (const some of rows) yield writer.write(some);
	yield writer.end();
}

const codebookOf = ({ variables, questionnaire, locale }: FileContent) => {
	const words = codebookWords(locale);
	return {
		head: codebookColumns.map((column) => words.columns[column]),
		rows: codebookRows(variables, questionnaire, words)
	};
};

function codebookCsv(content: FileContent): string {
	const { head, rows } = codebookOf(content);
	const cellOf = (cell: string | number) => (typeof cell === 'number' ? String(cell) : csvCell(cell));
	const records = rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`);
	return csvRecord(head) + records.join('');
}

const commentHead = (locale: Locale): string[] => {
	const { item, statement, text } = dataWords(locale).files.commentColumns;
	return [item, statement, text];
};

/** Item, its statement and what was written. */
async function* commentCells({ comments, questionnaire, locale }: FileContent) {
	const statements = new Map(questionnaire.slots.map(({ code, item }) => [code, pick(item.text, locale)]));
	for await (const some of comments ?? [])
		yield some.map(([item, text]) => [item, statements.get(item) ?? '', text]);
}

async function* commentsCsv(content: FileContent): Pieces {
	yield csvRecord(commentHead(content.locale));
	for await (const some of commentCells(content)) yield some.map(csvRecord).join('');
}

/** A sheet holds so many rows: whole pieces of the rows that are read. */
const rowsASheet = 1_000_000;

/** Deals the rows out to sheets, one after the other. */
function dealt(content: FileContent, toCells: (row: ExportRow) => readonly WorkbookCell[]) {
	const reader = content.rows[Symbol.asyncIterator]();
	return async function* () {
		for (let rows = 0; rows < rowsASheet;) {
			const next = await reader.next();
			if (next.done) return;
			rows += next.value.length;
			yield next.value.map(toCells);
		}
	};
}

function workbook(content: FileContent): Pieces {
	const { variables, questionnaire, headers, locale, count, comments, about } = content;
	const { files } = dataWords(locale);
	const units = new Map(
		variables[0]?.kind === 'unit' ? variables[0].values.map((v) => [v.value, pick(v.text, locale)]) : []
	);
	const toCells = (row: ExportRow): readonly WorkbookCell[] =>
		units.size ? [units.get(row[0] ?? 0) ?? '', ...row.slice(1)] : row;
	const deal = dealt(content, toCells);
	const codebook = codebookOf(content);
	const sheets: Sheet[] = [];
	for (let number = 1; number === 1 || (number - 1) * rowsASheet <= count; number++)
		sheets.push({
			name: number === 1 ? files.responses : `${files.responses} ${number}`,
			head: headersOf(variables, questionnaire, headers),
			rows: deal(),
			widths: headers === 'code' ? 12 : 24
		});
	sheets.push({
		name: files.codebook,
		head: codebook.head,
		rows: [codebook.rows],
		widths: [14, 14, 60, 60, 14, 40, 40, 9, 9, 12, 12, 24, 24, 24, 16, 18]
	});
	if (comments)
		sheets.push({
			name: files.comments,
			head: commentHead(locale),
			rows: commentCells(content),
			widths: [14, 40, 90]
		});
	const { what, value } = files.aboutColumns;
	sheets.push({ name: files.about, head: [what, value], rows: [about], widths: [28, 90] });
	return writeWorkbook(sheets, { rightToLeft: locale === 'fa' });
}

function spssArchive(content: FileContent): Pieces {
	const { variables, locale } = content;
	const names = spssNames(variables.map((variable) => variable.name));
	return zip([
		{ name: 'responses.csv', content: csv(content, names, null) },
		{ name: 'responses.sps', content: [spssSyntax(variables, 'responses.csv', locale)] },
		{ name: 'codebook.csv', content: [byteOrderMark, codebookCsv(content)] }
	]);
}

interface Kind {
	readonly extension: string;
	readonly type: string;
	pieces(content: FileContent): Pieces;
}

const text = (type: string) => `${type}; charset=utf-8`;
const once = async function* (piece: string): Pieces {
	yield piece;
};

/** How each file is called and written. */
export const exportKinds: Readonly<Record<ExportFormat, Kind>> = {
	csv: {
		extension: 'csv',
		type: text('text/csv'),
		pieces: (c) => marked(csv(c, headersOf(c.variables, c.questionnaire, c.headers), c.locale))
	},
	xlsx: {
		extension: 'xlsx',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		pieces: workbook
	},
	sav: { extension: 'sav', type: 'application/x-spss-sav', pieces: sav },
	spss: { extension: 'zip', type: 'application/zip', pieces: spssArchive },
	jsonl: {
		extension: 'jsonl',
		type: text('application/jsonl'),
		pieces: (c) => written(c.rows, jsonLinesWriter(c.variables, c.locale))
	},
	codebook: {
		extension: 'csv',
		type: text('text/csv'),
		pieces: (c) => marked(once(codebookCsv(c)))
	},
	comments: { extension: 'csv', type: text('text/csv'), pieces: (c) => marked(commentsCsv(c)) }
};
