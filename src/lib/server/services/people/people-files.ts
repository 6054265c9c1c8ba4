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
const order: readonly Head[] = ['name', 'email', 'unit', 'mobile', 'locale'];
const headOf = new Map(
	order.flatMap((head) => peopleHeads[head].map((word) => [wordKey(word), head] as const))
);

/**
 * The lines of a pasted list from the cells of a table. Where the first row names at least two columns they are put in
 * order and all others are left out; otherwise every row is a person.
 */
export function linesOf(records: readonly (readonly string[])[]): string {
	const cell = (text: string | undefined) => (text ?? '').replace(/[\t\r\n]+/g, ' ');
	const heads = (records[0] ?? []).map((text) => headOf.get(wordKey(text)));
	const named = new Set(heads.filter((head) => head !== undefined)).size >= 2;
	const lines = named
		? records.slice(1).map((row) => order.map((head) => cell(row[heads.indexOf(head)])))
		: records.map((row) => row.map(cell));
	// Empty cells at the end are no parts of their own.
	return lines.map((line) => line.join('\t').replace(/\t+$/, '')).join('\n');
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
): Promise<string> {
	await campaignOf(ctx, actor, waveId, campaignId);
	return linesOf((await recordsOf(ctx, bytes, mostInvitees)).records);
}
