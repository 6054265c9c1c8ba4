import { persianLetters, trimmed } from '../tables/fold.ts';
import { commaOf, parseNumber } from '../tables/numbers.ts';
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
	const columns = new Map<string, Float64Array>();
	for (const wanted of columnsOfModel(model)) {
		const index = positionOf(table, wanted.id, problems);
		if (index >= 0) columns.set(wanted.id, readColumn(table, index, wanted, missing, problems));
	}
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

function readColumn(
	table: Table,
	index: number,
	{ id, range }: AnalysedColumn,
	missing: ReadonlySet<string>,
	problems: DataProblem[]
): Float64Array {
	const comma = commaOf(cellsOf(table, index));
	const out = new Float64Array(table.rows.length);
	table.rows.forEach((row, i) => {
		const cell = row[index] ?? '';
		const coded = missing.size > 0 && missing.has(trimmed(cell));
		const number = coded ? null : parseNumber(cell, comma);
		out[i] = typeof number === 'number' ? number : NaN;
		const code = number === null ? undefined : problemOf(number, range);
		if (code) problems.push({ code, record: recordOf(table, i), column: id, value: cell });
	});
	return out;
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
	return Int32Array.from(table.rows, (row) => places.get(normalLabel(row[index] ?? '')) ?? -1);
}

const normalLabel = (label: string): string => persianLetters(trimmed(label));

/** Labels in the segment columns that the model does not name: their respondents are in no level. */
export function unknownLabels(model: Model, table: Table): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const { name, levels } of model.segments) {
		const index = table.columns.indexOf(name);
		const known = new Set(['', ...levels.map(normalLabel)]);
		const unknown = new Set(
			table.rows.map((row) => row[index] ?? '').filter((cell) => !known.has(normalLabel(cell)))
		);
		if (unknown.size > 0) found.set(name, [...unknown]);
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
