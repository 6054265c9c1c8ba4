import { persianLetters, trimmed } from '../tables/fold.ts';
import { type Comma, commaOf, parseNumber } from '../tables/numbers.ts';
import { recordOf, type Table } from '../tables/table.ts';
import { type AnalysedColumn, columnsOfModel } from './columns.ts';
import type { Model } from './model.ts';

/** The answers of all respondents in memory, column by column; NaN = not answered. */
export interface SurveyData {
	readonly n: number;
	/** Raw (not keyed) answers by item or column. */
	readonly columns: ReadonlyMap<string, Float64Array>;
	/** By segment: the index of each respondent's level in the model's order, −1 = none of them. */
	readonly segments: ReadonlyMap<string, Int32Array>;
}

export const dataProblems = [
	'no-respondents',
	'missing-column',
	'duplicate-column',
	'not-a-number',
	'not-whole',
	'out-of-range',
	'ragged-record',
	'duplicate-respondent',
	'unnamed-respondent'
] as const;
export type DataProblemCode = (typeof dataProblems)[number];

/** What is wrong, in which record (1 = first after the header) and column, and what stands there. */
export interface DataProblem {
	readonly code: DataProblemCode;
	readonly record?: number | undefined;
	readonly column?: string | undefined;
	readonly value?: string | undefined;
}

/** Every problem of answers that cannot be analysed. */
export class DataError extends Error {
	readonly problems: readonly DataProblem[];

	constructor(problems: readonly DataProblem[]) {
		super(
			problems
				.map((p) => [p.code, p.record, p.column, p.value].filter((x) => x !== undefined).join(' '))
				.join('; ')
		);
		this.name = 'DataError';
		this.problems = problems;
	}
}

/**
 * Takes what a model needs out of a table, matching columns by name. Throws a DataError that lists
 * every problem: columns that are not there, cells that are no number, not whole or out of range on a
 * rating scale, records of the wrong length, respondents without or with another's identifier.
 */
export function surveyData(model: Model, table: Table): SurveyData {
	const problems: DataProblem[] = [];
	const n = table.rows.length;
	if (n === 0) throw new DataError([{ code: 'no-respondents' }]);
	checkRecords(model, table, problems);

	const missing = new Set([model.data.missing ?? []].flat().map(trimmed));
	// An empty cell is a gap whatever the model says: only other codes have to be looked for.
	missing.delete('');
	const readers = columnsOfModel(model).flatMap((wanted): ColumnReader[] => {
		const index = positionOf(table, wanted.id, problems);
		return index < 0 ? [] : [{ ...wanted, index, out: new Float64Array(n), comma: undefined }];
	});
	readColumns(table, readers, missing, problems);
	const columns = new Map(readers.map(({ id, out }) => [id, out]));
	const segments = new Map<string, Int32Array>();
	for (const { name, levels } of model.segments) {
		const index = positionOf(table, name, problems);
		if (index >= 0) segments.set(name, readSegment(table, index, levels));
	}
	if (problems.length > 0) throw new DataError(problems);
	return { n, columns, segments };
}

function positionOf(table: Table, name: string, problems: DataProblem[]): number {
	const index = table.columns.indexOf(name);
	if (index < 0) problems.push({ code: 'missing-column', column: name });
	else if (table.columns.indexOf(name, index + 1) >= 0)
		problems.push({ code: 'duplicate-column', column: name });
	return index;
}

interface ColumnReader extends AnalysedColumn {
	readonly index: number;
	readonly out: Float64Array;
	/** What a comma means here: looked up when it first matters. */
	comma: Comma | 'unclear' | undefined;
}

/** Row by row, as the cells lie in memory: column by column takes several times as long. */
function readColumns(
	table: Table,
	readers: readonly ColumnReader[],
	missing: ReadonlySet<string>,
	problems: DataProblem[]
): void {
	table.rows.forEach((row, i) => {
		for (const reader of readers) {
			const cell = row[reader.index] ?? '';
			const isGap = cell === '' || (missing.size > 0 && missing.has(trimmed(cell)));
			const number = isGap ? null : numberIn(cell, reader, table);
			reader.out[i] = typeof number === 'number' ? number : NaN;
			const code = number === null ? undefined : problemOf(number, reader.range);
			if (code) problems.push({ code, record: recordOf(table, i), column: reader.id, value: cell });
		}
	});
}

function numberIn(cell: string, reader: ColumnReader, table: Table): ReturnType<typeof parseNumber> {
	const number = parseNumber(cell);
	if (number !== 'not-a-number' || !cell.includes(',')) return number;
	reader.comma ??= commaOf(cellsOf(table, reader.index)) ?? 'unclear';
	return reader.comma === 'unclear' ? number : parseNumber(cell, reader.comma);
}

function* cellsOf(table: Table, index: number): Iterable<string> {
	for (const row of table.rows) yield row[index] ?? '';
}

function problemOf(
	value: number | 'not-a-number',
	range: AnalysedColumn['range']
): DataProblemCode | undefined {
	if (value === 'not-a-number') return 'not-a-number';
	if (!range) return undefined;
	if (value < range.min || value > range.max) return 'out-of-range';
	return Number.isInteger(value) ? undefined : 'not-whole';
}

function readSegment(table: Table, index: number, levels: readonly string[]): Int32Array {
	const places = new Map(levels.map((level, place) => [normalLabel(level), place]));
	const placeOfCell = new Map<string, number>();
	return Int32Array.from(table.rows, (row) => {
		const cell = row[index] ?? '';
		let place = placeOfCell.get(cell);
		if (place === undefined) placeOfCell.set(cell, (place = places.get(normalLabel(cell)) ?? -1));
		return place;
	});
}

const normalLabel = (label: string): string => persianLetters(trimmed(label));

/** Labels in the segment columns that the model does not name: their respondents are in no level. */
export function unknownLabels(model: Model, table: Table): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const { name, levels } of model.segments) {
		const index = table.columns.indexOf(name);
		const known = new Set(['', ...levels.map(normalLabel)]);
		const cells = new Set(table.rows.map((row) => row[index] ?? ''));
		const unknown = [...cells].filter((cell) => !known.has(normalLabel(cell)));
		if (unknown.length > 0) found.set(name, unknown);
	}
	return found;
}

function checkRecords(model: Model, table: Table, problems: DataProblem[]): void {
	const idColumn = model.data.id ? table.columns.indexOf(model.data.id) : -1;
	const seen = new Set<string>();
	table.rows.forEach((row, i) => {
		const record = recordOf(table, i);
		if (row.length !== table.columns.length) problems.push({ code: 'ragged-record', record });
		if (idColumn < 0) return;
		const id = trimmed(row[idColumn] ?? '');
		if (id === '') problems.push({ code: 'unnamed-respondent', record });
		else if (seen.has(id)) problems.push({ code: 'duplicate-respondent', record, value: id });
		seen.add(id);
	});
}
