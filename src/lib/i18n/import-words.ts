import type {
	Capped,
	CellProblem,
	ColumnProblem,
	ImportProblems,
	RecordProblem
} from '#lib/domain/tables/import-problems.ts';
import type { TableError } from '#lib/domain/tables/table.ts';
import type { Locale } from '#lib/domain/text.ts';
import { formatter } from './format.ts';
import { importMessages } from './imports.ts';

/** Longer names and cells are cut where they are quoted: a file may hold a page of text in one cell. */
const longestQuote = 80;

/** What is listed of the names of a file: enough to recognise it. */
const mostNames = 30;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** A name or cell of the file inside a sentence: in one line, cut, and kept from reordering what stands beside it. */
function quote(locale: Locale): (text: string) => string {
	const { isolate } = formatter(locale);
	return (text) => {
		const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
		const short = line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
		return locale === 'en' && !rightToLeft.test(short) ? short : isolate(short);
	};
}

/** Names of columns or codes of items as a list in a sentence. */
export function quotedList(names: readonly string[], locale: Locale): string {
	return formatter(locale).list(names.map(quote(locale)));
}

/** The sentence that says why a file is no table. */
export function tableErrorWords(error: TableError, locale: Locale): string {
	const { file, headsNotClosed } = importMessages(locale);
	const { num } = formatter(locale);
	const { at = 0, limit = 0 } = error.details;
	const megabytes = num(Math.round(limit / 1024 / 1024));
	switch (error.code) {
		case 'quotes-not-closed':
			return at === 0 ? headsNotClosed : file[error.code](num(at));
		case 'too-large':
		case 'inflates-too-much':
			return file[error.code](megabytes);
		case 'too-many-rows':
		case 'too-many-columns':
			return file[error.code](num(limit));
		default:
			return file[error.code];
	}
}

function columnWords(problem: ColumnProblem, locale: Locale): string {
	const { columns: words, fromTo } = importMessages(locale);
	const { num } = formatter(locale);
	const say = quote(locale);
	const names = quotedList(problem.columns.filter(Boolean).slice(0, mostNames), locale);
	switch (problem.code) {
		case 'two-columns-one-item':
		case 'map-unknown-item':
			return words[problem.code](names, say(problem.item ?? ''));
		case 'other-scale':
			return words['other-scale'](
				names,
				fromTo(num(problem.found.min), num(problem.found.max)),
				fromTo(num(problem.expected.min), num(problem.expected.max))
			);
		case 'no-records':
			return words['no-records'];
		default:
			return words[problem.code](names);
	}
}

function recordWords(problem: RecordProblem, locale: Locale): string {
	const { records } = importMessages(locale);
	const { num } = formatter(locale);
	const record = num(problem.record);
	switch (problem.reason) {
		case 'empty-id':
			return records['empty-id'](record);
		case 'duplicate-id':
			return records['duplicate-id'](record, quote(locale)(problem.id ?? ''), num(problem.first ?? 0));
		default:
			return records[problem.reason](record, num(problem.by ?? 0));
	}
}

function cellWords({ record, column, value, reason }: CellProblem, locale: Locale): string {
	const words = importMessages(locale);
	const say = quote(locale);
	return words.cell(formatter(locale).num(record), say(column), say(value), words.reasons[reason]);
}

/** The lines that say everything that keeps a table of `all` records from being imported. */
export function importProblemLines(problems: ImportProblems, all: number, locale: Locale): string[] {
	const words = importMessages(locale);
	const { num } = formatter(locale);
	const capped = <T>({ list, count }: Capped<T>, say: (entry: T, locale: Locale) => string): string[] => [
		...list.map((entry) => say(entry, locale)),
		...(count > list.length ? [words.more(num(count - list.length))] : [])
	];
	return [
		words.refused,
		...problems.columns.map((problem) => columnWords(problem, locale)),
		...capped(problems.records, recordWords),
		...capped(problems.cells, cellWords),
		...(all > 0 ? [words.valid(num(problems.valid), num(all))] : [])
	];
}
