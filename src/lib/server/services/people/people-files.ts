import { wordKey } from '#lib/domain/tables/fold.ts';
import { peopleHeads } from '#lib/i18n/inviting.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { oneThread } from '../../threads/one-thread.ts';
import { Problem } from '../../problem.ts';
import type { PeopleFile, PeopleRecords } from '../../tables/people-job.ts';
import { campaignOf, mostInvitees } from './inviting.ts';

/** One file; a list of ten thousand people needs half of it. */
export const largestPeopleFile = 2 * 1024 * 1024;

const reader = oneThread<PeopleFile, PeopleRecords>({
	file: 'src/lib/server/tables/people-worker.ts',
	name: 'the reader of lists of people',
	megabytes: 384,
	patience: 20_000
});

type Records = Exclude<PeopleRecords, { readonly unreadable: unknown }>;

type Head = keyof typeof peopleHeads;
const heads = Object.keys(peopleHeads) as Head[];
const headOf = new Map(
	heads.flatMap((head) => peopleHeads[head].map((word) => [wordKey(word), head] as const))
);

/** The lines of a list, and what stands at the head of columns that are not among them. */
export interface PeopleLines {
	readonly text: string;
	readonly unread: readonly string[];
}

/** Whether a row names columns: two of them, or one where nothing beside it can belong to a person. */
function namesColumns(row: readonly string[], found: readonly (Head | undefined)[]): boolean {
	const named = new Set(found.filter((head) => head !== undefined)).size;
	return named >= 2 || (named === 1 && !row.some((text) => /[@\p{N}]/u.test(text)));
}

/**
 * The lines of a pasted list from the cells of a table. Where the first row names columns they are put in order and all
 * others are left out; otherwise every row is a person.
 */
export function linesOf(records: readonly (readonly string[])[]): PeopleLines {
	const cell = (text: string | undefined) => (text ?? '').replace(/[\t\r\n]+/g, ' ');
	const first = records[0] ?? [];
	const found = first.map((text) => headOf.get(wordKey(text)));
	// Empty cells at the end are no parts of their own.
	const textOf = (lines: readonly (readonly string[])[]) =>
		lines.map((line) => line.join('\t').replace(/\t+$/, '')).join('\n');
	if (!namesColumns(first, found)) return { text: textOf(records.map((row) => row.map(cell))), unread: [] };
	const lines = records.slice(1).map((row) => {
		const of = (head: Head) => cell(row[found.indexOf(head)]);
		return [`${of('name')} ${of('family')}`.trim(), of('email'), of('unit'), of('mobile'), of('locale')];
	});
	const isRead = (i: number) => found[i] !== undefined && found.indexOf(found[i]) === i;
	const unread = first.filter((text, i) => text.trim() !== '' && !isRead(i));
	return { text: textOf(lines), unread };
}

/**
 * The rows of a CSV or XLSX file that somebody typed a list into, read in the thread that does nothing else. Throws
 * 'too-large', and 'file-unreadable' with the reason.
 */
export async function recordsOf(ctx: Context, bytes: Uint8Array, most: number): Promise<Records> {
	if (bytes.length > largestPeopleFile) throw new Problem('too-large');
	let outcome: PeopleRecords;
	try {
		outcome = await reader.run({ bytes, most });
	} catch (cause) {
		ctx.log.warn({ err: cause }, 'a list of people could not be read');
		throw new Problem('file-unreadable', { reason: 'too-long' });
	}
	if ('unreadable' in outcome) {
		const { unreadable: reason, at, limit } = outcome;
		throw new Problem('file-unreadable', { reason, at, limit });
	}
	return outcome;
}

/**
 * Reads a CSV or XLSX file with a list of people into the lines that somebody would have pasted; invites nobody.
 * Throws what `checkInvitees` throws, 'too-large', and 'file-unreadable' with the reason.
 */
export async function readPeopleFile(
	ctx: Context,
	actor: Actor,
	waveId: string,
	campaignId: string,
	bytes: Uint8Array
): Promise<PeopleLines> {
	await campaignOf(ctx, actor, waveId, campaignId);
	return linesOf((await recordsOf(ctx, bytes, mostInvitees)).records);
}
