import { daysBefore } from '#lib/domain/complaints/working-days.ts';
import { trimmed } from '#lib/domain/tables/fold.ts';
import { parseDay } from './jalali.ts';

/** What is wrong with a list of days, and where: the number of the line and what stands there. */
export interface DayListIssue {
	readonly why: 'day' | 'backwards' | 'too-many';
	readonly at: number;
	readonly line: string;
}

export type DayList = { readonly days: readonly string[] } | { readonly issue: DayListIssue };

/** Longer than any two days with a word between them. */
const longestLine = 60;

/** «۱۴۰۵/۱/۱ – ۱۴۰۵/۱/۴»; a plain hyphen needs blanks, because dates have hyphens of their own. */
const upTo = /[–—−ـ]|\s(?:-|to|تا)\s/u;

function edgesOf(line: string): [first: string, last: string] | null {
	if (line.length > longestLine) return null;
	const parts = line.split(upTo);
	const days = parts.map(parseDay);
	const [first, last = first] = days;
	return parts.length <= 2 && first && last ? [first, last] : null;
}

/**
 * Days that were typed one a line, or from one to another («1405/1/1 – 1405/1/4»), each as `parseDay` reads it; empty
 * lines are left out. ISO days, the first one first, each once; or the first line that is no day, that ends before it
 * begins or with which there are more than `most` days.
 */
export function parseDayList(text: string, most: number): DayList {
	const days = new Set<string>();
	for (const [i, typed] of text.split(/\r\n?|\n/).entries()) {
		const line = trimmed(typed);
		if (line === '') continue;
		const issue = (why: DayListIssue['why']): DayList => ({
			issue: { why, at: i + 1, line: line.toWellFormed().slice(0, longestLine) }
		});
		const edges = edgesOf(line);
		if (!edges) return issue('day');
		const [first, last] = edges;
		if (last < first) return issue('backwards');
		for (let day = first; day <= last; day = daysBefore(day, -1)) {
			days.add(day);
			if (days.size > most) return issue('too-many');
		}
	}
	return { days: [...days].sort() };
}
