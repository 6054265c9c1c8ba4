import type { Answer } from '../answers.ts';
import type { Instrument } from '../instrument.ts';
import { itemOf, scaleOf } from '../instrument.ts';
import type { Scale } from '../scale.ts';
import { folded, trimmed, wordKey } from './fold.ts';
import { cappedList } from './import-problems.ts';
import type { CellProblem, ColumnProblem, ImportProblems, RecordProblem } from './import-problems.ts';
import type { ColumnMatch, MatchedColumn } from './match-columns.ts';
import { commaOf } from './numbers.ts';
import { otherScale } from './other-scale.ts';
import { cellReader, type CellOptions, type ReadCell } from './read-cell.ts';
import { recordOf, type Table } from './table.ts';

export interface ImportOptions extends Omit<CellOptions, 'comma'> {
	/** The column that names the respondent; otherwise one with a usual name, if there is any. */
	readonly id?: string;
	/** The column that holds the respondent's unit. */
	readonly unit?: string;
}

export interface ImportedResponse {
	readonly record: number;
	readonly id: string | null;
	readonly unit: string | null;
	/** In the order of `ImportedAnswers.items`; 1 for an open item that was answered. */
	readonly answers: readonly Answer[];
	/** Open items: code and what was written. */
	readonly texts: readonly (readonly [item: string, text: string])[];
}

export interface ImportedAnswers {
	readonly items: readonly string[];
	readonly responses: readonly ImportedResponse[];
	/** Items that no column answers; null in every response. */
	readonly missing: readonly string[];
	/** Names of the columns that were not used. */
	readonly aside: readonly string[];
}

/** All answers, or all problems: a table is never imported by halves. */
export type ImportOutcome = { readonly imported: ImportedAnswers } | { readonly problems: ImportProblems };

/** Keys (`wordKey`) of the names under which a column usually names the respondent. */
export const usualIds: ReadonlySet<string> = new Set(
	[
		'respondent_id',
		'respondent',
		'id',
		'response id',
		'case id',
		'شناسه',
		'شناسه پاسخ‌دهنده',
		'کد پاسخ‌دهنده'
	].map(wordKey)
);

/** The index of a column by its name, exact or in another spelling; −1 without one. */
export function columnNamed(columns: readonly string[], name: string): number {
	const exact = columns.indexOf(trimmed(name));
	return exact >= 0
		? exact
		: columns.findIndex((column) => column !== '' && wordKey(column) === wordKey(name));
}

/** A column of answers while it is read: every different cell is read once and counted. */
interface ColumnReader extends MatchedColumn {
	/** Index in the imported answers. */
	readonly place: number;
	readonly read: (cell: string) => ReadCell;
	readonly seen: Map<string, { readonly what: ReadCell; times: number }>;
	readonly scale: Scale | undefined;
}

function* cellsOf(table: Table, column: number): Iterable<string> {
	for (const row of table.rows) yield row[column] ?? '';
}

function readersOf(
	table: Table,
	instrument: Instrument,
	match: ColumnMatch,
	options: CellOptions
): ColumnReader[] {
	const places = new Map(match.items.map((code, place) => [code, place]));
	return match.matched.map((matched) => {
		const item = itemOf(instrument, matched.item);
		const scale = item.kind === 'rating' ? scaleOf(instrument, item) : undefined;
		const comma = item.kind === 'text' ? undefined : commaOf(cellsOf(table, matched.column));
		const read = cellReader(item, scale, { ...options, comma });
		return { ...matched, place: places.get(matched.item) ?? -1, read, seen: new Map(), scale };
	});
}

function readOnce({ read, seen }: ColumnReader, cell: string): ReadCell {
	const before = seen.get(cell);
	if (before) {
		before.times++;
		return before.what;
	}
	const what = read(cell);
	seen.set(cell, { what, times: 1 });
	return what;
}

function scaleProblem({ seen, scale, item, name }: ColumnReader): ColumnProblem[] {
	if (!scale) return [];
	const counts = new Map<number, number>();
	for (const { what, times } of seen.values()) {
		const number = 'answer' in what ? what.answer : what.number;
		if (typeof number === 'number') counts.set(number, (counts.get(number) ?? 0) + times);
	}
	const found = otherScale(counts, scale);
	const expected = { min: scale.min, max: scale.max };
	return found ? [{ code: 'other-scale', item, columns: [name], found, expected }] : [];
}

/** One spelling for all labels that differ only in blanks, letters of another keyboard or capitals. */
function labeller(): (label: string) => string | null {
	const labels = new Map<string, string>();
	return (label) => {
		const text = trimmed(label);
		if (text === '') return null;
		const key = folded(text);
		const first = labels.get(key);
		if (first === undefined) labels.set(key, text);
		return first ?? text;
	};
}

/** Tells respondents apart: the problem of a record without a name of its own. */
function identifier(): (id: string, record: number) => RecordProblem | undefined {
	const firsts = new Map<string, number>();
	return (id, record) => {
		if (id === '') return { record, reason: 'empty-id' };
		const first = firsts.get(id);
		if (first !== undefined) return { record, reason: 'duplicate-id', id, first };
		firsts.set(id, record);
		return undefined;
	};
}

function widthProblem(record: number, fields: number, columns: number): RecordProblem | undefined {
	if (fields === columns) return undefined;
	return fields < columns
		? { record, reason: 'too-few-fields', by: columns - fields }
		: { record, reason: 'too-many-fields', by: fields - columns };
}

/** Where the respondent's name and unit stand; −1 for no such column. */
function placesOf(columns: readonly string[], match: ColumnMatch, options: ImportOptions) {
	const problems: ColumnProblem[] = [];
	const asked = (name: string | undefined): number => {
		if (name === undefined) return -1;
		const column = columnNamed(columns, name);
		if (column < 0) problems.push({ code: 'column-not-found', columns: [name] });
		return column;
	};
	const usual = match.aside.find((column) => usualIds.has(wordKey(columns[column] ?? ''))) ?? -1;
	return { id: options.id === undefined ? usual : asked(options.id), unit: asked(options.unit), problems };
}

/**
 * The answers of a table whose columns were matched to an instrument. Cells as `cellReader` reads them; a record with
 * another number of fields than the header, without a name where a column names the respondents, or with the name of an
 * earlier record is a problem, and so is a column that is answered on another scale than its item's (`otherScale`).
 * With any problem nothing is imported and all of them come back, listed up to a cap and counted in full.
 */
export function answersFromTable(
	table: Table,
	instrument: Instrument,
	match: ColumnMatch,
	options: ImportOptions = {}
): ImportOutcome {
	const { columns, rows } = table;
	const places = placesOf(columns, match, options);
	const columnProblems: ColumnProblem[] = [...match.problems, ...places.problems];
	if (rows.length === 0) columnProblems.push({ code: 'no-records', columns: [...columns] });
	const readers = readersOf(table, instrument, match, options);
	const records = cappedList<RecordProblem>();
	const cells = cappedList<CellProblem>();
	const responses: ImportedResponse[] = [];
	const identify = identifier();
	const unitOf = labeller();
	let valid = 0;

	rows.forEach((row, index) => {
		const record = recordOf(table, index);
		const width = widthProblem(record, row.length, columns.length);
		if (width) return records.add(width);
		const id = places.id < 0 ? null : trimmed(row[places.id] ?? '');
		const name = id === null ? undefined : identify(id, record);
		if (name) records.add(name);
		const answers: Answer[] = match.items.map(() => null);
		const texts: [string, string][] = [];
		const before = cells.count();
		for (const reader of readers) {
			const cell = row[reader.column] ?? '';
			const what = readOnce(reader, cell);
			if ('reason' in what) cells.add({ record, column: reader.name, value: cell, reason: what.reason });
			else {
				answers[reader.place] = what.answer;
				if (what.text !== undefined) texts.push([reader.item, what.text]);
			}
		}
		if (name || cells.count() > before) return;
		valid++;
		if (valid === index + 1)
			responses.push({
				record,
				id,
				unit: places.unit < 0 ? null : unitOf(row[places.unit] ?? ''),
				answers,
				texts
			});
	});

	columnProblems.push(...readers.flatMap(scaleProblem));
	if (columnProblems.length > 0 || valid < rows.length)
		return { problems: { columns: columnProblems, records: records.value(), cells: cells.value(), valid } };
	const used = new Set([places.id, places.unit]);
	const aside = match.aside.filter((column) => !used.has(column)).map((column) => columns[column] ?? '');
	return { imported: { items: match.items, responses, missing: match.missing, aside } };
}
