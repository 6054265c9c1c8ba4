import { mostLogged, readLog, type ComplaintLog } from '#lib/domain/complaints/log.ts';
import { logWords } from '#lib/i18n/complaint-log.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { dayOf } from '../../days.ts';
import type { Db } from '../../db/open.ts';
import { Problem } from '../../problem.ts';
import * as store from '../../store/complaint-log.ts';
import { holdRoot } from '../../store/deleting.ts';
import { findEngagement } from '../../store/engagements.ts';
import { mustWork } from '../engagements.ts';
import { linesNamed } from '../exchange/pasted-lines.ts';
import { recordsOf } from '../people/people-files.ts';

/*
 * Complaints that were written down elsewhere. Days, channel, outcome and grade are taken, under the number that the log
 * gave them, which becomes the code of the case. Names, ways to reach people and their words are not: nobody of them was
 * asked.
 */

async function mustHandle(ctx: Context, actor: Actor, engagementId: string): Promise<void> {
	if (!(await findEngagement(ctx.db, actor, engagementId))) throw new Problem('not-found');
	mustWork(actor);
}

/** How many complaints of logs are here, and how many of them nobody has worked on. */
export async function takenCases(ctx: Context, actor: Actor, engagementId: string) {
	await mustHandle(ctx, actor, engagementId);
	return store.countTaken(ctx.db, engagementId);
}

/** Reads a file with a log into the lines to be checked; saves nothing. */
export async function readLogFile(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	bytes: Uint8Array
): Promise<string> {
	await mustHandle(ctx, actor, engagementId);
	const { records, numbers } = await recordsOf(ctx, bytes, mostLogged);
	return linesNamed(records, numbers, logWords.heads);
}

export interface CheckedLog extends ComplaintLog {
	/** Cases that are not here yet. */
	readonly fresh: number;
	/** From a log before, and nobody has worked on them: they become what this log says. */
	readonly again: number;
	/** Somebody has worked on them here, or they never came from a log: they stay as they are. */
	readonly staying: number;
}

async function compared(db: Db, engagementId: string, log: ComplaintLog): Promise<CheckedLog> {
	const codes = log.cases.map(({ number }) => number);
	const here = await store.casesCoded(db, engagementId, codes);
	const again = here.filter((row) => row.as_taken).length;
	return { ...log, fresh: codes.length - here.length, again, staying: here.length - again };
}

async function read(ctx: Context, text: string): Promise<ComplaintLog> {
	const { records, numbers } = await recordsOf(ctx, new TextEncoder().encode(text), mostLogged);
	return readLog(records, logWords, dayOf(ctx.now()), numbers);
}

/** What would be taken of a log, and what is wrong with its other lines; saves nothing. */
export async function checkLog(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	text: string
): Promise<CheckedLog> {
	await mustHandle(ctx, actor, engagementId);
	return compared(ctx.db, engagementId, await read(ctx, text));
}

/**
 * Takes all good lines of a log; says how many cases came of them. Lines with a number that is here already change what
 * came from a log before, and nothing that somebody has worked on: the same log twice is the log once. Throws
 * 'invalid-input' where no line is good.
 */
export async function takeLog(
	ctx: Context,
	actor: Actor,
	engagementId: string,
	text: string
): Promise<number> {
	await mustHandle(ctx, actor, engagementId);
	const { cases } = await read(ctx, text);
	if (cases.length === 0) throw new Problem('invalid-input', { list: 'refused' });
	return ctx.db.transaction().execute(async (trx) => {
		// Two logs that are taken at once come one after the other.
		if (!(await holdRoot(trx, 'engagement', engagementId))) throw new Problem('not-found');
		const codes = cases.map(({ number }) => number);
		await store.deleteTaken(trx, engagementId, codes);
		const about = { engagementId, on: dayOf(ctx.now()), by: actor.accountId };
		const count = await store.insertTaken(trx, about, cases);
		const engagement = { kind: 'engagement', id: engagementId } as const;
		await record(ctx, trx, actor, 'complaint.imported', engagement, { count });
		return count;
	});
}

/** Deletes what was taken from logs and nobody has worked on since, as after a wrong file; says how many. */
export async function withdrawLog(ctx: Context, actor: Actor, engagementId: string): Promise<number> {
	await mustHandle(ctx, actor, engagementId);
	return ctx.db.transaction().execute(async (trx) => {
		if (!(await holdRoot(trx, 'engagement', engagementId))) throw new Problem('not-found');
		const count = await store.deleteTaken(trx, engagementId, null);
		const engagement = { kind: 'engagement', id: engagementId } as const;
		if (count > 0) await record(ctx, trx, actor, 'complaint.import-withdrawn', engagement, { count });
		return count;
	});
}
