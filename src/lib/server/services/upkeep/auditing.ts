import {
	auditActions,
	type AuditAction,
	type AuditObjectKind,
	type AuditSubject
} from '#lib/domain/audit.ts';
import { csvRecord, byteOrderMark } from '#lib/domain/exports/csv.ts';
import type { Locale } from '#lib/domain/text.ts';
import { auditWords } from '#lib/i18n/audit.ts';
import { formatter } from '#lib/i18n/format.ts';
import { timeZone } from '#lib/i18n/time-zone.ts';
import type { Actor } from '../../actor.ts';
import type { Context } from '../../app.ts';
import { record } from '../../audit.ts';
import { isId } from '../../id.ts';
import { Problem } from '../../problem.ts';
import * as store from '../../store/audit.ts';
import { findWave } from '../../store/waves.ts';

/** One line of the audit log. */
export interface AuditEntry {
	readonly id: string;
	readonly at: Date;
	readonly action: AuditAction;
	/** The name of who did it; null for nobody in particular and for accounts that are gone. */
	readonly by: string | null;
	/** Whether an account did it, with or without a name left. */
	readonly byAccount: boolean;
	readonly object: { readonly kind: AuditObjectKind; readonly id: string } | null;
	/** The name of the person it was done to. */
	readonly person: string | null;
	readonly detail: Readonly<Record<string, string | number>>;
}

/** What was asked for in the address of the page; whatever is not understood is not asked for. */
export interface AuditQuestion {
	readonly about: string;
	readonly person: string;
	/** yyyy-mm-dd, or '' for every day. */
	readonly day: string;
}

export interface AuditPage {
	readonly entries: readonly AuditEntry[];
	readonly page: number;
	readonly hasOlder: boolean;
	readonly people: readonly { readonly id: string; readonly name: string }[];
}

const pageLength = 50;

/** Owners and auditors see who did what; nobody changes it. */
export function mustAudit(actor: Actor): void {
	if (actor.role !== 'owner' && actor.role !== 'auditor') throw new Problem('not-allowed');
}

export const auditSubjects = Object.keys(auditActions) as AuditSubject[];

const filterOf = (actor: Actor, { about, person, day }: AuditQuestion): store.EntryFilter => ({
	organizationId: actor.organizationId,
	about: auditSubjects.find((subject) => subject === about),
	accountId: isId(person) ? person : undefined,
	day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined,
	zone: timeZone()
});

type Row = Awaited<ReturnType<typeof store.listEntries>>[number];

const entryOf = (row: Row): AuditEntry => ({
	id: row.id,
	at: row.at,
	action: row.action as AuditAction,
	by: row.doer,
	byAccount: row.account_id !== null,
	object:
		row.object_kind && row.object_id ? { kind: row.object_kind as AuditObjectKind, id: row.object_id } : null,
	person: row.other,
	detail: row.detail
});

/** The log of the actor's organization, fifty entries a page, the newest first. For owners and auditors. */
export async function readAuditLog(
	ctx: Context,
	actor: Actor,
	question: AuditQuestion,
	page: number
): Promise<AuditPage> {
	mustAudit(actor);
	const wanted = Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1;
	const range = { limit: pageLength + 1, offset: (wanted - 1) * pageLength };
	const rows = await store.listEntries(ctx.db, filterOf(actor, question), range);
	return {
		entries: rows.slice(0, pageLength).map(entryOf),
		page: wanted,
		hasOlder: rows.length > pageLength,
		people: await store.peopleInLog(ctx.db, actor.organizationId)
	};
}

const rowsAtOnce = 2000;

async function* csvLines(
	ctx: Context,
	filter: store.EntryFilter,
	locale: Locale
): AsyncGenerator<string, void, undefined> {
	const t = auditWords(locale);
	yield byteOrderMark + csvRecord(t.columns);
	let after: store.Position | undefined;
	for (;;) {
		const rows = await store.listEntries(ctx.db, filter, { limit: rowsAtOnce, after });
		yield rows
			.map(entryOf)
			.map((entry) =>
				csvRecord([
					formatter(locale).date(entry.at, 'moment'),
					entry.at.toISOString(),
					t.by(entry),
					t.actions[entry.action],
					t.object(entry),
					t.detail(entry),
					entry.action,
					entry.object?.id ?? ''
				])
			)
			.join('');
		after = rows.at(-1);
		if (rows.length < rowsAtOnce) return;
	}
}

/** The whole log, or what is asked for of it, as CSV, piece by piece. That it was taken is recorded first. */
export async function exportAuditLog(
	ctx: Context,
	actor: Actor,
	question: AuditQuestion,
	locale: Locale
): Promise<ReadableStream<Uint8Array>> {
	mustAudit(actor);
	await record(ctx, ctx.db, actor, 'log.exported', undefined, { format: 'csv' });
	const lines = csvLines(ctx, filterOf(actor, question), locale);
	return new ReadableStream<string>({
		async pull(controller) {
			const { done, value } = await lines.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: async () => void (await lines.return())
	}).pipeThrough(new TextEncoderStream());
}

/** Notes that somebody took a report or its tables along. Throws 'not-found' for what the actor may not read. */
export async function recordDownload(
	ctx: Context,
	actor: Actor,
	waveId: string,
	format: 'pdf' | 'xlsx' | 'thesis-pdf' | 'thesis-xlsx'
): Promise<void> {
	if (!(await findWave(ctx.db, actor, waveId))) throw new Problem('not-found');
	await record(ctx, ctx.db, actor, 'report.downloaded', { kind: 'wave', id: waveId }, { format });
}
