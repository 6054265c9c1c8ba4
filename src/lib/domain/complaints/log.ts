import { asciiDigits, trimmed, wordKey } from '../tables/fold.ts';
import { cappedList, type Capped } from '../tables/import-problems.ts';
import { listedRow, type RowProblem } from '../tables/listed-row.ts';
import { columnsNamed, type Heads } from '../tables/named-columns.ts';
import { typedLine } from '../typed.ts';
import { channels, outcomes, type Channel, type Outcome } from './case.ts';

/** What is taken of a log: nothing that says who complained, and no words of theirs. */
export const logColumns = [
	'number',
	'received',
	'channel',
	'answered',
	'closed',
	'outcome',
	'satisfaction'
] as const;
export type LogColumn = (typeof logColumns)[number];

export const mostLogged = 5_000;
export const longestNumber = 40;
/** So many problems are listed; all are counted. */
const listed = 100;

/** A complaint as a log has it; ISO days. */
export interface LoggedCase {
	/** By which the log knows it. */
	readonly number: string;
	readonly channel: Channel;
	readonly receivedOn: string;
	readonly acknowledgedOn: string | null;
	readonly closedOn: string | null;
	readonly outcome: Outcome | null;
	readonly satisfaction: number | null;
}

export type LogRowIssue =
	| 'no-number'
	| 'number-too-long'
	| 'contact'
	| 'number-twice'
	| 'no-day'
	| 'day'
	| 'future'
	| 'order'
	| 'outcome'
	| 'no-outcome'
	| 'not-closed'
	| 'satisfaction'
	| 'fields';

/** Why a line of the log is left out. */
export type LogProblem = RowProblem<LogColumn, LogRowIssue>;

/** Why nothing can be read at all; `column` for 'column-twice'. */
export type LogIssue = 'no-head' | 'no-cases' | 'column-twice';

export interface ComplaintLog {
	/** The lines in which everything is in order. */
	readonly cases: readonly LoggedCase[];
	/** So many lines are left out. */
	readonly leftOut: number;
	readonly columns: readonly LogColumn[];
	readonly issue: { readonly code: LogIssue; readonly column?: LogColumn } | null;
	readonly problems: Capped<LogProblem>;
}

export interface LogWords {
	readonly heads: Heads<LogColumn>;
	readonly channels: Heads<Channel>;
	readonly outcomes: Heads<Outcome>;
	/** The ISO day that was written in either calendar; null for what is none. */
	readonly day: (text: string) => string | null;
}

const refused = (code: LogIssue, columns: readonly LogColumn[], column?: LogColumn): ComplaintLog => ({
	cases: [],
	leftOut: 0,
	columns,
	issue: column === undefined ? { code } : { code, column },
	problems: { list: [], count: 0 }
});

/** A time of day beside the day is of no use here, and of none to anybody who would know it. */
const timeOfDay = /[T\s,،-]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:[AaPp][Mm]|Z))?/u;
const withoutTime = (cell: string): string => trimmed(asciiDigits(cell).replace(timeOfDay, ' '));

/** An address, a mobile's number or, without a digit, perhaps a name: such a “number” would say who complained. */
const saysWho = (number: string): boolean =>
	number.includes('@') ||
	!/\d/u.test(number) ||
	/^(?:(?:\+|00)98|0)?9\d{9}$/u.test(number.replace(/[\s-]/gu, ''));

function finder<Word extends string>(words: readonly Word[], known: Heads<Word>) {
	const meant = new Map(words.flatMap((word) => known[word].map((text) => [wordKey(text), word] as const)));
	return (cell: string): Word | undefined => meant.get(wordKey(cell));
}

/**
 * Reads complaints from the rows of a table whose first one names the columns. A line with anything wrong is left out
 * and named; the others are taken. `numbers` are the places of the rows below the first where empty ones lie between.
 * A channel that is not known is another one. A case that was closed without an answer noted was answered by its closing.
 */
export function readLog(
	[names = [], ...rows]: readonly (readonly string[])[],
	words: LogWords,
	today: string,
	numbers: readonly number[] = rows.map((_, i) => i + 1)
): ComplaintLog {
	const columns = columnsNamed(names, words.heads);
	const found = columns.filter((column) => column !== undefined);
	if (!found.includes('number') || !found.includes('received')) return refused('no-head', found);
	const twice = found.find((column, i) => found.indexOf(column) !== i);
	if (twice) return refused('column-twice', found, twice);
	if (rows.length === 0) return refused('no-cases', found);

	const problems = cappedList<LogProblem>(listed);
	const channelOf = finder(channels, words.channels);
	const outcomeOf = finder(outcomes, words.outcomes);
	const before = new Map<string, number>();

	const cases = rows.flatMap((row, i): LoggedCase[] => {
		const line = (numbers[i] ?? i + 1) + 1;
		const wrongBefore = problems.count();
		const { cell: written, tell, beyond } = listedRow(row, columns, line, problems);
		const cell = (column: LogColumn) => trimmed(written(column));
		if (beyond) tell('number', 'fields', beyond);

		const number = asciiDigits(typedLine(cell('number')));
		const first = before.get(number);
		if (number === '') tell('number', 'no-number');
		else if (number.length > longestNumber) tell('number', 'number-too-long');
		else if (saysWho(number)) tell('number', 'contact');
		else if (first !== undefined) tell('number', 'number-twice', number, first);

		const day = (column: 'received' | 'answered' | 'closed', least: string | null): string | null => {
			if (cell(column) === '') return null;
			const on = words.day(withoutTime(cell(column)));
			if (on === null) tell(column, 'day');
			else if (on > today) tell(column, 'future');
			else if (least !== null && on < least) tell(column, 'order');
			return on;
		};
		const receivedOn = day('received', null);
		if (cell('received') === '') tell('received', 'no-day');
		const answeredOn = day('answered', receivedOn);
		const closedOn = day('closed', answeredOn ?? receivedOn);

		const outcome = cell('outcome') === '' ? null : (outcomeOf(cell('outcome')) ?? null);
		if (cell('outcome') !== '' && outcome === null) tell('outcome', 'outcome');
		else if (outcome === null && cell('closed') !== '') tell('outcome', 'no-outcome');
		else if (outcome !== null && cell('closed') === '') tell('closed', 'not-closed', cell('outcome'));

		const typedGrade = asciiDigits(cell('satisfaction'));
		const satisfaction = /^[1-5](?:[.٫/]0+)?$/u.test(typedGrade) ? Number(typedGrade[0]) : null;
		if (typedGrade !== '' && satisfaction === null) tell('satisfaction', 'satisfaction');
		else if (satisfaction !== null && cell('closed') === '') tell('closed', 'not-closed', typedGrade);

		if (problems.count() > wrongBefore || receivedOn === null) return [];
		// A line that is left out takes its number from nobody.
		before.set(number, line);
		const channel = channelOf(cell('channel')) ?? 'other';
		const acknowledgedOn = answeredOn ?? closedOn;
		return [{ number, channel, receivedOn, acknowledgedOn, closedOn, outcome, satisfaction }];
	});
	return {
		cases,
		leftOut: rows.length - cases.length,
		columns: found,
		issue: null,
		problems: problems.value()
	};
}
