import { notApplicable, type Answer } from '../answers.ts';
import type { Instrument } from '../instrument.ts';
import { scaleOf } from '../instrument.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { valueOfWords, wordsOf } from '../tables/answer-words.ts';
import { answersFromTable, type ImportedResponse } from '../tables/answers-from-table.ts';
import { trimmed, wordKey } from '../tables/fold.ts';
import type { ImportProblems } from '../tables/import-problems.ts';
import type { ColumnMatch } from '../tables/match-columns.ts';
import type { Table } from '../tables/table.ts';
import type { Localized } from '../text.ts';
import { columnNames } from './column-names.ts';
import {
	chosenRoles,
	claimedTwice,
	columnRoles,
	matchOf,
	suggestRoles,
	type ColumnRole
} from './column-roles.ts';
import { foldOptions } from './fold-options.ts';
import { mergedInstrument } from './merged-instrument.ts';

/** What a file is read for. */
export interface ImportPlan {
	readonly questionnaire: Questionnaire;
	readonly units: readonly { readonly id: string; readonly name: Localized }[];
	/** Names that mean no unit. */
	readonly noUnit: readonly string[];
	/** Names of columns that hold units. */
	readonly unitHeads: readonly string[];
	/** A role for every column, as chosen; null: as they seem to be. */
	readonly chosen: readonly string[] | null;
}

export interface ImportColumn extends ColumnRole {
	readonly name: string;
	/** A few different cells of the first rows. */
	readonly samples: readonly string[];
	/** Another column is the same. */
	readonly twice: boolean;
}

export interface ImportUnit {
	readonly label: string;
	readonly id: string | null;
	readonly rows: number;
}

/** What would be imported, and what keeps it from being imported. */
export interface ImportLook {
	readonly rows: number;
	readonly items: number;
	readonly columns: readonly ImportColumn[];
	/** Items without a column. */
	readonly missing: readonly string[];
	/** null where there are none. */
	readonly problems: ImportProblems | null;
	/** Names in the column of units, the most frequent first. */
	readonly units: readonly ImportUnit[];
	readonly dontKnow: number;
	/** Whether it can be imported as it is. */
	readonly ready: boolean;
}

export interface ReadResponse {
	/** In the order of the questionnaire's slots. */
	readonly answers: readonly Answer[];
	readonly unit: string | null;
	readonly texts: ImportedResponse['texts'];
}

const sampled = { rows: 50, cells: 3, characters: 40 } as const;

function samplesOf({ rows }: Table, column: number): string[] {
	const seen = new Set<string>();
	for (const row of rows.slice(0, sampled.rows)) {
		const text = trimmed(row[column] ?? '').replace(/\s+/gu, ' ');
		if (text !== '')
			seen.add(text.length > sampled.characters ? `${text.slice(0, sampled.characters)}…` : text);
		if (seen.size === sampled.cells) break;
	}
	return [...seen];
}

/** What exports write for “don't know”, beside its words. */
const dontKnowCode = String(notApplicable);

/** By place of the item: whether an empty answer was given as “don't know”, where its scale offers that. */
function dontKnowReaders(instrument: Instrument, { matched, items }: ColumnMatch) {
	return matched.flatMap(({ item: code, column }) => {
		const item = instrument.items.find((i) => i.code === code);
		const scale = item?.kind === 'rating' ? scaleOf(instrument, item) : undefined;
		if (!item || !scale?.escape) return [];
		const words = wordsOf(item, scale);
		const known = new Map<string, boolean>();
		const says = (cell: string): boolean => {
			let answer = known.get(cell);
			if (answer === undefined) {
				const text = trimmed(cell);
				answer = text === dontKnowCode || (text !== '' && valueOfWords(text, words) === null);
				known.set(cell, answer);
			}
			return answer;
		};
		return [{ place: items.indexOf(code), column, says }];
	});
}

/** Finds the unit of a name, however it is spelled; a name that two units share finds none. */
function unitFinder({ units, noUnit, unitHeads }: ImportPlan) {
	const byKey = new Map<string, string | null>();
	for (const { id, name } of units)
		for (const key of new Set([wordKey(name.fa), wordKey(name.en)])) {
			const other = byKey.get(key);
			byKey.set(key, other === undefined || other === id ? id : null);
		}
	const none = new Set(noUnit.map(wordKey));
	return {
		keys: { names: new Set([...byKey.keys(), ...none]), heads: new Set(unitHeads.map(wordKey)) },
		find: (label: string) => byKey.get(wordKey(label)) ?? null,
		isNone: (label: string) => none.has(wordKey(label))
	};
}

/**
 * Reads a file as responses to a questionnaire: what every column is, what would come of it, and, where nothing is
 * wrong, the responses themselves. “Don't know” in words or as −1 is kept as such where the scale offers it; −1 is
 * empty elsewhere. Units are found by name; names that are none of them are listed, and give no unit.
 */
export function readImport(
	file: Table,
	plan: ImportPlan
): { readonly look: ImportLook; readonly responses: readonly ReadResponse[] } {
	const instrument = mergedInstrument(plan.questionnaire);
	const folded = foldOptions(file, instrument);
	const table: Table = { ...folded, columns: columnNames(folded.columns) };
	const units = unitFinder(plan);
	const suggested = suggestRoles(folded, instrument, units.keys);
	const roles = plan.chosen ? chosenRoles(plan.chosen, suggested, instrument) : suggested;
	const twice = claimedTwice(roles);
	const match = matchOf(table, instrument, roles);
	const nameOf = (role: string) => table.columns[roles.findIndex((column) => column.role === role)];
	const [id, unit] = [nameOf(columnRoles.id), nameOf(columnRoles.unit)];
	const outcome = answersFromTable(table, instrument, match, {
		missing: [dontKnowCode],
		...(id === undefined ? {} : { id }),
		...(unit === undefined ? {} : { unit })
	});
	const imported = 'imported' in outcome ? outcome.imported.responses : [];
	const labels = new Map<string, number>();
	const readers = dontKnowReaders(instrument, match);
	let dontKnow = 0;
	const responses = imported.map(({ answers: read, unit: label, texts }, row): ReadResponse => {
		const cells = table.rows[row] ?? [];
		const answers = [...read];
		for (const { place, column, says } of readers)
			if (answers[place] === null && says(cells[column] ?? '')) {
				answers[place] = notApplicable;
				dontKnow++;
			}
		if (label !== null && !units.isNone(label)) labels.set(label, (labels.get(label) ?? 0) + 1);
		return { answers, unit: label === null ? null : units.find(label), texts };
	});
	const look: ImportLook = {
		rows: table.rows.length,
		items: instrument.items.length,
		columns: roles.map((role, column) => ({
			...role,
			name: table.columns[column] ?? '',
			samples: samplesOf(table, column),
			twice: twice.has(column)
		})),
		missing: match.missing,
		problems: 'problems' in outcome ? outcome.problems : null,
		units: [...labels]
			.map(([label, rows]) => ({ label, id: units.find(label), rows }))
			.sort((a, b) => b.rows - a.rows),
		dontKnow,
		ready: 'imported' in outcome && match.matched.length > 0 && twice.size === 0
	};
	return { look, responses: look.ready ? responses : [] };
}
